package vn.dondoc.ui.task;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.Right;
import vn.dondoc.task.ProposalRow;
import vn.dondoc.task.Submission;
import vn.dondoc.task.TaskAct;
import vn.dondoc.task.TaskCoordination;
import vn.dondoc.task.TaskDetails;
import vn.dondoc.task.TaskRecurrence;
import vn.dondoc.task.TaskRequest;
import vn.dondoc.task.Versioned;
import vn.dondoc.ui.component.ActionBar;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.Icon;

/** What the reader of a task may do to it: a button for each act, and none besides. The first is the primary. */
final class TaskActions {

    private static final Set<TaskAct> DANGEROUS = EnumSet.of(TaskAct.END, TaskAct.CANCEL_MISTAKE);

    private record Offer(String words, @Nullable Icon icon, Runnable run) {}

    private final TaskBench bench;
    private final OpenTask task;
    private final BiConsumer<ReportSheet.Then, Boolean> report;
    private final TaskDetails details;
    private final Actor actor;

    /** @param report opens the form: what it begins with, and whether the office enters it from the agency's paper */
    TaskActions(TaskBench bench, OpenTask task, BiConsumer<ReportSheet.Then, Boolean> report) {
        this.bench = bench;
        this.task = task;
        this.report = report;
        this.details = task.sheet().details();
        this.actor = task.sheet().actor();
    }

    /** The bar; without a button if there is nothing to do. */
    ActionBar bar() {
        List<Offer> offers = new ArrayList<>();
        forOffice(offers);
        forHead(offers);
        forLead(offers);
        forWhoLaid(offers);
        insideCoordinator(offers);
        forCoordinator(offers);
        proposedAnswers(offers);
        proposals(offers);
        Offer urge = new Offer(t("task.act.urge-button"), Icon.MEGAPHONE, () -> bench.dialogs.urge(task));
        ActionBar bar = new ActionBar();
        if (details.mayUrge()) {
            offers.add(urge);
        }
        for (int i = offers.size() - 1; i > 0; i--) {
            bar.right(button(offers.get(i), false));
        }
        if (!offers.isEmpty()) {
            bar.primary(button(offers.getFirst(), true));
        }
        bar.setVisible(!offers.isEmpty());
        return bar;
    }

