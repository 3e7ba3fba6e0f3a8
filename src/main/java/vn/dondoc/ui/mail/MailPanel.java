package vn.dondoc.ui.mail;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Pre;
import vn.dondoc.mail.MailClass;
import vn.dondoc.mail.MailLog;
import vn.dondoc.mail.MailRow;
import vn.dondoc.mail.MailState;
import vn.dondoc.shared.Actor;
import vn.dondoc.ui.component.DetailPanel;
import vn.dondoc.ui.component.FactList;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.StatePill;

/**
 * One mail beside the log: what became of it and why; its words where the log gives its subject.
 */
class MailPanel extends DetailPanel {

    MailPanel(Actor actor, MailLog log, MailRow row, boolean checked, Runnable close) {
        super(MailWords.kind(row), close);
        addClassName("mail-panel");
        Div state =
                new Div(new StatePill(MailWords.icon(row.state()), MailWords.tone(row.state()), MailWords.state(row)));
        with(state);
        FactList facts = new FactList()
                .fact(getTranslation("mail-log.recipient"), row.recipient(), row.address())
                .fact(getTranslation("mail-log.at"), Formats.moment(row.at()))
                .fact(getTranslation("mail-log.attempts"), Integer.toString(row.attempts()));
        if (row.retryAt() != null) {
            facts.fact(
                    getTranslation(row.state() == MailState.CHECK ? "mail-log.checked-at" : "mail-log.again-at"),
                    Formats.moment(row.retryAt()));
        }
        if (row.aboutCount() > 0) {
            facts.fact(getTranslation("mail-log.codes"), MailWords.codes(row));
        }
        if (row.reply() != null && !row.reply().isEmpty()) {
            facts.fact(getTranslation("mail-log.reply"), row.reply());
        }
        with(facts);
        if (row.state() == MailState.CHECK) {
            with(new Div(getTranslation(checked ? "mail-log.doubt-checked" : "mail-log.doubt-resent")));
        }
        if (row.subject() != null && row.mailClass() != MailClass.ACCOUNT) {
            Pre text = new Pre(log.text(actor, row.id()).text());
            text.addClassName("mail-text");
            with(new H3(row.subject()), text);
        }
    }
}
