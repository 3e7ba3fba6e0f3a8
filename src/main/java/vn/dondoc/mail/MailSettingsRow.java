package vn.dondoc.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The settings as the screen shows them. Passwords are never read back, only whether there is one.
 *
 * @param version to be handed back on saving
 * @param servers without passwords
 * @param standIn the demo's own mail server, which takes all mail instead; null elsewhere
 * @param divertedByFile the address that the configuration file diverts all mail to; null if it does not
 * @param blocked why no mail can leave: a key of {@code mail.blocked.*}; null if it can
 * @param canStoreSecrets whether a key for passwords is configured
 */
public record MailSettingsRow(
        long version,
        MailServers servers,
        boolean hasSecret,
        boolean hasArchiveSecret,
        boolean canStoreSecrets,
        @Nullable String standIn,
        @Nullable String divertedByFile,
        @Nullable String blocked,
        Switch reminders,
        Switch pause) {

    /**
     * A switch and who touched it last.
     *
     * @param by empty if nobody did yet
     * @param at business time; null if nobody did yet
     * @param reason why it was paused; empty otherwise
     */
    public record Switch(boolean on, String by, @Nullable Instant at, String reason) {}
}
