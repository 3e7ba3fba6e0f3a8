package vn.dondoc.reminder;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.dondoc.mail.MailAbout;
import vn.dondoc.shared.BusinessTime;
import vn.dondoc.talk.TalkEntry;

/** Puts the news of watched tasks into the words of the day's letters. */
@Component
class WatchBlocks {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("H:mm dd/MM");
    private static final int TASK_WORDS = 160;
    private static final int QUOTE_WORDS = 240;
    private static final int MOST_NEWS = 5;
    private static final int MOST_TASKS = 40;

    private final PersonalReaders readers;
    private final Lines lines;
    private final Words words;

    WatchBlocks(PersonalReaders readers, Lines lines, Words words) {
        this.readers = readers;
        this.lines = lines;
        this.words = words;
    }

    /** By the recipients' keys; nobody without news stands there. */
    Map<String, WatchBlock> of(Collection<Digestee> digestees, Run run) {
        Set<Long> tasks = digestees.stream()
                .flatMap(one -> one.watched().stream())
                .map(OwedRow::task)
                .collect(Collectors.toSet());
        Map<Long, Line> found = lines.byId(tasks);
        Map<String, WatchBlock> blocks = new HashMap<>();
        for (Digestee one : digestees) {
            if (!one.watched().isEmpty()) {
                blocks.put(one.addressee().key(), block(one, found, run));
            }
        }
        return blocks;
    }

    private WatchBlock block(Digestee to, Map<Long, Line> tasks, Run run) {
        Map<Long, List<WatchNews.News>> news = new LinkedHashMap<>();
        for (OwedRow row : to.watched()) {
            readers.watched(row, run)
                    .ifPresent(watched -> news.computeIfAbsent(row.task(), task -> new ArrayList<>())
                            .addAll(watched.news()));
        }
        List<WatchBlock.Item> items = new ArrayList<>();
        List<MailAbout> about = new ArrayList<>();
        news.forEach((task, some) -> {
            Line line = tasks.get(task);
            if (line != null && items.size() < MOST_TASKS) {
                items.add(item(line, some));
                about.add(new MailAbout(OwedRow.TASK, line.id(), line.code()));
            }
        });
        boolean inner = news.values().stream().flatMap(List::stream).anyMatch(WatchNews.News::isInner);
        return new WatchBlock(items, inner, about);
    }

    private WatchBlock.Item item(Line line, List<WatchNews.News> news) {
        int first = Math.max(0, news.size() - MOST_NEWS);
        return new WatchBlock.Item(
                line.code(),
                words.link(line.code()),
                Words.shortened(line.content(), TASK_WORDS),
                news.stream().skip(first).map(this::told).toList(),
                first == 0 ? null : words.of("reminder.watch.more", first));
    }

    private String told(WatchNews.News one) {
        TalkEntry entry = one.written();
        return entry == null
                ? words.of("reminder.watch.act", when(one.at()), one.who(), words.of("history.act." + one.act()))
                : words.of(
                        "reminder.watch.written",
                        when(one.at()),
                        one.who(),
                        Words.lowered(words.of(entry.kind())),
                        Words.shortened(entry.text(), QUOTE_WORDS));
    }

    private static String when(Instant at) {
        return WHEN.format(at.atZone(BusinessTime.ZONE));
    }
}
