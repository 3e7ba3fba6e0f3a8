package vn.dondoc.reminder;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import vn.dondoc.shared.AgencyId;

/** What has come together for one recipient's digest of the day. */
final class Digestee {

    private final Addressee addressee;
    private final List<Long> rows = new ArrayList<>();
    private final Set<Long> firing = new LinkedHashSet<>();
    private final Set<Long> asked = new LinkedHashSet<>();
    private final Set<Long> inner = new LinkedHashSet<>();
    private final Set<Long> upward = new LinkedHashSet<>();
    private final List<OwedRow> watched = new ArrayList<>();
    private final List<OwedRow> folders = new ArrayList<>();
    private final Set<AgencyId> agencies = new LinkedHashSet<>();
    private final List<String> agencyNames = new ArrayList<>();
    private final Set<Party> parties = EnumSet.noneOf(Party.class);

    Digestee(Addressee addressee) {
        this.addressee = addressee;
    }

    /** @param names the agencies' */
    void add(Recheck.Live live, Function<AgencyId, String> names) {
        rows.add(live.row().id());
        if (live.row().kind().isInner()) {
            inner.add(live.row().subjectId());
            return;
        }
        if (live.row().kind().isUpward()) {
            upward.add(live.row().subjectId());
            return;
        }
        if (live.row().kind() == ReminderKind.FOLDER_PROGRESS) {
            folders.add(live.row());
            return;
        }
        if (live.row().kind() == ReminderKind.WATCHED) {
            watched.add(live.row());
        } else if (live.row().kind().isBetween()) {
            asked.add(live.row().subjectId());
        } else {
            firing.add(live.row().task());
        }
        parties.addAll(live.told().parties());
        if (live.told().parties().stream().anyMatch(Party::isOfAgency)) {
            list(live.told().agency(), names.apply(live.told().agency()));
        }
    }

    /** The digest lists what this agency has to do. */
    void list(AgencyId agency, String name) {
        if (agencies.add(agency)) {
            agencyNames.add(name);
        }
    }

    Addressee addressee() {
        return addressee;
    }

    /** The rows that the digest carries. */
    List<Long> rows() {
        return rows;
    }

    /** The tasks that have reached a step. */
    Set<Long> firing() {
        return firing;
    }

    /** The requests between agencies that have reached a step. */
    Set<Long> asked() {
        return asked;
    }

    /** The inner tasks that have reached a step. */
    Set<Long> inner() {
        return inner;
    }

    /** What the province owes those above it and has reached a step, by the numbers of the directives. */
    Set<Long> upward() {
        return upward;
    }

    /** Whether it tells of nothing but inner tasks. */
    boolean isInnerOnly() {
        return firing.isEmpty() && asked.isEmpty();
    }

    /** The mornings of watched tasks that have news. */
    List<OwedRow> watched() {
        return watched;
    }

    /** The mornings of common tasks in which agencies did something. */
    List<OwedRow> folders() {
        return folders;
    }

    /** The agencies whose tasks it lists. */
    Set<AgencyId> agencies() {
        return agencies;
    }

    List<String> agencyNames() {
        return agencyNames;
    }

    boolean is(Party party) {
        return parties.contains(party);
    }

    /** Whether it goes to the office, not to an agency that has to do the work. */
    boolean isForOffice() {
        return agencies.isEmpty();
    }
}
