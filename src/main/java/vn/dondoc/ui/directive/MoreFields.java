package vn.dondoc.ui.directive;

import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Set;
import vn.dondoc.directive.DirectiveForm;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.ui.component.DateField;
import vn.dondoc.ui.component.DraftKeeper;
import vn.dondoc.ui.component.FieldColumns;
import vn.dondoc.ui.component.FormMessages;

/** "Thông tin khác theo NĐ 30": what the decree names and few papers need; closed until it holds something. */
class MoreFields extends NativeDetails {

    private static final Set<String> NAMES = Set.of(
            "pageCount", "copies", "replyDueOn", "language", "recipients", "fileCode", "docOrdinal", "description");

    final IntegerField pageCount = new IntegerField();
    final IntegerField copies = new IntegerField();
    final DateField replyDueOn;
    final TextField language = new TextField();
    final TextArea recipients = new TextArea();
    final TextField fileCode = new TextField();
    final IntegerField docOrdinal = new IntegerField();
    final TextArea description = new TextArea();

    MoreFields(DirectiveChoices choices) {
        super(I18NProvider.translate("directive.part.more"));
        addClassNames("form-part", "more-fields");
        replyDueOn = DateField.deadline(t("replyDueOn"), choices.today(), choices.days());
        pageCount.setLabel(t("pageCount"));
        copies.setLabel(t("copies"));
        language.setLabel(t("language"));
        recipients.setLabel(t("recipients"));
        fileCode.setLabel(t("fileCode"));
        fileCode.setHelperText(t("fileCode.help"));
        docOrdinal.setLabel(t("docOrdinal"));
        description.setLabel(t("description"));
        FormLayout lines = new FieldColumns(
                pageCount, copies, replyDueOn, language, fileCode, docOrdinal, recipients, description);
        lines.setColspan(recipients, 2);
        lines.setColspan(description, 2);
        setContent(lines);
    }

    void show(DirectiveForm form) {
        pageCount.setValue(form.pageCount());
        copies.setValue(form.copies());
        replyDueOn.setValue(form.replyDueOn());
        language.setValue(form.language());
        recipients.setValue(form.recipients());
        fileCode.setValue(form.fileCode());
        docOrdinal.setValue(form.docOrdinal());
        description.setValue(form.description());
        DirectiveForm blank = DirectiveForm.blank();
        setOpen(!copies.isEmpty()
                || !replyDueOn.isEmpty()
                || !recipients.isEmpty()
                || !fileCode.isEmpty()
                || !docOrdinal.isEmpty()
                || !description.isEmpty()
                || !form.language().equals(blank.language()));
    }

    /** What is wrong in here must be seen. */
    void unfold(InvalidInput wrong) {
        if (wrong.problems().stream().anyMatch(problem -> NAMES.contains(problem.field()))) {
            setOpen(true);
        }
    }

    void name(FormMessages messages) {
        messages.field("pageCount", pageCount)
                .field("copies", copies)
                .field("replyDueOn", replyDueOn)
                .field("language", language)
                .field("recipients", recipients)
                .field("fileCode", fileCode)
                .field("docOrdinal", docOrdinal)
                .field("description", description);
    }

    void keep(DraftKeeper draft) {
        draft.number("pageCount", pageCount)
                .number("copies", copies)
                .date("replyDueOn", replyDueOn)
                .text("language", language)
                .text("recipients", recipients)
                .text("fileCode", fileCode)
                .number("docOrdinal", docOrdinal)
                .text("description", description);
    }

    private String t(String name) {
        return getTranslation("directive." + name);
    }
}
