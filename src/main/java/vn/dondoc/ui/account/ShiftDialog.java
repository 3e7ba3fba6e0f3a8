package vn.dondoc.ui.account;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import vn.dondoc.account.Rosters;
import vn.dondoc.account.ShiftForm;
import vn.dondoc.shared.Actor;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.DateField;
import vn.dondoc.ui.component.FieldColumns;
import vn.dondoc.ui.component.FormMessages;
import vn.dondoc.ui.component.HouseDialog;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.PersonPicker;

/** Puts somebody on the roster of one's own agency. */
class ShiftDialog extends HouseDialog {

    ShiftDialog(Rosters rosters, Actor actor, LocalDate today, Runnable added) {
        super(I18NProvider.translate("roster.add"));
        draft("SHIFT", "new");
        PersonPicker person = new PersonPicker(getTranslation("roster.person"));
        person.among(rosters.candidates(actor)).required();
        TextField phone = new TextField(getTranslation("roster.phone"));
        phone.setManualValidation(true);
        phone.setMaxLength(40);
        phone.setHelperText(getTranslation("roster.phone-help"));
        person.addValueChangeListener(change -> {
            String own = change.getValue() == null
                    ? null
                    : change.getValue().person().phone();
            if (change.isFromClient() && own != null) {
                phone.setValue(own);
            }
        });
        DateField from = DateField.ahead(getTranslation("roster.from"), today).required();
        from.setValue(today);
        DateField to = DateField.ahead(getTranslation("roster.to"), today).hint(getTranslation("roster.to-help"));
        FormMessages messages = new FormMessages(getTranslation("roster.not-added"))
                .field("person", person)
                .field("phone", phone)
                .field("from", from)
                .field("to", to);
        with(messages, person, phone, new FieldColumns(from, to));
        primary(Buttons.onceAtATime(Buttons.primary(getTranslation("roster.add"), Icon.PLUS, click -> {
            if (messages.accepts(() -> {
                rosters.add(
                        actor,
                        new ShiftForm(
                                person.getValue() == null
                                        ? null
                                        : person.getValue().person().id(),
                                phone.getValue(),
                                from.getValue(),
                                to.getValue()));
            })) {
                close();
                added.run();
            }
        })));
    }
}
