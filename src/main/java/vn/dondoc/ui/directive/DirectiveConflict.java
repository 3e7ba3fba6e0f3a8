package vn.dondoc.ui.directive;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.dondoc.directive.DirectiveDetails;
import vn.dondoc.directive.DirectiveForm;
import vn.dondoc.history.HistoryEntry;
import vn.dondoc.ui.component.ConflictDialog;
import vn.dondoc.ui.component.Formats;

/** Two people corrected one directive: which text of which field wins. */
final class DirectiveConflict {

    private static final Map<String, Function<DirectiveForm, @Nullable Object>> COMPARED = Map.of(
            "number", DirectiveForm::number,
            "subject", DirectiveForm::subject,
            "signatory", DirectiveForm::signatory,
            "signatoryTitle", DirectiveForm::signatoryTitle,
            "issuedOn", form -> form.issuedOn() == null ? null : Formats.date(form.issuedOn()),
            "description", DirectiveForm::description);

    private DirectiveConflict() {}

    static void open(
            DirectiveDetails stored,
            DirectiveForm mine,
            List<HistoryEntry> history,
            Consumer<Set<String>> save,
            Runnable drop) {
        List<ConflictDialog.Difference> differences = new ArrayList<>();
        List<String> same = new ArrayList<>();
        COMPARED.forEach((field, value) -> {
            String label = I18NProvider.translate("directive." + field);
            String own = Objects.toString(value.apply(mine), "");
            String theirs = Objects.toString(value.apply(stored.form()), "");
            if (own.equals(theirs)) {
                same.add(label);
            } else {
                differences.add(new ConflictDialog.Difference(field, label, own, theirs));
            }
        });
        HistoryEntry last = history.getLast();
        new ConflictDialog(
                        I18NProvider.translate("directive.what"),
                        last.name(),
                        Formats.moment(last.at()),
                        differences,
                        same,
                        save,
                        drop)
                .open();
    }

    /** Puts the stored text into every compared field in which one's own is not to win. */
    static void takeOver(DirectiveFields fields, DirectiveForm stored, Set<String> kept) {
        if (!kept.contains("number")) {
            fields.number.setValue(stored.number());
        }
        if (!kept.contains("subject")) {
            fields.subject.setValue(stored.subject());
        }
        if (!kept.contains("signatory")) {
            fields.signatory.setValue(stored.signatory());
        }
        if (!kept.contains("signatoryTitle")) {
            fields.signatoryTitle.setValue(stored.signatoryTitle());
        }
        if (!kept.contains("issuedOn")) {
            fields.issuedOn.setValue(stored.issuedOn());
        }
        if (!kept.contains("description")) {
            fields.description.setValue(stored.description());
        }
    }
}
