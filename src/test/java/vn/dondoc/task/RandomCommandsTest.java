package vn.dondoc.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.history.History;
import vn.dondoc.history.HistoryCheck;
import vn.dondoc.reminder.ReminderOffice;
import vn.dondoc.shared.Absent;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.FieldId;
import vn.dondoc.shared.Moment;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.ActsOnTasks.Command;
import vn.dondoc.task.TaskProof.Counted;
import vn.dondoc.task.TaskProof.Stored;
import vn.dondoc.testing.Actors;
import vn.dondoc.testing.OfficeClock;
import vn.dondoc.testing.OfficeTest;

/**
 * Five hundred random commands through the services, by everybody who is there, while the days go on. After each: what was
 * refused has changed nothing; what was done is an arrow of the table, had its button, moved the version by one and owes
 * the mail of its arrow; nobody decides on what he, or another in his place, claimed, asked or entered from paper; ledger,
 * clock, history, summary and figures agree. Another seed: {@code -Ddondoc.test.seed=<number>}.
 */
@OfficeTest
class RandomCommandsTest {

    private static final long SEED = Long.getLong("dondoc.test.seed", 20_260_310L);
    private static final int COMMANDS = 500;
    private static final int TASKS = 6;

    private static final Set<TaskAct> FROM_PAPER = EnumSet.of(
            TaskAct.ACKNOWLEDGE,
            TaskAct.REFUSE,
            TaskAct.REPORT,
            TaskAct.CLAIM,
            TaskAct.ASK_EXTENSION,
            TaskAct.ASK_RELEASE);

    private static final Set<TaskAct> ASKING = EnumSet.of(TaskAct.ASK_EXTENSION, TaskAct.ASK_RELEASE);

    private static final Set<TaskAct> ANSWERS =
            EnumSet.of(TaskAct.DECIDE_EXTENSION, TaskAct.CONSENT_TO_REFUSAL, TaskAct.DENY_RELEASE);

    private static final Set<TaskAct> TOLD_TO_THE_HEAD = EnumSet.of(TaskAct.ACKNOWLEDGE, TaskAct.REPORT);

    private static final Set<Role> OFFICE = EnumSet.of(Role.OFFICE_LEADER, Role.CHAIR, Role.VICE_CHAIR, Role.OFFICER);

    /** Why an act whose button is there may be refused: what the button cannot know before its form is filled. */
    private static final Set<String> ONLY_THEN =
            Set.of("task.two-persons", "task.extension.leader-decides", "task.correct.moved");

    /** What was given last, and nothing was done to it since. */
    private record Given(TaskId task, Actor by, Moment at) {}

    @Autowired
    ReminderOffice office;

    @Autowired
    ATask aTask;

    @Autowired
    TaskDrafts drafts;

    @Autowired
    Tasks tasks;

    @Autowired
    ActsOnTasks acts;

    @Autowired
    TaskProof proof;

    @Autowired
    History history;

    @Autowired
    OfficeClock clock;

    private final Random random = new Random(SEED);
    private final List<Actor> actors = new ArrayList<>();
    private final List<AgencyId> agencies = new ArrayList<>();
    private final Map<AgencyId, Actor> focals = new LinkedHashMap<>();
    private final List<TaskId> playing = new ArrayList<>();
    private final Map<TaskId, LocalDate> issued = new LinkedHashMap<>();
    private final Map<TaskId, Counted> counted = new LinkedHashMap<>();
    private final Map<TaskId, Stored> known = new HashMap<>();
    private final Map<String, Integer> done = new TreeMap<>();

    /** Whose the last claim of a task is, whose its last request, and for whom anything of it was entered from paper. */
    private final Map<TaskId, Set<PersonId>> claimed = new HashMap<>();

    private final Map<TaskId, Set<PersonId>> asked = new HashMap<>();
    private final Map<TaskId, Set<PersonId>> entered = new HashMap<>();
    private int ownWork;
    private int refused;
    private @Nullable Given given;
    private LocalDate today = LocalDate.of(2026, 3, 10);
    private Actor leader;
    private Actor officer;
    private FieldId field;
    private DirectiveId directive;

