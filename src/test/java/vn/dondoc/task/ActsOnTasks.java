package vn.dondoc.task;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.TaskId;

/**
 * Every act that a person can do to a task, through the services, with words and days by chance; also what waits inside an
 * agency for its head, and what a lead asks of a coordinating agency.
 */
@TestComponent
class ActsOnTasks {

    private final TaskIssuing issuing;
    private final IssueUndoing undoing;
    private final TaskWork work;
    private final TaskDecisions decisions;
    private final TaskHolds holds;
    private final TaskEndings endings;
    private final TaskCorrections corrections;
    private final TaskTransfers transfers;
    private final Requests requests;
    private final RequestDecisions answers;
    private final Submissions submissions;
    private final Coordinations coordinations;
    private final TaskAgencies relations;
    private final Urging urging;
    private final IdGenerator ids;

    ActsOnTasks(
            TaskIssuing issuing,
            IssueUndoing undoing,
            TaskWork work,
            TaskDecisions decisions,
            TaskHolds holds,
            TaskEndings endings,
            TaskCorrections corrections,
            TaskTransfers transfers,
            Requests requests,
            RequestDecisions answers,
            Submissions submissions,
            Coordinations coordinations,
            TaskAgencies relations,
            Urging urging,
            IdGenerator ids) {
        this.issuing = issuing;
        this.undoing = undoing;
        this.work = work;
        this.decisions = decisions;
        this.holds = holds;
        this.endings = endings;
        this.corrections = corrections;
        this.transfers = transfers;
        this.requests = requests;
        this.answers = answers;
        this.submissions = submissions;
        this.coordinations = coordinations;
        this.relations = relations;
        this.urging = urging;
        this.ids = ids;
    }

    /** How something is done: at once, or by laying it before one's head; or between agencies. */
    enum Way {
        DO,
        /** Trình. */
        SUBMIT,
        /** Duyệt. */
        APPROVE,
        /** Trả lại đầu mối. */
        SEND_BACK,
        /** Rút lại điều đã trình. */
        TAKE_BACK,
        /** Đề nghị phối hợp. */
        ASK_COORDINATING,
        /** Trả lời đề nghị phối hợp. */
        ANSWER;

        /** Whether an act is done to the task itself. */
        boolean isAct() {
            return this == DO || this == APPROVE;
        }
    }

    /**
     * One command.
     *
     * @param act what is done or laid, or was laid and is approved; null to urge, and where none is
     * @param paper the agency's paper if the office enters the act for it; else null
     */
    record Command(
            Actor actor,
            Way way,
            @Nullable TaskAct act,
            Versioned seen,
            @Nullable String paper) {

        Command(Actor actor, @Nullable TaskAct act, Versioned seen, @Nullable String paper) {
            this(actor, Way.DO, act, seen, paper);
        }

        /** What it is counted as. */
        String name() {
            return way != Way.DO ? way.name() : act == null ? "URGE" : act.name();
        }

        @Override
        public String toString() {
            return name() + (way == Way.DO || act == null ? "" : " of " + act) + " by " + actor.role()
                    + (paper == null ? "" : " from paper") + " of task " + seen.task() + " seen as " + seen.version();
        }
    }

    /** @param task as it stands; only to choose days that a form takes */
    void run(Command command, Task task, List<AgencyId> agencies, LocalDate today, Random random) {
        Actor actor = command.actor();
        Versioned seen = command.seen();
        switch (command.way()) {
            case DO -> act(command, task, agencies, today, random);
            case SUBMIT -> submit(command, task, today, random);
            case APPROVE -> submissions.approve(actor, seen, ATask.LATE);
            case SEND_BACK -> submissions.sendBack(actor, seen, "Bổ sung số liệu");
            case TAKE_BACK -> submissions.withdraw(actor, seen);
            case ASK_COORDINATING ->
                coordinations.ask(
                        actor,
                        seen,
                        new CoordinationForm(some(coordinating(task), random), "Cho ý kiến", today, List.of()));
            case ANSWER -> answer(actor, seen.task());
        }
    }

    private List<AgencyId> coordinating(Task task) {
        return relations.of(task.id()).stream()
                .filter(row -> row.relation() == Relation.COORDINATING)
                .map(TaskAgencies.Row::agency)
                .toList();
    }

    private static <T> List<T> some(List<T> all, Random random) {
        return all.isEmpty() ? all : List.of(all.get(random.nextInt(all.size())));
    }

    /** What waits for his own agency first, or else for another. */
    private void answer(Actor actor, TaskId task) {
        List<Coordination> waiting = coordinations.of(actor, task).lines().stream()
                .map(TaskCoordination.Line::request)
                .filter(Coordination::isWaiting)
                .sorted(Comparator.comparing(one -> !actor.worksIn(one.agency())))
                .toList();
        if (waiting.isEmpty()) {
            throw new Refused("coordination.gone");
        }
        coordinations.answer(
                actor, task, waiting.getFirst().id(), new CoordinationAnswer("Đồng ý", "", null, List.of()), null);
    }

    private void submit(Command command, Task task, LocalDate today, Random random) {
        Actor actor = command.actor();
        Versioned seen = command.seen();
        switch (command.act()) {
            case CLAIM ->
                submissions.submitClaim(
                        actor, seen, new ClaimForm("Đã xong", "12/BC", null, List.of(), null, ATask.LATE));
            case REFUSE -> submissions.submitRefusal(actor, seen, "Không đúng chức năng", null);
            case ASK_EXTENSION -> submissions.submitExtension(actor, seen, moreTime(task, today, null, random));
            case ASK_RELEASE -> submissions.submitRelease(actor, seen, "Không đúng chức năng", null);
            case null, default -> throw new Refused("task.act.refused");
        }
    }

