package vn.dondoc.ui.task;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.HouseDialog;
import vn.dondoc.ui.component.Toast;

/** What came of an act on many: "17 xong, 2 không được", and on asking each of the two with its reason. */
final class BulkReport {

    private record Refused(String name, String why) {}

    private final int done;
    private final List<Refused> refused = new ArrayList<>();

    BulkReport(int done) {
        this.done = done;
    }

    void refused(String name, String why) {
        refused.add(new Refused(name, why));
    }

    void tell() {
        int missed = refused.size();
        if (missed > 0) {
            Toast.withAction(t("bulk.partly", done, missed), t("bulk.show", missed), this::show);
        } else if (done > 0) {
            Toast.done(t("bulk.done", done));
        }
    }

    private void show() {
        HouseDialog dialog = new HouseDialog(t("bulk.refused", refused.size()));
        UnorderedList lines = new UnorderedList();
        lines.addClassName("refused-list");
        for (Refused one : refused) {
            ListItem item = new ListItem(one.name());
            item.add(new Paragraph(one.why()));
            lines.add(item);
        }
        dialog.with(lines)
                .primary(Buttons.primary(t("ui.close"), null, click -> dialog.close()))
                .open();
    }

    private static String t(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
