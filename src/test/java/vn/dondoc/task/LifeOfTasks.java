package vn.dondoc.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.directive.IssuingLevel;
import vn.dondoc.directive.Urgency;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.Moment;
import vn.dondoc.shared.PersonId;

/**
 * Tasks, and acts on them by chance, against a table of what may be that is written out here once more: what may not be is
 * refused and changes nothing, the figures always add up, and the days of the clock are the whole time.
 */
final class LifeOfTasks {

    private static final WorkingDays CALENDAR = WorkingDays.of(Set.of(), Set.of());
    private static final LocalDate START = LocalDate.of(2026, 1, 5);

    /** From which states each act leads where; RESUME leads back to what was held. */
    private static final Map<TaskAct, Map<TaskState, TaskState>> TABLE = new EnumMap<>(TaskAct.class);

    static {
        TABLE.put(TaskAct.ISSUE, Map.of(TaskState.DRAFT, TaskState.ASSIGNED));
        TABLE.put(TaskAct.UNDO_ISSUE, Map.of(TaskState.ASSIGNED, TaskState.DRAFT));
        TABLE.put(TaskAct.ACKNOWLEDGE, Map.of(TaskState.ASSIGNED, TaskState.IN_PROGRESS));
        TABLE.put(TaskAct.REFUSE, Map.of(TaskState.ASSIGNED, TaskState.REFUSED));
        TABLE.put(TaskAct.REASSIGN, Map.of(TaskState.REFUSED, TaskState.ASSIGNED));
        TABLE.put(
                TaskAct.REPORT,
                Map.of(TaskState.IN_PROGRESS, TaskState.IN_PROGRESS, TaskState.RETURNED, TaskState.RETURNED));
        TABLE.put(
                TaskAct.CLAIM,
                Map.of(
                        TaskState.ASSIGNED,
                        TaskState.PENDING_CONFIRMATION,
                        TaskState.IN_PROGRESS,
                        TaskState.PENDING_CONFIRMATION,
                        TaskState.RETURNED,
                        TaskState.PENDING_CONFIRMATION));
        TABLE.put(TaskAct.WITHDRAW_CLAIM, Map.of(TaskState.PENDING_CONFIRMATION, TaskState.IN_PROGRESS));
        TABLE.put(TaskAct.CONFIRM, Map.of(TaskState.PENDING_CONFIRMATION, TaskState.COMPLETED));
        TABLE.put(TaskAct.RETURN, Map.of(TaskState.PENDING_CONFIRMATION, TaskState.RETURNED));
        TABLE.put(TaskAct.REOPEN, Map.of(TaskState.COMPLETED, TaskState.RETURNED));
        TABLE.put(TaskAct.CONSENT_TO_REFUSAL, Map.of(TaskState.IN_PROGRESS, TaskState.REFUSED));
        Map<TaskState, TaskState> held = new EnumMap<>(TaskState.class);
        Map<TaskState, TaskState> ended = new EnumMap<>(TaskState.class);
        for (TaskState open : List.of(
                TaskState.ASSIGNED,
                TaskState.REFUSED,
                TaskState.IN_PROGRESS,
                TaskState.PENDING_CONFIRMATION,
                TaskState.RETURNED)) {
            held.put(open, TaskState.ON_HOLD);
            ended.put(open, TaskState.CLOSED_NOT_DONE);
        }
        ended.put(TaskState.ON_HOLD, TaskState.CLOSED_NOT_DONE);
        TABLE.put(
                TaskAct.TRANSFER,
                Map.of(
                        TaskState.ASSIGNED,
                        TaskState.ASSIGNED,
                        TaskState.IN_PROGRESS,
                        TaskState.ASSIGNED,
                        TaskState.RETURNED,
                        TaskState.ASSIGNED));
        Map<TaskState, TaskState> carried = new EnumMap<>(TaskState.class);
        ended.keySet().forEach(state -> carried.put(state, state));
        TABLE.put(TaskAct.CARRY_OVER, carried);
        for (TaskAct asked : List.of(TaskAct.ASK_EXTENSION, TaskAct.WITHDRAW_REQUEST, TaskAct.DECIDE_EXTENSION)) {
            TABLE.put(
                    asked,
                    Map.of(
                            TaskState.ASSIGNED,
                            TaskState.ASSIGNED,
                            TaskState.IN_PROGRESS,
                            TaskState.IN_PROGRESS,
                            TaskState.RETURNED,
                            TaskState.RETURNED));
        }
        TABLE.put(TaskAct.ASK_RELEASE, Map.of(TaskState.IN_PROGRESS, TaskState.IN_PROGRESS));
        TABLE.put(TaskAct.DENY_RELEASE, Map.of(TaskState.IN_PROGRESS, TaskState.IN_PROGRESS));
        TABLE.put(TaskAct.HOLD, held);
        TABLE.put(TaskAct.END, ended);
        TABLE.put(TaskAct.CANCEL_MISTAKE, ended);
    }

