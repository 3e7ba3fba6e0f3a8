package vn.dondoc.ui.task;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.file.StoredFile;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.FileId;
import vn.dondoc.task.AnswersForHead;
import vn.dondoc.task.Coordination;
import vn.dondoc.task.CoordinationAnswer;
import vn.dondoc.task.CoordinationForm;
import vn.dondoc.task.Coordinations;
import vn.dondoc.task.Deadline;
import vn.dondoc.task.LaidAnswer;
import vn.dondoc.task.TaskCoordination;
import vn.dondoc.task.TaskDetails;
import vn.dondoc.ui.component.Attachment;
import vn.dondoc.ui.component.DateField;
import vn.dondoc.ui.component.FileDrop;
import vn.dondoc.ui.component.FormFiles;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.MultiPicker;

/** The dialogs between agencies: what the lead asks, what a coordinating agency answers. */
@Component
class CoordinationDialogs {

    private final Coordinations coordinations;
    private final AnswersForHead forHead;
    private final FormFiles attached;
    private final WorkingCalendar calendar;
    private final Clock clock;

    CoordinationDialogs(
            Coordinations coordinations,
            AnswersForHead forHead,
            FormFiles attached,
            WorkingCalendar calendar,
            Clock clock) {
        this.coordinations = coordinations;
        this.forHead = forHead;
        this.attached = attached;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Đề nghị phối hợp, the same of each agency that is chosen. */
    void ask(OpenTask task) {
        List<TaskDetails.AgencyPart> askable = task.sheet().coordination().askable();
        MultiPicker<TaskDetails.AgencyPart> agencies =
                new MultiPicker<>(t("coordination.field.agencies"), TaskDetails.AgencyPart::name, part -> "");
        agencies.among(askable);
        agencies.setWidthFull();
        agencies.setRequiredIndicatorVisible(true);
        if (askable.size() == 1) {
            agencies.setValue(new LinkedHashSet<>(askable));
        }
        TextArea text = TaskDialogs.reason("coordination.field.text", "coordination.help.text", "");
        DateField due = due(task);
        FileDrop files = files();
        ActDialog dialog = new ActDialog(task, "COORDINATION", t("coordination.ask"));
        dialog.with(new Paragraph(t("coordination.ask-help")));
        dialog.field("agencies", agencies)
                .field("text", text)
                .field("dueOn", due)
                .field("files", files)
                .sends(
                        t("coordination.send"),
                        Icon.SEND,
                        seen -> coordinations.ask(
                                actor(task),
                                seen,
                                new CoordinationForm(
                                        agencies.getValue().stream()
                                                .map(TaskDetails.AgencyPart::agency)
                                                .toList(),
                                        text.getValue(),
                                        due.getValue(),
                                        sent(files))),
                        t("coordination.done.asked"))
                .open();
    }

    /** @param fromPaper whether the office enters it from the agency's paper */
    void answer(OpenTask task, Coordination asked, boolean fromPaper) {
        answer(task, asked, fromPaper ? Way.FROM_PAPER : Way.SENT, null);
    }

    /** Trình câu trả lời before the head of the agency; one that came back is not written anew. */
    void submit(OpenTask task, TaskCoordination.Line line) {
        answer(task, line.request(), Way.LAID, line.before());
    }

    /** How an answer goes: to the lead, to the lead from the agency's paper, or before the head of the agency. */
    private enum Way {
        SENT("coordination.answer", "coordination.answer-send", "coordination.done.answered"),
        FROM_PAPER("coordination.enter", "coordination.answer-send", "coordination.done.answered"),
        LAID("coordination.submit", "coordination.submit", "task.done.submitted");

        private final String title;
        private final String button;
        private final String done;

        Way(String title, String button, String done) {
            this.title = title;
            this.button = button;
            this.done = done;
        }
    }

    /** @param before what the form begins with; null for nothing */
    private void answer(OpenTask task, Coordination asked, Way way, @Nullable LaidAnswer before) {
        TextArea text = TaskDialogs.reason("coordination.field.answer", "coordination.help.text", "");
        text.setHelperText("");
        TextField number = new TextField(t("coordination.field.number"));
        number.setManualValidation(true);
        number.setMaxLength(60);
        DateField numberOn = DateField.past(t("coordination.field.number-on"), today());
        FileDrop files = files();
        if (before != null) {
            text.setValue(before.text());
            number.setValue(before.documentNumber());
            numberOn.setValue(before.documentOn());
            // nobody sends on what another stored
            files.setValue(
                    attached.own(before.files().stream().map(StoredFile::id).toList()));
        }
        TextField paper = TaskDialogs.paper();
        ActDialog dialog = new ActDialog(task, "COORDINATION_ANSWER_" + asked.id(), t(way.title));
        Paragraph words = new Paragraph(t(
                "coordination.asked-word",
                task.sheet().details().row().leadName() == null
                        ? ""
                        : task.sheet().details().row().leadName(),
                asked.text()));
        words.addClassName("written");
        dialog.with(words);
        if (way == Way.FROM_PAPER) {
            dialog.field("enteredFrom", paper);
        }
        dialog.field("text", text)
                .field("documentNumber", number)
                .field("documentOn", numberOn)
                .field("files", files)
                .sends(
                        t(way.button),
                        way == Way.LAID ? Icon.STAMP : Icon.SEND,
                        seen -> {
                            CoordinationAnswer answer = new CoordinationAnswer(
                                    text.getValue(), number.getValue(), numberOn.getValue(), sent(files));
                            if (way == Way.LAID) {
                                forHead.submit(actor(task), seen.task(), asked.id(), answer);
                            } else {
                                coordinations.answer(
                                        actor(task),
                                        seen.task(),
                                        asked.id(),
                                        answer,
                                        way == Way.FROM_PAPER ? paper.getValue() : null);
                            }
                        },
                        t(way.done))
                .open();
    }

    /** The head of the agency gives back the answer that was laid before him. */
    void layBack(OpenTask task, Coordination asked) {
        TextArea reason = TaskDialogs.reason("task.field.send-back-reason", "task.help.send-back-reason", "");
        new ActDialog(task, "ANSWER_SEND_BACK_" + asked.id(), t("task.act.send-back"))
                .field("reason", reason)
                .sends(
                        t("task.act.send-back"),
                        Icon.UNDO_2,
                        seen -> forHead.sendBack(actor(task), seen.task(), asked.id(), reason.getValue()),
                        t("task.done.sent-back"))
                .open();
    }

    /** Chưa đủ, hỏi thêm. */
    void again(OpenTask task, Coordination answered) {
        TextArea reason = TaskDialogs.reason("coordination.field.again", "coordination.help.again", "");
        DateField due = due(task);
        new ActDialog(task, "COORDINATION_AGAIN_" + answered.id(), t("coordination.again"))
                .field("reason", reason)
                .field("dueOn", due)
                .sends(
                        t("coordination.send"),
                        Icon.SEND,
                        seen -> coordinations.sendBack(
                                actor(task), seen.task(), answered.id(), reason.getValue(), due.getValue()),
                        t("coordination.done.again"))
                .open();
    }

    /** Không cần nữa. */
    void close(OpenTask task, Coordination asked) {
        TextArea reason = TaskDialogs.reason("coordination.field.close", "coordination.help.close", "");
        new ActDialog(task, "COORDINATION_END_" + asked.id(), t("coordination.close"))
                .field("reason", reason)
                .sends(
                        t("coordination.close"),
                        Icon.X,
                        seen -> coordinations.close(actor(task), seen.task(), asked.id(), reason.getValue()),
                        t("coordination.done.closed"))
                .open();
    }

    private DateField due(OpenTask task) {
        DateField due = DateField.deadline(t("coordination.field.due"), today(), calendar.days());
        due.setRequiredIndicatorVisible(true);
        Deadline last = task.sheet().coordination().last();
        if (last != null) {
            due.hint(t(last.dueAt() == null ? "coordination.help.due" : "coordination.help.due-hour", last.words()));
        }
        return due;
    }

    private FileDrop files() {
        return new FileDrop(t("coordination.field.files"), attached);
    }

    private static List<FileId> sent(FileDrop files) {
        return files.getValue().stream().map(Attachment::id).toList();
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
