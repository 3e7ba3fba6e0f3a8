package vn.dondoc.ui.task;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.stream.Collectors;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.HouseDialog;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.Toast;

/** The tasks that an act on many would not do, by the reason; to read, or to copy into a letter. */
class BulkRefused extends HouseDialog {

    BulkRefused(BulkReport report) {
        super(I18NProvider.translate(
                "bulk.refused",
                report.refused().values().stream().mapToInt(List::size).sum()));
        report.refused().forEach((why, rows) -> {
            H3 reason = new H3(getTranslation("bulk.reason", why, rows.size()));
            reason.addClassName("refused-reason");
            UnorderedList lines = new UnorderedList();
            lines.addClassName("refused-list");
            rows.forEach(row -> lines.add(new ListItem(row)));
            with(reason, lines);
        });
        left(Buttons.quiet(getTranslation("bulk.copy"), Icon.COPY, click -> {
            getElement().executeJs("navigator.clipboard.writeText($0)", text(report));
            Toast.done(getTranslation("bulk.copied"));
        }));
        closes();
    }

    /** The whole report as plain text. */
    static String text(BulkReport report) {
        return report.words()
                + report.refused().entrySet().stream()
                        .map(group -> "\n\n" + group.getKey() + "\n"
                                + group.getValue().stream()
                                        .map(row -> "- " + row)
                                        .collect(Collectors.joining("\n")))
                        .collect(Collectors.joining());
    }
}
