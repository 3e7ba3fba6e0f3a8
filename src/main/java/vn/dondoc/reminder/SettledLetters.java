package vn.dondoc.reminder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.springframework.stereotype.Component;
import vn.dondoc.mail.MailTemplates;
import vn.dondoc.mail.RenderedMail;
import vn.dondoc.task.TaskState;

/** One letter an agency of a paper that settles many tasks of a directive at once: what the two kinds of it have alike. */
@Component
class SettledLetters {

    private static final int PREHEADER_WORDS = 130;

    private final Words words;
    private final MailTemplates templates;

    SettledLetters(Words words, MailTemplates templates) {
        this.words = words;
        this.templates = templates;
    }

    /** A task, and the row whose kind is its fate. */
    record Settled(Line line, OwedRow row) {

        /** What became of it by now: a hold may be over before its letter is written. */
        ReminderKind fate() {
            return row.kind() == ReminderKind.HELD && line.state() != TaskState.ON_HOLD
                    ? ReminderKind.RESUMED
                    : row.kind();
        }
    }

    /**
     * What a letter says beside its tasks.
     *
     * @param preheader shown by a mailbox beside the subject, after how many tasks have which fate
     * @param why why the recipient gets it
     */
    record Said(String title, String sentence, String preheader, String why) {}

    /** The directive or the paper that the rows of the act name. */
    static long about(OwedRow row) {
        return Long.parseLong(row.actOrThrow().text());
    }

    /** What has to be done otherwise comes first, then the oldest code. */
    static List<Settled> ordered(List<Settled> settled, ToIntFunction<ReminderKind> rank) {
        return settled.stream()
                .sorted(Comparator.comparingInt((Settled one) -> rank.applyAsInt(one.fate()))
                        .thenComparing(one -> one.line().code()))
                .toList();
    }

    /** "2 kết thúc, 1 tạm dừng". */
    String counts(List<Settled> ordered) {
        Map<ReminderKind, Integer> counts = new LinkedHashMap<>();
        ordered.forEach(one -> counts.merge(one.fate(), 1, Integer::sum));
        List<String> said = new ArrayList<>();
        counts.forEach((fate, count) -> said.add(words.of("reminder.ended.count." + fate, count)));
        return words.listed(said);
    }

    /** @param ordered of one paper and one recipient, at least one */
    RenderedMail write(Said said, List<Settled> ordered, List<AssignmentLetter.Item> items) {
        boolean one = ordered.size() == 1;
        AssignmentLetter.Model model = new AssignmentLetter.Model(
                said.title(),
                said.sentence(),
                Words.shortened(counts(ordered) + ". " + said.preheader(), PREHEADER_WORDS),
                items,
                one ? words.link(ordered.getFirst().line().code()) : words.listLink(),
                words.of(one ? "reminder.label.open" : "reminder.digest.button.leader"),
                List.of(
                        said.why(),
                        words.of(
                                "reminder.footer.officers",
                                Words.officers(ordered.stream().map(Settled::line))),
                        words.of("reminder.footer.change")));
        return templates.render(
                words.locale(),
                "reminder-assigned",
                words.of("reminder.subject", words.of("reminder.ended.subject", said.title(), ordered.size())),
                model);
    }
}
