package vn.dondoc.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.RecurrenceId;
import vn.dondoc.shared.TaskId;

/** Makes the periods of one rule that are to stand there by today, as drafts of the rule's directive. */
@Component
class RecurrenceMaker {

    private static final int LONGEST_CONTENT = 2000;

    private final RecurrenceRows rows;
    private final TaskRepository tasks;
    private final TaskForms forms;
    private final TaskDrafts drafts;
    private final PeriodDays periodDays;

    RecurrenceMaker(
            RecurrenceRows rows, TaskRepository tasks, TaskForms forms, TaskDrafts drafts, PeriodDays periodDays) {
        this.rows = rows;
        this.tasks = tasks;
        this.forms = forms;
        this.drafts = drafts;
        this.periodDays = periodDays;
    }

    /**
     * One transaction for a rule. Whether the period before is done does not matter; after a stop all that were missed
     * appear, each once.
     */
    @Transactional
    List<TaskId> make(Actor job, RecurrenceId id) {
        rows.lock(id);
        RecurrenceRow row = rows.one(id).orElseThrow();
        // periods appear in the order of their days: what is older than the newest has appeared with it or before
        LocalDate after = row.reached();
        Task first = tasks.findById(row.first().value()).orElseThrow();
        List<TaskId> made = new ArrayList<>();
        for (PeriodDays.Due due : periodDays.toAppear(row.form(), after)) {
            TaskForm form = period(forms.of(first), due);
            TaskId period = drafts.write(job, first.directive(), List.of(form)).getFirst();
            rows.appeared(id, due.beat(), due.day(), period);
            made.add(period);
        }
        return made;
    }

    private static TaskForm period(TaskForm first, PeriodDays.Due due) {
        String suffix = " (kỳ " + due.period().words() + ")";
        String content = first.content();
        int room = LONGEST_CONTENT - suffix.length();
        return new TaskForm(
                (content.length() > room ? content.substring(0, room) : content) + suffix,
                first.product(),
                first.sourcePassage(),
                Objects.requireNonNull(first.lead()),
                first.coordinating(),
                first.coordinatingGroups(),
                first.informed(),
                first.informedGroups(),
                first.responsibleLeader(),
                first.followingOfficer(),
                first.field(),
                DeadlineKind.DATED,
                due.deadline(),
                first.setByOffice());
    }
}
