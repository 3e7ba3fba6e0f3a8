package vn.dondoc.ui.shell;

import com.vaadin.flow.component.ReconnectDialogConfiguration;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.jsoup.nodes.Node;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.Texts;

/** Language, error handling and the platform's own messages of each session and window. */
@Component
class SessionSetup implements VaadinServiceInitListener {

    private final Texts texts;
    private final HouseErrorHandler errors;

    SessionSetup(Texts texts, HouseErrorHandler errors) {
        this.texts = texts;
        this.errors = errors;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().setSystemMessagesProvider(info -> systemMessages(info.getLocale()));
        event.getSource().addSessionInitListener(init -> {
            Languages.keep(init.getSession(), Languages.of(init.getRequest()));
            init.getSession().setErrorHandler(errors);
        });
        event.getSource().addUIInitListener(init -> prepare(init.getUI()));
        event.addIndexHtmlRequestListener(response -> {
            response.getDocument()
                    .getElementsByTag("html")
                    .attr("lang", Languages.of(response.getVaadinRequest()).getLanguage());
            // The platform's own check comes first and answers in English; PageSetup asks for more, in Vietnamese.
            response.getDocument().select("script[initial]").stream()
                    .filter(script -> script.data().contains("oldbrowser"))
                    .forEach(Node::remove);
        });
    }

    private void prepare(UI ui) {
        ui.setLocale(Languages.kept(ui.getSession()));
        ReconnectDialogConfiguration lost = ui.getReconnectDialogConfiguration();
        lost.setDialogText(texts.in(ui.getLocale(), "shell.reconnecting"));
        lost.setDialogTextGaveUp(texts.in(ui.getLocale(), "shell.no-connection"));
        ui.getPage()
                .executeJs(
                        "const i = window.Vaadin?.connectionIndicator;"
                                + "if (i) { i.onlineText = $0; i.offlineText = $1; i.reconnectingText = $2; }",
                        texts.in(ui.getLocale(), "shell.online"),
                        texts.in(ui.getLocale(), "shell.no-connection"),
                        texts.in(ui.getLocale(), "shell.reconnecting"));
    }

    private SystemMessages systemMessages(Locale locale) {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(texts.in(locale, "shell.session-expired"));
        messages.setSessionExpiredMessage(texts.in(locale, "shell.session-expired-text"));
        messages.setInternalErrorNotificationEnabled(true);
        messages.setInternalErrorCaption(texts.in(locale, "shell.failure"));
        messages.setInternalErrorMessage(texts.in(locale, "shell.failure-text"));
        messages.setSyncErrorNotificationEnabled(true);
        messages.setSyncErrorCaption(texts.in(locale, "shell.out-of-step"));
        messages.setSyncErrorMessage(texts.in(locale, "shell.session-expired-text"));
        messages.setCookiesDisabledNotificationEnabled(true);
        messages.setCookiesDisabledCaption(texts.in(locale, "shell.no-cookies"));
        messages.setCookiesDisabledMessage(texts.in(locale, "shell.no-cookies-text"));
        return messages;
    }
}
