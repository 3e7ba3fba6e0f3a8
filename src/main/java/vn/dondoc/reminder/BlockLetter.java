package vn.dondoc.reminder;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The letter of a day to somebody who has no task of his own in it: inner tasks, what is owed to those above, progress, news. */
@Component
class BlockLetter {

    private final Words words;
    private final BlockWords titles;

    BlockLetter(Words words, BlockWords titles) {
        this.words = words;
        this.titles = titles;
    }

    /** What its reader has to do inside his agency, with the blocks beside it. */
    DigestPage beside(String subject, Digestee to, List<DigestItem> inner, DigestBlocks blocks, Run run) {
        DigestItem first = inner.getFirst();
        boolean upward = !blocks.upward().isEmpty();
        List<String> notes = new ArrayList<>();
        notes.add(words.of("reminder.inner.why-digest"));
        notes.addAll(titles.whys(blocks));
        DigestModel model = new DigestModel(
                words.of("reminder.inner.title", inner.size()),
                words.of("reminder.inner.sentence", to.addressee().name(), words.weekday(run.today()), inner.size()),
                upward ? BlockWords.glance(blocks) : first.state() + ": " + first.words(),
                titles.upwardTitle(blocks),
                blocks.upward().items(),
                upward ? words.of("reminder.inner.block") : null,
                inner,
                titles.folderTitle(blocks),
                blocks.folders().items(),
                titles.watchTitle(blocks),
                blocks.watched().items(),
                words.innerLink(),
                words.of("reminder.inner.button"),
                notes);
        return new DigestPage(subject, model);
    }

    /** A letter that tells of nothing but its blocks; what there is more of to do names it. */
    DigestPage of(Digestee to, DigestBlocks blocks, Run run) {
        if (!blocks.upward().isEmpty()) {
            return upwardOnly(to, blocks, run);
        }
        FolderBlock folders = blocks.folders();
        boolean news = folders.isEmpty();
        int count = news ? blocks.watched().items().size() : folders.items().size();
        DigestModel model = new DigestModel(
                words.of(news ? "reminder.watch.letter" : "reminder.folder.letter", count),
                words.of(
                        news ? "reminder.watch.sentence" : "reminder.folder.sentence",
                        to.addressee().name(),
                        words.weekday(run.today())),
                BlockWords.glance(blocks),
                null,
                List.of(),
                null,
                List.of(),
                news || blocks.watched().isEmpty() ? null : titles.folderTitle(blocks),
                folders.items(),
                titles.watchTitle(blocks),
                blocks.watched().items(),
                news
                        ? words.watchedLink()
                        : count == 1 ? folders.items().getFirst().link() : words.listLink(),
                words.of(
                        news
                                ? "reminder.watch.button"
                                : count == 1 ? "reminder.folder.label" : "reminder.digest.button.officer"),
                titles.whys(blocks));
        return new DigestPage(subject(blocks, count, run), model);
    }

    /** Named by what is owed to those above; the other blocks have their headings. */
    private DigestPage upwardOnly(Digestee to, DigestBlocks blocks, Run run) {
        List<DigestItem> owed = blocks.upward().items();
        DigestModel model = new DigestModel(
                words.of("reminder.upward.letter", owed.size()),
                words.of("reminder.upward.sentence", to.addressee().name(), words.weekday(run.today())),
                BlockWords.glance(blocks),
                null,
                owed,
                null,
                List.of(),
                titles.folderTitle(blocks),
                blocks.folders().items(),
                titles.watchTitle(blocks),
                blocks.watched().items(),
                owed.size() == 1 ? owed.getFirst().link() : words.upwardLink(),
                words.of(owed.size() == 1 ? "reminder.upward.label" : "reminder.upward.button"),
                titles.whys(blocks));
        return new DigestPage(
                words.of(
                        "reminder.upward.subject",
                        owed.size(),
                        Words.lowered(owed.getFirst().state()),
                        words.date(run.today())),
                model);
    }

    private String subject(DigestBlocks blocks, int count, Run run) {
        int claims = blocks.folders().claims();
        if (blocks.folders().isEmpty()) {
            return words.of("reminder.watch.subject", count, words.date(run.today()));
        }
        return claims == 0
                ? words.of("reminder.folder.subject", count, words.date(run.today()))
                : words.of("reminder.folder.subject.claimed", count, claims, words.date(run.today()));
    }
}
