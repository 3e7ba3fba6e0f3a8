package vn.dondoc.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.directive.IssuingLevel;
import vn.dondoc.directive.Urgency;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.FieldId;
import vn.dondoc.shared.Moment;
import vn.dondoc.shared.NotFound;

/**
 * Tasks, and commands on them by chance, each by somebody of the {@link Cast}. The program's own rules say whether he may
 * ({@link BooksInMemory}); what is done must be legal by the tables that are written {@link ByHand}, what is refused must
 * not. The list of what was done makes the same of the draft ({@link Known}); the figures add up; the days of the clock are
 * the whole time.
 */
final class LifeOfTasks {

    private static final WorkingDays CALENDAR = BooksInMemory.CALENDAR.days();
    private static final List<Actor> OFFICE = Cast.with(ByHand.DECIDE);
    private static final List<Actor> ENTERING = Cast.with(ByHand.ENTER);
    private static final Map<AgencyId, List<Actor>> OF_AGENCY =
            Cast.AGENCIES.stream().collect(Collectors.toMap(one -> one, Cast::of));

    private final Random random;
    private final BooksInMemory books = new BooksInMemory();
    private final List<Story> stories = new ArrayList<>();
    private final Set<String> places = new TreeSet<>();
    private final Map<ByHand.Wrong, Integer> told = new EnumMap<>(ByHand.Wrong.class);
    private LocalDate today;
    private LocalTime hour = LocalTime.of(7, 0);
    private int made;
    private long claims;
    private long partitions;
    private long replayed;

    LifeOfTasks(Random random, int tasks) {
        this.random = random;
        today = Cast.START.plusDays(random.nextInt(40));
        for (int n = 0; n < tasks; n++) {
            stories.add(draft());
        }
    }

    /** A task with what was done to it. */
    private static final class Story {
        final TaskForm draft;
        final Task task;
        final Known known;
        final List<Did> acts = new ArrayList<>();
        final List<Turn> turns = new ArrayList<>();
        LocalDate issued = LocalDate.MIN;
        int heldWhileClaimed;

        Story(TaskForm draft, Task task) {
            this.draft = draft;
            this.task = task;
            known = new Known(draft);
        }
    }

    /** One act on one task, tried by somebody; days and hours go on by chance. */
    void act(TaskAct act) {
        if (random.nextInt(400) == 0) {
            today = today.plusDays(1 + random.nextInt(3));
            hour = LocalTime.of(7, 0);
            stories.forEach(story -> places.add(FigureRow.place(story.task, now())));
        } else if (random.nextBoolean() && hour.isBefore(LocalTime.of(23, 0))) {
            hour = hour.plusMinutes(random.nextInt(4));
        }
        int at = which(act);
        Story story = stories.get(at);
        boolean fromPaper = ByHand.FROM_PAPER.contains(act) && random.nextInt(4) == 0;
        step(story, somebody(act, story, fromPaper), act, fromPaper);
        places.add(FigureRow.place(story.task, now()));
        if (story.task.state() == TaskState.CLOSED_NOT_DONE && random.nextInt(2) == 0) {
            isWhatItsActsMade(story);
            stories.set(at, draft());
        }
    }

    /** Any task; of three tries the first from which the act leads anywhere. */
    private int which(TaskAct act) {
        int at = random.nextInt(stories.size());
        for (int tries = 1; tries < 3 && ByHand.arrow(act, stories.get(at).known, false) == null; tries++) {
            at = random.nextInt(stories.size());
        }
        return at;
    }

    /** Mostly somebody of the side whose act it is, or who did something with it: what nobody ever may tells nothing. */
    private Actor somebody(TaskAct act, Story story, boolean fromPaper) {
        Known task = story.known;
        int chance = random.nextInt(6);
        if (chance == 0 && !story.acts.isEmpty()) {
            // whoever did something of late, in any of his chairs: what waits is mostly his
            int last = story.acts.size() - 1;
            List<Actor> his = Cast.sharing(
                    story.acts.get(Math.max(0, last - random.nextInt(3))).who());
            List<Actor> deciding = his.stream().filter(OFFICE::contains).toList();
            List<Actor> chairs = ByHand.isOfTheLead(act) || deciding.isEmpty() ? his : deciding;
            return chairs.get(random.nextInt(chairs.size()));
        }
        if (act == TaskAct.UNDO_ISSUE && task.given != null && random.nextBoolean()) {
            return task.given.who();
        }
        List<Actor> some = chance == 1
                ? Cast.all()
                : fromPaper ? ENTERING : ByHand.isOfTheLead(act) ? OF_AGENCY.get(task.lead) : OFFICE;
        return some.get(random.nextInt(some.size()));
    }

