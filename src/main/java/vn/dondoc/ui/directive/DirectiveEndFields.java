package vn.dondoc.ui.directive;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.function.Consumer;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.directive.DirectiveEnd;
import vn.dondoc.directive.DirectiveEnding;
import vn.dondoc.directive.DirectiveRow;
import vn.dondoc.directive.Directives;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.ui.component.DateField;
import vn.dondoc.ui.component.FieldColumns;
import vn.dondoc.ui.component.FormMessages;

/** By which paper a directive ends, and why; a replacing directive is the paper itself. */
class DirectiveEndFields extends Div {

    private final RadioButtonGroup<DirectiveEnding> kind = new RadioButtonGroup<>();
    private final ComboBox<DirectiveRow> replacing;
    private final TextField document = new TextField();
    private final DateField documentOn;
    private final TextArea reason = new TextArea();

    /** @param ended cannot replace itself */
    DirectiveEndFields(Directives directives, CurrentActor actors, DirectiveId ended, LocalDate today) {
        addClassName("end-fields");
        kind.setLabel(t("kind"));
        kind.setItems(DirectiveEnding.values());
        kind.setItemLabelGenerator(one -> getTranslation("DirectiveEnding." + one.name()));
        replacing = new DirectivePicker(
                t("replacing"),
                directives,
                actors,
                row -> row.ending() == null && !row.id().equals(ended));
        replacing.setHelperText(t("replacing-help"));
        replacing.setRequiredIndicatorVisible(true);
        document.setLabel(t("document"));
        document.setMaxLength(100);
        document.setManualValidation(true);
        document.setRequiredIndicatorVisible(true);
        documentOn = DateField.past(t("document-on"), today).required();
        reason.setLabel(t("reason"));
        reason.setHelperText(t("reason-help"));
        reason.setMaxLength(1000);
        reason.setMinRows(2);
        reason.setManualValidation(true);
        reason.setRequiredIndicatorVisible(true);
        reason.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        reason.setWidthFull();
        FieldColumns paper = new FieldColumns(document, documentOn);
        kind.addValueChangeListener(change -> {
            boolean replaces = change.getValue() == DirectiveEnding.REPLACED;
            replacing.setVisible(replaces);
            paper.setVisible(!replaces);
        });
        kind.setRequiredIndicatorVisible(true);
        kind.setManualValidation(true);
        replacing.setVisible(false);
        add(kind, replacing, paper, reason);
    }

    void onKind(Consumer<DirectiveEnding> listener) {
        kind.addValueChangeListener(change -> listener.accept(change.getValue()));
    }

    void name(FormMessages messages) {
        messages.field("kind", kind)
                .field("replacedBy", replacing)
                .field("document", document)
                .field("documentOn", documentOn)
                .field("reason", reason);
    }

    /** @throws InvalidInput while it is not said how the directive ends */
    DirectiveEnd read() {
        if (kind.getValue() == null) {
            new InvalidInput.Collector()
                    .add("kind", "error.required")
                    .when(document.getValue().isBlank(), "document", "error.required")
                    .when(documentOn.getValue() == null, "documentOn", "error.required")
                    .when(reason.getValue().isBlank(), "reason", "error.required")
                    .throwIfAny();
        }
        DirectiveRow other = replacing.getValue();
        return DirectiveEnd.of(
                kind.getValue(),
                document.getValue(),
                documentOn.getValue(),
                reason.getValue(),
                other == null ? null : other.id());
    }

    private String t(String name) {
        return getTranslation("directive.end." + name);
    }
}
