package vn.dondoc.ui.reminder;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import org.jspecify.annotations.Nullable;
import vn.dondoc.mail.RenderedMail;
import vn.dondoc.reminder.PreviewMail;
import vn.dondoc.ui.component.DetailPanel;
import vn.dondoc.ui.component.FactList;

/** One mail of the dry run, as its reader would see it: in a frame that may do nothing, and as plain text. */
class MailPanel extends DetailPanel {

    /** @param text null for those who may not read it */
    MailPanel(PreviewMail mail, String rules, @Nullable RenderedMail text, Runnable close) {
        super(text == null ? mail.recipient() : text.subject(), close);
        addClassName("mail-panel");
        with(new FactList()
                .fact(
                        getTranslation(mail.mailbox() ? "reminder-preview.mailbox" : "reminder-preview.recipient"),
                        mail.recipient(),
                        mail.address())
                .fact(getTranslation("reminder-preview.rules"), rules)
                .fact(getTranslation("reminder-preview.tasks"), String.join(", ", mail.codes())));
        if (text == null) {
            with(new Paragraph(getTranslation("reminder-preview.not-read")));
            return;
        }
        IFrame frame = new IFrame();
        frame.setSrcdoc(text.html());
        frame.setSandbox(IFrame.SandboxType.RESTRICT_ALL);
        frame.setTitle(getTranslation("reminder-preview.frame"));
        frame.addClassName("mail-frame");
        Pre words = new Pre(text.text());
        words.addClassName("mail-words");
        with(frame, new H3(getTranslation("reminder-preview.plain")), words);
    }
}
