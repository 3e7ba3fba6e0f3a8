package vn.dondoc.reminder;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.mail.MailAbout;
import vn.dondoc.mail.MailClass;
import vn.dondoc.mail.MailTemplates;
import vn.dondoc.mail.OutgoingMail;
import vn.dondoc.mail.RenderedMail;
import vn.dondoc.task.TaskState;
import vn.dondoc.task.Timeliness;

/**
 * Thư tổng hợp: one mail a day to a recipient with all that is his and overdue or due soon, the worst first. The worst
 * thirty stand in full, the rest in one line each, so that the mail stays whole in every reader's program.
 */
@Component
class DigestLetter {

    static final String KIND = "DIGEST";

    private static final int IN_FULL = 30;
    private static final int IN_LINES = 270;
    private static final int FULL_WORDS = 260;
    private static final int LINE_WORDS = 56;

    /** After what is overdue, before what is due. */
    private static final int WAITING = 1;

    private final Words words;
    private final InnerLetter inside;
    private final MailTemplates templates;

    DigestLetter(Words words, InnerLetter inside, MailTemplates templates) {
        this.inside = inside;
        this.words = words;
        this.templates = templates;
    }

    /** What stands beside the list of tasks, and may make a letter alone. */
    record Blocks(UpwardBlock upward, FolderBlock folders, WatchBlock watched) {

        static final Blocks NONE = new Blocks(UpwardBlock.NONE, FolderBlock.NONE, WatchBlock.NONE);

        boolean isEmpty() {
            return upward.isEmpty() && folders.isEmpty() && watched.isEmpty();
        }

        /** As a log shows them: without what was said inside an agency. */
        Blocks shown() {
            return watched.inner() ? new Blocks(upward, folders, WatchBlock.NONE) : this;
        }

        List<MailAbout> about() {
            return Stream.concat(folders.about().stream(), watched.about().stream())
                    .distinct()
                    .toList();
        }
    }

    /** A task in the digest with what it is judged to be. */
    private record Entry(Line line, Timeliness time, boolean firing, int rank) {}

    /** What the template reads. */
    record Model(
            String title,
            String sentence,
            String glance,
            @Nullable String upwardTitle,
            List<Item> upward,
            @Nullable String itemsTitle,
            List<Item> items,
            @Nullable String moreTitle,
            List<Short> more,
            List<Short> moreInText,
            @Nullable String rest,
            @Nullable String restInText,
            @Nullable String innerTitle,
            List<Item> inner,
            @Nullable String folderTitle,
            List<FolderBlock.Item> folders,
            @Nullable String watchTitle,
            List<WatchBlock.Item> watched,
            String link,
            String label,
            List<String> notes) {

        /** Without a task of the recipient's own: inner tasks in full, or progress and news alone. */
        Model(
                String title,
                String sentence,
                String glance,
                @Nullable String upwardTitle,
                List<Item> upward,
                @Nullable String itemsTitle,
                List<Item> items,
                @Nullable String folderTitle,
                List<FolderBlock.Item> folders,
                @Nullable String watchTitle,
                List<WatchBlock.Item> watched,
                String link,
                String label,
                List<String> notes) {
            this(
                    title,
                    sentence,
                    glance,
                    upwardTitle,
                    upward,
                    itemsTitle,
                    items,
                    null,
                    List.of(),
                    List.of(),
                    null,
                    null,
                    null,
                    List.of(),
                    folderTitle,
                    folders,
                    watchTitle,
                    watched,
                    link,
                    label,
                    notes);
        }
    }

    /** @param mark that the task has reached a step today; null if it is only listed */
    record Item(
            String tone, String state, @Nullable String mark, String words, String facts, String link, String label) {}