    @BeforeEach
    void anOfficeAndThreeAgencies() {
        office.switchOn("2026-03-09T08:00");
        AgencyId province = office.agency("Văn phòng UBND tỉnh", false);
        leader = member(Role.OFFICE_LEADER, province);
        officer = member(Role.OFFICER, province);
        Actor viceChair = member(Role.VICE_CHAIR, province);
        field = office.fieldOf(viceChair);
        actors.add(new Actor(
                viceChair.person(),
                viceChair.name(),
                viceChair.post(),
                viceChair.title(),
                viceChair.agency(),
                viceChair.agencyName(),
                viceChair.role(),
                viceChair.rights(),
                Set.of(field)));
        actors.remove(viceChair);
        for (Role role : List.of(Role.CHAIR, Role.CLERK, Role.INSPECTOR, Role.EMULATION_BOARD, Role.ADMINISTRATOR)) {
            member(role, province);
        }
        for (int n = 1; n <= 3; n++) {
            AgencyId agency = office.agency("Sở " + n, true);
            agencies.add(agency);
            focals.put(agency, member(Role.FOCAL_POINT, agency));
            member(Role.AGENCY_LEADER, agency);
            member(Role.AGENCY_STAFF, agency);
        }
        inTwoPlacesAndAway(member(Role.FOCAL_POINT, agencies.getFirst()), province);
        directive = aTask.directive(officer, LocalDate.of(2026, 3, 2));
        while (playing.size() < TASKS) {
            playing.add(draft());
        }
    }

    @AfterEach
    void nobodyIsOwedAnything() {
        office.close();
    }

    private Actor member(Role role, AgencyId agency) {
        Actor one = office.member("Người " + role + " " + actors.size(), role, "Chức vụ thử", agency);
        actors.add(one);
        return one;
    }

    /** A second focal point has a post in the Office too, and somebody stands in for him in his agency. */
    private void inTwoPlacesAndAway(Actor focal, AgencyId province) {
        Actor post = office.member("Chỗ ngồi thứ hai", Role.OFFICE_LEADER, "Chức vụ thử", province);
        actors.add(in(post, focal.personOrThrow(), focal.name(), null));
        Actor other = office.member("Người làm thay", Role.AGENCY_STAFF, "Chức vụ thử", agencies.getFirst());
        actors.add(in(
                focal,
                other.personOrThrow(),
                other.name(),
                new Absent(focal.personOrThrow(), focal.name(), focal.title())));
    }

    /** Somebody in that post. */
    private static Actor in(Actor post, PersonId person, String name, @Nullable Absent absent) {
        return new Actor(
                person,
                name,
                post.post(),
                post.title(),
                post.agency(),
                post.agencyName(),
                post.role(),
                post.rights(),
                post.fields(),
                absent);
    }

    private TaskId draft() {
        LocalDate due = random.nextInt(4) == 0 ? null : today.plusDays(random.nextInt(25));
        TaskForm form = aTask.with(
                aTask.complete("Việc", agencies.get(random.nextInt(agencies.size())), officer, due),
                List.of(),
                List.of(),
                random.nextBoolean() ? field : null);
        form = aTask.at(form, due == null ? null : ActsOnTasks.hour(random));
        return drafts.add(officer, directive, List.of(form)).getFirst();
    }

