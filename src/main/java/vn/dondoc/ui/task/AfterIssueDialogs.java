package vn.dondoc.ui.task;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.AgencyRow;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.report.LateWords;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.task.BasisRow;
import vn.dondoc.task.Claim;
import vn.dondoc.task.DeadlineKind;
import vn.dondoc.task.LateCause;
import vn.dondoc.task.LateCauses;
import vn.dondoc.task.TaskCorrection;
import vn.dondoc.task.TaskCorrections;
import vn.dondoc.task.TaskKind;
import vn.dondoc.task.TaskRow;
import vn.dondoc.task.TaskTransfers;
import vn.dondoc.task.TransferForm;
import vn.dondoc.ui.component.AgencyPicker;
import vn.dondoc.ui.component.DateField;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.HourField;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.MultiPicker;

/** The dialogs of what the office does to a task after its issue: đính chính, chuyển chủ trì, xếp lại nguyên nhân chậm. */
@org.springframework.stereotype.Component
class AfterIssueDialogs {

    private final TaskCorrections corrections;
    private final TaskTransfers transfers;
    private final LateCauses lateCauses;
    private final Agencies agencies;
    private final WorkingCalendar calendar;
    private final OuterBound outer;
    private final Clock clock;

    AfterIssueDialogs(
            TaskCorrections corrections,
            TaskTransfers transfers,
            LateCauses lateCauses,
            Agencies agencies,
            WorkingCalendar calendar,
            OuterBound outer,
            Clock clock) {
        this.corrections = corrections;
        this.transfers = transfers;
        this.lateCauses = lateCauses;
        this.agencies = agencies;
        this.calendar = calendar;
        this.outer = outer;
        this.clock = clock;
    }

    /** Đính chính: the task as it was given, to be written right. */
    void correct(OpenTask task) {
        Actor actor = task.sheet().actor();
        TaskRow row = task.sheet().details().row();
        TaskCorrection was = corrections.form(actor, row.id());
        LocalDate today = LocalDate.now(clock);
        List<AgencyRow> all = agencies.validOn(actor, today);
        TextArea content = TaskDialogs.area(t("task-entry.content"), 2000);
        content.setValue(was.content());
        content.setRequiredIndicatorVisible(true);
        TextField product = new TextField(t("task-entry.product"));
        product.setMaxLength(500);
        product.setManualValidation(true);
        product.setRequiredIndicatorVisible(true);
        product.setValue(was.product());
        AgencyPicker lead = new AgencyPicker(t("task.field.lead"));
        lead.among(all).required();
        all.stream().filter(one -> one.id().equals(was.lead())).findFirst().ifPresent(lead::setValue);
        MultiPicker<AgencyRow> coordinating = several("task-entry.coordinating", all, was.coordinating());
        MultiPicker<AgencyRow> informed = several("task-entry.informed", all, was.informed());
        RadioButtonGroup<DeadlineKind> kind = new RadioButtonGroup<>(t("task.field.deadline"));
        kind.setItems(DeadlineKind.values());
        kind.setItemLabelGenerator(one -> t("DeadlineKind." + one.name()));
        DateField due = DateField.deadline(t("task.field.due"), today, calendar.days());
        HourField hour = HourField.ofDeadline(t("task.field.due-hour"), t("task.help.due-hour"));
        kind.addValueChangeListener(change -> {
            due.setVisible(change.getValue() == DeadlineKind.DATED);
            hour.setVisible(due.isVisible());
        });
        kind.setValue(was.deadlineKind());
        due.setVisible(was.deadlineKind() == DeadlineKind.DATED);
        due.setValue(was.dueOn());
        hour.setVisible(due.isVisible());
        hour.setValue(was.dueAt());
        TextArea reason = TaskDialogs.reason("task.field.correct-reason", "task.help.correct-reason", "");
        ActDialog dialog = new ActDialog(task, "CORRECT", t("task.act.correct-title"));
        NatureFields nature = new NatureFields(
                all,
                of -> lead.setLabel(t(of == TaskKind.COORDINATION ? "task-entry.lead.helping" : "task.field.lead")));
        nature.show(was.nature());
        dialog.with(code(row), new Paragraph(t("task.help.correct")));
        dialog.nature(nature).with(outer.beside(task, due));
        if (row.dueOn() != null && !row.dueOn().equals(was.dueOn())) {
            dialog.with(new Paragraph(t("task.help.correct-moved", Formats.deadline(row.dueOn(), row.dueAt()))));
        }
        dialog.field("lead", lead)
                .field("deadlineKind", kind)
                .pair("dueOn", due, "dueAt", hour)
                .field("content", content)
                .field("product", product)
                .field("coordinating", coordinating)
                .field("informed", informed)
                .field("reason", reason)
                .sends(
                        t("TaskAct.CORRECT"),
                        Icon.PENCIL,
                        seen -> corrections.correct(
                                actor,
                                seen,
                                new TaskCorrection(
                                        content.getValue(),
                                        product.getValue(),
                                        id(lead.getValue()),
                                        ids(coordinating.getValue(), was.coordinating(), all),
                                        ids(informed.getValue(), was.informed(), all),
                                        kind.getValue(),
                                        due.getValue(),
                                        hour.getValue(),
                                        reason.getValue(),
                                        nature.read())),
                        t("task.done.corrected"))
                .open();
    }

    /** Chuyển chủ trì, by a document; the deadline is kept unless another is set. */
    void transfer(OpenTask task) {
        transfer(task, null);
    }