    /** What one does rarely or with care, in the menu of the three dots. */
    void fill(ContextMenu menu) {
        if (details.acts().contains(TaskAct.CLAIM) && details.acts().contains(TaskAct.ACKNOWLEDGE)) {
            menu.addItem(t("TaskAct.CLAIM"), click -> report.accept(ReportSheet.Then.DONE, false));
        }
        if (!task.sheet().coordination().askable().isEmpty()) {
            menu.addItem(t("coordination.ask-menu"), click -> bench.coordinationDialogs.ask(task));
        }
        rareActs().forEach((act, offer) -> {
            if (details.acts().contains(act)) {
                menu.addItem(offer.words(), click -> offer.run().run())
                        .addClassName(DANGEROUS.contains(act) ? "danger-item" : "menu-item");
            }
        });
        if (details.submission() == null) {
            layings().forEach((act, offer) -> {
                if (details.submittable().contains(act)) {
                    menu.addItem(offer.words(), click -> offer.run().run());
                }
            });
        }
        if (details.settlesCause()) {
            menu.addItem(t("task.act.settle-cause"), click -> bench.afterIssue.settleCause(task));
        }
        TaskRecurrence recurrence = details.marks().recurrence();
        if (recurrence.mayChange()) {
            menu.addItem(
                    t(recurrence.row() == null ? "recurrence.set-item" : "recurrence.change-item"),
                    click -> bench.recurring.open(task));
        }
        if (actor.may(Right.URGE) && details.row().state().isWithAgency()) {
            menu.addItem(t("task.act.call-item"), click -> bench.dialogs.noteCall(task));
        }
        bench.many
                .ofDesk(details.row())
                .forEach(act -> menu.addItem(
                        t("bulk.item", t(act.words())),
                        click -> bench.many.start(act, List.of(details.row()), report -> {
                            report.tell(task::reload);
                            task.reload();
                        })));
        for (ProposalRow proposal : task.sheet().proposals()) {
            if (actor.is(proposal.proposedBy())) {
                menu.addItem(
                        t("proposals.withdraw"),
                        click -> send(
                                seen -> bench.proposals.withdraw(actor, seen, proposal.act()), "proposals.withdrawn"));
            } else if (details.acts().contains(proposal.act())
                    && (actor.may(Right.DECIDE) || actor.may(Right.DECIDE_IN_FIELD))) {
                // beside the answer to the request itself, which says the same
                menu.addItem(
                        t(proposal.asked() == null ? "proposals.decline" : "proposals.decline-ask"),
                        click -> bench.dialogs.decline(task, proposal.act()));
            }
        }
        Set<TaskAct> paper = details.actsFromPaper();
        if (paper.contains(TaskAct.ACKNOWLEDGE)) {
            menu.addItem(t("task.act.paper-acknowledge"), click -> bench.dialogs.acknowledgeFromPaper(task));
        }
        if (paper.contains(TaskAct.REFUSE)) {
            menu.addItem(t("task.act.paper-refuse"), click -> bench.dialogs.refuse(task, true));
        }
        if (paper.contains(TaskAct.REPORT)) {
            menu.addItem(t("task.act.paper-report"), click -> report.accept(ReportSheet.Then.GO_ON, true));
        }
        if (paper.contains(TaskAct.CLAIM)) {
            menu.addItem(t("task.act.paper-claim"), click -> report.accept(ReportSheet.Then.DONE, true));
        }
        if (paper.contains(TaskAct.ASK_EXTENSION)) {
            menu.addItem(t("task.act.paper-extension"), click -> bench.requestDialogs.askExtension(task, true));
        }
        if (paper.contains(TaskAct.ASK_RELEASE)) {
            menu.addItem(t("task.act.paper-release"), click -> bench.requestDialogs.askRelease(task, true));
        }
    }

    /** What the button of an act opens; null for one that is done by its click alone. */
    @Nullable
    Runnable form(TaskAct act) {
        return switch (act) {
            case RETURN ->
                () -> bench.dialogs.giveBack(task, !details.acts().contains(TaskAct.RETURN), proposedReason());
            case REFUSE -> () -> bench.dialogs.refuse(task, false);
            case REASSIGN -> () -> bench.reassigning.open(task);
            case CONFIRM ->
                !isToSign()
                        ? null
                        : details.acts().contains(TaskAct.CONFIRM)
                                ? () -> SigningDialog.confirm(bench, task)
                                : () -> SigningDialog.propose(bench, task);
            case HOLD, TRANSFER, REOPEN ->
                Objects.requireNonNull(rareActs().get(act)).run();
            default -> null;
        };
    }

    private Map<TaskAct, Offer> rareActs() {
        Map<TaskAct, Offer> acts = new LinkedHashMap<>();
        acts.put(
                TaskAct.ASK_EXTENSION,
                rare("task.act.ask-extension", () -> bench.requestDialogs.askExtension(task, false)));
        acts.put(TaskAct.ASK_RELEASE, rare("task.act.ask-release", () -> bench.requestDialogs.askRelease(task, false)));
        acts.put(
                TaskAct.WITHDRAW_REQUEST,
                rare(
                        "task.act.withdraw-request",
                        () -> send(seen -> bench.requests.withdraw(actor, seen), "task.done.request-withdrawn")));
        acts.put(
                TaskAct.WITHDRAW_CLAIM,
                rare(
                        "task.act.withdraw-claim",
                        () -> send(seen -> bench.endings.withdrawClaim(actor, seen), "task.done.claim-withdrawn")));
        acts.put(TaskAct.HOLD, rare("task.act.hold", () -> bench.endingDialogs.hold(task)));
        acts.put(TaskAct.CORRECT, rare("task.act.correct", () -> bench.afterIssue.correct(task)));
        acts.put(TaskAct.TRANSFER, rare("task.act.transfer", () -> bench.afterIssue.transfer(task)));
        acts.put(TaskAct.REOPEN, rare("task.act.reopen", () -> bench.endingDialogs.reopen(task)));
        acts.put(TaskAct.END, rare("task.act.end", () -> bench.endingDialogs.end(task)));
        acts.put(
                TaskAct.CANCEL_MISTAKE, rare("task.act.cancel-mistake", () -> bench.endingDialogs.cancelMistake(task)));
        return acts;
    }

