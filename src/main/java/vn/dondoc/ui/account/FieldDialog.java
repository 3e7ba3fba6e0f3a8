package vn.dondoc.ui.account;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.dondoc.account.FieldRow;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.FormMessages;
import vn.dondoc.ui.component.HouseDialog;
import vn.dondoc.ui.component.Icon;

/** A field's name, whether it is still offered, and who answered for it. */
class FieldDialog extends HouseDialog {

    record Entered(String text, boolean retired) {}

    FieldDialog(@Nullable FieldRow field, List<String> past, Consumer<Entered> save) {
        super(field == null ? I18NProvider.translate("fields.new") : field.name());
        draft("FIELD", field == null ? "new" : field.id());
        TextField name = new TextField(getTranslation("fields.name"));
        name.setRequiredIndicatorVisible(true);
        name.setManualValidation(true);
        Checkbox retired = new Checkbox(getTranslation("fields.retired-box"));
        retired.setVisible(field != null);
        if (field != null) {
            name.setValue(field.name());
            retired.setValue(field.retired());
        }
        FormMessages messages = new FormMessages(getTranslation("agencies.not-saved")).field("name", name);
        with(messages, name, retired);
        if (!past.isEmpty()) {
            with(new H3(getTranslation("fields.past")));
            past.forEach(line -> with(new Paragraph(line)));
        }
        primary(Buttons.onceAtATime(Buttons.primary(getTranslation("agencies.save"), Icon.SAVE, click -> {
            if (messages.accepts(() -> save.accept(new Entered(name.getValue(), retired.getValue())))) {
                close();
            }
        })));
    }
}
