package vn.dondoc.reminder;

import static vn.dondoc.reminder.Party.AGENCY_HEAD;
import static vn.dondoc.reminder.Party.ASSIGNEE;
import static vn.dondoc.reminder.Party.FOCAL_POINT;
import static vn.dondoc.reminder.Party.MAILBOX;
import static vn.dondoc.reminder.Party.OFFICER;
import static vn.dondoc.reminder.Party.OFFICE_HEAD;
import static vn.dondoc.reminder.Party.VICE_CHAIR;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.dondoc.calendar.WorkingDays;

/**
 * Thang nhắc việc: which step is owed on which day. Every step falls on a working day and is judged by the rules of its
 * own day, so a rule that the office changes owes nothing for the days before. What comes late is, for each of those who
 * are told, his newest step only.
 */
final class Ladder {

    /** Farther back nothing is looked for: the longest step of the policies is 60 working days. */
    private static final int FARTHEST = 70;

    private static final Set<Party> BEFORE = EnumSet.of(FOCAL_POINT, ASSIGNEE);
    private static final Set<Party> BEFORE_WITH_HEAD = EnumSet.of(FOCAL_POINT, ASSIGNEE, AGENCY_HEAD);
    private static final Set<Party> AT_AGENCY_STEP = EnumSet.of(AGENCY_HEAD, MAILBOX, OFFICER, FOCAL_POINT, ASSIGNEE);
    private static final Set<Party> AT_OFFICE_STEP = EnumSet.of(OFFICE_HEAD, AGENCY_HEAD);
    private static final Set<Party> AT_VICE_CHAIR_STEP = EnumSet.of(VICE_CHAIR);
    private static final Set<Party> ONLY_HEAD = EnumSet.of(AGENCY_HEAD);
    private static final Set<Party> ONLY_OFFICER = EnumSet.of(OFFICER);
    private static final Set<Party> ONLY_OFFICE_HEAD = EnumSet.of(OFFICE_HEAD);
    private static final Set<Party> EACH_WEEK = EnumSet.of(VICE_CHAIR, FOCAL_POINT, ASSIGNEE);

    private final WorkingDays days;
    private final Function<LocalDate, LadderRules> rules;
    private final Map<Span, List<Rung>> fallen = new HashMap<>();

    private record Span(LocalDate deadline, LocalDate since, LocalDate floor, LocalDate today) {}

    Ladder(WorkingDays days, Function<LocalDate, LadderRules> rules) {
        this.days = days;
        this.rules = rules;
    }

    /**
     * The steps of a deadline that have fallen by today, the newest first: each recipient is told of the first of them
     * that is his.
     *
     * @param deadline the last day in time; may be a day off
     * @param since the day on which this deadline was set: the assignment, or a later change
     * @param from the day reminders were switched on; what fell before is not owed
     */
    List<Rung> fallen(LocalDate deadline, LocalDate since, LocalDate from, LocalDate today) {
        LocalDate floor = since.isAfter(from) ? since : from;
        return fallen.computeIfAbsent(new Span(deadline, since, floor, today), this::fallen);
    }

    private List<Rung> fallen(Span span) {
        List<Rung> steps = new ArrayList<>();
        LocalDate day = days.previous(span.today());
        for (int looked = 0; looked < FARTHEST && !day.isBefore(span.floor()); looked++) {
            on(day, span.deadline(), span.since()).ifPresent(steps::add);
            day = days.minus(day, 1);
        }
        return List.copyOf(steps);
    }

    /** Of the steps that have fallen, those that are somebody's newest. */
    List<Rung> newest(LocalDate deadline, LocalDate since, LocalDate from, LocalDate today) {
        Set<Party> told = EnumSet.noneOf(Party.class);
        return fallen(deadline, since, from, today).stream()
                .filter(rung -> told.addAll(rung.parties()))
                .toList();
    }

    /** The step of a deadline that falls on this very day. */
    Optional<Rung> on(LocalDate day, LocalDate deadline, LocalDate since) {
        if (!days.isWorking(day) || day.isBefore(since)) {
            return Optional.empty();
        }
        return day.isAfter(deadline) ? after(day, deadline) : before(day, deadline, since);
    }