    /** What the focal point lays before the head of his agency beside claims and refusals. */
    private Map<TaskAct, Offer> layings() {
        Map<TaskAct, Offer> acts = new LinkedHashMap<>();
        acts.put(
                TaskAct.ASK_EXTENSION,
                rare("task.act.submit-extension", () -> bench.requestDialogs.askExtension(task, false)));
        acts.put(
                TaskAct.ASK_RELEASE,
                rare("task.act.submit-release", () -> bench.requestDialogs.askRelease(task, false)));
        return acts;
    }

    private static Offer rare(String key, Runnable run) {
        return new Offer(t(key), null, run);
    }

    private void forOffice(List<Offer> offers) {
        Set<TaskAct> acts = details.acts();
        answers(offers);
        if (acts.contains(TaskAct.RESUME)) {
            offers.add(new Offer(
                    t("TaskAct.RESUME"),
                    Icon.CIRCLE_DOT,
                    () -> bench.endingDialogs.resume(
                            task, () -> send(seen -> bench.holds.resume(actor, seen), "task.done.resumed"))));
        }
        if (acts.contains(TaskAct.CONFIRM)) {
            offers.add(new Offer(t(isToSign() ? "task.signing.note" : "TaskAct.CONFIRM"), Icon.CIRCLE_CHECK, () -> {
                if (isToSign()) {
                    SigningDialog.confirm(bench, task);
                } else {
                    send(seen -> bench.decisions.confirm(actor, seen), "task.done.confirmed");
                }
            }));
        }
        if (acts.contains(TaskAct.RETURN)) {
            offers.add(new Offer(
                    t("TaskAct.RETURN"), Icon.UNDO_2, () -> bench.dialogs.giveBack(task, false, proposedReason())));
        }
        if (acts.contains(TaskAct.ISSUE)) {
            offers.add(new Offer(
                    t("TaskAct.ISSUE"),
                    Icon.SEND,
                    () -> bench.issuing.issue(
                            details.row().directive(), List.of(task.sheet().seen()), task::reload)));
        }
        if (acts.contains(TaskAct.REASSIGN)) {
            offers.add(new Offer(t("TaskAct.REASSIGN"), Icon.SEND, () -> bench.reassigning.open(task)));
        }
    }

    /** What the lead agency asks, granted as it asks, with another day, or not. */
    private void answers(List<Offer> offers) {
        TaskRequest asked = details.waitingRequest();
        if (asked != null && details.acts().contains(TaskAct.DECIDE_EXTENSION)) {
            offers.add(new Offer(t("task.act.grant"), Icon.CIRCLE_CHECK, () -> bench.requestDialogs.grant(task)));
            offers.add(new Offer(t("task.act.deny"), Icon.X, () -> bench.requestDialogs.deny(task)));
        }
        if (asked != null && details.acts().contains(TaskAct.CONSENT_TO_REFUSAL)) {
            offers.add(new Offer(
                    t("task.act.release"),
                    Icon.CIRCLE_CHECK,
                    () -> send(seen -> bench.answers.release(actor, seen), "task.done.released")));
            offers.add(new Offer(t("task.act.deny"), Icon.X, () -> bench.requestDialogs.deny(task)));
        }
    }

