package vn.dondoc.mail;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which mails the log shows. Null or empty means: all.
 *
 * @param states one of the groups of the screen
 * @param day the business day they go out on
 * @param words part of the recipient's name or address, with or without marks; also of the subject for those who may
 *     read it
 * @param code the whole code of a thing it is about, such as NV-2026-00123
 */
public record MailFilter(
        @Nullable MailGroup group,
        @Nullable String kind,
        @Nullable LocalDate day,
        @Nullable String words,
        @Nullable String code) {

    public static MailFilter none() {
        return new MailFilter(null, null, null, null, null);
    }

    public MailFilter on(@Nullable LocalDate businessDay) {
        return new MailFilter(group, kind, businessDay, words, code);
    }

    public MailFilter in(@Nullable MailGroup wanted) {
        return new MailFilter(wanted, kind, day, words, code);
    }

    public MailFilter of(@Nullable String wantedKind) {
        return new MailFilter(group, wantedKind, day, words, code);
    }

    public MailFilter with(@Nullable String wantedWords) {
        return new MailFilter(group, kind, day, wantedWords, code);
    }

    public MailFilter about(@Nullable String wantedCode) {
        return new MailFilter(group, kind, day, words, wantedCode);
    }
}
