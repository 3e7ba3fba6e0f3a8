package vn.dondoc.ui.directive;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import vn.dondoc.directive.CorrectingPaper;
import vn.dondoc.ui.component.DateField;
import vn.dondoc.ui.component.FieldColumns;
import vn.dondoc.ui.component.FormMessages;

/** By which paper a directive is corrected, and what was wrong. */
class CorrectingPaperFields extends Div {

    private final TextField document = new TextField();
    private final DateField documentOn;
    private final TextArea wrong = new TextArea();

    CorrectingPaperFields(LocalDate today) {
        addClassName("end-fields");
        document.setLabel(t("document"));
        document.setMaxLength(100);
        document.setManualValidation(true);
        document.setRequiredIndicatorVisible(true);
        documentOn = DateField.past(t("document-on"), today).required();
        wrong.setLabel(t("wrong"));
        wrong.setHelperText(t("wrong-help"));
        wrong.setMaxLength(1000);
        wrong.setMinRows(2);
        wrong.setManualValidation(true);
        wrong.setRequiredIndicatorVisible(true);
        wrong.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        wrong.setWidthFull();
        add(new FieldColumns(document, documentOn), wrong);
    }

    void name(FormMessages messages) {
        messages.field("document", document).field("documentOn", documentOn).field("wrong", wrong);
    }

    CorrectingPaper read() {
        return CorrectingPaper.of(document.getValue(), documentOn.getValue(), wrong.getValue());
    }

    private String t(String name) {
        return getTranslation("directive.correction." + name);
    }
}
