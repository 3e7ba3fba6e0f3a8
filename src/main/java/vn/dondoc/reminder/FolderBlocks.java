package vn.dondoc.reminder;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.dondoc.mail.MailAbout;
import vn.dondoc.task.TaskState;

/**
 * Puts the progress of common tasks into the words of the day's letters: how far all agencies are, and which of them
 * claimed or refused since the last mail. A few statements, however many letters and agencies there are.
 */
@Component
class FolderBlocks {

    private static final int FOLDER_WORDS = 260;

    private final FolderFacts folders;
    private final Lines lines;
    private final Words words;

    FolderBlocks(FolderFacts folders, Lines lines, Words words) {
        this.folders = folders;
        this.lines = lines;
        this.words = words;
    }

    /** By the recipients' keys; nobody without news stands there. */
    Map<String, FolderBlock> of(Collection<Digestee> digestees, Run run) {
        List<OwedRow> rows =
                digestees.stream().flatMap(one -> one.folders().stream()).toList();
        if (rows.isEmpty()) {
            return Map.of();
        }
        Set<Long> ids = rows.stream().map(OwedRow::subjectId).collect(Collectors.toSet());
        Map<Long, FolderFacts.Folder> known = folders.byId(ids);
        Map<Long, List<FolderFacts.News>> news = folders.news(rows, run);
        Map<Long, List<Long>> tasks = folders.tasks(ids);
        Map<Long, Line> all =
                lines.byId(tasks.values().stream().flatMap(List::stream).toList());
        Map<String, FolderBlock> blocks = new HashMap<>();
        for (Digestee one : digestees) {
            Map<Long, List<FolderFacts.News>> his = new LinkedHashMap<>();
            one.folders()
                    .forEach(row -> his.computeIfAbsent(row.subjectId(), folder -> new ArrayList<>())
                            .addAll(news.getOrDefault(row.id(), List.of())));
            if (!his.isEmpty()) {
                blocks.put(one.addressee().key(), block(his, known, tasks, all, run));
            }
        }
        return blocks;
    }

    private FolderBlock block(
            Map<Long, List<FolderFacts.News>> news,
            Map<Long, FolderFacts.Folder> known,
            Map<Long, List<Long>> tasks,
            Map<Long, Line> all,
            Run run) {
        List<FolderBlock.Item> items = new ArrayList<>();
        Map<Long, MailAbout> about = new LinkedHashMap<>();
        int claims = 0;
        for (Map.Entry<Long, List<FolderFacts.News>> one : news.entrySet()) {
            FolderFacts.Folder folder = known.get(one.getKey());
            if (folder == null || one.getValue().isEmpty()) {
                continue;
            }
            List<Line> its = tasks.getOrDefault(folder.id(), List.of()).stream()
                    .map(all::get)
                    .filter(Objects::nonNull)
                    .toList();
            List<Line> claimed = told(one.getValue(), FolderFacts.Kind.CLAIMED, all);
            List<Line> refused = told(one.getValue(), FolderFacts.Kind.REFUSED, all);
            claims += claimed.size();
            List.of(claimed, refused)
                    .forEach(some -> some.forEach(
                            line -> about.put(line.id(), new MailAbout(OwedRow.TASK, line.id(), line.code()))));
            items.add(new FolderBlock.Item(
                    Words.shortened(folder.content(), FOLDER_WORDS),
                    words.folderLink(folder.id()),
                    words.of("reminder.folder.label"),
                    facts(its, claimed, refused, one.getValue(), run)));
        }
        return new FolderBlock(items, claims, List.copyOf(about.values()));
    }

    private List<String> facts(
            List<Line> its, List<Line> claimed, List<Line> refused, List<FolderFacts.News> news, Run run) {
        List<String> facts = new ArrayList<>();
        facts.add(counts(its, run));
        named(
                facts,
                "reminder.folder.claimed",
                claimed.stream().filter(line -> !line.forSignature()).toList());
        named(
                facts,
                "reminder.folder.drafted",
                claimed.stream().filter(Line::forSignature).toList());
        named(facts, "reminder.folder.refused", refused);
        long received = count(news, FolderFacts.Kind.RECEIVED);
        long reported = count(news, FolderFacts.Kind.REPORTED);
        List<String> others = new ArrayList<>();
        if (received > 0) {
            others.add(words.of("reminder.folder.also.received", received));
        }
        if (reported > 0) {
            others.add(words.of("reminder.folder.also.reported", reported));
        }
        if (!others.isEmpty()) {
            facts.add(words.of("reminder.folder.also", String.join(", ", others)));
        }
        return facts;
    }

    private void named(List<String> facts, String key, List<Line> some) {
        if (!some.isEmpty()) {
            facts.add(words.of(key, some.size(), names(some)));
        }
    }

    /** "99 cơ quan: 80 đã tiếp nhận, …": what is none is left out, but who has received it always stands there. */
    private String counts(List<Line> its, Run run) {
        List<String> counts = new ArrayList<>();
        counts.add(words.of(
                "reminder.folder.count.received",
                its.stream().filter(FolderBlocks::isReceived).count(),
                its.size()));
        add(counts, "reported", its, line -> line.lastReportOn() != null);
        add(counts, "waiting", its, line -> line.state() == TaskState.PENDING_CONFIRMATION && !line.isBeingSigned());
        add(counts, "signing", its, Line::isBeingSigned);
        add(counts, "confirmed", its, line -> line.state() == TaskState.COMPLETED);
        add(
                counts,
                "late",
                its,
                line -> line.state().isOpen()
                        && line.state() != TaskState.PENDING_CONFIRMATION
                        && words.time(line, run).isLate());
        add(counts, "refused", its, line -> line.state() == TaskState.REFUSED);
        add(counts, "ended", its, line -> line.state() == TaskState.CLOSED_NOT_DONE);
        return String.join(", ", counts);
    }

    private void add(List<String> counts, String which, List<Line> its, Predicate<Line> counted) {
        long count = its.stream().filter(counted).count();
        if (count > 0) {
            counts.add(words.of("reminder.folder.count." + which, count));
        }
    }

    private static boolean isReceived(Line line) {
        return switch (line.state()) {
            case IN_PROGRESS, PENDING_CONFIRMATION, RETURNED, COMPLETED -> true;
            default -> false;
        };
    }

    private static long count(List<FolderFacts.News> news, FolderFacts.Kind kind) {
        return news.stream()
                .filter(one -> one.kind() == kind)
                .map(FolderFacts.News::task)
                .distinct()
                .count();
    }

    /** Those of which this is news, each once, in the order in which it happened. */
    private static List<Line> told(List<FolderFacts.News> news, FolderFacts.Kind kind, Map<Long, Line> all) {
        Set<Long> tasks = new LinkedHashSet<>();
        news.stream().filter(one -> one.kind() == kind).forEach(one -> tasks.add(one.task()));
        return tasks.stream().map(all::get).filter(Objects::nonNull).toList();
    }

    private static String names(List<Line> lines) {
        return lines.stream().map(Line::leadName).collect(Collectors.joining("; "));
    }
}
