package vn.dondoc.ui.task;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Agencies;
import vn.dondoc.policy.Policies;
import vn.dondoc.policy.Policy;
import vn.dondoc.reminder.Reminders;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.task.CallForm;
import vn.dondoc.task.Proposals;
import vn.dondoc.task.Submissions;
import vn.dondoc.task.TaskAct;
import vn.dondoc.task.TaskDecisions;
import vn.dondoc.task.TaskRow;
import vn.dondoc.task.TaskWork;
import vn.dondoc.task.Urging;
import vn.dondoc.task.Versioned;
import vn.dondoc.ui.component.AgencyPicker;
import vn.dondoc.ui.component.DateField;
import vn.dondoc.ui.component.Icon;

/** The dialogs of acts that need a word more than a click. */
@Component
class TaskDialogs {

    private static final int REASON = 2000;
    private static final int NOTE = 1000;
    private static final int PAPER = 100;

    private final TaskWork work;
    private final TaskDecisions decisions;
    private final Proposals proposals;
    private final Submissions submissions;
    private final Urging urging;
    private final Reminders reminders;
    private final Agencies agencies;
    private final Policies policies;
    private final Clock clock;

    TaskDialogs(
            TaskWork work,
            TaskDecisions decisions,
            Proposals proposals,
            Submissions submissions,
            Urging urging,
            Reminders reminders,
            Agencies agencies,
            Policies policies,
            Clock clock) {
        this.work = work;
        this.decisions = decisions;
        this.proposals = proposals;
        this.submissions = submissions;
        this.urging = urging;
        this.reminders = reminders;
        this.agencies = agencies;
        this.policies = policies;
        this.clock = clock;
    }

    /** Tiếp nhận, entered by the office from the agency's paper. */
    void acknowledgeFromPaper(OpenTask task) {
        TextField paper = paper();
        new ActDialog(task, "PAPER_RECEIPT", t("task.act.paper-acknowledge"))
                .field("enteredFrom", paper)
                .sends(
                        t("TaskAct.ACKNOWLEDGE"),
                        Icon.CHECK,
                        seen -> work.acknowledge(task.sheet().actor(), seen, paper.getValue()),
                        t("task.done.acknowledged"))
                .open();
    }

    /** Từ chối. */
    void refuse(OpenTask task, boolean fromPaper) {
        Actor actor = task.sheet().actor();
        TextField paper = paper();
        TextArea reason = reason("task.field.refusal-reason", "task.help.refusal-reason", "");
        AgencyPicker other = new AgencyPicker(t("task.field.instead"));
        other.among(agencies.validOn(actor, LocalDate.now(clock)));
        other.setHelperText(t("task.help.instead"));
        boolean submits = !fromPaper && task.sheet().details().submittable().contains(TaskAct.REFUSE);
        ActDialog dialog = new ActDialog(
                task,
                "REFUSE",
                t(fromPaper ? "task.act.paper-refuse" : submits ? "task.act.submit-refusal" : "task.act.refuse"));
        if (fromPaper) {
            dialog.field("enteredFrom", paper);
        }
        dialog.field("reason", reason)
                .field("proposedAgency", other)
                .sends(
                        t(submits ? "task.act.submit-refusal" : "TaskAct.REFUSE"),
                        Icon.CIRCLE_SLASH,
                        seen -> {
                            AgencyId instead = other.getValue() == null
                                    ? null
                                    : other.getValue().id();
                            if (submits) {
                                submissions.submitRefusal(actor, seen, reason.getValue(), instead);
                            } else {
                                work.refuse(
                                        actor, seen, reason.getValue(), instead, fromPaper ? paper.getValue() : null);
                            }
                        },
                        t(submits ? "task.done.submitted" : "task.done.refused"))
                .open();
    }

    /** The head of the agency sends a claim on that was laid before him in time and is late by now. */
    void approveLate(OpenTask task) {
        LateFields late = new LateFields();
        new ActDialog(task, "APPROVE", t("task.act.approve"))
                .late(late)
                .sends(
                        t("task.act.approve"),
                        Icon.CIRCLE_CHECK,
                        seen -> submissions.approve(task.sheet().actor(), seen, late.reason()),
                        t("task.done.approved"))
                .open();
    }

    /** The head of the agency gives back what was laid before him. */
    void sendBack(OpenTask task) {
        TextArea reason = reason("task.field.send-back-reason", "task.help.send-back-reason", "");
        new ActDialog(task, "SEND_BACK", t("task.act.send-back"))
                .field("reason", reason)
                .sends(
                        t("task.act.send-back"),
                        Icon.UNDO_2,
                        seen -> submissions.sendBack(task.sheet().actor(), seen, reason.getValue()),
                        t("task.done.sent-back"))
                .open();
    }

