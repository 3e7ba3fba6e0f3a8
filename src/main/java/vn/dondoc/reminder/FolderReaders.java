package vn.dondoc.reminder;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Who is told of a common task on one morning: whoever today follows those of its tasks of which there is news that still
 * stands. Where nothing stands any more nobody is.
 */
@Component
class FolderReaders {

    private final FolderFacts folders;
    private final Duties duties;

    FolderReaders(FolderFacts folders, Duties duties) {
        this.folders = folders;
        this.duties = duties;
    }

    /** By the rows' numbers, and by the readers' keys; rows of other kinds are left out. */
    Map<Long, Map<String, Told>> of(Collection<OwedRow> rows, Run run) {
        List<OwedRow> owed = rows.stream()
                .filter(row -> row.kind() == ReminderKind.FOLDER_PROGRESS)
                .toList();
        Map<Long, Map<String, Told>> found = new HashMap<>();
        if (owed.isEmpty()) {
            return found;
        }
        Map<Long, List<FolderFacts.News>> news = folders.news(owed, run);
        Map<Long, Duty> tasks = duties.byId(news.values().stream()
                .flatMap(List::stream)
                .map(FolderFacts.News::task)
                .collect(Collectors.toSet()));
        news.forEach((row, some) -> {
            Map<String, Told> told = new LinkedHashMap<>();
            some.stream().map(FolderFacts.News::task).distinct().forEach(task -> {
                Duty duty = tasks.get(task);
                if (duty != null) {
                    run.directory().office(EnumSet.of(Party.OFFICER), duty, told);
                }
            });
            found.put(row, told);
        });
        return found;
    }
}