    private final Random random;
    private final List<Story> stories = new ArrayList<>();
    private final Set<String> places = new TreeSet<>();
    private LocalDate today = START;
    private LocalTime hour = LocalTime.of(7, 0);
    private int made;
    private long partitions;
    private int refused;
    private int done;

    LifeOfTasks(Random random, int tasks) {
        this.random = random;
        for (int n = 0; n < tasks; n++) {
            stories.add(new Story(draft()));
        }
    }

    /** A task with what the test knows of it besides. */
    private static final class Story {
        final Task task;
        final List<Turn> turns = new ArrayList<>();
        TaskState held = TaskState.DRAFT;
        LocalDate issued = START;
        /** When it was given; null once anything else was done. */
        @Nullable
        Moment given;

        Story(Task task) {
            this.task = task;
        }
    }

    /** One act on one task; days and hours go on by chance. */
    void act(TaskAct act) {
        if (random.nextInt(400) == 0) {
            today = today.plusDays(1 + random.nextInt(3));
            hour = LocalTime.of(7, 0);
        } else if (random.nextBoolean() && hour.isBefore(LocalTime.of(23, 0))) {
            hour = hour.plusMinutes(random.nextInt(4));
        }
        int at = random.nextInt(stories.size());
        Story story = stories.get(at);
        step(story, act);
        places.add(FigureRow.place(story.task, now()));
        if (story.task.state() == TaskState.CLOSED_NOT_DONE && random.nextInt(2) == 0) {
            stories.set(at, new Story(draft()));
        }
    }

    int done() {
        return done;
    }

    int refused() {
        return refused;
    }

    /** The rows of docs/figures.md that were reached. */
    Set<String> places() {
        return places;
    }

    /** A correction leaves the state as it is, unless another agency should have led. */
    private static final Set<TaskState> CORRECTABLE =
            Set.of(TaskState.ASSIGNED, TaskState.REFUSED, TaskState.IN_PROGRESS, TaskState.RETURNED);

    private void step(Story story, TaskAct act) {
        if (act == TaskAct.CORRECT) {
            correct(story);
            return;
        }
        Task task = story.task;
        if (act == TaskAct.UNDO_ISSUE && task.state() == TaskState.ASSIGNED && !isHeld(story)) {
            // the service refuses it before the task is asked
            refused++;
            return;
        }
        TaskState before = task.state();
        TaskState expected = act == TaskAct.RESUME
                ? (before == TaskState.ON_HOLD ? story.held : null)
                : TABLE.getOrDefault(act, Map.of()).get(before);
        try {
            apply(task, act);
        } catch (DomainException e) {
            assertThat(expected).as("%s while %s is refused", act, before).isNull();
            assertThat(task.state()).isEqualTo(before);
            refused++;
            return;
        }
        assertThat(task.state()).as("%s while %s", act, before).isEqualTo(expected);
        done++;
        if (act == TaskAct.HOLD) {
            story.held = before;
        }
        follow(story, act);
    }

    /** Nothing was done since it was given, and its mails may be held still: ten minutes are the most of the policy. */
    private boolean isHeld(Story story) {
        return story.given != null && story.given.day().equals(today) && story.given.minutesTo(hour) <= 10;
    }

    private void correct(Story story) {
        Task task = story.task;
        TaskState before = task.state();
        AgencyId other = random.nextBoolean() ? new AgencyId(1 + random.nextInt(9)) : null;
        int corrected = task.corrections();
        try {
            task.correct("Việc đúng", "Tờ trình", other, now());
        } catch (DomainException e) {
            assertThat(CORRECTABLE).as("%s", before).doesNotContain(before);
            assertThat(task.state()).isEqualTo(before);
            assertThat(task.corrections()).isEqualTo(corrected);
            refused++;
            return;
        }
        assertThat(CORRECTABLE).as("%s", before).contains(before);
        assertThat(task.state()).isEqualTo(other == null ? before : TaskState.ASSIGNED);
        assertThat(task.corrections()).isEqualTo(corrected + 1);
        if (random.nextBoolean()) {
            Deadline right = Deadline.on(today.plusDays(random.nextInt(40)), ActsOnTasks.hour(random));
            task.correctDeadline(right, right.dueOn());
            assertThat(task.term().originalDueOn()).isEqualTo(task.term().dueOn());
            assertThat(task.term().originalDueAt()).isEqualTo(task.term().dueAt());
        }
        done++;
        follow(story, TaskAct.CORRECT);
    }

