package vn.dondoc.reminder;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.dondoc.mail.MailAbout;
import vn.dondoc.mail.MailClass;
import vn.dondoc.mail.MailTemplates;
import vn.dondoc.mail.OutgoingMail;
import vn.dondoc.mail.RenderedMail;

/**
 * Thư tổng hợp: one mail a day to a recipient with all that is his and overdue or due soon, the worst first. The worst
 * thirty stand in full, the rest in one line each, so that the mail stays whole in every reader's program.
 */
@Component
class DigestLetter {

    static final String KIND = "DIGEST";

    private final Words words;
    private final InnerLetter inside;
    private final TaskDigest tasks;
    private final BlockLetter alone;
    private final MailTemplates templates;

    DigestLetter(Words words, InnerLetter inside, TaskDigest tasks, BlockLetter alone, MailTemplates templates) {
        this.words = words;
        this.inside = inside;
        this.tasks = tasks;
        this.alone = alone;
        this.templates = templates;
    }

    /**
     * A digest that holds inner tasks or what was said inside an agency is shown in the log without them; one that holds
     * neither a task nor what the office itself is to do is kept from the office whole.
     *
     * @param key the message's key
     * @param blocks what is owed to those above, which stands first, progress of common tasks and news of watched ones, which
     *     stand last; they alone may make a letter
     * @return empty if there is nothing left to tell
     */
    Optional<OutgoingMail> write(
            String key,
            Digestee to,
            Collection<Line> lines,
            Collection<InnerFacts.Inner> handed,
            DigestBlocks blocks,
            Run run) {
        List<DigestItem> inner = inside.items(handed, run);
        if (!lines.isEmpty()) {
            return Optional.of(whole(key, to, lines, inner, blocks, run));
        }
        if (!inner.isEmpty()) {
            return Optional.of(ofInner(key, to, inner, blocks, run));
        }
        if (!blocks.isEmpty()) {
            return Optional.of(ofBlocks(key, to, blocks, run));
        }
        return Optional.empty();
    }

    private OutgoingMail ofBlocks(String key, Digestee to, DigestBlocks blocks, Run run) {
        boolean inner = blocks.watched().inner();
        boolean others = !blocks.folders().isEmpty() || !blocks.upward().isEmpty();
        return letter(key, to, render(alone.of(to, blocks, run)))
                .sealed(inner && !others)
                .shownAs(inner && others ? render(alone.of(to, blocks.shown(), run)) : null)
                .about(blocks.about());
    }

    /**
     * Beside what the office itself is to do its log shows the letter, without what the agency has inside. The subject is the same
     * for both, so it names only what the log may show.
     */
    private OutgoingMail ofInner(String key, Digestee to, List<DigestItem> inner, DigestBlocks blocks, Run run) {
        if (blocks.upward().isEmpty() && blocks.folders().isEmpty()) {
            String subject = words.of("reminder.inner.subject", inner.size(), words.date(run.today()));
            return letter(key, to, render(alone.beside(subject, to, inner, blocks, run)))
                    .kept();
        }
        RenderedMail shown = render(alone.of(to, blocks.shown(), run));
        return letter(key, to, render(alone.beside(shown.subject(), to, inner, blocks, run)))
                .shownAs(shown)
                .about(blocks.about());
    }

    private OutgoingMail whole(
            String key, Digestee to, Collection<Line> lines, List<DigestItem> inner, DigestBlocks blocks, Run run) {
        List<DigestEntry> entries = lines.stream()
                .map(line -> DigestEntry.of(line, to, words.time(line, run)))
                .sorted(DigestEntry.WORST_FIRST)
                .toList();
        boolean hides = !inner.isEmpty() || blocks.watched().inner();
        return letter(key, to, render(tasks.of(to, entries, inner, blocks, run)))
                .shownAs(hides ? render(tasks.of(to, entries, List.of(), blocks.shown(), run)) : null)
                .about(Stream.concat(
                                entries.stream()
                                        .map(entry -> new MailAbout(
                                                OwedRow.TASK,
                                                entry.line().id(),
                                                entry.line().code())),
                                blocks.about().stream())
                        .distinct()
                        .toList());
    }

    private OutgoingMail letter(String key, Digestee to, RenderedMail text) {
        return OutgoingMail.of(key, MailClass.REMINDER, KIND, to.addressee().recipient(), text);
    }

    private RenderedMail render(DigestPage page) {
        return templates.render(words.locale(), "reminder-digest", page.subject(), page.model());
    }
}