    record Short(String code, String link, String words) {}

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
            Blocks blocks,
            Run run) {
        List<Item> inner = inside.items(handed, run);
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

    private OutgoingMail ofBlocks(String key, Digestee to, Blocks blocks, Run run) {
        boolean inner = blocks.watched().inner();
        boolean others = !blocks.folders().isEmpty() || !blocks.upward().isEmpty();
        return letter(key, to, blocksOnly(to, blocks, run))
                .sealed(inner && !others)
                .shownAs(inner && others ? blocksOnly(to, blocks.shown(), run) : null)
                .about(blocks.about());
    }

    /**
     * Beside what the office itself is to do its log shows the letter, without what the agency has inside. The subject is the same
     * for both, so it names only what the log may show.
     */
    private OutgoingMail ofInner(String key, Digestee to, List<Item> inner, Blocks blocks, Run run) {
        if (blocks.upward().isEmpty() && blocks.folders().isEmpty()) {
            String subject = words.of("reminder.inner.subject", inner.size(), words.date(run.today()));
            return letter(key, to, besideInner(subject, to, inner, blocks, run)).kept();
        }
        RenderedMail shown = blocksOnly(to, blocks.shown(), run);
        return letter(key, to, besideInner(shown.subject(), to, inner, blocks, run))
                .shownAs(shown)
                .about(blocks.about());
    }

    private OutgoingMail whole(
            String key, Digestee to, Collection<Line> lines, List<Item> inner, Blocks blocks, Run run) {
        WatchBlock watched = blocks.watched();
        List<Entry> entries = lines.stream()
                .map(line -> entry(line, to, run))
                .sorted(Comparator.comparingInt(Entry::rank)
                        .thenComparing(
                                entry -> -entry.time().days() * (entry.time().isLate() ? 1 : -1))
                        .thenComparing(entry -> entry.line().code()))
                .toList();
        String counts = String.join(", ", counts(entries, "reminder.count."));
        String who = who(to);
        String subject = withUpward(
                words.of("reminder.digest.subject." + who, entries.size(), counts, words.date(run.today())), blocks);
        RenderedMail text = render(subject, model(to, entries, inner, blocks, who, run));
        return letter(key, to, text)
                .shownAs(
                        inner.isEmpty() && !watched.inner()
                                ? null
                                : render(subject, model(to, entries, List.of(), blocks.shown(), who, run)))
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

    private RenderedMail besideInner(String subject, Digestee to, List<Item> inner, Blocks blocks, Run run) {
        Item first = inner.getFirst();
        boolean upward = !blocks.upward().isEmpty();
        List<String> notes = new ArrayList<>();
        notes.add(words.of("reminder.inner.why-digest"));
        notes.addAll(whys(blocks));
        Model model = new Model(
                words.of("reminder.inner.title", inner.size()),
                words.of("reminder.inner.sentence", to.addressee().name(), words.weekday(run.today()), inner.size()),
                upward ? glance(blocks) : first.state() + ": " + first.words(),
                upwardTitle(blocks),
                blocks.upward().items(),
                upward ? words.of("reminder.inner.block") : null,
                inner,
                folderTitle(blocks),
                blocks.folders().items(),
                watchTitle(blocks),
                blocks.watched().items(),
                words.innerLink(),
                words.of("reminder.inner.button"),
                notes);
        return render(subject, model);
    }

    private OutgoingMail letter(String key, Digestee to, RenderedMail text) {
        return OutgoingMail.of(key, MailClass.REMINDER, KIND, to.addressee().recipient(), text);
    }

    private RenderedMail render(String subject, Model model) {
        return templates.render(words.locale(), "reminder-digest", subject, model);
    }

    /** A letter that tells of nothing but its blocks; what there is more of to do names it. */
    private RenderedMail blocksOnly(Digestee to, Blocks blocks, Run run) {
        if (!blocks.upward().isEmpty()) {
            return upwardOnly(to, blocks, run);
        }
        FolderBlock folders = blocks.folders();
        boolean news = folders.isEmpty();
        int count = news ? blocks.watched().items().size() : folders.items().size();
        Model model = new Model(
                words.of(news ? "reminder.watch.letter" : "reminder.folder.letter", count),
                words.of(
                        news ? "reminder.watch.sentence" : "reminder.folder.sentence",
                        to.addressee().name(),
                        words.weekday(run.today())),
                glance(blocks),
                null,
                List.of(),
                null,
                List.of(),
                news || blocks.watched().isEmpty() ? null : folderTitle(blocks),
                folders.items(),
                watchTitle(blocks),
                blocks.watched().items(),
                news
                        ? words.watchedLink()
                        : count == 1 ? folders.items().getFirst().link() : words.listLink(),
                words.of(
                        news
                                ? "reminder.watch.button"
                                : count == 1 ? "reminder.folder.label" : "reminder.digest.button.officer"),
                whys(blocks));
        return render(subject(blocks, count, run), model);
    }

    /** Named by what is owed to those above; the other blocks have their headings. */
    private RenderedMail upwardOnly(Digestee to, Blocks blocks, Run run) {
        List<Item> owed = blocks.upward().items();
        Model model = new Model(
                words.of("reminder.upward.letter", owed.size()),
                words.of("reminder.upward.sentence", to.addressee().name(), words.weekday(run.today())),
                glance(blocks),
                null,
                owed,
                null,
                List.of(),
                folderTitle(blocks),
                blocks.folders().items(),
                watchTitle(blocks),
                blocks.watched().items(),
                owed.size() == 1 ? owed.getFirst().link() : words.upwardLink(),
                words.of(owed.size() == 1 ? "reminder.upward.label" : "reminder.upward.button"),
                whys(blocks));
        return render(
                words.of(
                        "reminder.upward.subject",
                        owed.size(),
                        Words.lowered(owed.getFirst().state()),
                        words.date(run.today())),
                model);
    }

    /** Why the blocks are in the letter, in their order. */
    private List<String> whys(Blocks blocks) {
        List<String> whys = new ArrayList<>();
        if (!blocks.upward().isEmpty()) {
            whys.add(words.of("reminder.upward.why"));
        }
        if (!blocks.folders().isEmpty()) {
            whys.add(words.of("reminder.folder.why"));
        }
        if (!blocks.watched().isEmpty()) {
            whys.add(words.of("reminder.watch.why"));
        }
        return whys;
    }

    /** A subject that also says that something is owed to those above. */
    private String withUpward(String subject, Blocks blocks) {
        return blocks.upward().isEmpty()
                ? subject
                : words.of(
                        "reminder.upward.in-subject",
                        subject,
                        blocks.upward().items().size());
    }

    private @Nullable String upwardTitle(Blocks blocks) {
        return blocks.upward().isEmpty() ? null : words.of("reminder.upward.title");
    }

    private String subject(Blocks blocks, int count, Run run) {
        int claims = blocks.folders().claims();
        if (blocks.folders().isEmpty()) {
            return words.of("reminder.watch.subject", count, words.date(run.today()));
        }
        return claims == 0
                ? words.of("reminder.folder.subject", count, words.date(run.today()))
                : words.of("reminder.folder.subject.claimed", count, claims, words.date(run.today()));
    }

    private static String glance(Blocks blocks) {
        if (!blocks.upward().isEmpty()) {
            Item first = blocks.upward().items().getFirst();
            return first.state() + ": " + Words.shortened(first.words(), 100);
        }
        if (!blocks.folders().isEmpty()) {
            return blocks.folders().items().getFirst().facts().getFirst();
        }
        return blocks.watched().isEmpty()
                ? ""
                : Words.shortened(blocks.watched().items().getFirst().words(), 100);
    }

    private @Nullable String folderTitle(Blocks blocks) {
        return blocks.folders().isEmpty() ? null : words.of("reminder.folder.title");
    }

    private @Nullable String watchTitle(Blocks blocks) {
        return blocks.watched().isEmpty() ? null : words.of("reminder.watch.title");
    }

    private Entry entry(Line line, Digestee to, Run run) {
        Timeliness time = words.time(line, run);
        boolean firing = line.isAsked() || to.firing().contains(line.id());
        int rank = line.state() == TaskState.PENDING_CONFIRMATION
                ? WAITING
                : switch (time.kind()) {
                    case OVERDUE -> 0;
                    case DUE_TODAY -> 2;
                    case DUE_SOON -> 3;
                    default -> 4;
                };
        return new Entry(line, time, firing, rank);
    }

    private Model model(Digestee to, List<Entry> entries, List<Item> inner, Blocks blocks, String who, Run run) {
        int full = Math.min(entries.size(), IN_FULL);
        int listed = Math.min(entries.size(), IN_FULL + IN_LINES);
        List<Short> rest =
                entries.stream().skip(full).map(entry -> line(entry, run)).toList();
        Entry worst = entries.getFirst();
        return new Model(
                title(to, entries.size(), who),
                words.of(
                        "reminder.digest.sentence." + who,
                        to.addressee().name(),
                        words.weekday(run.today()),
                        words.listed(counts(entries, "reminder.counted."))),
                blocks.upward().isEmpty()
                        ? words.mark(worst.line(), run).words() + ": "
                                + Words.shortened(worst.line().content(), 100)
                        : glance(blocks),
                upwardTitle(blocks),
                blocks.upward().items(),
                blocks.upward().isEmpty() ? null : words.of("reminder.upward.tasks-title"),
                entries.stream().limit(full).map(entry -> item(entry, to, run)).toList(),
                rest.isEmpty() ? null : words.of("reminder.digest.more", rest.size()),
                rest.subList(0, listed - full),
                rest,
                listed < entries.size() ? words.of("reminder.digest.rest", entries.size() - listed) : null,
                entries.size() >= Lines.MOST ? words.of("reminder.digest.most", Lines.MOST) : null,
                inner.isEmpty() ? null : words.of("reminder.inner.block"),
                inner,
                folderTitle(blocks),
                blocks.folders().items(),
                watchTitle(blocks),
                blocks.watched().items(),
                words.listLink(),
                words.of("reminder.digest.button." + who),
                footer(to, entries, blocks, who));
    }

    private Item item(Entry entry, Digestee to, Run run) {
        Line line = entry.line();
        Words.Mark state = words.mark(line, run);
        return new Item(
                state.tone(),
                state.words(),
                entry.firing() ? words.of("reminder.digest.mark") : null,
                Words.shortened(line.content(), FULL_WORDS),
                words.facts(line, run, to.isForOffice()),
                words.link(line.code()),
                words.of(label(line, to)));
    }

    private static String label(Line line, Digestee to) {
        if (line.isAsked()) {
            return "reminder.label.answer";
        }
        if (to.isForOffice()) {
            return line.state() == TaskState.PENDING_CONFIRMATION ? "reminder.label.review" : "reminder.label.open";
        }
        return line.state() == TaskState.ASSIGNED ? "reminder.label.acknowledge" : "reminder.label.report";
    }

    private Short line(Entry entry, Run run) {
        String state = words.mark(entry.line(), run).words();
        return new Short(
                entry.line().code(),
                words.link(entry.line().code()),
                state + (entry.firing() ? " (" + words.of("reminder.digest.mark") + ")" : "") + ": "
                        + Words.shortened(entry.line().content(), LINE_WORDS));
    }

    private List<String> counts(List<Entry> entries, String key) {
        List<String> counts = new ArrayList<>();
        add(counts, key + "overdue", entries, entry -> entry.rank() == 0);
        add(counts, key + "soon", entries, entry -> entry.rank() == 2 || entry.rank() == 3);
        add(
                counts,
                key + "waiting",
                entries,
                entry -> entry.rank() == WAITING && !entry.line().isBeingSigned());
        add(
                counts,
                key + "signing",
                entries,
                entry -> entry.rank() == WAITING && entry.line().isBeingSigned());
        add(counts, key + "other", entries, entry -> entry.rank() == 4);
        return counts;
    }

    private void add(List<String> counts, String key, List<Entry> entries, Predicate<Entry> counted) {
        long count = entries.stream().filter(counted).count();
        if (count > 0) {
            counts.add(words.of(key, count));
        }
    }

    private static String who(Digestee to) {
        if (!to.isForOffice()) {
            return "agency";
        }
        return to.is(Party.OFFICE_HEAD) || to.is(Party.VICE_CHAIR) ? "leader" : "officer";
    }

    private String title(Digestee to, int count, String who) {
        String agency = to.agencyNames().size() == 1 ? to.agencyNames().getFirst() : "";
        return agency.isEmpty()
                ? words.of("reminder.digest.title." + (who.equals("agency") ? "agencies" : who), count)
                : words.of("reminder.digest.title.agency", count, agency);
    }

    private List<String> footer(Digestee to, List<Entry> entries, Blocks blocks, String who) {
        List<String> footer = new ArrayList<>();
        footer.add(words.of(
                to.addressee().isMailbox() ? "reminder.digest.why.mailbox" : "reminder.digest.why." + who,
                String.join(", ", to.agencyNames())));
        if (!blocks.upward().isEmpty()) {
            footer.add(words.of("reminder.upward.why"));
        }
        if (!blocks.watched().isEmpty()) {
            footer.add(words.of("reminder.watch.why"));
        }
        if (!to.isForOffice()) {
            List<String> officers = entries.stream()
                    .map(Entry::line)
                    .filter(line -> !line.officerName().isEmpty())
                    .collect(Collectors.groupingBy(Words::officer))
                    .entrySet()
                    .stream()
                    .sorted(Comparator.comparing(same -> -same.getValue().size()))
                    .map(Map.Entry::getKey)
                    .limit(3)
                    .toList();
            footer.add(words.of("reminder.footer.officers", String.join("; ", officers)));
            footer.add(words.of("reminder.footer.change"));
        }
        return footer;
    }
}