    private void apply(Task task, TaskAct act) {
        switch (act) {
            case ISSUE ->
                task.issue(
                        "NV", Urgency.NORMAL, IssuingLevel.PROVINCE, task.term().dueOn(), now());
            case UNDO_ISSUE -> task.takeBackIssue(today);
            case ACKNOWLEDGE -> task.acknowledge(today);
            case REFUSE -> task.refuse(today);
            case REASSIGN -> task.reassign(new AgencyId(1 + random.nextInt(9)), now());
            case REPORT -> task.report(random.nextInt(101), today);
            case CLAIM -> task.claim(random.nextInt(1_000_000), now());
            case WITHDRAW_CLAIM -> task.withdrawClaim(today);
            case CONFIRM -> task.confirm(null, today);
            case RETURN -> task.giveBack(today);
            case REOPEN -> task.reopen(today);
            case CONSENT_TO_REFUSAL -> task.release(today);
            case CANCEL_MISTAKE -> task.end(ClosingKind.ISSUED_BY_MISTAKE, today);
            case TRANSFER -> task.transfer(new AgencyId(1 + random.nextInt(9)), now());
            case CARRY_OVER -> task.carryOver(new DirectiveId(2), Urgency.URGENT, IssuingLevel.GOVERNMENT, 1);
            case HOLD -> task.hold(today);
            case RESUME -> task.resume(today);
            case END -> task.end(ClosingKind.WITHDRAWN, today);
            case ASK_EXTENSION -> task.asks(act, new Asking(1, TaskRequest.Kind.EXTENSION, now()));
            case ASK_RELEASE -> task.asks(act, new Asking(1, TaskRequest.Kind.RELEASE, now()));
            case WITHDRAW_REQUEST, DECIDE_EXTENSION, DENY_RELEASE -> task.answered(act);
            case CORRECT -> throw new IllegalStateException("Corrections have a step of their own");
        }
    }

    private void follow(Story story, TaskAct act) {
        story.given = act == TaskAct.ISSUE ? now() : null;
        if (act == TaskAct.ISSUE) {
            story.issued = today;
            story.turns.add(new Turn(Turn.Owner.AGENCY, today, null));
            return;
        }
        if (act == TaskAct.UNDO_ISSUE) {
            story.turns.clear();
            assertThat(story.task.code()).isNull();
            assertThat(story.task.facts().effectiveOn())
                    .as("a draft is never late")
                    .isNull();
            return;
        }
        Turn last = story.turns.getLast();
        Turn.Owner now = Turn.Owner.of(story.task);
        if (last.owner() != now) {
            story.turns.set(story.turns.size() - 1, new Turn(last.owner(), last.since(), today));
            story.turns.add(new Turn(now, today, null));
        }
    }

    /** How often the days of a task were seen to be the whole time since its issue, each day somebody's. */
    long partitions() {
        return partitions;
    }

    void figuresAddUp() {
        Map<Bucket, Integer> buckets = new EnumMap<>(Bucket.class);
        int nowhere = 0;
        for (Story story : stories) {
            Bucket bucket = Bucket.of(story.task.facts(), now());
            if (bucket == null) {
                nowhere++;
                TaskFacts facts = story.task.facts();
                assertThat(facts.state() == TaskState.DRAFT || facts.closingKind() == ClosingKind.ISSUED_BY_MISTAKE)
                        .isTrue();
            } else {
                buckets.merge(bucket, 1, Integer::sum);
            }
            if (story.task.state() != TaskState.DRAFT) {
                FairClock clock = FairClock.of(story.turns, CALENDAR, today);
                assertThat(clock.total() + clock.of(Turn.Owner.NOBODY))
                        .as("the days of the clock")
                        .isEqualTo(CALENDAR.countAfter(story.issued, today));
                partitions++;
            }
        }
        assertThat(buckets.values().stream().mapToInt(Integer::intValue).sum() + nowhere)
                .isEqualTo(stories.size());
    }

    private Moment now() {
        return new Moment(today, hour);
    }

    private Task draft() {
        int n = made++;
        boolean dated = random.nextInt(4) > 0;
        LocalDate due = dated ? today.plusDays(random.nextInt(40)) : null;
        TaskForm form = new TaskForm(
                "Việc " + n,
                "Báo cáo",
                "",
                new AgencyId(1 + random.nextInt(9)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new PersonId(1),
                new PersonId(2),
                null,
                dated ? DeadlineKind.DATED : DeadlineKind.NONE,
                due,
                due == null ? null : ActsOnTasks.hour(random),
                false,
                TaskNature.ORDINARY);
        return new Task(n, new DirectiveId(1), n % 100, form, new PersonId(2), Instant.EPOCH, today);
    }
}
