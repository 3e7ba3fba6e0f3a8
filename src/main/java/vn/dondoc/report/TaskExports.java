package vn.dondoc.report;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.BusinessTime;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Slice;
import vn.dondoc.shared.TaskId;
import vn.dondoc.shared.Texts;
import vn.dondoc.task.DeadlineKind;
import vn.dondoc.task.LabelRow;
import vn.dondoc.task.TaskFilter;
import vn.dondoc.task.TaskList;
import vn.dondoc.task.TaskRow;
import vn.dondoc.task.TaskSort;
import vn.dondoc.task.Timeliness;

/**
 * Xuất Excel: the rows of a list as its reader sees them, and none besides. They are read page by page while the sheet is
 * sent. The office finds its labels in it, nobody else.
 */
@Service
public class TaskExports {

    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int PAGE = 1000;
    private static final int HEADER_ROW = 4;
    private static final DateTimeFormatter IN_NAME = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter ON_SHEET = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    /** The columns, in their order; the last is the office's. */
    private enum Column {
        CODE(15),
        CONTENT(70),
        STATE(18),
        TIMELINESS(18),
        DAYS(10),
        DUE(12),
        DUE_HOUR(9),
        FIRST_DUE(14),
        EXTENSIONS(10),
        TIME_ASKED(14),
        BY_FIRST(16),
        LEAD(32),
        PRESIDING(32),
        OFFICER(22),
        PERCENT(9),
        LAST_REPORT(12),
        ASSIGNED(12),
        CLAIMED(12),
        PAPER(26),
        PAPER_DAY(12),
        LABELS(24);

        private final int width;

        Column(int width) {
            this.width = width;
        }
    }

    private final TaskList list;
    private final Texts texts;
    private final Clock clock;

    TaskExports(TaskList list, Texts texts, Clock clock) {
        this.list = list;
        this.texts = texts;
        this.clock = clock;
    }

    /** What the file is called. */
    public String name(Actor actor) {
        return "Nhiem-vu-" + IN_NAME.format(now()) + ".xlsx";
    }

    /**
     * All rows of a list.
     *
     * @param filterWords what it is narrowed to, in words: stands on the sheet
     */
    public void filtered(Actor actor, TaskFilter filter, TaskSort sort, String filterWords, OutputStream out)
            throws IOException {
        try (Sheet sheet = begin(actor, filterWords, out)) {
            String after = null;
            do {
                Slice<TaskRow> slice = list.rows(actor, filter, sort, after, 0, PAGE);
                write(actor, slice.rows(), sheet);
                after = slice.next();
            } while (after != null);
        }
    }

    /** Some tasks; those that the actor may not see are left out. */
    public void chosen(Actor actor, List<TaskId> some, String filterWords, OutputStream out) throws IOException {
        try (Sheet sheet = begin(actor, filterWords, out)) {
            for (int from = 0; from < some.size(); from += PAGE) {
                write(actor, list.chosen(actor, some.subList(from, Math.min(from + PAGE, some.size()))), sheet);
            }
        }
    }

    private Sheet begin(Actor actor, String filterWords, OutputStream out) throws IOException {
        List<Column> columns = columns(actor);
        Sheet sheet = new Sheet(
                out, t("export.sheet"), columns.stream().map(one -> one.width).toList(), HEADER_ROW);
        sheet.title(t("export.title"));
        sheet.row(List.of(t("export.filter", filterWords)));
        sheet.row(List.of(t("export.made", ON_SHEET.format(now()), actor.name())));
        sheet.header(columns.stream().map(one -> t("export.column." + one)).toList());
        return sheet;
    }

    private void write(Actor actor, List<TaskRow> rows, Sheet sheet) throws IOException {
        List<Column> columns = columns(actor);
        for (TaskRow row : rows) {
            List<@Nullable Object> cells = new ArrayList<>(columns.size());
            columns.forEach(column -> cells.add(cell(row, column)));
            sheet.row(cells);
        }
    }

    private @Nullable Object cell(TaskRow row, Column column) {
        return switch (column) {
            case CODE -> row.code();
            case CONTENT -> row.content();
            case STATE -> texts.in(Texts.VIETNAMESE, row.state());
            case TIMELINESS ->
                row.deadlineKind() == DeadlineKind.REGULAR && row.timeliness().kind() == Timeliness.Kind.NO_DEADLINE
                        ? texts.in(Texts.VIETNAMESE, DeadlineKind.REGULAR)
                        : t("export.timeliness." + row.timeliness().kind());
            case DAYS ->
                row.dueOn() == null ? null : Integer.valueOf(row.timeliness().days());
            case DUE -> row.dueOn();
            case DUE_HOUR -> row.dueAt() == null ? null : HOUR.format(row.dueAt());
            case FIRST_DUE -> row.firstDueOn();
            case EXTENSIONS -> row.extensions();
            case TIME_ASKED -> row.timeAsk() == null ? null : row.timeAsk().askedOn();
            case BY_FIRST -> row.firstClaim() == null ? null : t("export.first-claim." + row.firstClaim());
            case LEAD -> row.leadName();
            case PRESIDING ->
                row.nature().isCoordination()
                        ? t("task.coordinates", row.nature().presidingName())
                        : null;
            case OFFICER -> row.officerName();
            case PERCENT -> row.percent();
            case LAST_REPORT -> row.lastReportOn();
            case ASSIGNED -> row.assignedOn();
            case CLAIMED -> row.claimedOn();
            case PAPER -> row.directiveTitle();
            case PAPER_DAY -> row.directiveIssuedOn();
            case LABELS -> row.labels().stream().map(LabelRow::name).collect(Collectors.joining(", "));
        };
    }

    private static List<Column> columns(Actor actor) {
        return Arrays.stream(Column.values())
                .filter(column -> column != Column.LABELS || actor.may(Right.READ_ALL))
                .toList();
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), BusinessTime.ZONE);
    }

    private String t(String key, Object... arguments) {
        return texts.in(Texts.VIETNAMESE, key, arguments);
    }
}
