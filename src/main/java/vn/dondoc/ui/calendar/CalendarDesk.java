package vn.dondoc.ui.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.calendar.CalendarChange;
import vn.dondoc.calendar.CalendarDependents;
import vn.dondoc.calendar.CalendarEdit;
import vn.dondoc.calendar.CalendarRow;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.shared.Actor;
import vn.dondoc.ui.component.Toast;

/** What the keeper of the calendar does: opens the dialogs, asks what an edit would move, carries it out. */
class CalendarDesk {

    private final WorkingCalendar calendar;
    private final CurrentActor current;
    private final List<CalendarDependents> dependents;
    private final LocalDate today;
    private final Runnable changed;

    /** @param changed runs after each edit that was carried out */
    CalendarDesk(
            WorkingCalendar calendar,
            CurrentActor current,
            List<CalendarDependents> dependents,
            LocalDate today,
            Runnable changed) {
        this.calendar = calendar;
        this.current = current;
        this.dependents = List.copyOf(dependents);
        this.today = today;
        this.changed = changed;
    }

    void open(CalendarRow row) {
        if (row.isPending()) {
            confirm(row);
        } else {
            new CorrectDialog(this, row).open();
        }
    }

    void confirm(CalendarRow row) {
        new ConfirmDialog(this, row).open();
    }

    void add() {
        new AddDialog(this).open();
    }

    void swap() {
        new SwapDialog(this).open();
    }

    void confirmYear(int year) {
        new YearDialog(this, year).open();
    }

    LocalDate today() {
        return today;
    }

    WorkingDays days() {
        return calendar.days();
    }

    /** What the edit would move; it is refused here as it would be when it is carried out. */
    CalendarDependents.Touched touchedBy(CalendarEdit edit) {
        Actor actor = current.get();
        CalendarChange change = calendar.preview(actor, edit);
        long count = 0;
        List<CalendarDependents.Thing> things = new ArrayList<>();
        if (!change.days().isEmpty()) {
            for (CalendarDependents some : dependents) {
                CalendarDependents.Touched touched = some.touchedBy(actor, change);
                count += touched.count();
                things.addAll(touched.things());
            }
        }
        return new CalendarDependents.Touched(count, things);
    }

    void apply(CalendarEdit edit, String done) {
        calendar.apply(current.get(), edit);
        Toast.done(done);
        changed.run();
    }

    void applyYear(int year, String document, String done) {
        calendar.confirmYear(current.get(), year, document);
        Toast.done(done);
        changed.run();
    }
}
