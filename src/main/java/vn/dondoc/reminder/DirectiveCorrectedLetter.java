package vn.dondoc.reminder;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.dondoc.mail.RenderedMail;
import vn.dondoc.reminder.SettledLetters.Settled;

/**
 * Thư báo đính chính văn bản: which paper corrects which directive, and what that means for the tasks of it that the
 * recipient leads or helps with. Those that go on as they are stand in one line.
 */
@Component
class DirectiveCorrectedLetter {

    private final Words words;
    private final SettledLetters letters;

    DirectiveCorrectedLetter(Words words, SettledLetters letters) {
        this.words = words;
        this.letters = letters;
    }

    /** @param settled of one paper and one recipient, at least one */
    RenderedMail write(ActFacts.CorrectionWords by, List<Settled> settled, Told to, Run run) {
        List<Settled> ordered = SettledLetters.ordered(settled, DirectiveCorrectedLetter::rank);
        SettledLetters.Said said = new SettledLetters.Said(
                words.of("reminder.corrected.title", by.directive()),
                words.of(
                        "reminder.corrected.sentence",
                        to.addressee().name(),
                        by.directive(),
                        words.date(by.directiveOn()),
                        words.paper(by.document(), by.documentOn()),
                        by.wrong(),
                        ordered.size(),
                        letters.counts(ordered)),
                by.wrong(),
                words.of("reminder.corrected.why"));
        List<AssignmentLetter.Item> items = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        for (Settled one : ordered) {
            if (one.fate() == ReminderKind.KEPT) {
                kept.add(one.line().code());
            } else {
                items.add(item(one, run));
            }
        }
        if (!kept.isEmpty()) {
            items.add(kept(kept));
        }
        return letters.write(said, ordered, items);
    }

    private static int rank(ReminderKind fate) {
        return switch (fate) {
            case CORRECTED -> 0;
            case ENDED -> 1;
            case HELD -> 2;
            case RESUMED -> 3;
            default -> 4;
        };
    }

    private AssignmentLetter.Item item(Settled one, Run run) {
        Line line = one.line();
        ReminderKind fate = one.fate();
        return new AssignmentLetter.Item(
                switch (fate) {
                    case CORRECTED -> "soon";
                    case HELD -> "wait";
                    case RESUMED -> "ok";
                    default -> "idle";
                },
                words.of("reminder.ended.fate." + fate),
                line.content(),
                fate == ReminderKind.CORRECTED || fate == ReminderKind.RESUMED
                        ? words.deadline(line, run) + " · " + line.code()
                        : line.code(),
                words.link(line.code()),
                words.of("reminder.label.open"));
    }

    private AssignmentLetter.Item kept(List<String> codes) {
        return new AssignmentLetter.Item(
                "ok",
                words.of("reminder.ended.fate.KEPT"),
                words.listed(codes),
                words.of("reminder.corrected.kept"),
                codes.size() == 1 ? words.link(codes.getFirst()) : words.listLink(),
                words.of(codes.size() == 1 ? "reminder.label.open" : "reminder.digest.button.leader"));
    }
}
