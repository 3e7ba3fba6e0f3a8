package vn.dondoc.ui.task;

import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.Texts;
import vn.dondoc.task.TaskRow;
import vn.dondoc.task.TaskState;
import vn.dondoc.task.Timeliness;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.StateMark;

/** A task's state as icon, words and colour: short in lists, in full on its page. */
@Component
public class TaskWords {

    private final Texts texts;

    TaskWords(Texts texts) {
        this.texts = texts;
    }

    /** A state as it is shown. */
    public record Shown(StateMark mark, String words) {}

    /** "Quá hạn 5 ngày". */
    public Shown inList(TaskRow row, Locale locale) {
        return shown(row, locale, "list");
    }

    /** As in lists; a claim says how long it waits: "Chờ 4 ngày". */
    public Shown inLines(TaskRow row, Locale locale) {
        return row.state() == TaskState.PENDING_CONFIRMATION
                ? say(
                        StateMark.WAITING,
                        locale,
                        "lines",
                        row.waitingDays() == 0 ? "pending.today" : "pending",
                        row.waitingDays())
                : inList(row, locale);
    }

    /** "Quá hạn 5 ngày làm việc". */
    public Shown onPage(TaskRow row, Locale locale) {
        return shown(row, locale, "page");
    }

    private Shown shown(TaskRow row, Locale locale, String place) {
        return switch (row.state()) {
            case DRAFT -> say(StateMark.DRAFT, locale, place, "draft");
            case ASSIGNED ->
                presses(row)
                        ? byDeadline(row, locale, place)
                        : say(StateMark.TO_RECEIVE, locale, place, "assigned", row.waitingDays());
            case REFUSED -> say(StateMark.REFUSED, locale, place, "refused");
            case IN_PROGRESS -> byDeadline(row, locale, place);
            case PENDING_CONFIRMATION -> pending(row, locale, place);
            case RETURNED -> returned(row, locale, place);
            case COMPLETED -> done(row, locale, place);
            case ON_HOLD -> say(StateMark.ON_HOLD, locale, place, "hold");
            case CLOSED_NOT_DONE -> say(StateMark.CLOSED_NOT_DONE, locale, place, "closed");
        };
    }

    /** Whether the deadline asks for more than what the state asks for. */
    private static boolean presses(TaskRow row) {
        return switch (row.timeliness().kind()) {
            case OVERDUE, DUE_TODAY, DUE_SOON -> true;
            default -> false;
        };
    }

    private Shown byDeadline(TaskRow row, Locale locale, String place) {
        Timeliness time = row.timeliness();
        String day = row.dueOn() == null ? "" : Formats.date(row.dueOn());
        return switch (time.kind()) {
            case OVERDUE ->
                say(StateMark.OVERDUE, locale, place, time.days() == 0 ? "overdue.less" : "overdue", time.days());
            case DUE_TODAY -> say(StateMark.DUE_TODAY, locale, place, "today", day);
            case DUE_SOON ->
                say(StateMark.DUE_SOON, locale, place, time.days() == 0 ? "left.none" : "left", time.days());
            case IN_TIME -> say(StateMark.IN_TIME, locale, place, "left", time.days());
            default -> say(StateMark.NO_DEADLINE, locale, place, "undated");
        };
    }

    private Shown pending(TaskRow row, Locale locale, String place) {
        Timeliness time = row.timeliness();
        if (time.kind() != Timeliness.Kind.OVERDUE) {
            return say(
                    StateMark.WAITING,
                    locale,
                    place,
                    row.waitingDays() == 0 ? "pending.today" : "pending",
                    row.waitingDays());
        }
        return say(
                StateMark.WAITING, locale, place, time.days() == 0 ? "pending.late.less" : "pending.late", time.days());
    }

    private Shown returned(TaskRow row, Locale locale, String place) {
        Timeliness time = row.timeliness();
        return switch (time.kind()) {
            case OVERDUE -> byDeadline(row, locale, place);
            case DUE_TODAY -> say(StateMark.RETURNED, locale, place, "returned.today");
            case DUE_SOON, IN_TIME -> say(StateMark.RETURNED, locale, place, "returned.left", time.days());
            default -> say(StateMark.RETURNED, locale, place, "returned");
        };
    }

    private Shown done(TaskRow row, Locale locale, String place) {
        Timeliness time = row.timeliness();
        return switch (time.kind()) {
            case DONE_LATE ->
                say(StateMark.DONE_LATE, locale, place, time.days() == 0 ? "late.less" : "late", time.days());
            case DONE_ON_TIME -> say(StateMark.DONE_ON_TIME, locale, place, "done");
            default -> say(StateMark.DONE_ON_TIME, locale, place, "done.undated");
        };
    }

    private Shown say(StateMark mark, Locale locale, String place, String key, Object... arguments) {
        return new Shown(mark, texts.in(locale, "task." + place + "." + key, arguments));
    }
}