    @Test
    void whateverIsCommandedTheOfficesBooksAgree() {
        playing.forEach(id -> known.put(id, proof.stored(id)));
        for (int n = 0; n < COMMANDS; n++) {
            if (random.nextInt(12) == 0) {
                today = today.plusDays(1 + random.nextInt(3));
            }
            clock.setTo(today + "T%02d:%02d".formatted(8 + n / 60 % 9, n % 60));
            int at = random.nextInt(playing.size());
            if (given != null && playing.contains(given.task()) && random.nextBoolean()) {
                // what was just given is looked at again at once, or nobody would ever take an issue back
                at = playing.indexOf(given.task());
            }
            TaskId id = playing.get(at);
            try {
                step(id);
                if (n % 40 == 0) {
                    everythingAgrees(playing);
                }
            } catch (AssertionError e) {
                throw new AssertionError("Command %d, seed %d: %s".formatted(n, SEED, e.getMessage()), e);
            }
            TaskState state = proof.task(id).state();
            if (!state.isOpen() && state != TaskState.DRAFT && random.nextInt(4) == 0) {
                playing.set(at, draft());
                known.put(playing.get(at), proof.stored(playing.get(at)));
            }
        }
        everythingAgrees(known.keySet());
        historyIsIntact();
        System.out.printf(
                "random commands %d, done %s, refused %d, own work %d, partitions of time %d, seed %d%n",
                COMMANDS, done, refused, ownWork, proof.partitions(), SEED);
        assertThat(done.values().stream().mapToInt(Integer::intValue).sum())
                .as("commands that were done, seed " + SEED)
                .isGreaterThan(COMMANDS / 5);
        assertThat(done).as("an issue was taken back, seed " + SEED).containsKey(TaskAct.UNDO_ISSUE.name());
        assertThat(ownWork).as("own work that was refused, seed " + SEED).isPositive();
        assertThat(refused).as("commands that were refused, seed " + SEED).isGreaterThan(COMMANDS / 5);
    }

    private void step(TaskId id) {
        Task task = proof.task(id);
        Stored before = known.get(id);
        Command command = command(task, before.version());
        boolean stale = command.act() != null && command.seen().version() != before.version();
        boolean offered = isOffered(command);
        boolean own = isOwnWork(command);
        try {
            acts.run(command, task, agencies, today, random);
        } catch (DomainException e) {
            refused++;
            if (e.key().equals("task.two-persons")) {
                assertThat(own).as("%s is not his own work", command).isTrue();
                ownWork++;
            }
            assertThat(proof.stored(id).tables())
                    .as("%s while %s was refused (%s) and changed nothing", command, task.state(), e.getMessage())
                    .isEqualTo(before.tables());
            assertThat(!offered || stale || ONLY_THEN.contains(e.key()))
                    .as("%s while %s had its button and was refused: %s", command, task.state(), e.getMessage())
                    .isTrue();
            return;
        }
        assertThat(offered)
                .as("%s while %s had no button and was done", command, task.state())
                .isTrue();
        assertThat(stale).as("%s was done although it was stale", command).isFalse();
        assertThat(own).as("%s decided on his own work", command).isFalse();
        noteWhose(command);
        done.merge(command.act() == null ? "URGE" : command.act().name(), 1, Integer::sum);
        Stored now = proof.stored(id);
        known.put(id, now);
        follow(command, task, before, now);
        if (command.act() == TaskAct.ISSUE) {
            given = new Given(id, command.actor(), Moment.now(clock));
        } else if (given != null && given.task().equals(id)) {
            given = null;
        }
    }

    private boolean isOwnWork(Command command) {
        TaskAct act = command.act();
        TaskId id = command.seen().task();
        Set<PersonId> whose = new HashSet<>();
        if (act == TaskAct.CONFIRM) {
            whose.addAll(claimed.getOrDefault(id, Set.of()));
            whose.addAll(entered.getOrDefault(id, Set.of()));
        } else if (ANSWERS.contains(act)) {
            whose.addAll(asked.getOrDefault(id, Set.of()));
        }
        return whose.stream().anyMatch(persons(command.actor())::contains);
    }

    private void noteWhose(Command command) {
        TaskId id = command.seen().task();
        if (command.act() == TaskAct.CLAIM) {
            claimed.put(id, persons(command.actor()));
        } else if (ASKING.contains(command.act())) {
            asked.put(id, persons(command.actor()));
        }
        if (command.paper() != null) {
            entered.computeIfAbsent(id, none -> new HashSet<>()).addAll(persons(command.actor()));
        }
    }

