package vn.dondoc.ui.task;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import vn.dondoc.file.StoredFile;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.Timeline;

/** The part "Diễn biến": what happened, newest first. */
final class TimelineList {

    private TimelineList() {}

    static Timeline of(List<TimelineItem> items, LocalDate today, Function<StoredFile, Component> chip) {
        Timeline told = new Timeline();
        // acts of one instant stay in their order: the later one above
        items.stream()
                .sorted(Comparator.comparing(TimelineItem::at))
                .toList()
                .reversed()
                .forEach(item -> add(
                        told,
                        item,
                        Formats.moment(item.at(), today),
                        item.files().stream().map(chip).toList()));
        return told;
    }

    static void add(Timeline told, TimelineItem item, List<Component> files) {
        add(told, item, Formats.moment(item.at()), files);
    }

    private static void add(Timeline told, TimelineItem item, String when, List<Component> files) {
        List<Component> below = new ArrayList<>();
        if (item.note() != null) {
            below.add(Timeline.reason(item.note()));
        }
        if (item.quote() != null) {
            below.add(Timeline.quote(item.quote(), chips(files)));
        } else if (!files.isEmpty()) {
            below.add(chips(files));
        }
        told.add(item.icon(), item.tone(), item.who(), item.what(), when, below.toArray(Component[]::new));
    }

    static Div chips(List<Component> files) {
        Div row = new Div();
        row.addClassName("file-row");
        row.setVisible(!files.isEmpty());
        row.add(files);
        return row;
    }
}
