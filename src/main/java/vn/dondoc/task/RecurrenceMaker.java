package vn.dondoc.task;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.TaskId;

/** Makes the periods of one rule that are to stand there by today, as drafts of the rule's directive. */
@Component
class RecurrenceMaker {

    private final InForce inForce;
    private final RecurrenceRows rows;
    private final PeriodRows periods;
    private final RecurrenceOrders orders;
    private final TaskRepository tasks;
    private final TaskForms forms;
    private final TaskDrafts drafts;
    private final PeriodDays periodDays;

    RecurrenceMaker(
            InForce inForce,
            RecurrenceRows rows,
            PeriodRows periods,
            RecurrenceOrders orders,
            TaskRepository tasks,
            TaskForms forms,
            TaskDrafts drafts,
            PeriodDays periodDays) {
        this.inForce = inForce;
        this.rows = rows;
        this.periods = periods;
        this.orders = orders;
        this.tasks = tasks;
        this.forms = forms;
        this.drafts = drafts;
        this.periodDays = periodDays;
    }

    /**
     * One transaction for a rule. Whether the period before is done does not matter; after a stop all that were missed
     * appear, each once. Nothing appears of a directive that has ended by now; what another one has just taken over waits
     * for the next round.
     */
    @Transactional
    List<TaskId> make(Actor job, RecurrenceRows.Given given) {
        boolean inForceNow = inForce.holds(job, given.directive());
        if (!inForceNow || !rows.lock(given.id())) {
            return List.of();
        }
        RecurrenceRow row = rows.one(given.id()).orElseThrow();
        if (!row.directive().equals(given.directive())) {
            return List.of();
        }
        Task first = tasks.findById(row.first().value()).orElseThrow();
        TaskForm order = orders.of(row.id(), forms.of(first));
        List<TaskId> made = new ArrayList<>();
        // periods appear in the order of their days: what is older than the newest has appeared with it or before
        for (PeriodDays.Due due : periodDays.toAppear(row.form(), row.reached())) {
            TaskForm form = RecurrenceOrders.ofPeriod(order, due.period(), due.deadline());
            TaskId period = drafts.write(job, row.directive(), List.of(form)).getFirst();
            periods.appeared(row.id(), due.beat(), due.day(), period);
            made.add(period);
        }
        return made;
    }
}