    private Optional<Rung> before(LocalDate day, LocalDate deadline, LocalDate since) {
        LadderRules now = rules.apply(day);
        List<Integer> steps = days.countAfter(since, deadline) <= now.shortTerm() ? now.beforeShort() : now.before();
        int left = days.countAfter(day, deadline);
        // the first working day before a deadline on a day off is both −1 and the last chance to tell day 0
        int back = days.isWorking(deadline) ? left : left + 1;
        boolean head = back == now.lastBefore(steps);
        if (left == 0 && steps.contains(0)) {
            return Optional.of(new Rung(ReminderKind.DUE_TODAY, 0, day, head ? BEFORE_WITH_HEAD : BEFORE));
        }
        return back > 0 && steps.contains(back)
                ? Optional.of(new Rung(ReminderKind.DUE_BEFORE, -back, day, head ? BEFORE_WITH_HEAD : BEFORE))
                : Optional.empty();
    }

    private Optional<Rung> after(LocalDate day, LocalDate deadline) {
        LadderRules now = rules.apply(day);
        int late = days.countAfter(deadline, day);
        Set<Party> parties = EnumSet.noneOf(Party.class);
        ReminderKind kind = ReminderKind.OVERDUE_WEEKLY;
        if (late == now.agency()) {
            kind = ReminderKind.OVERDUE_AGENCY;
            parties.addAll(AT_AGENCY_STEP);
        }
        if (late == now.office()) {
            kind = ReminderKind.OVERDUE_OFFICE;
            parties.addAll(AT_OFFICE_STEP);
        }
        if (late == now.viceChair()) {
            kind = ReminderKind.OVERDUE_VICE_CHAIR;
            parties.addAll(AT_VICE_CHAIR_STEP);
        }
        if (late > now.viceChair() && days.isFirstOfWeek(day)) {
            parties.addAll(EACH_WEEK);
        }
        return parties.isEmpty() ? Optional.empty() : Optional.of(new Rung(kind, late, day, parties));
    }

    /** Chưa tiếp nhận: owed once, so many working days after the assignment. */
    Optional<Rung> unacknowledged(LocalDate assignedOn, LocalDate from, LocalDate today) {
        return newestAfter(assignedOn, from, today, day -> rules.apply(day).acknowledge(), ReminderKind.UNACKNOWLEDGED);
    }

    /** Who is told of a step that does not follow a deadline. */
    static Set<Party> parties(ReminderKind kind) {
        return switch (kind) {
            case UNACKNOWLEDGED -> ONLY_HEAD;
            case CLAIM_WAITING_OFFICER -> ONLY_OFFICER;
            case CLAIM_WAITING_LEADER -> ONLY_OFFICE_HEAD;
            default -> throw new IllegalArgumentException(kind + " depends on its day");
        };
    }

    /** A claim that waits: the officer and the head of the office, each once, each in their own time. */
    List<Rung> claimWaiting(LocalDate claimedOn, LocalDate from, LocalDate today) {
        List<Rung> owed = new ArrayList<>();
        newestAfter(
                        claimedOn,
                        from,
                        today,
                        day -> rules.apply(day).claimOfficer() + 1,
                        ReminderKind.CLAIM_WAITING_OFFICER)
                .ifPresent(owed::add);
        newestAfter(
                        claimedOn,
                        from,
                        today,
                        day -> rules.apply(day).claimLeader() + 1,
                        ReminderKind.CLAIM_WAITING_LEADER)
                .ifPresent(owed::add);
        return owed;
    }

    private Optional<Rung> newestAfter(
            LocalDate start, LocalDate from, LocalDate today, Function<LocalDate, Integer> step, ReminderKind kind) {
        LocalDate day = days.previous(today);
        for (int looked = 0; looked < FARTHEST && day.isAfter(start) && !day.isBefore(from); looked++) {
            int count = days.countAfter(start, day);
            if (count == step.apply(day)) {
                return Optional.of(new Rung(kind, count, day, parties(kind)));
            }
            day = days.minus(day, 1);
        }
        return Optional.empty();
    }
}
