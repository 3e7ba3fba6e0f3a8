package vn.dondoc.ui.mail;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.stream.Collectors;
import vn.dondoc.mail.MailAbout;
import vn.dondoc.mail.MailGroup;
import vn.dondoc.mail.MailRow;
import vn.dondoc.mail.MailState;
import vn.dondoc.shared.BusinessTime;
import vn.dondoc.shared.Texts;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.Tone;

/** How the log says what became of a mail. */
final class MailWords {

    private MailWords() {}

    /** "Gửi lại lúc 9:57", "Đã gửi". */
    static String state(MailRow row) {
        return row.state() == MailState.RETRY && row.retryAt() != null
                ? I18NProvider.translate(
                        "mail-log.retry-at",
                        Formats.time(row.retryAt().atZone(BusinessTime.ZONE).toLocalTime()))
                : I18NProvider.translate(Texts.keyOf(row.state()));
    }

    /** The classes of the state's pill in a grid. */
    static String css(MailState state) {
        Tone tone = tone(state);
        return "pill " + tone.css() + (tone.asksForWork() ? " tinted " : " ")
                + icon(state).css();
    }

    static Tone tone(MailState state) {
        return switch (state) {
            case NEW, CLAIMED -> Tone.INTIME;
            case SENT -> Tone.OK;
            case RETRY -> Tone.SOON;
            case CHECK -> Tone.WAIT;
            case FAILED, DEAD -> Tone.BAD;
            case SUPERSEDED, CANCELLED -> Tone.IDLE;
        };
    }

    static Icon icon(MailState state) {
        return switch (state) {
            case NEW -> Icon.CLOCK;
            case CLAIMED -> Icon.SEND;
            case SENT -> Icon.MAIL_CHECK;
            case RETRY -> Icon.REFRESH_CW;
            case CHECK -> Icon.MAIL_WARNING;
            case FAILED, DEAD -> Icon.MAIL_X;
            case SUPERSEDED, CANCELLED -> Icon.BAN;
        };
    }

    static Tone tone(MailGroup group) {
        return group == MailGroup.SENT
                ? Tone.PLAIN
                : tone(group.states().iterator().next());
    }

    static String kind(MailRow row) {
        return I18NProvider.translate("MailKind." + row.kind());
    }

    /** The subject for those who may read it; else what it is about, by code. */
    static String subject(MailRow row) {
        return row.subject() != null ? row.subject() : codes(row);
    }

    /** "NV-2026-00123, NV-2026-00124 và 5 việc khác". */
    static String codes(MailRow row) {
        String first = row.about().stream().map(MailAbout::code).collect(Collectors.joining(", "));
        int others = row.aboutCount() - row.about().size();
        return others > 0 ? I18NProvider.translate("mail-log.codes-more", first, others) : first;
    }

    static String at(MailRow row, LocalDate today) {
        return Formats.moment(row.at(), today);
    }
}
