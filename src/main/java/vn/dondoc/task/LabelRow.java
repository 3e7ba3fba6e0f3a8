package vn.dondoc.task;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.LabelId;

/** A label of the office: its words and its colour. */
public record LabelRow(LabelId id, String name, LabelTone tone) {

    private static final String PART = "\u001f";
    private static final String NEXT = "\u001e";

    /** The labels of {@code task t} in one column, so that a list needs no statement of its own for them. */
    static final String COLUMN =
            "(SELECT GROUP_CONCAT(CONCAT_WS(CHAR(31), l.id, l.tone, l.name) ORDER BY l.name SEPARATOR '" + NEXT
                    + "') FROM task_label tl JOIN label l ON l.id = tl.label_id WHERE tl.task_id = t.id)";

    static List<LabelRow> read(@Nullable String column) {
        return column == null
                ? List.of()
                : Arrays.stream(column.split(NEXT))
                        .map(one -> one.split(PART, 3))
                        .map(part ->
                                new LabelRow(new LabelId(Long.parseLong(part[0])), part[2], LabelTone.valueOf(part[1])))
                        .toList();
    }
}
