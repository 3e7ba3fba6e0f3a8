package vn.dondoc.ui.agency;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import vn.dondoc.agency.AgencyRow;
import vn.dondoc.agency.Succession;
import vn.dondoc.agency.SuccessionKind;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.ui.component.AgencyPicker;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.DateField;
import vn.dondoc.ui.component.FormMessages;
import vn.dondoc.ui.component.HouseDialog;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.InlineMessage;
import vn.dondoc.ui.component.MultiPicker;

/** What becomes of an agency: merged, split, renamed or abolished, from a day on, by a document. */
class SuccessionDialog extends HouseDialog {

    /** @param left what is to be known of the tasks that stay with the old agency */
    SuccessionDialog(
            AgencyRow agency,
            List<AgencyRow> all,
            LocalDate today,
            Optional<InlineMessage> left,
            Consumer<Succession> record) {
        super(I18NProvider.translate("agencies.succeed-title"));
        draft("SUCCESSION", agency.id());
        Select<SuccessionKind> kind = new Select<>();
        kind.setLabel(getTranslation("agencies.succession-kind"));
        kind.setItems(SuccessionKind.values());
        kind.setItemLabelGenerator(value -> getTranslation("SuccessionKind." + value));
        kind.setValue(SuccessionKind.MERGED);
        MultiPicker<AgencyRow> old =
                AgencyPicker.several(getTranslation("agencies.predecessors")).among(all);
        old.setValue(Set.of(agency));
        MultiPicker<AgencyRow> next =
                AgencyPicker.several(getTranslation("agencies.successors")).among(all);
        next.setHelperText(getTranslation("agencies.successors-help"));
        kind.addValueChangeListener(change -> next.setVisible(change.getValue() != SuccessionKind.ABOLISHED));
        DateField day = DateField.past(getTranslation("agencies.takes-effect"), today)
                .required()
                .hint(getTranslation("agencies.takes-effect-help"));
        TextField document = new TextField(getTranslation("agencies.document"));
        document.setRequiredIndicatorVisible(true);
        document.setManualValidation(true);
        FormMessages messages = new FormMessages(getTranslation("agencies.not-recorded"))
                .field("predecessors", old)
                .field("successors", next)
                .field("takesEffect", day)
                .field("document", document);
        with(messages);
        left.ifPresent(this::with);
        with(kind, old, next, day, document);
        primary(Buttons.onceAtATime(Buttons.primary(getTranslation("agencies.record"), Icon.CHECK, click -> {
            if (messages.accepts(() -> record.accept(read(kind, old, next, day, document)))) {
                close();
            }
        })));
    }

    private static Succession read(
            Select<SuccessionKind> kind,
            MultiPicker<AgencyRow> old,
            MultiPicker<AgencyRow> next,
            DateField day,
            TextField document) {
        if (day.getValue() == null) {
            throw new InvalidInput("takesEffect", "error.required");
        }
        return new Succession(
                old.getValue().stream().map(AgencyRow::id).toList(),
                kind.getValue() == SuccessionKind.ABOLISHED
                        ? List.of()
                        : next.getValue().stream().map(AgencyRow::id).toList(),
                kind.getValue(),
                day.getValue(),
                document.getValue());
    }
}
