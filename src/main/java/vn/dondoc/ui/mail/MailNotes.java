package vn.dondoc.ui.mail;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;
import vn.dondoc.mail.MarkedAddress;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.Right;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.InlineMessage;

/** What asks for a hand above the log: addresses that take no mail. */
class MailNotes extends Div {

    private static final int SHOWN = 3;

    /** @param repaired gets the address whose mailbox was repaired */
    void show(Actor actor, List<MarkedAddress> marked, Consumer<String> repaired) {
        removeAll();
        setVisible(!marked.isEmpty());
        if (marked.isEmpty()) {
            return;
        }
        InlineMessage message =
                new InlineMessage(InlineMessage.Kind.ERROR, getTranslation("mail-log.marked", marked.size()), "");
        marked.stream().limit(SHOWN).forEach(address -> {
            Div line =
                    new Div(new Paragraph(getTranslation("mail-log.marked-one", address.address(), address.reply())));
            line.addClassName("mail-marked");
            if (actor.may(Right.MANAGE_MAIL)) {
                line.add(Buttons.quiet(
                        getTranslation("mail-log.repaired"), null, click -> repaired.accept(address.address())));
            }
            message.with(line);
        });
        if (marked.size() > SHOWN) {
            message.with(new Paragraph(getTranslation("mail-log.marked-more", marked.size() - SHOWN)));
        }
        add(message);
    }
}