    /** Who acts, and in whose place. */
    private static Set<PersonId> persons(Actor actor) {
        Absent absent = actor.inPlaceOf();
        return absent == null ? Set.of(actor.personOrThrow()) : Set.of(actor.personOrThrow(), absent.person());
    }

    /** Mostly an arrow from where the task stands, by somebody of its side; else anything by anybody, old versions too. */
    private Command command(Task task, long version) {
        Versioned seen = new Versioned(task.id(), version);
        if (given != null && given.task().equals(task.id()) && random.nextBoolean()) {
            return new Command(given.by(), TaskAct.UNDO_ISSUE, seen, null);
        }
        if (random.nextInt(4) > 0) {
            List<Transition> arrows = Lifecycle.table().stream()
                    .filter(arrow -> arrow.from() == task.state())
                    .filter(arrow -> isLikely(task, arrow.act()))
                    .toList();
            if (!arrows.isEmpty()) {
                Transition arrow = arrows.get(random.nextInt(arrows.size()));
                boolean paper = FROM_PAPER.contains(arrow.act()) && random.nextInt(5) == 0;
                boolean office = paper || arrow.side() == Transition.Side.OFFICE;
                List<Actor> side = actors.stream()
                        .filter(one -> office ? OFFICE.contains(one.role()) : one.worksIn(task.lead()))
                        .toList();
                String number = paper ? "12/CV" : null;
                List<Actor> own = side.stream()
                        .filter(one -> isOwnWork(new Command(one, arrow.act(), seen, number)))
                        .toList();
                List<Actor> some = own.isEmpty() || random.nextBoolean() ? side : own;
                return new Command(some.get(random.nextInt(some.size())), arrow.act(), seen, number);
            }
        }
        Actor actor = actors.get(random.nextInt(actors.size()));
        if (random.nextInt(4) == 0) {
            return new Command(actor, null, seen, null);
        }
        TaskAct act = TaskAct.values()[random.nextInt(TaskAct.values().length)];
        return new Command(
                actor,
                act,
                random.nextInt(4) == 0 ? new Versioned(task.id(), version - 1) : seen,
                FROM_PAPER.contains(act) && random.nextInt(4) == 0 ? "12/CV" : null);
    }

    private boolean isLikely(Task task, TaskAct act) {
        boolean asked = task.asking() != null;
        return switch (act) {
            case UNDO_ISSUE -> false;
            case END, CANCEL_MISTAKE -> random.nextInt(20) == 0;
            case HOLD, REPORT, CORRECT, TRANSFER -> random.nextInt(4) == 0;
            case ASK_EXTENSION, ASK_RELEASE -> !asked;
            case WITHDRAW_REQUEST -> asked && random.nextInt(4) == 0;
            case DECIDE_EXTENSION, CONSENT_TO_REFUSAL, DENY_RELEASE -> asked;
            default -> true;
        };
    }

    /** Whether the page of the task has the button for it. */
    private boolean isOffered(Command command) {
        TaskDetails page = details(command.actor(), command.seen().task());
        if (page == null) {
            return false;
        }
        if (command.act() == null) {
            return page.mayUrge();
        }
        if (command.act() == TaskAct.UNDO_ISSUE) {
            // no button of the page: offered to who gave it, with the word that it is given, for a minute
            return given != null
                    && given.task().equals(command.seen().task())
                    && command.actor().is(given.by().person())
                    && given.at().day().equals(today)
                    && given.at().minutesTo(Moment.now(clock).hour()) <= 1;
        }
        return (command.paper() == null ? page.acts() : page.actsFromPaper()).contains(command.act());
    }

    private @Nullable TaskDetails details(Actor actor, TaskId id) {
        try {
            return tasks.get(actor, id);
        } catch (NotFound e) {
            return null;
        }
    }

