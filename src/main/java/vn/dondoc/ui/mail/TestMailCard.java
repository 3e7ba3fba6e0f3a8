package vn.dondoc.ui.mail;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.mail.TestMails;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.Card;
import vn.dondoc.ui.component.FormMessages;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.InlineMessage;

/** One mail at once, and what the relay said to it. */
class TestMailCard extends Card {

    private final Div answer = new Div();

    TestMailCard(TestMails mails, CurrentActor current) {
        super(I18NProvider.translate("mail-settings.test"));
        TextField address = new TextField(getTranslation("mail-settings.test-to"));
        address.setManualValidation(true);
        FormMessages messages =
                new FormMessages(getTranslation("mail-settings.test-not-sent")).field("address", address);
        Div form = new Div(
                new Paragraph(getTranslation("mail-settings.test-text")),
                messages,
                address,
                Buttons.onceAtATime(Buttons.plain(getTranslation("mail-settings.test-send"), Icon.SEND, click -> {
                    answer.removeAll();
                    messages.accepts(() -> show(mails.send(current.get(), address.getValue())));
                })),
                answer);
        form.addClassName("form-lines");
        with(form);
    }

    private void show(TestMails.Answer said) {
        boolean blocked = said.reply().startsWith("mail.blocked.");
        answer.add(new InlineMessage(
                said.accepted() ? InlineMessage.Kind.INFO : InlineMessage.Kind.ERROR,
                getTranslation(said.accepted() ? "mail-settings.test-sent" : "mail-settings.test-not-sent"),
                blocked ? getTranslation(said.reply()) : said.reply()));
    }
}
