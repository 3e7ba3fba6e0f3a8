package vn.dondoc.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.RecurrenceForm;
import vn.dondoc.task.RecurrenceJob;
import vn.dondoc.task.Recurrences;
import vn.dondoc.task.TaskDrafts;
import vn.dondoc.task.TaskIssuing;

/**
 * Gives a task that comes back. Its periods are made by the program's own job in the night on which they are due to
 * appear, as ten working days before their deadline says.
 */
@DemoPart
class RecurrenceSeeding {

    private static final Actor JOB = Actor.job("Dựng văn phòng mẫu");

    /** As the policy is when the program is new. */
    private static final int APPEARS_BEFORE = 10;

    private static final LocalTime NIGHT = LocalTime.of(0, 10);

    private final TaskDrafts drafts;
    private final Recurrences recurrences;
    private final TaskIssuing issuing;
    private final RecurrenceJob job;
    private final TaskSeeding acts;
    private final SeenTasks seen;
    private final JdbcClient jdbc;

    RecurrenceSeeding(
            TaskDrafts drafts,
            Recurrences recurrences,
            TaskIssuing issuing,
            RecurrenceJob job,
            TaskSeeding acts,
            SeenTasks seen,
            JdbcClient jdbc) {
        this.drafts = drafts;
        this.recurrences = recurrences;
        this.issuing = issuing;
        this.job = job;
        this.acts = acts;
        this.seen = seen;
        this.jdbc = jdbc;
    }

    /** The rule's first task, once it is drafted. */
    private static final class Round {
        private @Nullable TaskId first;

        TaskId first() {
            return Objects.requireNonNull(first);
        }
    }

    void plan(
            Timeline timeline,
            Setting setting,
            Dossier dossier,
            DemoRecurring recurring,
            LocalDateTime drafted,
            LocalDateTime issued) {
        Round round = new Round();
        List<DemoRecurring.Turn> turns = recurring.turns(setting.days());
        DemoTask first = turns.getFirst().task();
        timeline.add(drafted, today -> round.first = draft(setting, dossier, recurring, first, today));
        timeline.add(issued, today -> issue(setting, dossier, round.first(), today));
        acts.plan(timeline, new Story(setting, dossier, first, round::first), issued);
        for (DemoRecurring.Turn turn : turns.subList(1, turns.size())) {
            LocalDate due =
                    setting.days().date(Objects.requireNonNull(turn.task().due().day()));
            LocalDateTime night =
                    setting.days().workingFrom(due, -APPEARS_BEFORE).atTime(NIGHT);
            timeline.add(night, today -> job.appear(JOB));
            acts.plan(
                    timeline, new Story(setting, dossier, turn.task(), () -> period(round.first(), turn.day())), night);
        }
    }

    private TaskId draft(Setting setting, Dossier dossier, DemoRecurring recurring, DemoTask first, LocalDate today) {
        Actor officer = setting.staff().actor(dossier.officer(setting.staff()), today);
        TaskId id = drafts.add(officer, dossier.id(), List.of(Drafting.form(setting, dossier, first, officer, today)))
                .getFirst();
        recurrences.set(officer, seen.of(id), new RecurrenceForm(List.of(recurring.beat(setting.days())), null, ""));
        return id;
    }

    private void issue(Setting setting, Dossier dossier, TaskId first, LocalDate today) {
        issuing.issue(
                setting.staff().actor(dossier.decider(setting.staff()), today),
                dossier.id(),
                List.of(seen.toIssue(first)));
    }

    private TaskId period(TaskId first, LocalDate day) {
        return jdbc.sql("SELECT p.task_id FROM task_period p JOIN task_recurrence r ON r.id = p.recurrence_id"
                        + " WHERE r.first_task = ? AND p.day = ?")
                .params(first.value(), day)
                .query((row, n) -> new TaskId(row.getLong(1)))
                .single();
    }
}
