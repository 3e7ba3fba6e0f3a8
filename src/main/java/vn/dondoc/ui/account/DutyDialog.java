package vn.dondoc.ui.account;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.dondoc.account.FieldRow;
import vn.dondoc.account.PostRow;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.PersonId;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.DateField;
import vn.dondoc.ui.component.FormMessages;
import vn.dondoc.ui.component.HouseDialog;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.PersonPicker;

/** Who answers for a field from a day on. */
class DutyDialog extends HouseDialog {

    record Entered(
            PersonId person, LocalDate from, @Nullable LocalDate to, String document) {}

    DutyDialog(FieldRow field, List<PostRow> candidates, LocalDate today, Consumer<Entered> save) {
        super(I18NProvider.translate("fields.assign-title", field.name()));
        draft("FIELD_DUTY", field.id());
        PersonPicker person = new PersonPicker(getTranslation("fields.person"));
        person.among(candidates).required();
        DateField from =
                DateField.past(getTranslation("posts.from"), today).required().hint(getTranslation("fields.from-help"));
        from.setValue(today);
        DateField to = DateField.past(getTranslation("posts.to"), today).hint(getTranslation("agencies.no-end"));
        Div days = new Div(from, to);
        days.addClassName("form-grid");
        TextField document = new TextField(getTranslation("agencies.document"));
        document.setManualValidation(true);
        FormMessages messages = new FormMessages(getTranslation("agencies.not-saved"))
                .field("person", person)
                .field("from", from)
                .field("to", to)
                .field("document", document);
        with(messages, person, days, document);
        primary(Buttons.onceAtATime(Buttons.primary(getTranslation("fields.assign"), Icon.USER_CHECK, click -> {
            if (messages.accepts(() -> save.accept(read(person, from, to, document)))) {
                close();
            }
        })));
    }

    private static Entered read(PersonPicker person, DateField from, DateField to, TextField document) {
        new InvalidInput.Collector()
                .when(person.getValue() == null, "person", "error.required")
                .when(from.getValue() == null, "from", "error.required")
                .throwIfAny();
        return new Entered(person.getValue().person().id(), from.getValue(), to.getValue(), document.getValue());
    }
}