    /**
     * Trả lại, or the proposal to do so.
     *
     * @param proposed the reason that an officer proposed; may be empty
     */
    void giveBack(OpenTask task, boolean onlyPropose, String proposed) {
        Actor actor = task.sheet().actor();
        TextArea reason = reason("task.field.return-reason", "task.help.return-reason", proposed);
        ActDialog dialog =
                new ActDialog(task, "RETURN", t(onlyPropose ? "task.act.propose-return" : "task.act.return"));
        dialog.with(new Paragraph(t("task.help.return-deadline")));
        dialog.field("reason", reason);
        if (onlyPropose) {
            dialog.sends(
                    t("task.act.propose-return"),
                    Icon.UNDO_2,
                    seen -> proposals.propose(actor, List.of(seen), TaskAct.RETURN, reason.getValue()),
                    t("task.done.proposed"));
        } else {
            dialog.sends(
                    t("TaskAct.RETURN"),
                    Icon.UNDO_2,
                    seen -> decisions.giveBack(actor, seen, reason.getValue()),
                    mailed(actor, "task.done.returned"));
        }
        dialog.open();
    }

    /** Không đồng ý what an officer proposes. */
    void decline(OpenTask task, TaskAct act) {
        TextArea reason = reason("task.field.send-back-reason", "proposals.decline-help", "");
        new ActDialog(task, "DECLINE", t("proposals.decline-ask"))
                .field("reason", reason)
                .sends(
                        t("proposals.decline"),
                        Icon.X,
                        seen -> proposals.decline(task.sheet().actor(), List.of(seen), act, reason.getValue()),
                        t("proposals.declined"))
                .open();
    }

    /** Đôn đốc by hand: one mail to the lead agency, at most one a day. */
    void urge(OpenTask task) {
        TaskRow row = task.sheet().details().row();
        TextArea note = area(t("task.field.urge-note"), NOTE);
        note.setHelperText(t("task.help.urge-note"));
        ActDialog dialog =
                new ActDialog(task, "URGE", t("task.act.urge", row.leadName() == null ? "" : row.leadName()));
        dialog.field("note", note)
                .sendsHeld(
                        t("task.act.urge-button"),
                        Icon.MEGAPHONE,
                        seen -> {
                            Versioned left = urging.urge(task.sheet().actor(), seen.task(), note.getValue());
                            return () -> urging.takeBack(task.sheet().actor(), left, row.urgedOn());
                        },
                        mailed(task.sheet().actor(), "task.done.urged"),
                        Duration.ofSeconds(policies.number(Policy.UNDO_HOLD_SECONDS, LocalDate.now(clock))),
                        t("task.done.urge-undone"))
                .open();
    }

    /** What was said by telephone or on a visit, noted afterwards. */
    void noteCall(OpenTask task) {
        RadioButtonGroup<CallForm.Channel> channel = new RadioButtonGroup<>();
        channel.setLabel(t("task.field.channel"));
        channel.setItems(CallForm.Channel.values());
        channel.setItemLabelGenerator(one -> t("CallForm.Channel." + one.name()));
        channel.setValue(CallForm.Channel.PHONE);
        TextField with = new TextField(t("task.field.spoke-with"));
        with.setRequiredIndicatorVisible(true);
        with.setManualValidation(true);
        TextArea note = area(t("task.field.call-note"), NOTE);
        note.setRequiredIndicatorVisible(true);
        DateField promised =
                DateField.ahead(t("task.field.promised"), LocalDate.now(clock)).hint(t("task.help.promised"));
        ActDialog dialog = new ActDialog(task, "CALL", t("task.act.call"));
        dialog.field("channel", channel)
                .field("spokeWith", with)
                .field("note", note)
                .field("promisedOn", promised)
                .sends(
                        t("task.act.call-button"),
                        Icon.PHONE,
                        seen -> urging.noteCall(
                                task.sheet().actor(),
                                seen.task(),
                                new CallForm(
                                        channel.getValue(), with.getValue(), note.getValue(), promised.getValue())),
                        t("task.done.called"))
                .open();
    }

    /** What is said when it is done: a mail is promised only while reminders are switched on. */
    private String mailed(Actor actor, String done) {
        return t(reminders.isMailOn(actor) ? done : done + "-off");
    }

    static TextField paper() {
        TextField paper = new TextField(t("task.field.entered-from"));
        paper.setRequiredIndicatorVisible(true);
        paper.setManualValidation(true);
        paper.setMaxLength(PAPER);
        paper.setHelperText(t("task.help.entered-from"));
        return paper;
    }

    static TextArea reason(String label, String help, String value) {
        TextArea reason = area(t(label), REASON);
        reason.setRequiredIndicatorVisible(true);
        reason.setHelperText(t(help));
        reason.setValue(value);
        return reason;
    }

    static TextArea area(String label, int longest) {
        TextArea area = new TextArea(label);
        area.setWidthFull();
        area.setMinRows(3);
        area.setMaxLength(longest);
        area.setManualValidation(true);
        area.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        return area;
    }

    private static String t(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
