package vn.dondoc.ui.agency;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.agency.AgencyData;
import vn.dondoc.agency.AgencyKind;
import vn.dondoc.agency.AgencyRow;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.ui.component.AgencyPicker;
import vn.dondoc.ui.component.DateField;
import vn.dondoc.ui.component.FormMessages;

/** The fields of one agency or unit. */
class AgencyForm extends Div {

    private final TextField name = new TextField(getTranslation("agencies.name"));
    private final TextField shortName = new TextField(getTranslation("agencies.short-name"));
    private final TextField aliases = new TextField(getTranslation("agencies.aliases"));
    private final Select<AgencyKind> kind = new Select<>();
    private final AgencyPicker parent = new AgencyPicker(getTranslation("agencies.parent"));
    private final TextField code = new TextField(getTranslation("agencies.code"));
    private final EmailField mailbox = new EmailField(getTranslation("agencies.mailbox"));
    private final TextField phone = new TextField(getTranslation("agencies.phone"));
    private final DateField from;
    private final DateField to;
    private final FormMessages messages = new FormMessages(getTranslation("agencies.not-saved"));

    /** @param parents what this one may stand below */
    AgencyForm(List<AgencyRow> parents, LocalDate today) {
        addClassName("form-lines");
        name.setRequiredIndicatorVisible(true);
        aliases.setHelperText(getTranslation("agencies.aliases-help"));
        kind.setLabel(getTranslation("agencies.kind"));
        kind.setItems(AgencyKind.values());
        kind.setItemLabelGenerator(value -> getTranslation("AgencyKind." + value));
        kind.setValue(AgencyKind.DEPARTMENT);
        parent.among(parents);
        from = DateField.past(getTranslation("agencies.valid-from"), today).required();
        to = DateField.past(getTranslation("agencies.valid-to"), today).hint(getTranslation("agencies.no-end"));
        mailbox.setManualValidation(true);
        List.of(name, shortName, aliases, code, phone).forEach(field -> field.setManualValidation(true));
        Div days = new Div(from, to);
        days.addClassName("form-grid");
        Div reach = new Div(mailbox, phone);
        reach.addClassName("form-grid");
        messages.field("name", name)
                .field("shortName", shortName)
                .field("aliases", aliases)
                .field("code", code)
                .field("mailbox", mailbox)
                .field("phone", phone)
                .field("parent", parent)
                .field("validFrom", from)
                .field("validTo", to);
        add(messages, name, shortName, aliases, kind, parent, code, reach, days);
        from.setValue(today);
    }

    FormMessages messages() {
        return messages;
    }

    void focusName() {
        name.focus();
    }

    void show(AgencyRow row, List<String> otherNames, @Nullable AgencyRow above) {
        name.setValue(row.name());
        shortName.setValue(row.shortName().equals(row.name()) ? "" : row.shortName());
        aliases.setValue(String.join("; ", otherNames));
        kind.setValue(row.kind());
        parent.setValue(above);
        code.setValue(row.code());
        mailbox.setValue(Objects.requireNonNullElse(row.mailbox(), ""));
        phone.setValue(Objects.requireNonNullElse(row.phone(), ""));
        from.setValue(row.validFrom());
        to.setValue(row.validTo());
    }

    /** Below this agency, as a unit of it. */
    void under(AgencyRow above) {
        parent.setValue(above);
        kind.setValue(AgencyKind.UNIT);
    }

    /** @throws InvalidInput if it has no first day */
    AgencyData read() {
        new InvalidInput.Collector()
                .when(from.getValue() == null, "validFrom", "error.required")
                .throwIfAny();
        return new AgencyData(
                parent.getValue() == null ? null : parent.getValue().id(),
                code.getValue(),
                name.getValue(),
                shortName.getValue(),
                Arrays.stream(aliases.getValue().split(";")).map(String::strip).toList(),
                kind.getValue(),
                mailbox.getValue(),
                phone.getValue(),
                from.getValue(),
                to.getValue());
    }
}
