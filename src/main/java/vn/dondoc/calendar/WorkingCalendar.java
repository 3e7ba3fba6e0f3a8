package vn.dondoc.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.DependsOn;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.history.Change;
import vn.dondoc.history.History;
import vn.dondoc.history.HistoryNote;
import vn.dondoc.history.Subject;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.BusinessTime;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.SearchText;
import vn.dondoc.shared.Snapshot;

/** The office's working calendar: which days count, on which document, and what a change would move. */
@Service
@DependsOn("vn.dondoc.calendar.ReferenceDays") // nobody counts before the reference days are in
@Transactional
public class WorkingCalendar {

    private final CalendarStore store;
    private final History history;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Snapshot<WorkingDays> days;

    WorkingCalendar(CalendarStore store, History history, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.history = history;
        this.events = events;
        this.clock = clock;
        this.days = new Snapshot<>(store::revision, () -> store.book().workingDays());
    }

    /** The working days as last committed, without a statement. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public WorkingDays days() {
        return days.get();
    }

    /** Takes over what another node changed. */
    @Scheduled(fixedDelay = 5_000)
    @Transactional(readOnly = true)
    void refresh() {
        days.refresh();
    }

    /** The days of a year that differ from the plain week, pending and withdrawn ones too, in order. */
    @Transactional(readOnly = true)
    public List<CalendarRow> rows(Actor actor, int year) {
        return store.year(year);
    }

    /** What an edit would change, without changing it; it is refused here for the same reasons as by {@link #apply}. */
    @Transactional(readOnly = true)
    public CalendarChange preview(Actor actor, CalendarEdit edit) {
        actor.require(Right.MANAGE_CALENDAR);
        CalendarBook book = store.book();
        return new CalendarChange(
                book.workingDays(), book.with(book.after(edit)).workingDays());
    }

    /**
     * Carries out an edit, with history in the chain of each day's year, and publishes {@link CalendarChanged}.
     *
     * @throws InvalidInput if a field is wrong
     * @throws vn.dondoc.shared.StaleVersion if somebody changed the day since it was read
     */
    public CalendarChange apply(Actor actor, CalendarEdit edit) {
        actor.require(Right.MANAGE_CALENDAR);
        CalendarBook book = store.book();
        List<CalendarRow> changed = book.after(edit);
        store.save(changed);
        days.changed();
        List<HistoryNote> notes = new ArrayList<>();
        for (CalendarRow row : changed) {
            notes.add(note(actOf(edit), book.on(row.day()), row));
        }
        history.recordAll(actor, notes);
        CalendarChange change =
                new CalendarChange(book.workingDays(), book.with(changed).workingDays());
        events.publishEvent(new CalendarChanged(actor, change));
        return change;
    }

    /**
     * The office's word that a year is as announced: each forecast day then stands by the document.
     *
     * @throws DomainException if a day of the year is still pending, if the year has no day at all, or if it was
     *     confirmed before
     */
    public void confirmYear(Actor actor, int year, String document) {
        actor.require(Right.MANAGE_CALENDAR);
        String named = SearchText.clean(document);
        new InvalidInput.Collector()
                .when(named.isEmpty(), "document", "error.required")
                .when(
                        named.length() > CalendarBook.LONGEST_DOCUMENT,
                        "document",
                        "error.too-long",
                        CalendarBook.LONGEST_DOCUMENT)
                .throwIfAny();
        List<CalendarRow> rows = store.year(year);
        long pending = rows.stream().filter(CalendarRow::isPending).count();
        if (pending > 0) {
            throw new DomainException("error.calendar.year-pending", year, pending);
        }
        if (rows.stream().noneMatch(row -> row.standing().counts())) {
            throw new DomainException("error.calendar.year-empty", year);
        }
        if (!store.confirm(actor, year, named)) {
            throw new DomainException("error.calendar.year-confirmed", year);
        }
        store.save(rows.stream()
                .filter(CalendarRow::forecast)
                .filter(row -> row.standing().counts())
                .map(row -> row.confirmed(named))
                .toList());
        days.changed();
        history.record(
                actor,
                new Subject(Subject.CALENDAR, year),
                "CALENDAR_YEAR_CONFIRMED",
                List.of(new Change("document", null, named)));
    }

    /** Who confirmed a year, if somebody did. */
    @Transactional(readOnly = true)
    public Optional<YearConfirmation> confirmation(Actor actor, int year) {
        return store.confirmation(year);
    }

    /**
     * The year that the office should confirm now, for those who may: from 1 November the next one, and later the
     * running one as long as it rests on a forecast.
     */
    @Transactional(readOnly = true)
    public Optional<Integer> yearToConfirm(Actor actor) {
        if (!actor.may(Right.MANAGE_CALENDAR)) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.now(clock.withZone(BusinessTime.ZONE));
        boolean late = today.getMonthValue() >= Month.NOVEMBER.getValue();
        if (late && store.confirmation(today.getYear() + 1).isEmpty()) {
            return Optional.of(today.getYear() + 1);
        }
        boolean forecast = store.year(today.getYear()).stream().anyMatch(CalendarRow::forecast);
        return forecast && store.confirmation(today.getYear()).isEmpty()
                ? Optional.of(today.getYear())
                : Optional.empty();
    }

    private static String actOf(CalendarEdit edit) {
        return switch (edit) {
            case CalendarEdit.Confirm confirm -> "CALENDAR_DAY_CONFIRMED";
            case CalendarEdit.DayOff dayOff -> "CALENDAR_DAY_ADDED";
            case CalendarEdit.Swap swap -> "CALENDAR_DAYS_SWAPPED";
            case CalendarEdit.Correct correct -> "CALENDAR_DAY_CHANGED";
            case CalendarEdit.Remove remove -> "CALENDAR_DAY_REMOVED";
        };
    }

    private static HistoryNote note(String act, @Nullable CalendarRow before, CalendarRow after) {
        List<Change> changes = new ArrayList<>();
        String day = after.day().toString();
        changes.add(new Change("day", before == null ? null : day, day));
        add(changes, "name", before == null ? null : before.name(), after.name());
        add(changes, "kind", before == null ? null : before.kind(), after.kind());
        add(changes, "standing", before == null ? null : before.standing(), after.standing());
        add(changes, "pair", before == null ? null : before.pair(), after.pair());
        add(changes, "document", before == null ? null : before.document(), after.document());
        return new HistoryNote(new Subject(Subject.CALENDAR, after.day().getYear()), act, changes);
    }

    private static void add(List<Change> changes, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(new Change(
                    field, before == null ? null : before.toString(), after == null ? null : after.toString()));
        }
    }
}
