package vn.dondoc.ui.task;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.List;
import vn.dondoc.progress.ReportForm;
import vn.dondoc.shared.FileId;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.task.ClaimForm;
import vn.dondoc.task.TaskRow;
import vn.dondoc.ui.component.Attachment;
import vn.dondoc.ui.component.Card;
import vn.dondoc.ui.component.DateField;
import vn.dondoc.ui.component.DraftKeeper;
import vn.dondoc.ui.component.FileDrop;
import vn.dondoc.ui.component.FormMessages;
import vn.dondoc.ui.component.PercentStepper;

/**
 * The form of a progress report, which may end in the claim that the task is done: the choice opens what the claim needs.
 */
class ReportSheet extends Card {

    /** What comes after this report. */
    enum Then {
        GO_ON,
        DONE
    }

    private static final int DONE_LENGTH = 500;
    private static final int LENGTH = 1000;
    private static final int RESULT_LENGTH = 2000;
    private static final int NUMBER_LENGTH = 60;

    final TextField paper = TaskDialogs.paper();
    final PercentStepper percent = new PercentStepper(getTranslation("task.field.percent"));
    final TextArea done = counted("task.field.done", DONE_LENGTH);
    final TextArea obstacles = TaskDialogs.area(getTranslation("task.field.obstacles"), LENGTH);
    final TextArea proposals = TaskDialogs.area(getTranslation("task.field.proposals"), LENGTH);
    final RadioButtonGroup<Then> then = new RadioButtonGroup<>(getTranslation("task.field.then"));
    final TextArea result = counted("task.field.result", RESULT_LENGTH);
    final TextField number = new TextField(getTranslation("task.field.result-number"));
    final DateField numberOn;
    final FileDrop files;
    final LateFields late = new LateFields();
    final FormMessages messages = new FormMessages(getTranslation("task.not-sent"));
    private final boolean fromPaper;
    private boolean overdue;

    ReportSheet(
            TaskRow row, boolean fromPaper, boolean mayReport, boolean mayClaim, LocalDate today, FileDrop.Keep keep) {
        super(I18NProvider.translate(fromPaper ? "task.act.paper-report" : "task.act.report"));
        this.fromPaper = fromPaper;
        this.overdue = row.timeliness().isLate();
        addClassName("report-sheet");
        if (row.lastReportOn() != null) {
            percent.last(row.percent(), row.lastReportOn());
        } else {
            percent.setValue(row.percent());
        }
        paper.setVisible(fromPaper);
        for (TextArea area : List.of(obstacles, proposals)) {
            area.setMinRows(2);
            area.setPlaceholder(getTranslation("task.help.may-be-empty"));
        }
        then.setItems(Then.values());
        then.setItemLabelGenerator(one -> getTranslation("task.then." + one.name()));
        then.setVisible(mayReport && mayClaim);
        number.setMaxLength(NUMBER_LENGTH);
        number.setManualValidation(true);
        number.setHelperText(getTranslation("task.help.result-number"));
        numberOn = DateField.past(getTranslation("task.field.result-on"), today);
        files = new FileDrop(getTranslation("task.field.files"), keep);
        Div pair = new Div(number, numberOn);
        pair.addClassName("field-pair");
        then.addValueChangeListener(change -> show(change.getValue() == Then.DONE, pair));
        with(messages, paper, percent, done, obstacles, proposals, then, result, pair, late, files);
        messages.field("enteredFrom", paper)
                .field("percent", percent)
                .field("done", done)
                .field("obstacles", obstacles)
                .field("proposals", proposals)
                .field("resultText", result)
                .field("documentNumber", number)
                .field("documentOn", numberOn)
                .field("files", files);
        late.namedIn(messages);
        // opened in time and sent late: midnight has passed meanwhile, or the deadline was moved
        messages.whenAsked("lateCause", () -> {
            overdue = true;
            late.setVisible(true);
        });
        then.setValue(mayReport ? Then.GO_ON : Then.DONE);
        show(claims(), pair);
    }

    private void show(boolean claim, Div pair) {
        for (Component field : List.<Component>of(percent, done, obstacles, proposals)) {
            field.setVisible(!claim);
        }
        result.setVisible(claim);
        pair.setVisible(claim);
        late.setVisible(claim && overdue);
        if (claim && result.isEmpty()) {
            result.setValue(done.getValue());
        }
    }

    /** While the form was open the hour or the day has passed: now it asks why. */
    void refused(InvalidInput wrong) {
        if (wrong.problems().stream().anyMatch(problem -> problem.field().startsWith("late"))) {
            overdue = true;
            late.setVisible(claims());
        }
    }

    boolean claims() {
        return then.getValue() == Then.DONE;
    }

    /** Two buttons of which one is shown: the choice says which. */
    void sentBy(Button report, Button claim) {
        then.addValueChangeListener(change -> {
            report.setVisible(!claims());
            claim.setVisible(claims());
        });
        report.setVisible(!claims());
        claim.setVisible(claims());
    }

    void keptBy(DraftKeeper draft) {
        draft.text("enteredFrom", paper)
                .number("percent", percent)
                .text("done", done)
                .text("obstacles", obstacles)
                .text("proposals", proposals)
                .value("then", then, Then::name, Then::valueOf)
                .text("result", result)
                .text("number", number)
                .date("numberOn", numberOn)
                .files("files", files);
        late.keptBy(draft);
    }

    ReportForm report() {
        return new ReportForm(
                percent.getValue() == null ? -1 : percent.getValue(),
                done.getValue(),
                obstacles.getValue(),
                proposals.getValue(),
                attached(),
                fromPaper ? paper.getValue() : null);
    }

    ClaimForm claim() {
        return new ClaimForm(
                result.getValue(),
                number.getValue(),
                numberOn.getValue(),
                attached(),
                fromPaper ? paper.getValue() : null,
                overdue ? late.reason() : null);
    }

    private List<FileId> attached() {
        return files.getValue().stream().map(Attachment::id).toList();
    }

    private TextArea counted(String label, int longest) {
        TextArea area = TaskDialogs.area(getTranslation(label), longest);
        area.setRequiredIndicatorVisible(true);
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.addValueChangeListener(change -> area.setHelperText(
                getTranslation("task.help.counter", area.getValue().length(), longest)));
        area.setHelperText(getTranslation("task.help.counter", 0, longest));
        return area;
    }
}
