package vn.dondoc.demo.mailbox;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import vn.dondoc.ui.component.DetailPanel;
import vn.dondoc.ui.component.FilterToggles;

/** One mail: as its recipient sees it, its plain text, its headers. */
class MailboxPanel extends DetailPanel {

    private enum Part {
        MAIL,
        TEXT,
        HEADERS
    }

    private final Div shown = new Div();

    MailboxPanel(long id, TestMailText mail, Runnable close) {
        super(mail.subject(), close);
        addClassName("mailbox-panel");
        FilterToggles<Part> parts = new FilterToggles<>(getTranslation("mailbox.parts"), part -> show(part, id, mail));
        for (Part part : Part.values()) {
            parts.add(part, getTranslation("mailbox.part." + part));
        }
        parts.select(Part.MAIL);
        shown.addClassName("mailbox-shown");
        Div envelope = new Div(
                new Span(getTranslation("mailbox.from", mail.from())),
                new Span(getTranslation("mailbox.to", mail.to())));
        envelope.addClassName("mailbox-envelope");
        with(envelope, parts, shown);
        show(Part.MAIL, id, mail);
    }

    private void show(Part part, long id, TestMailText mail) {
        shown.removeAll();
        shown.add(
                switch (part) {
                    case MAIL -> frame(id, mail.subject());
                    case TEXT -> new Pre(mail.text());
                    case HEADERS -> new Pre(mail.headers());
                });
    }

    private static IFrame frame(long id, String subject) {
        IFrame frame = new IFrame(MailboxPages.PATH.substring(1) + "/" + id);
        frame.getElement().setAttribute("sandbox", MailboxPages.SANDBOX).setAttribute("title", subject);
        frame.addClassName("mailbox-frame");
        return frame;
    }
}
