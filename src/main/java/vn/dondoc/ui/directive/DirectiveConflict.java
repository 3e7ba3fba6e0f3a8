package vn.dondoc.ui.directive;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.dondoc.account.FieldRow;
import vn.dondoc.agency.AgencyRow;
import vn.dondoc.directive.ArrivalBook;
import vn.dondoc.directive.DirectiveDetails;
import vn.dondoc.directive.DocumentKind;
import vn.dondoc.file.StoredFile;
import vn.dondoc.history.HistoryEntry;
import vn.dondoc.ui.component.Attachment;
import vn.dondoc.ui.component.ConflictDialog;
import vn.dondoc.ui.component.ConflictFields;
import vn.dondoc.ui.component.FileDrop;
import vn.dondoc.ui.component.Formats;

/** Two people corrected one directive: which text of which field wins. */
final class DirectiveConflict {

    private final ConflictFields fields = new ConflictFields();
    private final DirectiveFields mine;
    private final DirectiveFields opened;
    private final DirectiveFields stored;

    private DirectiveConflict(DirectiveFields mine, DirectiveFields opened, DirectiveFields stored) {
        this.mine = mine;
        this.opened = opened;
        this.stored = stored;
    }

    /**
     * @param mine the form on the screen
     * @param opened the form as what was typed began from it
     * @param stored the form as it is stored now
     * @param save runs when the choices stand in the form
     */
    static void open(
            DirectiveFields mine,
            DirectiveFields opened,
            DirectiveFields stored,
            List<HistoryEntry> history,
            Runnable save,
            Runnable drop) {
        ConflictFields fields = new DirectiveConflict(mine, opened, stored).all();
        Consumer<Set<String>> chosen = kept -> {
            fields.takeOver(kept);
            save.run();
        };
        HistoryEntry last = history.stream()
                .filter(entry -> entry.act().equals("DIRECTIVE_CORRECTED"))
                .reduce((earlier, later) -> later)
                .orElseGet(history::getLast);
        new ConflictDialog(
                        I18NProvider.translate("directive.what"),
                        last.name(),
                        Formats.moment(last.at()),
                        fields,
                        chosen,
                        drop)
                .open();
    }

    static DirectiveFields copy(DirectiveDetails directive, DirectiveChoices choices, FileDrop.Keep keep) {
        DirectiveFields fields = new DirectiveFields(choices, keep);
        fields.show(directive.form(), choices, attached(directive.files()));
        return fields;
    }

    static List<Attachment> attached(List<StoredFile> files) {
        return files.stream()
                .map(file -> new Attachment(file.id(), file.name(), file.size()))
                .toList();
    }

    private ConflictFields all() {
        add("source", form -> form.source.kind, DirectiveConflict::word);
        add("occasion", form -> form.source.occasion, text -> text);
        add("participants", form -> form.source.participants, text -> text);
        add("notedBy", form -> form.source.notedBy, text -> text);
        add("paperNumber", form -> form.source.paperNumber, text -> text);
        add("paperIssuer", form -> form.source.paperIssuer, text -> text);
        add("paperOn", form -> form.source.paperOn, Formats::date);
        add("paperSubject", form -> form.source.paperSubject, text -> text);
        add("direction", form -> form.direction, DirectiveConflict::word);
        add("kind", form -> form.kind, DocumentKind::name);
        add("number", form -> form.number, text -> text);
        add("issuedOn", form -> form.issuedOn, Formats::date);
        add("issuer", form -> form.issuer, AgencyRow::name);
        add("issuerName", form -> form.issuerName, text -> text);
        add("subject", form -> form.subject, text -> text);
        add("signatory", form -> form.signatory, text -> text);
        add("signatoryTitle", form -> form.signatoryTitle, text -> text);
        add("pageCount", form -> form.more.pageCount, String::valueOf);
        add("urgency", form -> form.urgency, DirectiveConflict::word);
        add("level", form -> form.level, DirectiveConflict::word);
        add("field", form -> form.field, FieldRow::name);
        add("responsibleLeader", form -> form.leader, post -> post.person().name());
        add("arrivalOn", form -> form.arrivalOn, Formats::date);
        add("sheets", form -> form.sheets, String::valueOf);
        add("replyDueOn", form -> form.more.replyDueOn, Formats::date);
        add("arrivalBook", form -> form.book, ArrivalBook::name);
        add("language", form -> form.more.language, text -> text);
        add("recipients", form -> form.more.recipients, text -> text);
        add("fileCode", form -> form.more.fileCode, text -> text);
        add("docOrdinal", form -> form.more.docOrdinal, String::valueOf);
        add("copies", form -> form.more.copies, String::valueOf);
        add("description", form -> form.more.description, text -> text);
        fields.add(
                "files",
                I18NProvider.translate("directive.file"),
                mine.files,
                opened.files,
                stored.files,
                some -> ConflictFields.each(some, Attachment::name));
        return fields;
    }

    private <T> void add(String name, Function<DirectiveFields, HasValue<?, T>> field, Function<T, String> shown) {
        fields.add(
                name,
                I18NProvider.translate("directive." + name),
                field.apply(mine),
                field.apply(opened),
                field.apply(stored),
                shown);
    }

    private static String word(Enum<?> value) {
        return I18NProvider.translate(value.getDeclaringClass().getSimpleName() + "." + value.name());
    }
}
