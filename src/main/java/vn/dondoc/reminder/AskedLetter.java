package vn.dondoc.reminder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.dondoc.mail.MailTemplates;
import vn.dondoc.mail.RenderedMail;
import vn.dondoc.shared.Texts;

/** Thư báo việc between agencies: what is asked, what was answered, what is due earlier or needed no more, word by word. */
@Component
class AskedLetter {

    private static final int SUBJECT_WORDS = 90;
    private static final int PREHEADER_WORDS = 130;
    private static final String BECAME = " → ";

    private final Words words;
    private final MailTemplates templates;

    AskedLetter(Words words, MailTemplates templates) {
        this.words = words;
        this.templates = templates;
    }

    RenderedMail write(OwedRow row, Line line, Told told, AskedFacts.Asked asked, Run run) {
        boolean answered = row.kind() == ReminderKind.COORDINATION_ANSWERED;
        String key = switch (row.kind()) {
            case COORDINATION_ANSWERED -> "reminder.coordination.answered";
            case COORDINATION_CLOSED -> "reminder.coordination.closed";
            case COORDINATION_DUE_FOLLOWED -> "reminder.coordination.due-followed";
            default -> "reminder.coordination.asked";
        };
        String who = answered ? asked.agencyName() : asked.leadName();
        String sentence = sentence(row, asked, key, who);
        String quote = switch (row.kind()) {
            case COORDINATION_ANSWERED -> asked.answer();
            case COORDINATION_CLOSED -> asked.closing();
            case COORDINATION_DUE_FOLLOWED -> row.actOrThrow().text();
            default -> asked.text();
        };
        Words.Mark mark = mark(row, line, asked, run);
        NoticeLetter.Model model = new NoticeLetter.Model(
                words.of(key, who),
                words.of("reminder.notice.greeting", told.addressee().name(), sentence),
                Words.shortened(quote, PREHEADER_WORDS),
                words.of(key + ".quote"),
                asked.document().isEmpty() || !answered
                        ? quote
                        : quote + words.of("reminder.notice.document", asked.document()),
                mark.tone(),
                mark.words(),
                line.content(),
                words.facts(line, run, false),
                words.link(line.code()),
                words.of(isToAnswer(row) ? "reminder.label.answer" : "reminder.label.open"),
                footer(
                        switch (row.kind()) {
                            case COORDINATION_ANSWERED -> "reminder.coordination.why-lead";
                            case COORDINATION_DUE_FOLLOWED -> "reminder.coordination.why-earlier";
                            default -> "reminder.coordination.why";
                        },
                        line));
        return templates.render(
                words.locale(),
                "reminder-notice",
                words.of(
                        "reminder.subject",
                        words.of(key + ".subject", who, Words.shortened(line.content(), SUBJECT_WORDS))),
                model);
    }

    /** Where the task stands; for the one who is asked, where his answer stands. */
    private Words.Mark mark(OwedRow row, Line line, AskedFacts.Asked asked, Run run) {
        if (!isToAnswer(row)) {
            return words.mark(line, run);
        }
        Words.Mark mark = words.mark(line.asked(asked, words), run);
        String first = mark.words().substring(0, 1).toLowerCase(words.locale());
        return new Words.Mark(
                mark.tone(),
                words.of("reminder.coordination.mark", first + mark.words().substring(1)));
    }

    /** Whether it leaves the one who is asked with an answer to give. */
    private static boolean isToAnswer(OwedRow row) {
        return row.kind() == ReminderKind.COORDINATION_ASKED || row.kind() == ReminderKind.COORDINATION_DUE_FOLLOWED;
    }

    /** The words of an act that brings the day of an answer forward. */
    static String changed(LocalDate before, LocalDate due) {
        return Texts.day(before) + BECAME + Texts.day(due);
    }

    /** Whether they tell of this day. */
    static boolean tellsOf(String changed, LocalDate due) {
        return changed.endsWith(BECAME + Texts.day(due));
    }

    private String sentence(OwedRow row, AskedFacts.Asked asked, String key, String who) {
        String by = row.actOrThrow().byName();
        String sentence = isToAnswer(row)
                ? words.of(
                        asked.again() && row.kind() == ReminderKind.COORDINATION_ASKED
                                ? "reminder.coordination.again.sentence"
                                : key + ".sentence",
                        by,
                        who,
                        words.date(asked.dueOn()))
                : words.of(key + ".sentence", by, who, words.date(asked.askedOn()));
        return row.kind() == ReminderKind.COORDINATION_ANSWERED
                        && !asked.paper().isEmpty()
                ? sentence + " " + words.of("reminder.notice.entered", asked.agencyName(), asked.paper())
                : sentence;
    }

    private List<String> footer(String why, Line line) {
        List<String> footer = new ArrayList<>();
        footer.add(words.of(why));
        footer.add(words.of("reminder.footer.officers", Words.officer(line)));
        footer.add(words.of("reminder.footer.change"));
        return footer;
    }
}
