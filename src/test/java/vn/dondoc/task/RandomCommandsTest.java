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
import vn.dondoc.policy.Policies;
import vn.dondoc.policy.Policy;
import vn.dondoc.reminder.ReminderOffice;
import vn.dondoc.shared.Absent;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.FieldId;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.Moment;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.ActsOnTasks.Command;
import vn.dondoc.task.ActsOnTasks.Way;
import vn.dondoc.task.TaskProof.Counted;
import vn.dondoc.task.TaskProof.Stored;
import vn.dondoc.testing.Actors;
import vn.dondoc.testing.OfficeClock;
import vn.dondoc.testing.OfficeTest;

/**
 * Five hundred random commands through the services, by everybody who is there, while the days go on: a coordinating agency
 * is asked and answers, in one agency "đầu mối trình, thủ trưởng duyệt", and some tasks are "phối hợp". After each: what was
 * refused has changed nothing; what was done is an arrow of the table, had its button, moved the version by one and owes
 * the mail of its arrow; nobody decides on what he, or another in his place, claimed, laid before his head, asked or entered from paper; ledger,
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

    private static final Set<TaskAct> LAID =
            EnumSet.of(TaskAct.REFUSE, TaskAct.CLAIM, TaskAct.ASK_EXTENSION, TaskAct.ASK_RELEASE);

    private static final Set<TaskAct> ASKING = EnumSet.of(TaskAct.ASK_EXTENSION, TaskAct.ASK_RELEASE);

    private static final Set<TaskAct> ANSWERS =
            EnumSet.of(TaskAct.DECIDE_EXTENSION, TaskAct.CONSENT_TO_REFUSAL, TaskAct.DENY_RELEASE);

    private static final Set<TaskAct> TOLD_TO_THE_HEAD = EnumSet.of(TaskAct.ACKNOWLEDGE, TaskAct.REPORT);

    private static final Set<Role> OFFICE = EnumSet.of(Role.OFFICE_LEADER, Role.CHAIR, Role.VICE_CHAIR, Role.OFFICER);

    /** What is owed for what changes nothing of the task. */
    private static final Map<Way, Set<String>> MAILS = Map.of(
            Way.SUBMIT, Set.of("SUBMITTED"),
            Way.SEND_BACK, Set.of("SUBMISSION_SENT_BACK"),
            Way.TAKE_BACK, Set.of(),
            Way.ASK_COORDINATING, Set.of("COORDINATION_ASKED"),
            Way.ANSWER, Set.of("COORDINATION_ANSWERED"));

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
    Coordinations coordinations;

    @Autowired
    Policies policies;

    @Autowired
    History history;

    @Autowired
    OfficeClock clock;

    private final Random random = new Random(SEED);
    private final List<Actor> actors = new ArrayList<>();
    private final List<AgencyId> agencies = new ArrayList<>();
    private final List<AgencyId> everyAgency = new ArrayList<>();
    private final Map<AgencyId, Actor> focals = new LinkedHashMap<>();
    private final List<TaskId> playing = new ArrayList<>();
    private final Map<TaskId, LocalDate> issued = new LinkedHashMap<>();
    private final Map<TaskId, Counted> counted = new LinkedHashMap<>();
    private final Map<TaskId, Stored> known = new HashMap<>();
    private final Map<String, Integer> done = new TreeMap<>();

    /**
     * Whose the last claim of a task is, who laid what before his head last, who one that became a claim, whose its last
     * request is, and for whom anything of it was entered from paper.
     */
    private final Map<TaskId, Set<PersonId>> claimed = new HashMap<>();

    private final Map<TaskId, Set<PersonId>> laid = new HashMap<>();
    private final Map<TaskId, Set<PersonId>> laidClaims = new HashMap<>();

    private final Map<TaskId, Set<PersonId>> asked = new HashMap<>();
    private final Map<TaskId, Set<PersonId>> entered = new HashMap<>();
    private int ownWork;
    private int ownLaid;
    private int refused;
    private @Nullable Given given;
    private LocalDate today = LocalDate.of(2026, 3, 10);
    private Actor leader;
    private Actor officer;
    private FieldId field;
    private DirectiveId directive;

    /** It leads nothing and coordinates everything. */
    private AgencyId coordinating;

    /** In the first agency "đầu mối trình, thủ trưởng duyệt". */
    private AgencyId headApproves;

    @BeforeEach
    void anOfficeAndFourAgencies() {
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
        for (int n = 1; n <= 4; n++) {
            AgencyId agency = office.agency("Sở " + n, true);
            Actor focal = member(Role.FOCAL_POINT, agency);
            everyAgency.add(agency);
            if (n == 4) {
                coordinating = agency;
            } else {
                agencies.add(agency);
                focals.put(agency, focal);
            }
            member(Role.AGENCY_LEADER, agency);
            member(Role.AGENCY_STAFF, agency);
        }
        headApproves = agencies.getFirst();
        policies.setFor(
                Actors.with(Right.MANAGE_POLICY), Policy.HEAD_APPROVES, headApproves, "true", today, "QĐ của Sở");
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
        AgencyId lead = random.nextInt(3) == 0 ? headApproves : agencies.get(random.nextInt(agencies.size()));
        TaskNature nature = random.nextInt(4) == 0 ? TaskNature.coordinating("Bộ Tài chính") : TaskNature.ORDINARY;
        TaskForm form = aTask.with(
                aTask.complete("Việc", lead, officer, due).as(nature),
                List.of(coordinating),
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
                "random commands %d, done %d %s, refused %d, own work %d (laid before the head %d), illegal 0, partitions of time %d, seed %d%n",
                COMMANDS, COMMANDS - refused, done, refused, ownWork, ownLaid, proof.partitions(), SEED);
        assertThat(done.values().stream().mapToInt(Integer::intValue).sum())
                .as("commands that were done, seed " + SEED)
                .isGreaterThan(COMMANDS / 5);
        assertThat(done).as("an issue was taken back, seed " + SEED).containsKey(TaskAct.UNDO_ISSUE.name());
        assertThat(done)
                .as("what was laid before a head, and asked between agencies, seed " + SEED)
                .containsKeys(Way.SUBMIT.name(), Way.APPROVE.name(), Way.ASK_COORDINATING.name(), Way.ANSWER.name());
        assertThat(ownWork).as("own work that was refused, seed " + SEED).isPositive();
        assertThat(refused).as("commands that were refused, seed " + SEED).isGreaterThan(COMMANDS / 5);
    }

    private void step(TaskId id) {
        Task task = proof.task(id);
        Stored before = known.get(id);
        Command command = command(task, before.version());
        boolean stale = command.way() != Way.ANSWER
                && !command.name().equals("URGE")
                && command.seen().version() != before.version();
        boolean offered = isOffered(command);
        boolean own = isOwnWork(command);
        try {
            acts.run(command, task, agencies, today, random);
        } catch (DomainException e) {
            refused++;
            if (e.key().equals("task.two-persons")) {
                assertThat(own).as("%s is not his own work", command).isTrue();
                ownWork++;
                boolean laidIt = isAmong(command.actor(), laidClaims.getOrDefault(id, Set.of()));
                ownLaid += command.act() == TaskAct.CONFIRM && laidIt ? 1 : 0;
            }
            assertThat(proof.stored(id).tables())
                    .as("%s while %s was refused (%s) and changed nothing", command, task.state(), e.getMessage())
                    .isEqualTo(before.tables());
            assertThat(!offered || stale || ONLY_THEN.contains(e.key()) || isOutOfDate(command, e))
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
        done.merge(command.name(), 1, Integer::sum);
        Stored now = proof.stored(id);
        known.put(id, now);
        follow(command, task, before, now);
        if (command.act() == TaskAct.ISSUE) {
            given = new Given(id, command.actor(), Moment.now(clock));
        } else if (given != null && given.task().equals(id)) {
            given = null;
        }
    }

    /** What was laid before the head asks for a day that is no later any more: he gives it back. */
    private static boolean isOutOfDate(Command command, DomainException e) {
        return command.way() == Way.APPROVE && command.act() == TaskAct.ASK_EXTENSION && e instanceof InvalidInput;
    }

    private boolean isOwnWork(Command command) {
        TaskAct act = command.way() == Way.DO ? command.act() : null;
        TaskId id = command.seen().task();
        Set<PersonId> whose = new HashSet<>();
        if (act == TaskAct.CONFIRM) {
            whose.addAll(claimed.getOrDefault(id, Set.of()));
            whose.addAll(laidClaims.getOrDefault(id, Set.of()));
            whose.addAll(entered.getOrDefault(id, Set.of()));
        } else if (act != null && ANSWERS.contains(act)) {
            whose.addAll(asked.getOrDefault(id, Set.of()));
        }
        return isAmong(command.actor(), whose);
    }

    private static boolean isAmong(Actor actor, Set<PersonId> those) {
        return those.stream().anyMatch(persons(actor)::contains);
    }

    private void noteWhose(Command command) {
        TaskId id = command.seen().task();
        if (command.way() == Way.SUBMIT) {
            laid.put(id, persons(command.actor()));
        }
        if (!command.way().isAct()) {
            return;
        }
        if (command.way() == Way.APPROVE && command.act() == TaskAct.CLAIM) {
            laidClaims.computeIfAbsent(id, none -> new HashSet<>()).addAll(laid.get(id));
        }
        if (command.act() == TaskAct.CLAIM) {
            claimed.put(id, persons(command.actor()));
        } else if (command.act() != null && ASKING.contains(command.act())) {
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
        Command between = insideOrBetween(task, seen);
        if (between != null) {
            return between;
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
                Actor one = some.get(random.nextInt(some.size()));
                boolean lays = !office
                        && LAID.contains(arrow.act())
                        && headApproves.equals(task.lead())
                        && (one.role() == Role.FOCAL_POINT || random.nextInt(8) == 0);
                return new Command(one, lays ? Way.SUBMIT : Way.DO, arrow.act(), seen, number);
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

    /** What waits inside the agency for its head, or is asked of the coordinating agency or by it answered. */
    private @Nullable Command insideOrBetween(Task task, Versioned seen) {
        Stored stored = known.get(task.id());
        TaskAct waits = stored.of("task_submission").stream()
                .filter(row -> row.get("outcome").equals("WAITING"))
                .map(row -> TaskAct.valueOf((String) row.get("act")))
                .findFirst()
                .orElse(null);
        boolean asked = stored.of("coordination").stream()
                .anyMatch(row -> row.get("state").equals("WAITING"));
        if ((waits != null && random.nextInt(2) == 0) || random.nextInt(40) == 0) {
            Way way = List.of(Way.APPROVE, Way.APPROVE, Way.APPROVE, Way.APPROVE, Way.SEND_BACK, Way.TAKE_BACK)
                    .get(random.nextInt(6));
            Actor one = way == Way.TAKE_BACK || random.nextInt(3) == 0 ? anyone(task.lead()) : head(task.lead());
            return new Command(one, way, way == Way.APPROVE ? waits : null, seen, null);
        }
        if (asked ? random.nextInt(4) == 0 : random.nextInt(40) == 0) {
            return new Command(anyone(coordinating), Way.ANSWER, null, seen, null);
        }
        boolean working = task.state() == TaskState.IN_PROGRESS || task.state() == TaskState.RETURNED;
        if (working ? !asked && random.nextInt(8) == 0 : random.nextInt(40) == 0) {
            return new Command(anyone(task.lead()), Way.ASK_COORDINATING, null, seen, null);
        }
        return null;
    }

    /** Anybody where there is none: a draft may have no lead. */
    private Actor head(@Nullable AgencyId agency) {
        return actors.stream()
                .filter(one -> one.role() == Role.AGENCY_LEADER && one.worksIn(agency))
                .findFirst()
                .orElseGet(() -> anyone(null));
    }

    /** Mostly one of the agency's people. */
    private Actor anyone(@Nullable AgencyId agency) {
        List<Actor> its = agency == null || random.nextInt(5) == 0
                ? actors
                : actors.stream().filter(one -> one.worksIn(agency)).toList();
        return its.get(random.nextInt(its.size()));
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
        switch (command.way()) {
            case SUBMIT -> {
                return page.submittable().contains(command.act()) && page.submission() == null;
            }
            case APPROVE -> {
                return page.decidesSubmission()
                        && page.submission() != null
                        && page.acts().contains(page.submission().act());
            }
            case SEND_BACK -> {
                return page.decidesSubmission() && page.submission() != null;
            }
            case TAKE_BACK -> {
                return page.submission() != null
                        && command.actor().is(page.submission().submittedBy());
            }
            case ASK_COORDINATING -> {
                return !between(command).askable().isEmpty();
            }
            case ANSWER -> {
                return !between(command).toAnswer().isEmpty();
            }
            case DO -> {}
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

    /** A former lead reads the record and nothing of what is asked between agencies. */
    private TaskCoordination between(Command command) {
        try {
            return coordinations.of(command.actor(), command.seen().task());
        } catch (NotFound e) {
            return TaskCoordination.NONE;
        }
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
        boolean acts = command.way().isAct();
        assertThat(now.version()).as("%s: the version", what).isEqualTo(was.version() + (acts ? 1 : 0));
        assertThat(now.of("history_event").size())
                .as("%s: rows of the history", what)
                .isEqualTo(was.of("history_event").size() + (command.way() == Way.APPROVE ? 2 : 1));
        assertThat(now.of("history_event").getLast().get("actor_person"))
                .isEqualTo(command.actor().personNumber());
        Set<String> mails = MAILS.getOrDefault(command.way(), Set.of("URGED"));
        if (!acts || command.act() == null) {
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
                    // the coordinating agency, which stays, is told what was corrected
                    case CORRECT -> Set.of("CORRECTED", "TRANSFERRED", "TAKEN_BACK");
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
        proof.summaryIsARecount(everyAgency);
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
        boolean own = command.act() != null
                && TOLD_TO_THE_HEAD.contains(command.act())
                && command.actor().role() == Role.AGENCY_LEADER;
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
