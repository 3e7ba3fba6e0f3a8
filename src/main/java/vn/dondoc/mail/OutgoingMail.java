package vn.dondoc.mail;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a module asks the outbox to deliver.
 *
 * @param key unique for ever; enqueuing it twice gives one mail. ASCII, such as {@code DIGEST|2026-11-18|42}
 * @param mailClass what may hold it back
 * @param kind the rule or act, in capital ASCII; its name is the text {@code MailKind.<kind>}
 * @param notBefore business time before which it is not sent; null for at once
 * @param urgent goes before everything but account mails
 * @param history the history row of the act that caused it; null for a scheduled one
 * @param about what it is about; empty for account mails
 * @param sealed of the inside of an agency: no log shows its words
 * @param inside about nothing else: the office's log does not show that it is there
 * @param shown what the log shows in place of its words; null for these
 */
public record OutgoingMail(
        String key,
        MailClass mailClass,
        String kind,
        MailRecipient to,
        RenderedMail text,
        @Nullable Instant notBefore,
        boolean urgent,
        @Nullable Long history,
        List<MailAbout> about,
        boolean sealed,
        boolean inside,
        @Nullable RenderedMail shown) {

    private static final int MAX_KEY = 190;

    public OutgoingMail {
        if (key.isBlank() || key.length() > MAX_KEY || !key.chars().allMatch(c -> c > 0x20 && c < 0x7f)) {
            throw new IllegalArgumentException("Not a message key: " + key);
        }
        if (!kind.matches("[A-Z0-9_]{1,40}")) {
            throw new IllegalArgumentException("Not a kind of mail: " + kind);
        }
        about = List.copyOf(about);
    }

    public static OutgoingMail of(String key, MailClass mailClass, String kind, MailRecipient to, RenderedMail text) {
        return new OutgoingMail(key, mailClass, kind, to, text, null, false, null, List.of(), false, false, null);
    }

    public OutgoingMail notBefore(@Nullable Instant businessTime) {
        return new OutgoingMail(
                key, mailClass, kind, to, text, businessTime, urgent, history, about, sealed, inside, shown);
    }

    /** @param now true for khẩn, thượng khẩn, hỏa tốc */
    public OutgoingMail urgent(boolean now) {
        return new OutgoingMail(key, mailClass, kind, to, text, notBefore, now, history, about, sealed, inside, shown);
    }

    public OutgoingMail causedBy(long historyRow) {
        return new OutgoingMail(
                key, mailClass, kind, to, text, notBefore, urgent, historyRow, about, sealed, inside, shown);
    }

    public OutgoingMail about(List<MailAbout> things) {
        return new OutgoingMail(
                key, mailClass, kind, to, text, notBefore, urgent, history, things, sealed, inside, shown);
    }

    /** What is sealed stays so. */
    public OutgoingMail sealed(boolean ofTheInside) {
        return new OutgoingMail(
                key,
                mailClass,
                kind,
                to,
                text,
                notBefore,
                urgent,
                history,
                about,
                sealed || ofTheInside,
                inside,
                shown);
    }

    /** Of nothing but the inside of an agency: sealed, and in no log of the office. */
    public OutgoingMail kept() {
        return new OutgoingMail(key, mailClass, kind, to, text, notBefore, urgent, history, about, true, true, shown);
    }

    /** @param others the same without what stays inside an agency; null if nothing does */
    public OutgoingMail shownAs(@Nullable RenderedMail others) {
        return new OutgoingMail(
                key, mailClass, kind, to, text, notBefore, urgent, history, about, sealed, inside, others);
    }

    /** The words as a log shows them. */
    public RenderedMail logged() {
        return shown == null ? text : shown;
    }

    /** The line it waits in: 0 account or seal, 1 urgent, 2 act, 3 reminder. */
    int line() {
        if (!mailClass.heldBySwitch()) {
            return 0;
        }
        return urgent ? 1 : mailClass == MailClass.ACT ? 2 : 3;
    }
}
