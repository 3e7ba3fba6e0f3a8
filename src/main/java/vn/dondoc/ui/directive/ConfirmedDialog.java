package vn.dondoc.ui.directive;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.function.Consumer;
import vn.dondoc.directive.ConfirmingPaper;
import vn.dondoc.ui.component.Attachment;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.DateField;
import vn.dondoc.ui.component.FileDrop;
import vn.dondoc.ui.component.FormMessages;
import vn.dondoc.ui.component.HouseDialog;
import vn.dondoc.ui.component.Icon;

/** Đã có văn bản: the number, day and file of the paper that came after what was said. */
class ConfirmedDialog extends HouseDialog {

    ConfirmedDialog(LocalDate today, FileDrop.Keep keep, Consumer<ConfirmingPaper> confirm) {
        super(I18NProvider.translate("directive.confirm"));
        TextField number = new TextField(getTranslation("directive.paperNumber"));
        number.setRequiredIndicatorVisible(true);
        DateField day =
                DateField.past(getTranslation("directive.paperOn"), today).required();
        TextField issuer = new TextField(getTranslation("directive.paperIssuer"));
        issuer.setRequiredIndicatorVisible(true);
        FileDrop files = new FileDrop(getTranslation("directive.files"), keep);
        FormMessages messages = new FormMessages(getTranslation("dispatch.refused"))
                .field("paperNumber", number)
                .field("paperOn", day)
                .field("paperIssuer", issuer);
        with(messages, new Paragraph(getTranslation("directive.confirm.what")), number, day, issuer, files);
        primary(Buttons.onceAtATime(Buttons.primary(getTranslation("directive.confirm.do"), Icon.CHECK, click -> {
            boolean done = messages.accepts(() -> confirm.accept(new ConfirmingPaper(
                    number.getValue(),
                    issuer.getValue(),
                    day.getValue(),
                    files.getValue().stream().map(Attachment::id).toList())));
            if (done) {
                close();
            }
        })));
    }
}
