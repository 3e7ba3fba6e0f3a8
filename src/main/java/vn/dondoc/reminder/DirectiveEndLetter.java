package vn.dondoc.reminder;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.dondoc.mail.RenderedMail;
import vn.dondoc.reminder.SettledLetters.Settled;

/** Thư báo văn bản hết hiệu lực: the tasks of a directive that ended, as far as the recipient leads them, each with its fate. */
@Component
class DirectiveEndLetter {

    private final Words words;
    private final SettledLetters letters;

    DirectiveEndLetter(Words words, SettledLetters letters) {
        this.words = words;
        this.letters = letters;
    }

    /** @param settled of one directive and one recipient, at least one */
    RenderedMail write(ActFacts.EndWords end, List<Settled> settled, Told to, Run run) {
        List<Settled> ordered = SettledLetters.ordered(settled, DirectiveEndLetter::rank);
        SettledLetters.Said said = new SettledLetters.Said(
                words.of("reminder.ended." + end.kind(), end.directive()),
                words.of(
                        "reminder.ended.sentence",
                        to.addressee().name(),
                        words.of("reminder.ended.said." + end.kind(), end.directive(), words.date(end.directiveOn())),
                        words.paper(end.document(), end.documentOn()),
                        ordered.size(),
                        letters.counts(ordered),
                        end.reason()),
                end.reason(),
                words.of("reminder.ended.why"));
        return letters.write(
                said, ordered, ordered.stream().map(one -> item(one, run)).toList());
    }

    private static int rank(ReminderKind fate) {
        return switch (fate) {
            case ENDED -> 0;
            case HELD -> 1;
            case RESUMED -> 2;
            case CARRIED_OVER -> 3;
            default -> 4;
        };
    }

    private AssignmentLetter.Item item(Settled one, Run run) {
        Line line = one.line();
        ReminderKind fate = one.fate();
        boolean goesOn = fate != ReminderKind.ENDED && fate != ReminderKind.HELD;
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
}
