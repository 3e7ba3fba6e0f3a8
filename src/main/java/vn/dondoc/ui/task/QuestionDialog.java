package vn.dondoc.ui.task;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.function.Consumer;
import vn.dondoc.shared.FolderId;
import vn.dondoc.shared.Texts;
import vn.dondoc.survey.QuestionForm;
import vn.dondoc.survey.QuestionKind;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.FormMessages;
import vn.dondoc.ui.component.HouseDialog;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.Toast;

/** Asks all agencies of an instruction one more thing; stays open for the next. */
class QuestionDialog extends HouseDialog {

    private static final int LONGEST = 200;
    private static final int LONGEST_UNIT = 20;

    QuestionDialog(FolderId folder, Consumer<QuestionForm> ask, Runnable closed) {
        super(I18NProvider.translate("survey.ask"));
        draft("SURVEY_QUESTION", folder);
        TextField words = new TextField(getTranslation("survey.field.words"));
        words.setRequiredIndicatorVisible(true);
        words.setManualValidation(true);
        words.setMaxLength(LONGEST);
        words.setHelperText(getTranslation("survey.help.words"));
        RadioButtonGroup<QuestionKind> kind = new RadioButtonGroup<>(getTranslation("survey.field.kind"));
        kind.setItems(QuestionKind.values());
        kind.setItemLabelGenerator(one -> getTranslation(Texts.keyOf(one)));
        kind.setValue(QuestionKind.NUMBER);
        TextField unit = new TextField(getTranslation("survey.field.unit"));
        unit.setMaxLength(LONGEST_UNIT);
        unit.setManualValidation(true);
        unit.setHelperText(getTranslation("survey.help.unit"));
        kind.addValueChangeListener(chosen -> unit.setVisible(chosen.getValue() == QuestionKind.NUMBER));
        FormMessages messages = new FormMessages(getTranslation("survey.not-asked"))
                .field("words", words)
                .field("unit", unit);
        with(new Paragraph(getTranslation("survey.ask-help")), messages, words, kind, unit);
        addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                closed.run();
            }
        });
        primary(Buttons.onceAtATime(Buttons.primary(getTranslation("survey.ask-do"), Icon.PLUS, click -> {
            if (messages.accepts(
                    () -> ask.accept(new QuestionForm(kind.getValue(), words.getValue(), unit.getValue())))) {
                sent();
                Toast.done(getTranslation("survey.asked"));
                words.clear();
                unit.clear();
                words.focus();
            }
        })));
    }
}
