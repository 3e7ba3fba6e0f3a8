package vn.dondoc.agency;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.history.Change;
import vn.dondoc.history.HistoryNote;
import vn.dondoc.history.Subject;

/** What the history says about a change of the register: each field, old and new. */
@Component
class AgencyHistory {

    HistoryNote added(Agency agency) {
        return note(agency, "AGENCY_ADDED", List.of(new Change("name", null, agency.name())));
    }

    /** Empty if nothing differs. */
    List<HistoryNote> changed(Agency agency, AgencyData before) {
        AgencyData after = agency.data();
        List<Change> changes = new ArrayList<>();
        compare(changes, "parent", before.parent(), after.parent());
        compare(changes, "code", before.code(), after.code());
        compare(changes, "name", before.name(), after.name());
        compare(changes, "shortName", before.shortName(), after.shortName());
        compare(changes, "aliases", before.aliases(), after.aliases());
        compare(changes, "kind", before.kind(), after.kind());
        compare(changes, "mailbox", before.mailbox(), after.mailbox());
        compare(changes, "phone", before.phone(), after.phone());
        compare(changes, "validFrom", before.validFrom(), after.validFrom());
        compare(changes, "validTo", before.validTo(), after.validTo());
        return changes.isEmpty() ? List.of() : List.of(note(agency, "AGENCY_CHANGED", changes));
    }

    HistoryNote ended(Agency agency, Succession act, List<Agency> successors) {
        String names = successors.stream().map(Agency::name).collect(Collectors.joining("; "));
        return note(
                agency,
                "AGENCY_SUCCEEDED",
                List.of(
                        new Change(
                                "validTo", null, act.takesEffect().minusDays(1).toString()),
                        new Change("succession", null, act.kind().name()),
                        new Change("successors", null, names),
                        new Change("document", null, act.document())));
    }

    private static HistoryNote note(Agency agency, String act, List<Change> changes) {
        return new HistoryNote(new Subject("AGENCY", agency.getId()), act, changes);
    }

    private static void compare(List<Change> changes, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(new Change(field, text(before), text(after)));
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value instanceof List<?> list ? join(list) : value.toString();
    }

    private static String join(List<?> list) {
        return list.stream().map(Object::toString).collect(Collectors.joining("; "));
    }
}
