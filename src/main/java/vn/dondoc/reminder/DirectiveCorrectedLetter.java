package vn.dondoc.reminder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.dondoc.mail.MailTemplates;
import vn.dondoc.mail.RenderedMail;

/**
 * Thư báo đính chính văn bản: which paper corrects which directive, and what that means for the tasks of it that the
 * recipient leads or helps with. Those that go on as they are stand in one line.
 */
@Component
class DirectiveCorrectedLetter {

    private static final int PREHEADER_WORDS = 130;

    private final Words words;
    private final MailTemplates templates;

    DirectiveCorrectedLetter(Words words, MailTemplates templates) {
        this.words = words;
        this.templates = templates;
    }

    /** The correcting paper, which the rows of the act name. */
    static long paper(OwedRow row) {
        return Long.parseLong(row.actOrThrow().text());
    }

    /** @param settled of one paper and one recipient, at least one */
    RenderedMail write(ActFacts.CorrectionWords by, List<DirectiveEndLetter.Settled> settled, Told to, Run run) {
        List<DirectiveEndLetter.Settled> ordered = settled.stream()
                .sorted(Comparator.comparing((DirectiveEndLetter.Settled one) ->
                                rank(one.row().kind()))
                        .thenComparing(one -> one.line().code()))
                .toList();
        List<DirectiveEndLetter.Settled> kept = ordered.stream()
                .filter(one -> one.row().kind() == ReminderKind.KEPT)
                .toList();
        String counts = words.listed(DirectiveEndLetter.counts(words, ordered));
        String title = words.of("reminder.corrected.title", by.directive());
        Line first = ordered.getFirst().line();
        List<AssignmentLetter.Item> items = new ArrayList<>();
        ordered.stream().filter(one -> one.row().kind() != ReminderKind.KEPT).forEach(one -> items.add(item(one, run)));
        if (!kept.isEmpty()) {
            items.add(kept(kept));
        }
        AssignmentLetter.Model model = new AssignmentLetter.Model(
                title,
                words.of(
                        "reminder.corrected.sentence",
                        to.addressee().name(),
                        by.directive(),
                        words.date(by.directiveOn()),
                        words.paper(by.document(), by.documentOn()),
                        by.wrong(),
                        ordered.size(),
                        counts),
                Words.shortened(counts + ". " + by.wrong(), PREHEADER_WORDS),
                items,
                ordered.size() == 1 ? words.link(first.code()) : words.listLink(),
                words.of(ordered.size() == 1 ? "reminder.label.open" : "reminder.digest.button.leader"),
                List.of(
                        words.of("reminder.corrected.why"),
                        words.of(
                                "reminder.footer.officers",
                                Words.officers(ordered.stream().map(DirectiveEndLetter.Settled::line))),
                        words.of("reminder.footer.change")));
        return templates.render(
                words.locale(),
                "reminder-assigned",
                words.of("reminder.subject", words.of("reminder.ended.subject", title, ordered.size())),
                model);
    }

    /** What has to be done otherwise comes first. */
    private static int rank(ReminderKind fate) {
        return switch (fate) {
            case CORRECTED -> 0;
            case ENDED -> 1;
            case HELD -> 2;
            default -> 3;
        };
    }

    private AssignmentLetter.Item item(DirectiveEndLetter.Settled one, Run run) {
        Line line = one.line();
        ReminderKind fate = one.row().kind();
        return new AssignmentLetter.Item(
                fate == ReminderKind.CORRECTED ? "soon" : fate == ReminderKind.HELD ? "wait" : "idle",
                words.of("reminder.ended.fate." + fate),
                line.content(),
                fate == ReminderKind.CORRECTED ? words.deadline(line, run) + " · " + line.code() : line.code(),
                words.link(line.code()),
                words.of("reminder.label.open"));
    }

    private AssignmentLetter.Item kept(List<DirectiveEndLetter.Settled> kept) {
        List<String> codes = kept.stream().map(one -> one.line().code()).toList();
        return new AssignmentLetter.Item(
                "ok",
                words.of("reminder.ended.fate.KEPT"),
                words.listed(codes),
                words.of("reminder.corrected.kept"),
                codes.size() == 1 ? words.link(codes.getFirst()) : words.listLink(),
                words.of(codes.size() == 1 ? "reminder.label.open" : "reminder.digest.button.leader"));
    }
}
