package vn.dondoc.ui.agency;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.agency.AgencyKind;
import vn.dondoc.agency.AgencyRow;
import vn.dondoc.agency.GroupData;
import vn.dondoc.agency.GroupRow;
import vn.dondoc.ui.component.AgencyPicker;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.FormMessages;
import vn.dondoc.ui.component.HouseDialog;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.MultiPicker;

/** A group: its name, the kinds whose agencies all belong to it, and agencies named one by one. */
class GroupDialog extends HouseDialog {

    GroupDialog(@Nullable GroupRow group, List<AgencyRow> all, Consumer<GroupData> save) {
        super(group == null ? I18NProvider.translate("groups.new") : group.name());
        draft("AGENCY_GROUP", group == null ? "new" : group.id());
        TextField name = new TextField(getTranslation("groups.name"));
        name.setRequiredIndicatorVisible(true);
        name.setManualValidation(true);
        CheckboxGroup<AgencyKind> kinds = new CheckboxGroup<>(getTranslation("groups.kinds"));
        kinds.setItems(AgencyKind.values());
        kinds.setItemLabelGenerator(kind -> getTranslation("AgencyKind." + kind));
        MultiPicker<AgencyRow> members =
                AgencyPicker.several(getTranslation("groups.members")).among(all);
        if (group != null) {
            name.setValue(group.name());
            kinds.setValue(group.kinds());
            members.setValue(all.stream()
                    .filter(row -> group.members().contains(row.id()))
                    .collect(Collectors.toSet()));
        }
        FormMessages messages = new FormMessages(getTranslation("groups.not-saved"))
                .field("name", name)
                .field("members", members);
        with(messages, name, kinds, members);
        primary(Buttons.onceAtATime(Buttons.primary(getTranslation("agencies.save"), Icon.SAVE, click -> {
            List<AgencyRow> chosen = List.copyOf(members.getValue());
            if (messages.accepts(() -> save.accept(new GroupData(
                    name.getValue(),
                    kinds.getValue(),
                    chosen.stream().map(AgencyRow::id).toList())))) {
                close();
            }
        })));
    }
}
