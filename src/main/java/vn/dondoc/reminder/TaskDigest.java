package vn.dondoc.reminder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.dondoc.task.TaskState;

/** The letter of a day with the tasks of its reader: the worst thirty in full, the rest in one line each. */
@Component
class TaskDigest {

    private static final int IN_FULL = 30;
    private static final int IN_LINES = 270;
    private static final int FULL_WORDS = 260;
    private static final int LINE_WORDS = 56;

    private final Words words;
    private final BlockWords titles;

    TaskDigest(Words words, BlockWords titles) {
        this.words = words;
        this.titles = titles;
    }

    /** @param entries at least one, the worst first */
    DigestPage of(Digestee to, List<DigestEntry> entries, List<DigestItem> inner, DigestBlocks blocks, Run run) {
        String who = who(to);
        String subject = titles.withUpward(
                words.of(
                        "reminder.digest.subject." + who,
                        entries.size(),
                        String.join(", ", counts(entries, "reminder.count.")),
                        words.date(run.today())),
                blocks);
        return new DigestPage(subject, model(to, entries, inner, blocks, who, run));
    }

    private DigestModel model(
            Digestee to, List<DigestEntry> entries, List<DigestItem> inner, DigestBlocks blocks, String who, Run run) {
        int full = Math.min(entries.size(), IN_FULL);
        int listed = Math.min(entries.size(), IN_FULL + IN_LINES);
        List<DigestModel.Short> rest =
                entries.stream().skip(full).map(entry -> line(entry, run)).toList();
        DigestEntry worst = entries.getFirst();
        return new DigestModel(
                title(to, entries.size(), who),
                words.of(
                        "reminder.digest.sentence." + who,
                        to.addressee().name(),
                        words.weekday(run.today()),
                        words.listed(counts(entries, "reminder.counted."))),
                blocks.upward().isEmpty()
                        ? words.mark(worst.line(), run).words() + ": "
                                + Words.shortened(worst.line().content(), 100)
                        : BlockWords.glance(blocks),
                titles.upwardTitle(blocks),
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
                titles.folderTitle(blocks),
                blocks.folders().items(),
                titles.watchTitle(blocks),
                blocks.watched().items(),
                words.listLink(),
                words.of("reminder.digest.button." + who),
                footer(to, entries, blocks, who));
    }

    private DigestItem item(DigestEntry entry, Digestee to, Run run) {
        Line line = entry.line();
        Words.Mark state = words.mark(line, run);
        return new DigestItem(
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

    private DigestModel.Short line(DigestEntry entry, Run run) {
        String state = words.mark(entry.line(), run).words();
        return new DigestModel.Short(
                entry.line().code(),
                words.link(entry.line().code()),
                state + (entry.firing() ? " (" + words.of("reminder.digest.mark") + ")" : "") + ": "
                        + Words.shortened(entry.line().content(), LINE_WORDS));
    }

    private List<String> counts(List<DigestEntry> entries, String key) {
        List<String> counts = new ArrayList<>();
        add(counts, key + "overdue", entries, DigestEntry::isOverdue);
        add(counts, key + "soon", entries, DigestEntry::isDueSoon);
        add(counts, key + "waiting", entries, DigestEntry::isWaiting);
        add(counts, key + "signing", entries, DigestEntry::isSigning);
        add(counts, key + "other", entries, DigestEntry::isOther);
        return counts;
    }

    private void add(List<String> counts, String key, List<DigestEntry> entries, Predicate<DigestEntry> counted) {
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

    private List<String> footer(Digestee to, List<DigestEntry> entries, DigestBlocks blocks, String who) {
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
                    .map(DigestEntry::line)
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
