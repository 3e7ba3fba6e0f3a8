package vn.dondoc.reminder;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.dondoc.inside.InnerTime;
import vn.dondoc.mail.MailTemplates;
import vn.dondoc.mail.RenderedMail;
import vn.dondoc.task.Deadline;

/** What is told of inner tasks: the mail of an act, and the lines in the digest of whoever has them to do. */
@Component
class InnerLetter {

    private static final int SUBJECT_WORDS = 90;
    private static final int PREHEADER_WORDS = 130;
    private static final int LINE_WORDS = 260;
    private static final int TASK_WORDS = 130;
    private static final String BECAME = " → ";

    private final Words words;
    private final MailTemplates templates;

    InnerLetter(Words words, MailTemplates templates) {
        this.words = words;
        this.templates = templates;
    }

    RenderedMail write(OwedRow row, Told told, InnerFacts.Inner inner, Run run) {
        String key = switch (row.kind()) {
            case INNER_RETURNED -> "reminder.inner.returned";
            case INNER_DUE_CHANGED -> "reminder.inner.due-changed";
            case INNER_DUE_FOLLOWED -> "reminder.inner.due-followed";
            case INNER_RESUMED -> "reminder.inner.resumed";
            default -> "reminder.inner.given";
        };
        String quote = switch (row.kind()) {
            case INNER_RETURNED -> inner.returnText();
            case INNER_DUE_CHANGED, INNER_DUE_FOLLOWED, INNER_RESUMED ->
                row.actOrThrow().text();
            default -> inner.note();
        };
        Words.Mark mark = mark(inner, run);
        NoticeLetter.Model model = new NoticeLetter.Model(
                words.of(key),
                words.of(
                        "reminder.notice.greeting",
                        told.addressee().name(),
                        words.of(
                                key + ".sentence",
                                row.actOrThrow().byName(),
                                words.date(inner.due().dueOn(), inner.due().dueAt()))),
                Words.shortened(inner.content(), PREHEADER_WORDS),
                quote.isEmpty() ? null : words.of(key + ".quote"),
                quote.isEmpty() ? null : quote,
                mark.tone(),
                mark.words(),
                inner.content(),
                part(inner),
                words.innerLink(),
                words.of("reminder.label.open"),
                List.of(words.of("reminder.inner.why")));
        return templates.render(
                words.locale(),
                "reminder-notice",
                words.of(
                        "reminder.subject",
                        words.of(key + ".subject", Words.shortened(inner.content(), SUBJECT_WORDS))),
                model);
    }

    /** The words of an act that changes a deadline. */
    static String changed(Deadline before, Deadline due) {
        return before.words() + BECAME + due.words();
    }

    /** Whether they tell of this deadline. */
    static boolean tellsOf(String changed, Deadline due) {
        return changed.endsWith(BECAME + due.words());
    }

    /** The worst first. */
    List<DigestItem> items(Collection<InnerFacts.Inner> all, Run run) {
        return all.stream()
                .sorted(Comparator.comparing(InnerFacts.Inner::dueOn).thenComparing(InnerFacts.Inner::id))
                .map(inner -> {
                    Words.Mark mark = mark(inner, run);
                    return new DigestItem(
                            mark.tone(),
                            mark.words(),
                            null,
                            Words.shortened(inner.content(), LINE_WORDS),
                            facts(inner),
                            words.innerLink(),
                            words.of("reminder.label.open"));
                })
                .toList();
    }

    private String facts(InnerFacts.Inner inner) {
        return words.of("reminder.inner.facts", inner.giverName(), words.date(inner.givenOn()), part(inner));
    }

    /** "Thuộc NV-2026-00123: Rà soát quỹ đất …". */
    private String part(InnerFacts.Inner inner) {
        return inner.taskContent().isEmpty()
                ? inner.code()
                : words.of("reminder.inner.part", inner.code(), Words.shortened(inner.taskContent(), TASK_WORDS));
    }

    Words.Mark mark(InnerFacts.Inner inner, Run run) {
        InnerTime time = InnerTime.open(inner.last(), run.moment(), run.days());
        return switch (time.kind()) {
            case LATE ->
                new Words.Mark(
                        "bad",
                        time.days() == 0
                                ? words.of("reminder.state.overdue-less")
                                : words.of("reminder.state.overdue", time.days()));
            case DUE_TODAY -> new Words.Mark("soon", words.of("reminder.state.today", run.today()));
            default -> new Words.Mark("plain", words.of("reminder.state.left", time.days(), words.date(inner.dueOn())));
        };
    }
}
