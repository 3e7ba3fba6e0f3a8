package vn.dondoc.ui.task;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.policy.Policies;
import vn.dondoc.policy.Policy;
import vn.dondoc.shared.Texts;
import vn.dondoc.task.ClosingKind;
import vn.dondoc.task.DeadlineKind;
import vn.dondoc.task.TaskRow;
import vn.dondoc.task.TaskState;
import vn.dondoc.task.TimeAsk;
import vn.dondoc.task.Timeliness;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.StateMark;

/** A task's state as icon, words and colour: short in lists, in full on its page. */
@Component
public class TaskWords {

    private static final int MINUTES_OF_AN_HOUR = 60;

    private final Texts texts;
    private final Policies policies;
    private final Clock clock;

    TaskWords(Texts texts, Policies policies, Clock clock) {
        this.texts = texts;
        this.policies = policies;
        this.clock = clock;
    }

    /** "Phối hợp với: Bộ Tài chính (chủ trì)". */
    public static String coordinates(String presiding) {
        return presiding.isBlank()
                ? I18NProvider.translate("task.coordinates-unnamed")
                : I18NProvider.translate("task.coordinates", presiding);
    }

    /** The agency that leads a task, in words where a draft has none yet. */
    static String whose(TaskRow row) {
        return row.leadName() == null ? I18NProvider.translate("drafts.no-lead") : row.leadName();
    }

    /** The agency of a task, with whom it helps if it leads nothing. */
    public static String beside(String lead, TaskRow row) {
        return row.nature().isCoordination()
                ? lead + " · " + coordinates(row.nature().presidingName())
                : lead;
    }

    /** "Hạn 31/12/2018", "Không hạn"; what a draft has not yet is said too. */
    public static String due(@Nullable DeadlineKind kind, @Nullable LocalDate on, @Nullable LocalTime at) {
        if (on != null) {
            return I18NProvider.translate("drafts.due", Formats.deadline(on, at));
        }
        return I18NProvider.translate(kind == null ? "drafts.no-due" : "DeadlineKind." + kind.name());
    }

    /** A state as it is shown. */
    public record Shown(StateMark mark, String words) {}

    /** "Quá hạn 5 ngày". */
    public Shown inList(TaskRow row, Locale locale) {
        return shown(row, locale, "list");
    }

    /** As in lists; a claim says how long it waits: "Chờ 4 ngày". */
    public Shown inLines(TaskRow row, Locale locale) {
        return row.state() == TaskState.PENDING_CONFIRMATION && !row.isBeingSigned()
                ? say(
                        StateMark.WAITING,
                        locale,
                        "lines",
                        row.waitingDays() == 0 ? "pending.today" : "pending",
                        row.waitingDays())
                : inList(row, locale);
    }

    /**
     * How long a claim has waited, as it stands below its state in a list.
     *
     * @param words empty where no claim waits, and where the state says it
     * @param isLong longer than the office lets a claim wait before it reminds its officer
     */
    record ClaimWait(String words, boolean isLong) {

        private static final ClaimWait NONE = new ClaimWait("", false);
    }

