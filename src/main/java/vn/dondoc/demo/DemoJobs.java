package vn.dondoc.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import vn.dondoc.account.HandOvers;
import vn.dondoc.account.SealLetters;
import vn.dondoc.draft.Drafts;
import vn.dondoc.history.DaySeals;
import vn.dondoc.history.History;
import vn.dondoc.reminder.ReminderDay;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.BusinessTime;
import vn.dondoc.task.RecurrenceJob;

/**
 * Runs the program's jobs at the hours that the demo passes on its way: the record of a day is closed after midnight, posts that
 * have ended are handed over, and each reminder is planned, written and sent at its own moment. Sweeping files, codes and counters goes by the machine's
 * time, which a journey does not move.
 */
@DemoPart
class DemoJobs {

    private static final Actor JOB = Actor.job("Đồng hồ bản trình diễn");
    private static final LocalTime NIGHT = LocalTime.of(0, 10);
    private static final long AT_LEAST_SECONDS = 30;

    private final ReminderDay reminders;
    private final HandOvers handOvers;
    private final RecurrenceJob recurring;
    private final History history;
    private final DaySeals kept;
    private final SealLetters seals;
    private final Drafts drafts;
    private final DemoClock clock;
    private final DemoTime time;
    private final ProgramEnd end;

    DemoJobs(
            ReminderDay reminders,
            HandOvers handOvers,
            RecurrenceJob recurring,
            History history,
            DaySeals kept,
            SealLetters seals,
            Drafts drafts,
            DemoClock clock,
            DemoTime time,
            ProgramEnd end) {
        this.reminders = reminders;
        this.handOvers = handOvers;
        this.recurring = recurring;
        this.history = history;
        this.kept = kept;
        this.seals = seals;
        this.drafts = drafts;
        this.clock = clock;
        this.time = time;
        this.end = end;
    }

    /** Lives through the time between two instants; the clock stands at {@code to} afterwards. */
    void pass(Instant from, Instant to) {
        Instant at = from;
        while (true) {
            Instant reminder = reminders.nextMoment(JOB, at);
            Instant night = nightAfter(at);
            Instant next = reminder.isBefore(night) ? reminder : night;
            if (next.isBefore(at.plusSeconds(AT_LEAST_SECONDS))) {
                next = at.plusSeconds(AT_LEAST_SECONDS);
            }
            if (next.isAfter(to)) {
                break;
            }
            arrive(next);
            if (next.equals(night)) {
                history.closeDays(JOB);
                seal();
                drafts.clean(JOB);
                newDay();
            } else {
                reminders.runDue(JOB);
            }
            at = next;
        }
        arrive(to);
        reminders.runDue(JOB);
    }

    /** What begins with a day: posts that ended with the last one are handed over, and periods appear, naming who took over. */
    void newDay() {
        handOvers.runDue(JOB);
        recurring.appear(JOB);
    }

    /** The day's root leaves the machine: into the file beside the database, and to the inspectors. */
    private void seal() {
        try {
            kept.keep(JOB);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        seals.send(JOB);
    }

    /** Kept before anything happens then: nothing that is written lies after where a broken-off demo goes on. */
    private void arrive(Instant at) {
        end.check();
        clock.hold(at);
        time.keep();
    }

    private static Instant nightAfter(Instant at) {
        LocalDate day = LocalDate.ofInstant(at, BusinessTime.ZONE);
        Instant tonight = day.atTime(NIGHT).atZone(BusinessTime.ZONE).toInstant();
        return tonight.isAfter(at)
                ? tonight
                : day.plusDays(1).atTime(NIGHT).atZone(BusinessTime.ZONE).toInstant();
    }
}