    private static ExtensionForm moreTime(Task task, LocalDate today, @Nullable String paper, Random random) {
        LocalDate due = task.term().dueOn();
        LocalDate from = due == null || due.isBefore(today) ? today : due;
        return new ExtensionForm(from.plusDays(1 + random.nextInt(20)), hour(random), "Chờ số liệu", "", paper);
    }

    private void act(Command command, Task task, List<AgencyId> agencies, LocalDate today, Random random) {
        Actor actor = command.actor();
        Versioned seen = command.seen();
        String paper = command.paper();
        LocalDate due = task.term().dueOn();
        switch (command.act()) {
            case null -> urging.urge(actor, seen.task(), "Khẩn trương");
            case ISSUE ->
                issuing.issue(actor, task.directive(), List.of(new Issue(seen.task(), seen.version(), true, null)));
            case UNDO_ISSUE -> undoing.takeBack(actor, task.directive(), List.of(seen));
            case ACKNOWLEDGE -> work.acknowledge(actor, seen, paper);
            case REFUSE -> work.refuse(actor, seen, "Không đúng chức năng", null, paper);
            case REPORT -> work.report(actor, seen, ids.next(), random.nextInt(101), "Đang làm", paper);
            case CLAIM ->
                work.claim(actor, seen, new ClaimForm("Đã xong", "12/BC", null, List.of(), paper, ATask.LATE));
            case ASK_EXTENSION -> requests.askExtension(actor, seen, moreTime(task, today, paper, random));
            case ASK_RELEASE -> requests.askRelease(actor, seen, "Không đúng chức năng", null, paper);
            case WITHDRAW_REQUEST -> requests.withdraw(actor, seen);
            case DECIDE_EXTENSION -> {
                if (due != null && random.nextInt(3) > 0) {
                    answers.grantExtension(actor, seen, due.plusDays(1 + random.nextInt(20)), hour(random), "");
                } else {
                    answers.denyExtension(actor, seen, "Đã đủ thời gian");
                }
            }
            case DENY_RELEASE -> answers.denyRelease(actor, seen, "Đúng chức năng");
            case CONSENT_TO_REFUSAL -> answers.release(actor, seen);
            case WITHDRAW_CLAIM -> endings.withdrawClaim(actor, seen);
            case CONFIRM -> decisions.confirm(actor, seen);
            case RETURN -> decisions.giveBack(actor, seen, "Thiếu phụ lục");
            case REASSIGN ->
                decisions.reassign(
                        actor,
                        seen,
                        agencies.get(random.nextInt(agencies.size())),
                        random.nextInt(4) == 0 ? Deadline.none() : deadline(today, random));
            case END -> endings.end(actor, seen, ClosingKind.WITHDRAWN, "Thu hồi văn bản", "90/QĐ-UBND");
            case CANCEL_MISTAKE -> endings.cancelMistake(actor, seen, "Giao nhầm");
            case CORRECT -> {
                Deadline now = task.state() == TaskState.DRAFT
                        ? Deadline.none()
                        : task.term().deadline();
                boolean other = random.nextInt(3) == 0;
                Deadline right = other && task.extensions() == 0 ? deadline(today, random) : now;
                AgencyId lead = random.nextBoolean() ? agencies.get(random.nextInt(agencies.size())) : task.lead();
                corrections.correct(
                        actor,
                        seen,
                        new TaskCorrection(
                                task.content() + "x",
                                "Tờ trình",
                                lead,
                                coordinating(task).stream()
                                        .filter(one -> !one.equals(lead))
                                        .toList(),
                                List.of(),
                                right.kind(),
                                right.dueOn(),
                                right.dueAt(),
                                "Ghi sai",
                                task.nature()));
            }
            // done with the directive only, and so by no button
            case CARRY_OVER -> throw new Refused("task.act.refused");
            case TRANSFER -> {
                List<AgencyId> others = agencies.stream()
                        .filter(one -> !one.equals(task.lead()))
                        .toList();
                Deadline next = deadline(today, random);
                boolean keeps = random.nextBoolean();
                transfers.transfer(
                        actor,
                        seen,
                        new TransferForm(
                                others.get(random.nextInt(others.size())),
                                "77/QĐ-UBND",
                                today,
                                "Theo chức năng",
                                keeps ? null : next.dueOn(),
                                keeps ? null : next.dueAt()));
            }
            case HOLD -> holds.hold(actor, seen, "Chờ hướng dẫn", "812/UBND-TH");
            case RESUME -> holds.resume(actor, seen);
            case REOPEN -> endings.reopen(actor, seen, "Thiếu phụ lục");
        }
    }

    /** An hour of the working day, or none. */
    static @Nullable LocalTime hour(Random random) {
        return random.nextBoolean() ? null : LocalTime.of(8 + random.nextInt(9), 30 * random.nextInt(2));
    }

    /** Today only as a whole day: an hour of it may be over. */
    private static Deadline deadline(LocalDate today, Random random) {
        int ahead = random.nextInt(30);
        return Deadline.on(today.plusDays(ahead), ahead == 0 ? null : hour(random));
    }
}
