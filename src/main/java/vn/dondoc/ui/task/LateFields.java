package vn.dondoc.ui.task;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import vn.dondoc.task.LateCause;
import vn.dondoc.task.LateReason;
import vn.dondoc.ui.component.DraftKeeper;
import vn.dondoc.ui.component.FormMessages;

/** What a claim after the deadline has to say besides its result: why, and who answers for it. */
class LateFields extends Div {

    private static final int TEXT = 1000;
    private static final int NAME = 200;

    final RadioButtonGroup<LateCause> cause = new RadioButtonGroup<>(getTranslation("task.field.late-cause"));
    final TextArea text = TaskDialogs.area(getTranslation("task.field.late-text"), TEXT);
    final TextField answeredBy = new TextField(getTranslation("task.field.late-answered-by"));

    LateFields() {
        addClassName("late-fields");
        cause.setItems(LateCause.STATED);
        cause.setItemLabelGenerator(one -> getTranslation("LateCause." + one.name()));
        cause.setManualValidation(true);
        cause.setRequiredIndicatorVisible(true);
        text.setMinRows(2);
        text.setRequiredIndicatorVisible(true);
        answeredBy.setWidthFull();
        answeredBy.setMaxLength(NAME);
        answeredBy.setManualValidation(true);
        answeredBy.setRequiredIndicatorVisible(true);
        answeredBy.setHelperText(getTranslation("task.help.late-answered-by"));
        Paragraph why = new Paragraph(getTranslation("task.help.late"));
        why.addClassNames("small", "text-2");
        add(why, cause, text, answeredBy);
    }

    void namedIn(FormMessages messages) {
        messages.field("lateCause", cause).field("lateText", text).field("lateAnsweredBy", answeredBy);
    }

    void keptBy(DraftKeeper draft) {
        draft.value("lateCause", cause, LateCause::name, LateCause::valueOf)
                .text("lateText", text)
                .text("lateAnsweredBy", answeredBy);
    }

    LateReason reason() {
        return new LateReason(cause.getValue(), text.getValue(), answeredBy.getValue());
    }
}
