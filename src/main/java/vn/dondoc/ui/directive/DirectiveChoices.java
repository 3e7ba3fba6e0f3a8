package vn.dondoc.ui.directive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.account.FieldRow;
import vn.dondoc.account.People;
import vn.dondoc.account.PostRow;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.AgencyKind;
import vn.dondoc.agency.AgencyRow;
import vn.dondoc.agency.GroupRow;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.directive.ArrivalBook;
import vn.dondoc.directive.ArrivalBooks;
import vn.dondoc.directive.Directives;
import vn.dondoc.directive.DocumentKind;
import vn.dondoc.policy.Policies;
import vn.dondoc.policy.Policy;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;
import vn.dondoc.ui.component.MultiPicker;

/**
 * What the forms offer to choose from, read once when a form opens.
 *
 * @param defaultTerm working days that are proposed where the document names no date; 0 for none
 */
record DirectiveChoices(
        LocalDate today,
        WorkingDays days,
        int defaultTerm,
        List<DocumentKind> kinds,
        List<ArrivalBook> books,
        List<AgencyRow> agencies,
        List<GroupRow> groups,
        List<FieldRow> fields,
        List<PostRow> leaders,
        List<PostRow> officers,
        People people) {

    static DirectiveChoices read(
            Actor actor,
            Directives directives,
            ArrivalBooks books,
            Agencies agencies,
            People people,
            WorkingDays days,
            Policies policies,
            LocalDate today) {
        List<PostRow> leaders = new ArrayList<>(people.holders(Role.CHAIR, today));
        leaders.addAll(people.holders(Role.VICE_CHAIR, today));
        List<PostRow> officers = new ArrayList<>(people.holders(Role.OFFICER, today));
        officers.addAll(people.holders(Role.OFFICE_LEADER, today));
        return new DirectiveChoices(
                today,
                days,
                policies.number(Policy.DEFAULT_TERM_DAYS, today),
                directives.kinds(actor),
                actor.may(Right.REGISTER_DIRECTIVE) ? books.all(actor) : List.of(),
                agencies.validOn(actor, today).stream()
                        .filter(agency -> agency.kind() != AgencyKind.UNIT)
                        .toList(),
                agencies.groups(actor),
                people.fields(actor).stream().filter(field -> !field.retired()).toList(),
                leaders,
                officers,
                people);
    }

    /** The book of that code; for none the usual one, which is the first. */
    @Nullable
    ArrivalBook book(@Nullable String code) {
        return books.stream()
                .filter(one -> code == null || one.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    /** The vice-chair who answers for the field today. */
    Optional<PostRow> leaderOf(FieldRow field) {
        return people.viceChairOf(field.id(), today)
                .flatMap(person -> leaders.stream()
                        .filter(post -> post.person().id().equals(person))
                        .findFirst());
    }

    /** Several groups of the register. */
    MultiPicker<GroupRow> groupPicker(String label) {
        MultiPicker<GroupRow> picker = new MultiPicker<>(label, GroupRow::name, group -> "");
        picker.among(groups);
        return picker;
    }
}
