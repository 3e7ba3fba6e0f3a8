package vn.dondoc.ui.directive;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.Objects;
import vn.dondoc.directive.DirectiveSource;
import vn.dondoc.directive.SourceKind;
import vn.dondoc.ui.component.DateField;
import vn.dondoc.ui.component.DraftKeeper;
import vn.dondoc.ui.component.FieldColumns;
import vn.dondoc.ui.component.FormMessages;

/**
 * "Nguồn", the small choice at the top, and what a source has that a paper does not. For a paper, the usual case, nothing of
 * it is there.
 */
class SourceFields {

    final RadioButtonGroup<SourceKind> kind = new RadioButtonGroup<>();
    final TextField occasion = new TextField();
    final TextField notedBy = new TextField();
    final TextArea participants = new TextArea();
    final TextField paperNumber = new TextField();
    final TextField paperIssuer = new TextField();
    final DateField paperOn;
    final TextArea paperSubject = new TextArea();
    final Section paper;
    private final H2 paperTitle = new H2();

    SourceFields(LocalDate today) {
        kind.addClassName("source-kind");
        kind.setLabel(t("source"));
        kind.setItems(SourceKind.values());
        kind.setItemLabelGenerator(one -> I18NProvider.translate("SourceKind." + one.name()));
        kind.setRequiredIndicatorVisible(true);
        participants.setLabel(t("participants"));
        paperOn = DateField.past(t("paperOn"), today);
        paperNumber.setLabel(t("paperNumber"));
        paperIssuer.setLabel(t("paperIssuer"));
        paperSubject.setLabel(t("paperSubject"));
        paperSubject.setRequiredIndicatorVisible(true);
        paper = new Section(paperTitle, new FieldColumns(paperNumber, paperOn, paperIssuer), paperSubject);
        paper.addClassName("form-part");
        kind.setValue(SourceKind.PAPER);
        follow(SourceKind.PAPER);
    }

    /** Shows what this kind has. */
    final void follow(SourceKind now) {
        boolean noted = now == SourceKind.NOTE;
        occasion.setVisible(now.isSpoken());
        notedBy.setVisible(now.isSpoken());
        participants.setVisible(now == SourceKind.MEETING);
        paper.setVisible(!now.isPaper());
        paperSubject.setVisible(noted);
        if (now.isSpoken()) {
            occasion.setLabel(I18NProvider.translate("directive.occasion-of." + now.name()));
            notedBy.setLabel(t("notedBy"));
        }
        occasion.setRequiredIndicatorVisible(now == SourceKind.MEETING);
        notedBy.setRequiredIndicatorVisible(now == SourceKind.ORAL);
        paperIssuer.setRequiredIndicatorVisible(noted);
        paperOn.setRequiredIndicatorVisible(noted);
        if (!now.isPaper()) {
            paperTitle.setText(I18NProvider.translate("directive.paper-of." + now.name()));
        }
    }

    void show(DirectiveSource source) {
        kind.setValue(source.kind());
        occasion.setValue(source.occasion());
        notedBy.setValue(source.notedBy());
        participants.setValue(source.participants());
        paperNumber.setValue(source.paperNumber());
        paperIssuer.setValue(source.paperIssuer());
        paperOn.setValue(source.paperOn());
        paperSubject.setValue(source.paperSubject());
    }

    DirectiveSource read() {
        return new DirectiveSource(
                Objects.requireNonNullElse(kind.getValue(), SourceKind.PAPER),
                occasion.getValue(),
                participants.getValue(),
                notedBy.getValue(),
                paperNumber.getValue(),
                paperIssuer.getValue(),
                paperOn.getValue(),
                paperSubject.getValue());
    }

    void name(FormMessages messages) {
        messages.field("occasion", occasion)
                .field("notedBy", notedBy)
                .field("participants", participants)
                .field("paperNumber", paperNumber)
                .field("paperIssuer", paperIssuer)
                .field("paperOn", paperOn)
                .field("paperSubject", paperSubject);
    }

    void keep(DraftKeeper draft) {
        draft.value("source", kind, Enum::name, SourceKind::valueOf)
                .text("occasion", occasion)
                .text("notedBy", notedBy)
                .text("participants", participants)
                .text("paperNumber", paperNumber)
                .text("paperIssuer", paperIssuer)
                .date("paperOn", paperOn)
                .text("paperSubject", paperSubject);
    }

    private static String t(String name) {
        return I18NProvider.translate("directive." + name);
    }
}