    int done() {
        return told.getOrDefault(ByHand.Wrong.NOTHING, 0);
    }

    int refused() {
        return told.values().stream().mapToInt(Integer::intValue).sum() - done();
    }

    /** How many commands there were of each kind. */
    Map<ByHand.Wrong, Integer> told() {
        return told;
    }

    /** The rows of docs/figures.md that were reached. */
    Set<String> places() {
        return places;
    }

    private void step(Story story, Actor who, TaskAct act, boolean fromPaper) {
        Task task = story.task;
        ByHand.Wrong wrong = ByHand.wrong(who, act, fromPaper, story.known, now());
        String what = act + (fromPaper ? " from paper" : "") + " by " + who.name() + " while " + task.state();
        told.merge(wrong, 1, Integer::sum);
        boolean legal = wrong == ByHand.Wrong.NOTHING;
        Bucket from = ByHand.bucket(story.known, now());
        Map<String, Integer> figures = legal ? figures() : Map.of();
        Did did;
        try {
            did = run(story, who, act, fromPaper);
        } catch (DomainException e) {
            assertThat(wrong).as("%s is refused (%s)", what, e.key()).isNotEqualTo(ByHand.Wrong.NOTHING);
            assertThat(e instanceof NotFound)
                    .as("%s: the task is hidden (%s)", what, e.key())
                    .isEqualTo(wrong == ByHand.Wrong.HIDDEN);
            assertThat(e.key().equals("task.two-persons"))
                    .as("%s: his own work (%s)", what, e.key())
                    .isEqualTo(wrong == ByHand.Wrong.OWN_WORK);
            story.known.isWhat(task, books.ledgerOf(task.id()), what + " was refused and changed nothing");
            return;
        }
        assertThat(wrong).as("%s was done", what).isEqualTo(ByHand.Wrong.NOTHING);
        story.acts.add(did);
        story.known.did(did);
        story.known.isWhat(task, books.ledgerOf(task.id()), did);
        follow(story, act);
        Bucket to = ByHand.bucket(story.known, now());
        assertThat(Bucket.of(task.facts(), now()))
                .as("the figure after %s", did)
                .isEqualTo(to);
        figures.merge(String.valueOf(from), -1, Integer::sum);
        figures.merge(String.valueOf(to), 1, Integer::sum);
        figures.values().removeIf(count -> count == 0);
        assertThat(figures()).as("only its own figures move by %s", did).isEqualTo(figures);
    }

    /** How many tasks stand in each figure by the program, and in none. */
    private Map<String, Integer> figures() {
        Map<String, Integer> figures = new HashMap<>();
        for (Story story : stories) {
            figures.merge(String.valueOf(Bucket.of(story.task.facts(), now())), 1, Integer::sum);
        }
        return figures;
    }

    /** As {@link TaskDesk} does every act: the right first, then the act and what it overtakes, then its history. */
    private Did run(Story story, Actor who, TaskAct act, boolean fromPaper) {
        Task task = story.task;
        TaskState before = task.state();
        books.access.require(who, task, act, fromPaper ? "12/CV" : null, today);
        Did.Brought brought = apply(story, who, act, fromPaper);
        if (!task.isWithAgency()) {
            overtakeRequest(task);
        }
        books.note(who, task.id(), now(), HISTORY.getOrDefault(act, act.name()), fromPaper);
        return new Did(who, act, before, task.state(), now(), fromPaper, brought);
    }

    /** The words of the history that a rule reads. */
    private static final Map<TaskAct, String> HISTORY = Map.of(
            TaskAct.CLAIM, "TASK_CLAIMED",
            TaskAct.ASK_EXTENSION, "TASK_EXTENSION_ASKED",
            TaskAct.ASK_RELEASE, "TASK_RELEASE_ASKED");