    private void forHead(List<Offer> offers) {
        Submission waiting = details.submission();
        if (waiting != null && details.decidesSubmission()) {
            if (details.acts().contains(waiting.act())) {
                offers.add(new Offer(t("task.act.approve"), Icon.CIRCLE_CHECK, () -> approve(waiting)));
                if (layings().containsKey(waiting.act())) {
                    offers.add(new Offer(
                            t("task.act.approve-changed"),
                            Icon.PENCIL,
                            Objects.requireNonNull(rareActs().get(waiting.act()))
                                    .run()));
                }
            }
            offers.add(new Offer(t("task.act.send-back"), Icon.UNDO_2, () -> bench.dialogs.sendBack(task)));
        }
    }

    /** Whoever laid it, or in whose place, takes it back while the head has not decided. */
    private void forWhoLaid(List<Offer> offers) {
        Submission waiting = details.submission();
        if (waiting != null && waiting.isOf(actor) && !details.submittable().isEmpty()) {
            offers.add(new Offer(
                    t("task.act.withdraw-submission"),
                    Icon.UNDO_2,
                    () -> send(seen -> bench.submissions.withdraw(actor, seen), "task.done.submission-withdrawn")));
        }
    }

    /** What was laid before him in time and goes out late needs a reason first. */
    private void approve(Submission waiting) {
        if (waiting.act() == TaskAct.CLAIM
                && waiting.late() == null
                && details.row().timeliness().isLate()) {
            bench.dialogs.approveLate(task);
        } else {
            send(seen -> bench.submissions.approve(actor, seen, null), "task.done.approved");
        }
    }

    private void forLead(List<Offer> offers) {
        Set<TaskAct> acts = details.acts();
        boolean submits = details.submission() == null;
        if (acts.contains(TaskAct.ACKNOWLEDGE)) {
            offers.add(new Offer(
                    t("TaskAct.ACKNOWLEDGE"),
                    Icon.CHECK,
                    () -> send(seen -> bench.work.acknowledge(actor, seen, null), "task.done.acknowledged")));
        }
        if (acts.contains(TaskAct.REFUSE)) {
            offers.add(new Offer(t("TaskAct.REFUSE"), Icon.CIRCLE_SLASH, () -> bench.dialogs.refuse(task, false)));
        } else if (submits && details.submittable().contains(TaskAct.REFUSE)) {
            offers.add(new Offer(
                    t("task.act.submit-refusal"), Icon.CIRCLE_SLASH, () -> bench.dialogs.refuse(task, false)));
        }
        if (acts.contains(TaskAct.REPORT)) {
            offers.add(new Offer(t("TaskAct.REPORT"), Icon.PENCIL, () -> report.accept(ReportSheet.Then.GO_ON, false)));
        }
        if (acts.contains(TaskAct.CLAIM) && !acts.contains(TaskAct.ACKNOWLEDGE)) {
            offers.add(
                    new Offer(t("TaskAct.CLAIM"), Icon.HOURGLASS, () -> report.accept(ReportSheet.Then.DONE, false)));
        } else if (submits && details.submittable().contains(TaskAct.CLAIM)) {
            offers.add(new Offer(
                    t("task.act.submit-claim"), Icon.HOURGLASS, () -> report.accept(ReportSheet.Then.DONE, false)));
        }
    }

    /** What the reader's agency is asked by the lead. */
    private void forCoordinator(List<Offer> offers) {
        task.sheet()
                .coordination()
                .toAnswer()
                .forEach(line -> offers.add(new Offer(
                        t("coordination.answer"),
                        Icon.MESSAGE_SQUARE,
                        () -> bench.coordinationDialogs.answer(task, line.request(), false))));
    }

