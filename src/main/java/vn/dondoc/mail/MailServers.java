package vn.dondoc.mail;

import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.InvalidInput;

/**
 * The settings form as sent.
 *
 * @param secret the relay's password: null leaves the stored one, empty removes it
 * @param divertTo takes every mail; empty for none
 * @param archiveAddress gets a copy of each mail; empty for none
 * @param archiveHost where that mailbox is read by IMAP; empty: doubtful mails are sent again
 * @param archiveSecret as {@code secret}
 */
public record MailServers(
        String host,
        int port,
        TlsMode tls,
        String user,
        @Nullable String secret,
        String fromAddress,
        String fromName,
        String divertTo,
        String archiveAddress,
        String archiveHost,
        int archivePort,
        TlsMode archiveTls,
        String archiveUser,
        @Nullable String archiveSecret,
        String archiveFolder) {

    private static final String HOST = "[A-Za-z0-9](?:[A-Za-z0-9.:-]{0,188}[A-Za-z0-9])?";
    private static final int MAX = 190;
    private static final int MAX_NAME = 120;
    private static final int MAX_PORT = 65_535;

    /** @throws InvalidInput with each field that is wrong */
    void check() {
        boolean imap = !archiveHost.isEmpty();
        new InvalidInput.Collector()
                .when(!host.matches(HOST), "host", "mail.settings.host")
                .when(port < 1 || port > MAX_PORT, "port", "mail.settings.port")
                .when(user.length() > MAX, "user", "error.too-long", MAX)
                .when(!EmailAddress.isValid(fromAddress), "fromAddress", "mail.settings.address")
                .when(fromName.isBlank(), "fromName", "error.required")
                .when(fromName.length() > MAX_NAME, "fromName", "error.too-long", MAX_NAME)
                .when(!none(divertTo) && !EmailAddress.isValid(divertTo), "divertTo", "mail.settings.address")
                .when(
                        !none(archiveAddress) && !EmailAddress.isValid(archiveAddress),
                        "archiveAddress",
                        "mail.settings.address")
                .when(imap && none(archiveAddress), "archiveAddress", "mail.settings.archive-address")
                .when(imap && !archiveHost.matches(HOST), "archiveHost", "mail.settings.host")
                .when(imap && (archivePort < 1 || archivePort > MAX_PORT), "archivePort", "mail.settings.port")
                .when(imap && none(archiveUser), "archiveUser", "error.required")
                .when(archiveUser.length() > MAX, "archiveUser", "error.too-long", MAX)
                .when(imap && none(archiveFolder), "archiveFolder", "error.required")
                .when(archiveFolder.length() > MAX, "archiveFolder", "error.too-long", MAX)
                .throwIfAny();
    }

    private static boolean none(String text) {
        return text.isEmpty();
    }

    /** The same, as it is stored: without surrounding spaces, names without line breaks. */
    MailServers cleaned() {
        return new MailServers(
                host.strip(),
                port,
                tls,
                user.strip(),
                secret,
                fromAddress.strip(),
                fromName.replaceAll("[\\p{Cc}\\s]+", " ").strip(),
                divertTo.strip(),
                archiveAddress.strip(),
                archiveHost.strip(),
                archivePort,
                archiveTls,
                archiveUser.strip(),
                archiveSecret,
                archiveFolder.strip());
    }
}
