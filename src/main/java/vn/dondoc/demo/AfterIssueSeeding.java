package vn.dondoc.demo;

import java.time.LocalDate;
import java.util.Objects;
import vn.dondoc.shared.Actor;
import vn.dondoc.task.CallForm;
import vn.dondoc.task.DeadlineKind;
import vn.dondoc.task.ReportRequests;
import vn.dondoc.task.TaskCorrection;
import vn.dondoc.task.TaskCorrections;
import vn.dondoc.task.TaskTransfers;
import vn.dondoc.task.TransferForm;
import vn.dondoc.task.Urging;
import vn.dondoc.task.Versioned;

/** What the office does with a task that it has given: hands it to another lead, puts a mistake right, asks how it goes. */
@DemoPart
class AfterIssueSeeding {

    private final TaskTransfers transfers;
    private final TaskCorrections corrections;
    private final ReportRequests reports;
    private final Urging urging;

    AfterIssueSeeding(TaskTransfers transfers, TaskCorrections corrections, ReportRequests reports, Urging urging) {
        this.transfers = transfers;
        this.corrections = corrections;
        this.reports = reports;
        this.urging = urging;
    }

    void play(Story story, DemoAct act, Actor actor, Versioned seen, LocalDate today) {
        switch (act.verb()) {
            case TRANSFER -> transfer(story, act, actor, seen, today);
            case CORRECT -> corrections.correct(actor, seen, corrected(story, act, actor, seen));
            case ASK_REPORT -> reports.ask(actor, seen.task(), Objects.requireNonNull(story.dueOf(act)), act.text());
            case CALL ->
                urging.noteCall(
                        actor,
                        seen.task(),
                        new CallForm(
                                CallForm.Channel.PHONE,
                                Objects.requireNonNull(act.to()),
                                act.text(),
                                story.dueOf(act)));
            default -> throw new IllegalStateException("Not after issue: " + act.verb());
        }
    }

    private void transfer(Story story, DemoAct act, Actor actor, Versioned seen, LocalDate today) {
        String symbol = Objects.requireNonNull(act.number());
        story.goesTo(Objects.requireNonNull(act.agency()));
        transfers.transfer(
                actor,
                seen,
                new TransferForm(
                        story.leadAgency(),
                        story.setting().numbers().next(symbol, today) + "/" + symbol,
                        today,
                        act.text(),
                        story.dueOf(act)));
    }

    /** The form as it is opened, with the right day. */
    private TaskCorrection corrected(Story story, DemoAct act, Actor actor, Versioned seen) {
        TaskCorrection was = corrections.form(actor, seen.task());
        return new TaskCorrection(
                was.content(),
                was.product(),
                was.lead(),
                was.coordinating(),
                was.informed(),
                DeadlineKind.DATED,
                Objects.requireNonNull(story.dueOf(act)),
                was.dueAt(),
                act.text(),
                was.nature());
    }
}
