package vn.dondoc.ui.task;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Agencies;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.task.BasisRow;
import vn.dondoc.task.Deadline;
import vn.dondoc.task.ExtensionForm;
import vn.dondoc.task.ExtensionMeasure;
import vn.dondoc.task.ProposalRow;
import vn.dondoc.task.Proposals;
import vn.dondoc.task.RequestDecisions;
import vn.dondoc.task.Requests;
import vn.dondoc.task.Submission;
import vn.dondoc.task.Submissions;
import vn.dondoc.task.TaskAct;
import vn.dondoc.task.TaskRequest;
import vn.dondoc.task.TaskRow;
import vn.dondoc.task.WhoDecides;
import vn.dondoc.ui.component.AgencyPicker;
import vn.dondoc.ui.component.DateField;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.HourField;
import vn.dondoc.ui.component.Icon;

/** The dialogs of what a lead agency asks and what the office answers. */
@Component
class RequestDialogs {

    private final Requests requests;
    private final Submissions submissions;
    private final OuterBound outer;
    private final RequestDecisions decisions;
    private final Proposals proposals;
    private final Agencies agencies;
    private final WorkingCalendar calendar;
    private final Clock clock;

    RequestDialogs(
            Requests requests,
            Submissions submissions,
            OuterBound outer,
            RequestDecisions decisions,
            Proposals proposals,
            Agencies agencies,
            WorkingCalendar calendar,
            Clock clock) {
        this.requests = requests;
        this.submissions = submissions;
        this.outer = outer;
        this.decisions = decisions;
        this.proposals = proposals;
        this.agencies = agencies;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** @param fromPaper whether the office enters it from the agency's paper */
    void askExtension(OpenTask task, boolean fromPaper) {
        askExtension(task, fromPaper, null);
    }

    /** @param basis the further directive that names a later day */
    void askExtension(OpenTask task, BasisRow basis) {
        askExtension(task, true, basis);
    }

    private void askExtension(OpenTask task, boolean fromPaper, @Nullable BasisRow basis) {
        TaskRow present = task.sheet().details().row();
        DateField due = DateField.deadline(t("task.field.new-due"), today(), calendar.days())
                .moving(present.dueOn());
        due.setRequiredIndicatorVisible(true);
        HourField hour = hour(present.dueAt());
        TextArea reason = TaskDialogs.reason("task.field.request-reason", "task.help.end-reason", "");
        reason.setHelperText(t(
                present.timeliness().isLate() ? "task.help.extension-late" : "task.help.extension",
                present.dueOn() == null ? "" : Formats.deadline(present.dueOn(), present.dueAt())));
        TextField document = EndingDialogs.document("task.field.request-document", "");
        TextField paper = TaskDialogs.paper();
        boolean submits = !fromPaper && submits(task, TaskAct.ASK_EXTENSION);
        Submission laid = fromPaper ? null : laid(task, TaskAct.ASK_EXTENSION);
        if (laid != null && laid.proposed() != null) {
            due.setValue(laid.proposed().dueOn());
            hour.setValue(laid.proposed().dueAt());
            reason.setValue(laid.text());
            document.setValue(laid.documentNumber());
        }
        if (basis != null) {
            due.setValue(basis.dueOn());
            reason.setValue(t("basis.reason", basis.directiveTitle()));
            paper.setValue(Objects.requireNonNullElse(basis.document(), ""));
        }
        ActDialog dialog = new ActDialog(
                task, "EXTENSION", t(submits ? "task.act.submit-extension-title" : "task.act.ask-extension-title"));
        if (fromPaper) {
            dialog.field("enteredFrom", paper);
        }
        dialog.pair("dueOn", due, "dueAt", hour);
        dialog.with(whoDecides(task, due, hour));
        dialog.field("reason", reason);
        if (!fromPaper) {
            dialog.field("document", document);
        }
        dialog.sends(
                        t(submits ? "task.act.submit-request" : "task.act.send-request"),
                        submits ? Icon.STAMP : Icon.SEND,
                        seen -> {
                            ExtensionForm form = new ExtensionForm(
                                    due.getValue(),
                                    hour.getValue(),
                                    reason.getValue(),
                                    document.getValue(),
                                    fromPaper ? paper.getValue() : null);
                            if (submits) {
                                submissions.submitExtension(actor(task), seen, form);
                            } else {
                                requests.askExtension(actor(task), seen, form);
                            }
                        },
                        t(submits ? "task.done.submitted" : "task.done.asked"))
                .open();
    }

    /** Who will decide about the time in the form; empty while that is no later time. */
    private Span whoDecides(OpenTask task, DateField due, HourField hour) {
        Span line = new Span();
        line.addClassNames("small", "text-2");
        line.getElement().setAttribute("role", "status");
        Runnable look = () -> line.setText(
                due.getValue() == null
                        ? ""
                        : requests.whoDecides(
                                        actor(task),
                                        task.sheet().seen().task(),
                                        Deadline.on(due.getValue(), hour.getValue()))
                                .map(RequestDialogs::words)
                                .orElse(""));
        due.addValueChangeListener(change -> look.run());
        hour.addValueChangeListener(change -> look.run());
        look.run();
        return line;
    }

    private static String words(WhoDecides who) {
        String decider = t("TaskRequest.Decider." + who.decider().name());
        ExtensionMeasure measure = who.measure();
        return who.decider() == TaskRequest.Decider.OFFICE_HEAD || measure.isNone()
                ? decider
                : t("task.extension.beyond", decider, measure.times(), measure.days());
    }

    /** @param fromPaper whether the office enters it from the agency's paper */
    void askRelease(OpenTask task, boolean fromPaper) {
        TextArea reason = TaskDialogs.reason("task.field.request-reason", "task.help.end-reason", "");
        AgencyPicker instead = new AgencyPicker(t("task.field.release-agency"));
        instead.among(agencies.validOn(actor(task), today()));
        TextField paper = TaskDialogs.paper();
        boolean submits = !fromPaper && submits(task, TaskAct.ASK_RELEASE);
        Submission laid = fromPaper ? null : laid(task, TaskAct.ASK_RELEASE);
        if (laid != null) {
            reason.setValue(laid.text());
            if (laid.proposedAgency() != null) {
                agencies.validOn(actor(task), today()).stream()
                        .filter(agency -> agency.id().equals(laid.proposedAgency()))
                        .findFirst()
                        .ifPresent(instead::setValue);
            }
        }
        ActDialog dialog = new ActDialog(
                task, "RELEASE", t(submits ? "task.act.submit-release-title" : "task.act.ask-release-title"));
        if (fromPaper) {
            dialog.field("enteredFrom", paper);
        }
        dialog.field("reason", reason)
                .field("proposedAgency", instead)
                .sends(
                        t(submits ? "task.act.submit-request" : "task.act.send-request"),
                        submits ? Icon.STAMP : Icon.SEND,
                        seen -> {
                            AgencyId other = instead.getValue() == null
                                    ? null
                                    : instead.getValue().id();
                            if (submits) {
                                submissions.submitRelease(actor(task), seen, reason.getValue(), other);
                            } else {
                                requests.askRelease(
                                        actor(task),
                                        seen,
                                        reason.getValue(),
                                        other,
                                        fromPaper ? paper.getValue() : null);
                            }
                        },
                        t(submits ? "task.done.submitted" : "task.done.asked"))
                .open();
    }

    /** Whether the reader may only lay it before the head of his agency. */
    private static boolean submits(OpenTask task, TaskAct act) {
        return task.sheet().details().submittable().contains(act);
    }

    /** What the focal point has laid before the head, who may change it before he sends it; null for anything else. */
    private static @Nullable Submission laid(OpenTask task, TaskAct act) {
        Submission waiting = task.sheet().details().submission();
        return waiting != null && waiting.act() == act ? waiting : null;
    }

    /** Cho gia hạn to the day asked for, or to another. */
    void grant(OpenTask task) {
        Granted granted = new Granted(task);
        TextField document = EndingDialogs.document("task.field.grant-document", "");
        ActDialog dialog = new ActDialog(task, "GRANT", t("task.act.grant"));
        granted.in(dialog)
                .field("document", document)
                .sends(
                        t("task.act.grant"),
                        Icon.CHECK,
                        seen -> decisions.grantExtension(
                                actor(task),
                                seen,
                                granted.due.getValue(),
                                granted.hour.getValue(),
                                document.getValue()),
                        t("task.done.granted"))
                .open();
    }

    /** Đề nghị cho gia hạn. */
    void proposeGrant(OpenTask task) {
        Granted granted = new Granted(task);
        granted.in(new ActDialog(task, "PROPOSE_GRANT", t("task.act.propose-grant")))
                .sends(
                        t("task.act.propose-grant"),
                        Icon.CHECK,
                        seen -> proposals.proposeExtension(
                                actor(task), seen, granted.due.getValue(), granted.hour.getValue()),
                        t("task.done.proposed"))
                .open();
    }

    /** Đề nghị không đồng ý, with the reason that the agency will read. */
    void proposeDenial(OpenTask task) {
        TaskRequest asked = Objects.requireNonNull(task.sheet().details().waitingRequest());
        TextArea reason = TaskDialogs.reason("task.field.deny-reason", "task.help.deny", "");
        new ActDialog(task, "PROPOSE_DENY", t("task.act.propose-deny"))
                .field("reason", reason)
                .sends(
                        t("task.act.propose-deny"),
                        Icon.X,
                        seen -> proposals.propose(actor(task), List.of(seen), denial(asked.kind()), reason.getValue()),
                        t("task.done.proposed"))
                .open();
    }

    private static TaskAct denial(TaskRequest.Kind kind) {
        return kind == TaskRequest.Kind.EXTENSION ? TaskAct.DECIDE_EXTENSION : TaskAct.DENY_RELEASE;
    }

    /** The day that is granted: as an officer proposes it, else as it is asked for. */
    private final class Granted {

        private final OpenTask task;
        private final TaskRequest asked;
        private final DateField due = DateField.deadline(t("task.field.granted-due"), today(), calendar.days());
        private final HourField hour;

        Granted(OpenTask task) {
            this.task = task;
            asked = Objects.requireNonNull(task.sheet().details().waitingRequest());
            Deadline proposed = task.sheet().proposals().stream()
                    .map(ProposalRow::granted)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseGet(() -> Deadline.stored(asked.proposedDueOn(), asked.proposedDueAt()));
            due.setRequiredIndicatorVisible(true);
            due.moving(task.sheet().details().row().dueOn());
            due.setValue(proposed.dueOn());
            hour = hour(proposed.dueAt());
        }

        ActDialog in(ActDialog dialog) {
            dialog.with(line(fromTo()), line(t("task.grant.reason", asked.reason())));
            dialog.with(outer.beside(task, due));
            return dialog.pair("dueOn", due, "dueAt", hour);
        }

        /** "Hạn hiện hành 22/05/2026, xin đến 07/07/2026, thêm 32 ngày làm việc". */
        private String fromTo() {
            TaskRow row = task.sheet().details().row();
            Deadline present = Deadline.stored(row.dueOn(), row.dueAt());
            Deadline wanted = Deadline.stored(asked.proposedDueOn(), asked.proposedDueAt());
            return t(
                    "task.grant.from-to",
                    present.words(),
                    wanted.words() + ProposalWords.more(present, wanted, calendar.days()));
        }

        private static Paragraph line(String text) {
            Paragraph line = new Paragraph(text);
            line.addClassName("written");
            return line;
        }
    }

    /** Không đồng ý, with the reason that the agency reads word by word. */
    void deny(OpenTask task) {
        TaskRequest asked = Objects.requireNonNull(task.sheet().details().waitingRequest());
        String proposed = task.sheet().proposals().stream()
                .filter(one -> one.act() == denial(asked.kind()))
                .map(ProposalRow::text)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        TextArea reason = TaskDialogs.reason("task.field.deny-reason", "task.help.deny", proposed);
        new ActDialog(task, "DENY", t("task.act.deny"))
                .field("reason", reason)
                .sends(
                        t("task.act.deny"),
                        Icon.X,
                        seen -> {
                            if (asked.kind() == TaskRequest.Kind.EXTENSION) {
                                decisions.denyExtension(actor(task), seen, reason.getValue());
                            } else {
                                decisions.denyRelease(actor(task), seen, reason.getValue());
                            }
                        },
                        t("task.done.denied"))
                .open();
    }

    /** @param present what stands in it at first */
    private static HourField hour(@Nullable LocalTime present) {
        HourField hour = HourField.ofDeadline(t("task.field.due-hour"), t("task.help.due-hour"));
        hour.setValue(present);
        return hour;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Actor actor(OpenTask task) {
        return task.sheet().actor();
    }

    private static String t(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
