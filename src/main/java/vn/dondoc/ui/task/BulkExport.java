package vn.dondoc.ui.task;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.report.TaskExports;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.Queue;
import vn.dondoc.task.TaskRow;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.ServedFile;

/** Xuất: the ticked rows, or all that the list has, as a sheet that is written while it is sent. */
final class BulkExport {

    private final TaskExports exports;
    private final ConditionWords conditions;
    private final CurrentActor actors;

    BulkExport(TaskExports exports, ConditionWords conditions, CurrentActor actors) {
        this.exports = exports;
        this.conditions = conditions;
        this.actors = actors;
    }

    /** The ticked ones. */
    Anchor link(List<TaskRow> rows) {
        List<TaskId> ids = rows.stream().map(TaskRow::id).toList();
        return anchor(
                "bulk.export",
                out -> exports.chosen(actors.get(), ids, I18NProvider.translate("export.chosen", ids.size()), out));
    }

    /** All rows of the list as it stands when the link is pressed. */
    Anchor all(Supplier<TaskQuery> query) {
        Locale locale = UI.getCurrent().getLocale();
        return anchor("bulk.export-all", out -> {
            Actor actor = actors.get();
            TaskQuery now = query.get();
            exports.filtered(actor, now.filter(actor), now.sort(), words(now, locale), out);
        });
    }

    private Anchor anchor(String key, ServedFile.Written content) {
        Anchor link =
                new Anchor(ServedFile.stream(() -> exports.name(actors.get()), TaskExports.MEDIA_TYPE, content), "");
        link.add(Icon.FILE_SPREADSHEET.create());
        link.add(I18NProvider.translate(key));
        link.addClassName("export-link");
        return link;
    }

    /** What the list is narrowed to, as its sheet names it. */
    private String words(TaskQuery query, Locale locale) {
        Queue queue = query.queue();
        Stream<String> first = Stream.of(
                        queue == null ? "" : I18NProvider.translate(locale, "Queue." + queue.name()), query.text())
                .filter(text -> !text.isEmpty());
        String all = Stream.concat(
                        first,
                        query.conditions().stream()
                                .map(key -> I18NProvider.translate(locale, "task.condition." + key.name()) + ": "
                                        + conditions.value(query, key, locale)))
                .collect(Collectors.joining("; "));
        return all.isEmpty() ? I18NProvider.translate(locale, "task.all") : all;
    }
}