    private void follow(Command command, Task before, Stored was, Stored now) {
        Task task = proof.task(before.id());
        if (command.act() == TaskAct.ISSUE) {
            issued.put(task.id(), today);
        }
        counted.put(task.id(), Counted.of(task));
        String what = command + " while " + before.state();
        assertThat(now.version()).as("%s: the version", what).isEqualTo(was.version() + 1);
        assertThat(now.of("history_event").size())
                .as("%s: rows of the history", what)
                .isEqualTo(was.of("history_event").size() + 1);
        assertThat(now.of("history_event").getLast().get("actor_person"))
                .isEqualTo(command.actor().personNumber());
        Set<String> mails = Set.of("URGED");
        if (command.act() == null) {
            assertThat(task.state()).isEqualTo(before.state());
        } else {
            TaskState to = command.act() == TaskAct.RESUME ? before.pause().goesBackTo() : task.state();
            Transition arrow =
                    Lifecycle.find(before.state(), command.act(), to).orElseThrow(() -> new AssertionError(what));
            assertThat(task.state()).as(what).isEqualTo(arrow.to());
            mails = arrow.mail() == null ? Set.of() : Set.of(arrow.mail());
            AgencyId lead = task.lead();
            if (before.lead() != null && !before.lead().equals(lead)) {
                mails = switch (command.act()) {
                    case CORRECT -> Set.of("TRANSFERRED", "TAKEN_BACK");
                    case TRANSFER -> Set.of("TRANSFERRED", "HANDED_OVER");
                    default -> mails;
                };
            }
        }
        owes(command, now, mails);
        proof.ledgerIsTheDeadline(now);
        proof.chainHolds(now);
        if (task.state() == TaskState.DRAFT) {
            issued.remove(task.id());
            assertThat(now.of("task_turn")).as("%s: nobody's days", what).isEmpty();
        } else {
            proof.clockIsTheWholeTime(task, issued.get(task.id()), today);
        }
        proof.summaryIsARecount(agencies);
        focals.values().forEach(one -> proof.figuresAddUp(one, counted.values(), Moment.now(clock)));
        assertThat(FigureRow.possible())
                .as("a row of docs/figures.md")
                .extracting(FigureRow::place)
                .contains(FigureRow.place(task, Moment.now(clock)));
    }

    /** The mail of the arrow, where the lead changes that to the former one too, and no other, to whoever is concerned but not to whoever acted. */
    private void owes(Command command, Stored now, Set<String> mails) {
        Object act = now.of("history_event").getLast().get("id");
        List<Map<String, Object>> rows = now.of("owed_reminder").stream()
                .filter(row -> act.equals(row.get("history_id")))
                .toList();
        // receipt and reports are told to the head only, who need not be told of his own
        boolean own =
                TOLD_TO_THE_HEAD.contains(command.act()) && command.actor().role() == Role.AGENCY_LEADER;
        Set<Object> kinds = rows.stream().map(row -> row.get("kind")).collect(Collectors.toSet());
        assertThat(kinds).as("%s owes %s", command, mails).isEqualTo(own ? Set.of() : mails);
        PersonId by = command.actor().personOrThrow();
        assertThat(rows)
                .as("%s owes no mail to who acted", command)
                .noneMatch(row -> ("P:" + by).equals(row.get("recipient")));
    }

    private void everythingAgrees(Collection<TaskId> looked) {
        for (TaskId id : looked) {
            assertThat(proof.stored(id).tables())
                    .as("task %s, which nobody touched", id)
                    .isEqualTo(known.get(id).tables());
            if (issued.containsKey(id)) {
                proof.clockIsTheWholeTime(proof.task(id), issued.get(id), today);
            }
        }
        proof.transfersAddUp(leader, counted.values(), agencies);
        focals.values().forEach(one -> {
            proof.figuresAddUp(one, counted.values(), Moment.now(clock));
            proof.rowsStandBehindTheFigures(leader, one, counted.values(), Moment.now(clock));
        });
    }

    private void historyIsIntact() {
        HistoryCheck check = history.verify(Actors.JOB);
        Set<String> own = known.keySet().stream().map(id -> "TASK " + id).collect(Collectors.toSet());
        assertThat(check.faults()).noneMatch(fault -> own.contains(fault.place().split(" #")[0]));
    }
}