    /** What the reader's agency lays before its head of what it is asked, and what the head does with it. */
    private void insideCoordinator(List<Offer> offers) {
        TaskCoordination coordination = task.sheet().coordination();
        coordination.toApprove().forEach(line -> {
            offers.add(new Offer(
                    t("coordination.approve"),
                    Icon.CIRCLE_CHECK,
                    () -> send(
                            seen -> bench.answersForHead.approve(
                                    actor, seen.task(), line.request().id()),
                            "coordination.done.approved")));
            offers.add(new Offer(
                    t("task.act.send-back"),
                    Icon.UNDO_2,
                    () -> bench.coordinationDialogs.layBack(task, line.request())));
        });
        coordination
                .toWithdraw()
                .forEach(line -> offers.add(new Offer(
                        t("task.act.withdraw-submission"),
                        Icon.UNDO_2,
                        () -> send(
                                seen -> bench.answersForHead.withdraw(
                                        actor, seen.task(), line.request().id()),
                                "task.done.submission-withdrawn"))));
        coordination
                .toSubmit()
                .forEach(line -> offers.add(new Offer(
                        t("coordination.submit"), Icon.STAMP, () -> bench.coordinationDialogs.submit(task, line))));
    }

    private void proposals(List<Offer> offers) {
        for (TaskAct act : List.of(TaskAct.ISSUE, TaskAct.CONFIRM, TaskAct.RETURN)) {
            if (!details.proposable().contains(act) || isProposed(act)) {
                continue;
            }
            offers.add(
                    act == TaskAct.RETURN
                            ? new Offer(
                                    t("task.act.propose-return"),
                                    Icon.UNDO_2,
                                    () -> bench.dialogs.giveBack(task, true, ""))
                            : new Offer(
                                    t(act == TaskAct.ISSUE ? "task.act.propose-issue" : "task.act.propose-confirm"),
                                    act == TaskAct.ISSUE ? Icon.SEND : Icon.CIRCLE_CHECK,
                                    act == TaskAct.CONFIRM && isToSign()
                                            ? () -> SigningDialog.propose(bench, task)
                                            : () -> send(
                                                    seen -> bench.proposals.propose(actor, List.of(seen), act, null),
                                                    "task.done.proposed")));
        }
    }

    /** What an officer proposes to answer what the lead agency asks. */
    private void proposedAnswers(List<Offer> offers) {
        Set<TaskAct> acts = details.proposable();
        if (acts.contains(TaskAct.DECIDE_EXTENSION) && !isProposed(TaskAct.DECIDE_EXTENSION)) {
            offers.add(new Offer(
                    t("task.act.propose-grant"), Icon.CIRCLE_CHECK, () -> bench.requestDialogs.proposeGrant(task)));
            offers.add(new Offer(t("task.act.propose-deny"), Icon.X, () -> bench.requestDialogs.proposeDenial(task)));
        }
        if (acts.contains(TaskAct.CONSENT_TO_REFUSAL)
                && !isProposed(TaskAct.CONSENT_TO_REFUSAL)
                && !isProposed(TaskAct.DENY_RELEASE)) {
            offers.add(new Offer(
                    t("task.act.propose-release"),
                    Icon.CIRCLE_CHECK,
                    () -> send(
                            seen -> bench.proposals.propose(actor, List.of(seen), TaskAct.CONSENT_TO_REFUSAL, null),
                            "task.done.proposed")));
            offers.add(new Offer(t("task.act.propose-deny"), Icon.X, () -> bench.requestDialogs.proposeDenial(task)));
        }
    }

    private boolean isToSign() {
        return details.row().isBeingSigned();
    }

    private boolean isProposed(TaskAct act) {
        return task.sheet().proposals().stream().anyMatch(proposal -> proposal.act() == act);
    }

    private String proposedReason() {
        return task.sheet().proposals().stream()
                .filter(proposal -> proposal.act() == TaskAct.RETURN)
                .map(ProposalRow::text)
                .filter(text -> text != null)
                .findFirst()
                .orElse("");
    }

    private void send(Consumer<Versioned> act, String done) {
        task.send(null, act, t(done), () -> {});
    }

    private static Button button(Offer offer, boolean primary) {
        return Buttons.onceAtATime(
                primary
                        ? Buttons.primary(
                                offer.words(),
                                offer.icon(),
                                click -> offer.run().run())
                        : Buttons.plain(
                                offer.words(),
                                offer.icon(),
                                click -> offer.run().run()));
    }

    private static String t(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
