package vn.dondoc.ui.mail;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import vn.dondoc.mail.MailServers;
import vn.dondoc.mail.MailSettingsRow;
import vn.dondoc.mail.TlsMode;
import vn.dondoc.shared.Texts;
import vn.dondoc.ui.component.FormMessages;

/** The relay, the sender, the archive: fields in one column, short ones in pairs. */
class ServersForm extends Div {

    private final TextField host = text("mail-settings.host");
    private final IntegerField port = port();
    private final Select<TlsMode> tls = tls();
    private final TextField user = text("mail-settings.user");
    private final SecretField secret;
    private final TextField fromAddress = text("mail-settings.from-address");
    private final TextField fromName = text("mail-settings.from-name");
    private final TextField divertTo = text("mail-settings.divert-to");
    private final TextField archiveAddress = text("mail-settings.archive-address");
    private final TextField archiveHost = text("mail-settings.archive-host");
    private final IntegerField archivePort = port();
    private final Select<TlsMode> archiveTls = tls();
    private final TextField archiveUser = text("mail-settings.user");
    private final SecretField archiveSecret;
    private final TextField archiveFolder = text("mail-settings.archive-folder");
    private final FormMessages messages;

    ServersForm(MailSettingsRow row) {
        addClassName("form-lines");
        String password = getTranslation("mail-settings.secret");
        secret = new SecretField(password, row.hasSecret(), row.canStoreSecrets());
        archiveSecret = new SecretField(password, row.hasArchiveSecret(), row.canStoreSecrets());
        messages = new FormMessages(getTranslation("mail-settings.not-saved"))
                .field("host", host)
                .field("port", port)
                .field("user", user)
                .field("secret", secret.field())
                .field("fromAddress", fromAddress)
                .field("fromName", fromName)
                .field("divertTo", divertTo)
                .field("archiveAddress", archiveAddress)
                .field("archiveHost", archiveHost)
                .field("archivePort", archivePort)
                .field("archiveUser", archiveUser)
                .field("archiveSecret", archiveSecret.field())
                .field("archiveFolder", archiveFolder);
        divertTo.setHelperText(getTranslation("mail-settings.divert-text"));
        add(messages, host, pair(port, tls), user, secret, fromAddress, fromName, divertTo);
        add(
                new H3(getTranslation("mail-settings.archive")),
                new Paragraph(getTranslation("mail-settings.archive-text")));
        add(archiveAddress, archiveHost, pair(archivePort, archiveTls), archiveUser, archiveSecret, archiveFolder);
        show(row.servers());
    }

    FormMessages messages() {
        return messages;
    }

    private void show(MailServers servers) {
        host.setValue(servers.host());
        port.setValue(servers.port());
        tls.setValue(servers.tls());
        user.setValue(servers.user());
        fromAddress.setValue(servers.fromAddress());
        fromName.setValue(servers.fromName());
        divertTo.setValue(servers.divertTo());
        archiveAddress.setValue(servers.archiveAddress());
        archiveHost.setValue(servers.archiveHost());
        archivePort.setValue(servers.archivePort());
        archiveTls.setValue(servers.archiveTls());
        archiveUser.setValue(servers.archiveUser());
        archiveFolder.setValue(servers.archiveFolder());
    }

    MailServers read() {
        return new MailServers(
                host.getValue(),
                number(port),
                tls.getValue(),
                user.getValue(),
                secret.value(),
                fromAddress.getValue(),
                fromName.getValue(),
                divertTo.getValue(),
                archiveAddress.getValue(),
                archiveHost.getValue(),
                number(archivePort),
                archiveTls.getValue(),
                archiveUser.getValue(),
                archiveSecret.value(),
                archiveFolder.getValue());
    }

    private static int number(IntegerField field) {
        return field.getValue() == null ? 0 : field.getValue();
    }

    private TextField text(String key) {
        TextField field = new TextField(getTranslation(key));
        field.setManualValidation(true);
        return field;
    }

    private IntegerField port() {
        IntegerField field = new IntegerField(getTranslation("mail-settings.port"));
        field.setManualValidation(true);
        field.addClassName("mail-short");
        return field;
    }

    private Select<TlsMode> tls() {
        Select<TlsMode> select = new Select<>();
        select.setLabel(getTranslation("mail-settings.tls"));
        select.setItems(TlsMode.values());
        select.setItemLabelGenerator(mode -> getTranslation(Texts.keyOf(mode)));
        return select;
    }

    private static Div pair(Component... parts) {
        Div pair = new Div(parts);
        pair.addClassName("mail-pair");
        return pair;
    }
}