    private Did.Brought apply(Story story, Actor who, TaskAct act, boolean fromPaper) {
        Task task = story.task;
        switch (act) {
            case ISSUE -> {
                return issue(story, who);
            }
            case UNDO_ISSUE -> takeBack(story, who);
            case ACKNOWLEDGE -> task.acknowledge(today);
            case REFUSE -> task.refuse(today);
            case REASSIGN -> {
                return reassign(task, who);
            }
            case TRANSFER -> {
                return transfer(task, who);
            }
            case CORRECT -> {
                return correct(task, who);
            }
            case REPORT -> {
                int percent = random.nextInt(101);
                task.report(percent, today);
                return Did.Brought.number(percent);
            }
            case CLAIM -> {
                task.claim(++claims, now());
                books.claims(claims, who, fromPaper);
                story.heldWhileClaimed = 0;
            }
            case WITHDRAW_CLAIM -> {
                if (task.state() == TaskState.PENDING_CONFIRMATION
                        && !books.own.isClaimOf(who, task.id(), books.claimant(task))) {
                    throw new DomainException("task.claim.not-yours");
                }
                task.withdrawClaim(today);
                books.shift.by(who, task, story.heldWhileClaimed, LedgerKind.HOLD, null, today);
            }
            case RETURN -> {
                task.giveBack(today);
                books.shift.by(who, task, story.heldWhileClaimed, LedgerKind.HOLD, null, today);
            }
            case CONFIRM -> {
                if (task.state() == TaskState.PENDING_CONFIRMATION) {
                    books.own.refuseClaim(who, task.id(), books.claimant(task));
                }
                task.confirm(books.effective.lateDays(task.facts(), now()), today);
            }
            case REOPEN -> {
                LocalDate claimed = task.claimedOn();
                task.reopen(today);
                books.shift.by(
                        who, task, CALENDAR.countAfter(claimed, today), LedgerKind.REOPENING, "Thiếu phụ lục", today);
            }
            case HOLD -> task.hold(today);
            case RESUME -> resume(story, who);
            case END -> task.end(ClosingKind.WITHDRAWN, today);
            case CANCEL_MISTAKE -> task.end(ClosingKind.ISSUED_BY_MISTAKE, today);
            case CARRY_OVER -> task.carryOver(new DirectiveId(2), Urgency.URGENT, IssuingLevel.GOVERNMENT, 1);
            case ASK_EXTENSION, ASK_RELEASE -> {
                return ask(task, who, act, fromPaper);
            }
            case WITHDRAW_REQUEST -> {
                if (books.waiting(task).isEmpty()) {
                    throw new DomainException("task.request.gone");
                }
                answer(task, act);
            }
            case DECIDE_EXTENSION -> {
                return decide(task, who);
            }
            case DENY_RELEASE -> {
                own(task, who, TaskRequest.Kind.RELEASE);
                answer(task, act);
            }
            case CONSENT_TO_REFUSAL -> {
                own(task, who, TaskRequest.Kind.RELEASE);
                task.release(today);
            }
        }
        return Did.Brought.NOTHING;
    }

    private Did.Brought issue(Story story, Actor who) {
        Task task = story.task;
        Deadline first = task.term().deadline();
        int row = task.term().firstRow();
        task.issue("NV", Urgency.NORMAL, IssuingLevel.PROVINCE, first.dueOn(), now());
        books.ledger.add(who, task.id(), row, LedgerKind.FIRST, null, first, null);
        Map<AgencyId, Relation> others = new HashMap<>();
        story.draft.informed().forEach(one -> others.put(one, Relation.INFORMED));
        story.draft.coordinating().forEach(one -> others.put(one, Relation.COORDINATING));
        books.given(task.id(), task.leadOrThrow(), others);
        if (first.dueOn() == null || random.nextInt(4) > 0) {
            return Did.Brought.NOTHING;
        }
        Deadline other = first.movedTo(first.dueOn().plusDays(1 + random.nextInt(9)));
        moveDeadline(task, who, LedgerKind.AT_ISSUE, other);
        return Did.Brought.lead(null, other);
    }

    private void takeBack(Story story, Actor who) {
        Task task = story.task;
        Did last = story.acts.isEmpty() ? null : story.acts.getLast();
        // what the service asks of the history before it asks the task
        if (last == null
                || last.act() != TaskAct.ISSUE
                || !who.is(last.who().person())
                || !last.at().day().equals(today)
                || last.at().minutesTo(hour) > ByHand.TAKEN_BACK_WITHIN) {
            throw new DomainException("task.issue-undo.late");
        }
        Deadline now = task.term().deadline();
        Deadline first = task.term().original();
        int row = task.term().version() + 1;
        task.takeBackIssue(today);
        books.ledger.add(who, task.id(), row, LedgerKind.ISSUE_UNDONE, now, first, null);
    }

