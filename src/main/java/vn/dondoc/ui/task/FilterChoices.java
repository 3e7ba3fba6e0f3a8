package vn.dondoc.ui.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.account.FieldRow;
import vn.dondoc.account.People;
import vn.dondoc.account.PostRow;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.AgencyRow;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;
import vn.dondoc.task.LabelRow;
import vn.dondoc.task.Labels;

/** What can be chosen in the conditions of a list. */
@Component
class FilterChoices {

    private final Agencies agencies;
    private final People people;
    private final Labels labels;
    private final CurrentActor actors;
    private final WorkingCalendar calendar;
    private final Clock clock;

    FilterChoices(
            Agencies agencies,
            People people,
            Labels labels,
            CurrentActor actors,
            WorkingCalendar calendar,
            Clock clock) {
        this.labels = labels;
        this.agencies = agencies;
        this.people = people;
        this.actors = actors;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Labels of the office; empty for whoever may not know of them. */
    List<LabelRow> labels() {
        Actor actor = actors.get();
        return actor.may(Right.READ_ALL) ? labels.all(actor) : List.of();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    WorkingDays days() {
        return calendar.days();
    }

    List<AgencyRow> agencies() {
        return agencies.validOn(actors.get(), today());
    }

    List<PostRow> officers() {
        return people.holders(Role.OFFICER, today());
    }

    /** Those who may answer for a task: chair, vice-chairs, leaders of the office. */
    List<PostRow> leaders() {
        return Stream.of(Role.CHAIR, Role.VICE_CHAIR, Role.OFFICE_LEADER)
                .flatMap(role -> people.holders(role, today()).stream())
                .toList();
    }

    List<FieldRow> fields() {
        return people.fields(actors.get()).stream()
                .filter(row -> !row.retired())
                .toList();
    }
}
