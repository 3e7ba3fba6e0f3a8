package vn.dondoc.ui.account;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.EnumSet;
import vn.dondoc.account.PersonRow;
import vn.dondoc.account.PostData;
import vn.dondoc.agency.AgencyRow;
import vn.dondoc.draft.FormToken;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.Role;
import vn.dondoc.ui.component.AgencyPicker;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.DateField;
import vn.dondoc.ui.component.FormMessages;
import vn.dondoc.ui.component.HouseDialog;
import vn.dondoc.ui.component.Icon;

/** A new post: where, as what, from when. */
class PostDialog extends HouseDialog {

    private final AgencyPicker unit = new AgencyPicker(getTranslation("posts.unit"));
    private final Select<Role> role = new Select<>();
    private final TextField title = new TextField(getTranslation("posts.title-field"));
    private final DateField from;
    private final DateField to;

    PostDialog(PersonDesk desk, Actor actor, PersonRow person, Runnable given) {
        super(I18NProvider.translate("posts.give-to", person.name()));
        draft("POST", person.id());
        unit.among(desk.validAgencies(actor)).required();
        role.setLabel(getTranslation("posts.role"));
        role.setItems(EnumSet.complementOf(EnumSet.of(Role.SYSTEM)));
        role.setItemLabelGenerator(value -> getTranslation("Role." + value));
        role.setRequiredIndicatorVisible(true);
        role.setManualValidation(true);
        role.setHelperText(getTranslation("posts.role-help"));
        title.setRequiredIndicatorVisible(true);
        title.setManualValidation(true);
        from = DateField.past(getTranslation("posts.from"), desk.today()).required();
        from.setValue(desk.today());
        to = DateField.past(getTranslation("posts.to"), desk.today()).hint(getTranslation("agencies.no-end"));
        FormToken token = desk.sent().open(actor);
        Div days = new Div(from, to);
        days.addClassName("form-grid");
        FormMessages messages = new FormMessages(getTranslation("posts.not-given"))
                .field("unit", unit)
                .field("role", role)
                .field("title", title)
                .field("from", from)
                .field("to", to);
        with(messages, unit, role, title, days);
        primary(Buttons.onceAtATime(Buttons.primary(getTranslation("posts.give"), Icon.PLUS, click -> {
            if (messages.accepts(() ->
                    desk.sent().once(actor, token, () -> desk.register().appoint(actor, read(person))))) {
                close();
                given.run();
            }
        })));
    }

    private PostData read(PersonRow person) {
        AgencyRow where = unit.getValue();
        new InvalidInput.Collector()
                .when(where == null, "unit", "error.required")
                .when(role.getValue() == null, "role", "error.required")
                .when(title.getValue().isBlank(), "title", "error.required")
                .when(from.getValue() == null, "from", "error.required")
                .throwIfAny();
        return new PostData(person.id(), where.id(), role.getValue(), title.getValue(), from.getValue(), to.getValue());
    }
}