    private Did.Brought reassign(Task task, Actor who) {
        AgencyId before = task.leadOrThrow();
        AgencyId lead = Cast.AGENCIES.get(random.nextInt(Cast.AGENCIES.size()));
        Deadline to = random.nextInt(4) == 0 ? Deadline.none() : deadline();
        task.reassign(lead, now());
        moveDeadline(task, who, LedgerKind.AT_REASSIGNMENT, to);
        books.changeLead(task.id(), before, lead, Relation.FORMER_LEAD);
        return Did.Brought.lead(lead, to);
    }

    private Did.Brought transfer(Task task, Actor who) {
        AgencyId before = task.leadOrThrow();
        AgencyId lead = another(before);
        Deadline to = random.nextBoolean() ? null : deadline();
        task.transfer(lead, now());
        overtakeRequest(task);
        moveDeadline(task, who, LedgerKind.TRANSFER, to == null ? task.term().deadline() : to);
        books.changeLead(task.id(), before, lead, Relation.FORMER_LEAD);
        return Did.Brought.lead(lead, to);
    }

    private Did.Brought correct(Task task, Actor who) {
        AgencyId before = task.leadOrThrow();
        AgencyId lead = random.nextBoolean() ? another(before) : null;
        Deadline right = random.nextBoolean() ? deadline() : null;
        task.correct("Việc đúng", "Tờ trình", lead, now());
        if (right != null) {
            books.ledger.add(
                    who,
                    task.id(),
                    task.term().version() + 1,
                    LedgerKind.CORRECTION,
                    task.term().deadline(),
                    right,
                    "Ghi sai");
            task.correctDeadline(right, right.dueOn());
        } else if (lead != null) {
            moveDeadline(task, who, LedgerKind.CORRECTION, task.term().deadline());
        }
        if (lead != null) {
            books.changeLead(task.id(), before, lead, null);
        }
        if (lead != null || right != null) {
            overtakeRequest(task);
        }
        return Did.Brought.lead(lead, right);
    }

    private void resume(Story story, Actor who) {
        Task task = story.task;
        Pause over = task.resume(today);
        int held = CALENDAR.countBefore(over.since(), today);
        if (task.hasWaitingClaim()) {
            story.heldWhileClaimed += held;
        } else {
            books.shift.by(who, task, held, LedgerKind.HOLD, null, today);
        }
    }

    private Did.Brought ask(Task task, Actor who, TaskAct act, boolean fromPaper) {
        TaskRequest.Kind kind = act == TaskAct.ASK_EXTENSION ? TaskRequest.Kind.EXTENSION : TaskRequest.Kind.RELEASE;
        TaskRequest.Decider decider = TaskRequest.Decider.values()[random.nextInt(2)];
        Requests.requireNothingWaits(task);
        if (kind == TaskRequest.Kind.EXTENSION) {
            LocalDate due = task.term().dueOn();
            LocalDate from = due == null || due.isBefore(today) ? today : due;
            Requests.checked(
                    task, new ExtensionForm(from.plusDays(1 + random.nextInt(20)), "Chờ số liệu", "", null), now());
        }
        task.asks(act, new Asking(1, kind, now()));
        books.asks(who, task, kind, decider, fromPaper, now());
        return Did.Brought.decider(decider);
    }

    /** What waits is there and of that kind, and it is not who decides that asked. */
    private void own(Task task, Actor who, TaskRequest.Kind kind) {
        TaskRequest asked = books.waiting(task)
                .filter(one -> one.kind() == kind)
                .orElseThrow(() -> new DomainException("task.request.gone"));
        books.own.refuseRequest(who, asked);
    }

    private void answer(Task task, TaskAct act) {
        task.answered(act);
        books.answered(task);
    }

    private Did.Brought decide(Task task, Actor who) {
        own(task, who, TaskRequest.Kind.EXTENSION);
        answer(task, TaskAct.DECIDE_EXTENSION);
        if (random.nextBoolean()) {
            return Did.Brought.NOTHING;
        }
        Deadline to = Deadline.on(
                Objects.requireNonNull(task.term().dueOn()).plusDays(1 + random.nextInt(20)), ActsOnTasks.hour(random));
        moveDeadline(task, who, LedgerKind.EXTENSION, to);
        task.extended();
        return Did.Brought.lead(null, to);
    }