    /** @param basis the further directive that names the other lead; null if another paper does */
    void transfer(OpenTask task, @Nullable BasisRow basis) {
        Actor actor = task.sheet().actor();
        TaskRow row = task.sheet().details().row();
        LocalDate today = LocalDate.now(clock);
        AgencyPicker lead = new AgencyPicker(t("task.field.transfer-lead"));
        List<AgencyRow> others = agencies.validOn(actor, today).stream()
                .filter(one -> !one.id().equals(row.lead()))
                .toList();
        lead.among(others).required();
        TextField document = EndingDialogs.document("task.field.transfer-document", "");
        document.setRequiredIndicatorVisible(true);
        DateField day = DateField.past(t("task.field.transfer-day"), today).required();
        TextArea reason = TaskDialogs.reason("task.field.transfer-reason", "task.help.end-reason", "");
        RadioButtonGroup<Boolean> keeps = new RadioButtonGroup<>(t("task.field.transfer-deadline"));
        keeps.setItems(true, false);
        keeps.setItemLabelGenerator(keep -> t(
                !keep ? "task.transfer.move" : row.dueOn() == null ? "task.transfer.keep-none" : "task.transfer.keep",
                row.dueOn() == null ? "" : Formats.deadline(row.dueOn(), row.dueAt())));
        DateField due = DateField.deadline(t("task.field.transfer-due"), today, calendar.days());
        HourField hour = HourField.ofDeadline(t("task.field.due-hour"), t("task.help.due-hour"));
        keeps.addValueChangeListener(change -> {
            due.setVisible(!change.getValue());
            hour.setVisible(!change.getValue());
        });
        keeps.setValue(true);
        due.setVisible(false);
        hour.setVisible(false);
        if (basis != null) {
            others.stream()
                    .filter(one -> one.id().equals(basis.lead()))
                    .findFirst()
                    .ifPresent(lead::setValue);
            document.setValue(Objects.requireNonNullElse(basis.document(), ""));
            day.setValue(basis.issuedOn());
            if (basis.deadlineWaits()) {
                keeps.setValue(false);
                due.setValue(basis.dueOn());
            }
        }
        ActDialog dialog = new ActDialog(task, "TRANSFER", t("task.act.transfer-title"));
        dialog.with(written(row), new Paragraph(t("task.help.transfer")), outer.beside(task, due));
        dialog.field("lead", lead).pair("document", document, "documentOn", day);
        dialog.field("reason", reason)
                .field("keeps", keeps)
                .pair("dueOn", due, "dueAt", hour)
                .sends(
                        t("task.act.transfer-button"),
                        Icon.SEND,
                        seen -> {
                            if (!keeps.getValue() && due.getValue() == null) {
                                throw new InvalidInput("dueOn", "task.issue.deadline");
                            }
                            transfers.transfer(
                                    actor,
                                    seen,
                                    new TransferForm(
                                            id(lead.getValue()),
                                            document.getValue(),
                                            day.getValue(),
                                            reason.getValue(),
                                            keeps.getValue() ? null : due.getValue(),
                                            keeps.getValue() ? null : hour.getValue()));
                        },
                        t("task.done.transferred"))
                .open();
    }

    /** Xếp lại nguyên nhân chậm: the class that counts; what the agency wrote stays. */
    void settleCause(OpenTask task) {
        Claim.Late late =
                Objects.requireNonNull(task.sheet().details().standingClaim()).late();
        LateCause was = late == null ? LateCause.UNSTATED : late.cause();
        RadioButtonGroup<LateCause> cause = new RadioButtonGroup<>(t("task.field.late-cause"));
        cause.setItems(LateCause.STATED);
        cause.setItemLabelGenerator(one -> t("LateCause." + one.name()));
        cause.setManualValidation(true);
        cause.setValue(was == LateCause.UNSTATED ? null : was);
        TextArea reason = TaskDialogs.reason("task.field.late-settle-reason", "task.help.correct-reason", "");
        ActDialog dialog = new ActDialog(task, "LATE_CAUSE", t("task.act.settle-cause-title"));
        dialog.with(written(task.sheet().details().row()));
        dialog.with(new Paragraph(late == null ? t("late-cause.unstated") : LateWords.of(late, AfterIssueDialogs::t)));
        dialog.field("lateCause", cause)
                .field("reason", reason)
                .sends(
                        t("task.act.settle-cause-button"),
                        Icon.PENCIL,
                        seen -> lateCauses.correct(
                                task.sheet().actor(), seen, was, cause.getValue(), reason.getValue()),
                        t("task.done.cause-settled"))
                .open();
    }

    private static MultiPicker<AgencyRow> several(String label, List<AgencyRow> all, List<AgencyId> chosen) {
        MultiPicker<AgencyRow> picker = AgencyPicker.several(t(label));
        picker.among(all);
        picker.setValue(all.stream().filter(one -> chosen.contains(one.id())).collect(Collectors.toSet()));
        return picker;
    }

    /** What was chosen, and who stood there already and can no longer be chosen. */
    private static List<AgencyId> ids(Set<AgencyRow> chosen, List<AgencyId> before, List<AgencyRow> choices) {
        List<AgencyId> ids = chosen.stream().map(AgencyRow::id).collect(Collectors.toList());
        before.stream()
                .filter(one -> choices.stream().noneMatch(row -> row.id().equals(one)))
                .forEach(ids::add);
        return ids;
    }

    private static @Nullable AgencyId id(@Nullable AgencyRow row) {
        return row == null ? null : row.id();
    }

    private static Component code(TaskRow row) {
        Paragraph which = new Paragraph(String.valueOf(row.code()));
        which.addClassName("written");
        return which;
    }

    private static Component written(TaskRow row) {
        Paragraph which = new Paragraph(row.code() + ": " + row.content());
        which.addClassName("written");
        return which;
    }

    private static String t(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
