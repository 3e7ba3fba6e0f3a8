package vn.dondoc.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.SearchText;
import vn.dondoc.shared.StaleVersion;

/** All days that differ from the plain week, and what an edit makes of them. Nothing is stored here. */
final class CalendarBook {

    static final int LONGEST_NAME = 200;
    static final int LONGEST_DOCUMENT = 300;
    private static final String NEW_SOURCE = "";

    private final Map<LocalDate, CalendarRow> rows = new TreeMap<>();

    CalendarBook(Collection<CalendarRow> rows) {
        rows.forEach(row -> this.rows.put(row.day(), row));
    }

    WorkingDays workingDays() {
        return WorkingDays.of(
                rows.values().stream()
                        .filter(CalendarRow::isOff)
                        .map(CalendarRow::day)
                        .toList(),
                rows.values().stream()
                        .filter(CalendarRow::isWorked)
                        .map(CalendarRow::day)
                        .toList());
    }

    @Nullable
    CalendarRow on(LocalDate day) {
        return rows.get(day);
    }

    /** The book with these rows in place of their days' former ones. */
    CalendarBook with(List<CalendarRow> changed) {
        CalendarBook book = new CalendarBook(rows.values());
        changed.forEach(row -> book.rows.put(row.day(), row));
        return book;
    }

    /**
     * The rows that an edit leaves, each with the version it had; 0 if it is new.
     *
     * @throws DomainException if the edit cannot be
     */
    List<CalendarRow> after(CalendarEdit edit) {
        String document = text("document", edit.document(), LONGEST_DOCUMENT);
        return switch (edit) {
            case CalendarEdit.Confirm confirm -> confirm(confirm, document);
            case CalendarEdit.DayOff dayOff -> List.of(dayOff(dayOff, document));
            case CalendarEdit.Swap swap -> swap(swap, document);
            case CalendarEdit.Correct correct -> correct(correct, document);
            case CalendarEdit.Remove remove -> remove(remove, document);
        };
    }

    private List<CalendarRow> confirm(CalendarEdit.Confirm edit, String document) {
        return withPair(standing(edit.day(), edit.version())).stream()
                .map(row -> row.confirmed(document))
                .toList();
    }

    private CalendarRow dayOff(CalendarEdit.DayOff edit, String document) {
        String name = text("name", edit.name(), LONGEST_NAME);
        if (isWeekend(edit.day())) {
            throw new InvalidInput("day", "error.calendar.weekend", edit.day());
        }
        return free("day", edit.day(), name, DayKind.OTHER_OFF, null, document);
    }

    private List<CalendarRow> swap(CalendarEdit.Swap edit, String document) {
        checkSwapDay("off", edit.off(), DayKind.SWAPPED_OFF);
        checkSwapDay("worked", edit.worked(), DayKind.SWAPPED_WORK);
        String workedName =
                edit.worked().getDayOfWeek() == DayOfWeek.SATURDAY ? "Làm bù (thứ Bảy)" : "Làm bù (Chủ nhật)";
        return List.of(
                free("off", edit.off(), "Nghỉ hoán đổi", DayKind.SWAPPED_OFF, edit.worked(), document),
                free("worked", edit.worked(), workedName, DayKind.SWAPPED_WORK, edit.off(), document));
    }

    private List<CalendarRow> correct(CalendarEdit.Correct edit, String document) {
        CalendarRow row = standing(edit.day(), edit.version());
        String name = text("name", edit.name(), LONGEST_NAME);
        if (edit.newDay().equals(edit.day())) {
            return List.of(row.renamed(name, document));
        }
        checkSwapDay("newDay", edit.newDay(), row.kind());
        List<CalendarRow> changed = new ArrayList<>();
        changed.add(row.withdrawn(document));
        changed.add(free("newDay", edit.newDay(), name, row.kind(), row.pair(), document));
        CalendarRow other = row.pair() == null ? null : rows.get(row.pair());
        if (other != null) {
            changed.add(other.pairedWith(edit.newDay(), document));
        }
        return changed;
    }

    private List<CalendarRow> remove(CalendarEdit.Remove edit, String document) {
        return withPair(standing(edit.day(), edit.version())).stream()
                .map(row -> row.withdrawn(document))
                .toList();
    }

    /** A new row, or a withdrawn one that comes back. */
    private CalendarRow free(
            String field, LocalDate day, String name, DayKind kind, @Nullable LocalDate pair, String document) {
        CalendarRow known = rows.get(day);
        if (known != null && known.standing() != Standing.WITHDRAWN) {
            String key = known.isPending() ? "error.calendar.pending" : "error.calendar.known";
            throw new InvalidInput(field, key, day, known.name());
        }
        String source = known == null ? NEW_SOURCE : known.source();
        long version = known == null ? 0 : known.version();
        return new CalendarRow(day, name, kind, Standing.DOCUMENT, false, pair, source, document, version);
    }

    private CalendarRow standing(LocalDate day, long version) {
        CalendarRow row = rows.get(day);
        if (row == null) {
            throw new NotFound("error.calendar.unknown");
        }
        StaleVersion.check(version, row.version());
        if (row.standing() == Standing.WITHDRAWN) {
            throw new NotFound("error.calendar.unknown");
        }
        return row;
    }

    private List<CalendarRow> withPair(CalendarRow row) {
        CalendarRow other = row.pair() == null ? null : rows.get(row.pair());
        return other == null || other.standing() == Standing.WITHDRAWN ? List.of(row) : List.of(row, other);
    }

    private static void checkSwapDay(String field, LocalDate day, DayKind kind) {
        if (kind == DayKind.SWAPPED_WORK && !isWeekend(day)) {
            throw new InvalidInput(field, "error.calendar.not-weekend", day);
        }
        if (kind == DayKind.SWAPPED_OFF && isWeekend(day)) {
            throw new InvalidInput(field, "error.calendar.weekend", day);
        }
    }

    private static String text(String field, String typed, int longest) {
        String clean = SearchText.clean(typed);
        new InvalidInput.Collector()
                .when(clean.isEmpty(), field, "error.required")
                .when(clean.length() > longest, field, "error.too-long", longest)
                .throwIfAny();
        return clean;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue();
    }
}