    /** "chờ 4 ngày làm việc". */
    ClaimWait claimWait(TaskRow row, Locale locale) {
        if (row.state() != TaskState.PENDING_CONFIRMATION || row.isBeingSigned()) {
            return ClaimWait.NONE;
        }
        int days = row.waitingDays();
        return new ClaimWait(
                texts.in(locale, days == 0 ? "task.claim-wait.today" : "task.claim-wait", days),
                days > policies.number(Policy.CLAIM_WAITING_OFFICER_DAYS, LocalDate.now(clock)));
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
                        : say(
                                StateMark.TO_RECEIVE,
                                locale,
                                place,
                                row.waitingDays() == 0 ? "assigned.today" : "assigned",
                                row.waitingDays());
            case REFUSED -> say(StateMark.REFUSED, locale, place, "refused");
            case IN_PROGRESS -> byDeadline(row, locale, place);
            case PENDING_CONFIRMATION -> pending(row, locale, place);
            case RETURNED -> returned(row, locale, place);
            case COMPLETED -> done(row, locale, place);
            case ON_HOLD -> say(StateMark.ON_HOLD, locale, place, "hold");
            case CLOSED_NOT_DONE ->
                say(
                        StateMark.CLOSED_NOT_DONE,
                        locale,
                        place,
                        row.closingKind() == ClosingKind.ISSUED_BY_MISTAKE ? "closed.mistake" : "closed");
        };
    }

    /** Whether the deadline asks for more than what the state asks for. */
    private static boolean presses(TaskRow row) {
        return switch (row.timeliness().kind()) {
            case OVERDUE, DUE_TODAY, DUE_SOON -> true;
            default -> false;
        };
    }

    /** "Chờ quyết gia hạn từ 12/03", "Chờ quyết thôi chủ trì từ 12/03", where the state does not say it; if it does, how late it is. Empty for nothing. */
    public String besideDue(TaskRow row, Locale locale) {
        TimeAsk ask = row.timeAsk();
        if (ask == null) {
            return "";
        }
        Timeliness time = row.timeliness();
        return row.isLateForTheOffice()
                ? say(StateMark.OVERDUE, locale, "list", late(time, "overdue"), much(time, locale))
                        .words()
                : texts.in(locale, "task.list.asked." + ask.kind(), Formats.dayMonth(ask.askedOn()));
    }

    private Shown overdue(TaskRow row, Locale locale, String place) {
        Timeliness time = row.timeliness();
        TimeAsk ask = row.timeAsk();
        if (ask == null || !row.isLateForTheOffice()) {
            return say(StateMark.OVERDUE, locale, place, late(time, "overdue"), much(time, locale));
        }
        // its page says since when beside the state
        return place.equals("page")
                ? say(StateMark.WAITING, locale, place, late(time, "overdue"), much(time, locale))
                : say(StateMark.WAITING, locale, place, "asked." + ask.kind(), Formats.dayMonth(ask.askedOn()));
    }

    private Shown byDeadline(TaskRow row, Locale locale, String place) {
        Timeliness time = row.timeliness();
        String day = row.dueOn() == null ? "" : Formats.deadline(row.dueOn(), row.dueAt());
        return switch (time.kind()) {
            case OVERDUE -> overdue(row, locale, place);
            case DUE_TODAY ->
                time.minutes() == null
                        ? say(StateMark.DUE_TODAY, locale, place, "today", day)
                        : say(StateMark.DUE_TODAY, locale, place, "today.hour", day, span(time.minutes(), locale));
            case DUE_SOON ->
                say(StateMark.DUE_SOON, locale, place, time.days() == 0 ? "left.none" : "left", time.days());
            case IN_TIME -> say(StateMark.IN_TIME, locale, place, "left", time.days());
            default ->
                say(
                        StateMark.NO_DEADLINE,
                        locale,
                        place,
                        row.deadlineKind() == DeadlineKind.REGULAR ? "regular" : "undated");
        };
    }

    private Shown pending(TaskRow row, Locale locale, String place) {
        Timeliness time = row.timeliness();
        LocalDate since = row.claimedOn();
        if (row.isBeingSigned() && since != null) {
            return say(
                    StateMark.WAITING,
                    locale,
                    place,
                    time.isLate() ? "signing.late" : "signing",
                    Formats.dayMonth(since),
                    row.waitingDays(),
                    time.days());
        }
        if (time.kind() != Timeliness.Kind.OVERDUE) {
            return say(
                    StateMark.WAITING,
                    locale,
                    place,
                    row.waitingDays() == 0 ? "pending.today" : "pending",
                    row.waitingDays());
        }
        return say(StateMark.WAITING, locale, place, late(time, "pending.late"), much(time, locale));
    }

    private Shown returned(TaskRow row, Locale locale, String place) {
        Timeliness time = row.timeliness();
        return switch (time.kind()) {
            case OVERDUE -> byDeadline(row, locale, place);
            case DUE_TODAY ->
                time.minutes() == null
                        ? say(StateMark.RETURNED, locale, place, "returned.today")
                        : say(StateMark.RETURNED, locale, place, "returned.hour", span(time.minutes(), locale));
            case DUE_SOON, IN_TIME -> say(StateMark.RETURNED, locale, place, "returned.left", time.days());
            default -> say(StateMark.RETURNED, locale, place, "returned");
        };
    }

    private Shown done(TaskRow row, Locale locale, String place) {
        Timeliness time = row.timeliness();
        return switch (time.kind()) {
            case DONE_LATE -> say(StateMark.DONE_LATE, locale, place, late(time, "late"), much(time, locale));
            case DONE_ON_TIME -> say(StateMark.DONE_ON_TIME, locale, place, "done");
            default -> say(StateMark.DONE_ON_TIME, locale, place, "done.undated");
        };
    }

    private static String late(Timeliness time, String key) {
        return time.minutes() != null ? key + ".hour" : time.days() == 0 ? key + ".less" : key;
    }

    private Object much(Timeliness time, Locale locale) {
        return time.minutes() == null ? Integer.valueOf(time.days()) : span(time.minutes(), locale);
    }

    /** "2 giờ 10 phút". */
    private String span(int minutes, Locale locale) {
        int hours = minutes / MINUTES_OF_AN_HOUR;
        int rest = minutes % MINUTES_OF_AN_HOUR;
        if (hours == 0) {
            return rest == 0 ? texts.in(locale, "task.span.none") : texts.in(locale, "task.span.minutes", rest);
        }
        return rest == 0
                ? texts.in(locale, "task.span.hours", hours)
                : texts.in(locale, "task.span.hours-minutes", hours, rest);
    }

    private Shown say(StateMark mark, Locale locale, String place, String key, Object... arguments) {
        return new Shown(mark, texts.in(locale, "task." + place + "." + key, arguments));
    }
}
