package vn.dondoc.ui.task;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;
import vn.dondoc.agency.AgencyRow;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.task.FolderDetails;
import vn.dondoc.ui.component.AgencyPicker;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.FormMessages;
import vn.dondoc.ui.component.HouseDialog;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.MultiPicker;
import vn.dondoc.ui.component.Toast;

/** Lets members of the named groups join an instruction that is already given; each gets a draft, issued like any other. */
class JoinDialog extends HouseDialog {

    JoinDialog(FolderDetails folder, Consumer<List<AgencyId>> join) {
        super(I18NProvider.translate("folder.join-title"));
        draft("FOLDER_JOIN", folder.id());
        FormMessages messages = new FormMessages(getTranslation("folder.join-title"));
        MultiPicker<AgencyRow> members = AgencyPicker.several(getTranslation("folder.join-members"));
        members.among(folder.missing());
        members.setWidthFull();
        messages.field("leads", members);
        if (folder.missing().isEmpty()) {
            with(new Paragraph(getTranslation("folder.join-nobody")));
            return;
        }
        members.setValue(new LinkedHashSet<>(folder.missing()));
        with(messages, new Paragraph(getTranslation("folder.join-help")), members);
        primary(Buttons.onceAtATime(Buttons.primary(getTranslation("folder.join-do"), Icon.PLUS, click -> {
            List<AgencyId> chosen =
                    members.getValue().stream().map(AgencyRow::id).toList();
            if (messages.accepts(() -> join.accept(chosen))) {
                close();
                Toast.done(getTranslation("folder.joined", chosen.size()));
            }
        })));
    }
}
