package vn.dondoc.reminder;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.dondoc.mail.MailTemplates;
import vn.dondoc.mail.RenderedMail;
import vn.dondoc.talk.Audience;

/** Thư nhắc tên: what was written, word by word, to somebody who is named in it. */
@Component
class MentionLetter {

    private static final int SUBJECT_WORDS = 90;
    private static final int PREHEADER_WORDS = 130;

    private final Words words;
    private final MailTemplates templates;

    MentionLetter(Words words, MailTemplates templates) {
        this.words = words;
        this.templates = templates;
    }

    RenderedMail write(Line line, Told told, Mentions.Mention mention, Run run) {
        String sentence = words.of("reminder.mention.sentence", mention.writer(), mention.title(), mention.agency());
        String scope = mention.audience() == Audience.ALL
                ? ""
                : " " + words.of("reminder.mention.scope", Words.lowered(words.of(mention.audience())));
        Words.Mark mark = words.mark(line, run);
        NoticeLetter.Model model = new NoticeLetter.Model(
                words.of("reminder.mention.title", mention.writer()),
                words.of("reminder.notice.greeting", told.addressee().name(), sentence + scope),
                Words.shortened(mention.text(), PREHEADER_WORDS),
                words.of(mention.kind()),
                mention.text(),
                mark.tone(),
                mark.words(),
                line.content(),
                words.facts(line, run, true),
                words.link(line.code()),
                words.of("reminder.label.open"),
                List.of(words.of("reminder.mention.why")));
        return templates.render(
                words.locale(),
                "reminder-notice",
                words.of(
                        "reminder.subject",
                        words.of(
                                "reminder.mention.subject",
                                mention.writer(),
                                Words.shortened(line.content(), SUBJECT_WORDS))),
                model);
    }
}