    private void moveDeadline(Task task, Actor who, LedgerKind kind, Deadline to) {
        Deadline old = task.term().deadline();
        books.ledger.add(who, task.id(), task.term().version() + 1, kind, old, to, null);
        task.moveDeadline(to, to.dueOn());
    }

    private void overtakeRequest(Task task) {
        task.overtakeRequest();
        books.answered(task);
    }

    private AgencyId another(AgencyId lead) {
        List<AgencyId> others =
                Cast.AGENCIES.stream().filter(one -> !one.equals(lead)).toList();
        return others.get(random.nextInt(others.size()));
    }

    private Deadline deadline() {
        return Deadline.on(today.plusDays(random.nextInt(40)), ActsOnTasks.hour(random));
    }

    private void follow(Story story, TaskAct act) {
        if (act == TaskAct.ISSUE) {
            story.issued = today;
            story.turns.add(new Turn(Turn.Owner.AGENCY, today, null));
            return;
        }
        if (act == TaskAct.UNDO_ISSUE) {
            story.turns.clear();
            assertThat(story.task.code()).isNull();
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

    /** How many acts were done over again from the list of them, with the same end. */
    long replayed() {
        return replayed;
    }

    /** From the list of its acts alone a task has the same state, deadline and ledger. */
    private void isWhatItsActsMade(Story story) {
        List<LedgerRow> rows = books.ledgerOf(story.task.id());
        Known again = Known.after(story.draft, story.acts);
        again.isWhat(story.task, rows, "from the list of its acts");
        again.isTheLedger(rows);
        replayed += story.acts.size();
    }

    /**
     * At any moment each task stands in the figure that state, deadline and claim give it by hand, and all figures together
     * are the tasks that were given, not taken back and not cancelled as a mistake.
     */
    void everythingAgrees() {
        Moment any = new Moment(
                today.plusDays(random.nextInt(60) - 10L), LocalTime.of(random.nextInt(24), random.nextInt(60)));
        for (Moment at : List.of(now(), any)) {
            int counted = 0;
            for (Story story : stories) {
                Bucket bucket = Bucket.of(story.task.facts(), at);
                assertThat(bucket)
                        .as("the figure at %s after %s", at, story.acts)
                        .isEqualTo(ByHand.bucket(story.known, at));
                counted += bucket == null ? 0 : 1;
            }
            assertThat(counted)
                    .as("the figures together")
                    .isEqualTo(stories.stream().filter(LifeOfTasks::counts).count());
        }
        for (Story story : stories) {
            isWhatItsActsMade(story);
            if (story.task.state() != TaskState.DRAFT) {
                FairClock clock = FairClock.of(story.turns, CALENDAR, today);
                assertThat(clock.total() + clock.of(Turn.Owner.NOBODY))
                        .as("the days of the clock")
                        .isEqualTo(CALENDAR.countAfter(story.issued, today));
                partitions++;
            }
        }
    }

    private static boolean counts(Story story) {
        long given = times(story, TaskAct.ISSUE) - times(story, TaskAct.UNDO_ISSUE);
        return given == 1 && times(story, TaskAct.CANCEL_MISTAKE) == 0;
    }

    private static long times(Story story, TaskAct act) {
        return story.acts.stream().filter(one -> one.act() == act).count();
    }

    private Moment now() {
        return new Moment(today, hour);
    }

    private Story draft() {
        int n = ++made;
        boolean dated = random.nextInt(4) > 0;
        AgencyId lead = Cast.AGENCIES.get(random.nextInt(Cast.AGENCIES.size()));
        @Nullable
        FieldId field = Stream.of(Cast.FIELD, Cast.OTHER_FIELD)
                .skip(random.nextInt(3))
                .findFirst()
                .orElse(null);
        TaskForm form = new TaskForm(
                "Việc " + n,
                "Báo cáo",
                "",
                lead,
                List.of(another(lead)),
                List.of(),
                List.of(another(lead)),
                List.of(),
                Cast.FOLLOWING.personOrThrow(),
                Cast.FOLLOWING.personOrThrow(),
                field,
                dated ? DeadlineKind.DATED : DeadlineKind.NONE,
                dated ? today.plusDays(random.nextInt(40)) : null,
                dated ? ActsOnTasks.hour(random) : null,
                false,
                TaskNature.ORDINARY);
        Task task = new Task(n, new DirectiveId(1), n % 100, form, Cast.FOLLOWING.person(), Instant.EPOCH, today);
        return new Story(form, task);
    }
}
