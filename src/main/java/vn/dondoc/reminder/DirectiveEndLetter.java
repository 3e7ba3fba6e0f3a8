package vn.dondoc.reminder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.dondoc.mail.MailTemplates;
import vn.dondoc.mail.RenderedMail;

/** Thư báo văn bản hết hiệu lực: the tasks of a directive that ended, as far as the recipient leads them, each with its fate. */
@Component
class DirectiveEndLetter {

    private static final int PREHEADER_WORDS = 130;

    private final Words words;
    private final MailTemplates templates;

    DirectiveEndLetter(Words words, MailTemplates templates) {
        this.words = words;
        this.templates = templates;
    }

    /** A task, and the row whose kind is its fate. */
    record Settled(Line line, OwedRow row) {}

    /** The directive that ended, which the rows of the act name. */
    static long directive(OwedRow row) {
        return Long.parseLong(row.actOrThrow().text());
    }

    /** @param settled of one directive and one recipient, at least one */
    RenderedMail write(ActFacts.EndWords end, List<Settled> settled, Told to, Run run) {
        List<Settled> ordered = settled.stream()
                .sorted(Comparator.comparing((Settled one) -> rank(one.row().kind()))
                        .thenComparing(one -> one.line().code()))
                .toList();
        String title = words.of("reminder.ended." + end.kind(), end.directive());
        Line first = ordered.getFirst().line();
        AssignmentLetter.Model model = new AssignmentLetter.Model(
                title,
                words.of(
                        "reminder.ended.sentence",
                        to.addressee().name(),
                        words.of("reminder.ended.said." + end.kind(), end.directive(), words.date(end.directiveOn())),
                        words.paper(end.document(), end.documentOn()),
                        ordered.size(),
                        words.listed(counts(words, ordered)),
                        end.reason()),
                Words.shortened(words.listed(counts(words, ordered)) + ". " + end.reason(), PREHEADER_WORDS),
                ordered.stream().map(one -> item(one, run)).toList(),
                ordered.size() == 1 ? words.link(first.code()) : words.listLink(),
                words.of(ordered.size() == 1 ? "reminder.label.open" : "reminder.digest.button.leader"),
                footer(ordered));
        return templates.render(
                words.locale(),
                "reminder-assigned",
                words.of("reminder.subject", words.of("reminder.ended.subject", title, ordered.size())),
                model);
    }

    private static int rank(ReminderKind fate) {
        return switch (fate) {
            case ENDED -> 0;
            case HELD -> 1;
            case CARRIED_OVER -> 2;
            default -> 3;
        };
    }

    /** "2 kết thúc, 1 tạm dừng". */
    static List<String> counts(Words words, List<Settled> ordered) {
        Map<ReminderKind, Integer> counts = new LinkedHashMap<>();
        ordered.forEach(one -> counts.merge(one.row().kind(), 1, Integer::sum));
        List<String> said = new ArrayList<>();
        counts.forEach((fate, count) -> said.add(words.of("reminder.ended.count." + fate, count)));
        return said;
    }

    private AssignmentLetter.Item item(Settled one, Run run) {
        Line line = one.line();
        ReminderKind fate = one.row().kind();
        boolean goesOn = fate == ReminderKind.CARRIED_OVER || fate == ReminderKind.KEPT;
        List<String> facts = new ArrayList<>();
        if (fate == ReminderKind.CARRIED_OVER) {
            facts.add(words.of("reminder.fact.source", line.directive(), words.date(line.directiveOn())));
        }
        if (goesOn) {
            facts.add(words.deadline(line, run));
        }
        facts.add(line.code());
        return new AssignmentLetter.Item(
                goesOn ? "ok" : fate == ReminderKind.HELD ? "wait" : "idle",
                words.of("reminder.ended.fate." + fate),
                line.content(),
                String.join(" · ", facts),
                words.link(line.code()),
                words.of("reminder.label.open"));
    }

    private List<String> footer(List<Settled> settled) {
        return List.of(
                words.of("reminder.ended.why"),
                words.of(
                        "reminder.footer.officers",
                        Words.officers(settled.stream().map(Settled::line))),
                words.of("reminder.footer.change"));
    }
}
