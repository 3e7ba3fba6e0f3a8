package vn.dondoc.task;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.directive.Dispatches;
import vn.dondoc.history.Change;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.Moment;
import vn.dondoc.shared.SearchText;

/**
 * What the lead agency does: tiếp nhận, từ chối, báo cáo, đề nghị xác nhận hoàn thành. Where it has nobody who can sign
 * in, the office enters the same from its paper, marked everywhere.
 */
@Service
@Transactional
public class TaskWork {

    /** What is laid before the head in place of a receipt; a request for more time is none. */
    private static final Set<TaskAct> ANSWERS = EnumSet.of(TaskAct.REFUSE, TaskAct.CLAIM);

    private final TaskDesk desk;
    private final Claims claims;
    private final RefusalTerm term;
    private final SubmissionTable submissions;
    private final Dispatches dispatches;
    private final JdbcTemplate statements;
    private final IdGenerator ids;
    private final Clock clock;

    TaskWork(
            TaskDesk desk,
            Claims claims,
            RefusalTerm term,
            SubmissionTable submissions,
            Dispatches dispatches,
            JdbcTemplate statements,
            IdGenerator ids,
            Clock clock) {
        this.desk = desk;
        this.claims = claims;
        this.term = term;
        this.submissions = submissions;
        this.dispatches = dispatches;
        this.statements = statements;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Tiếp nhận.
     *
     * @param enteredFrom number of the agency's paper if the office enters it; else null
     */
    public void acknowledge(Actor actor, Versioned seen, @Nullable String enteredFrom) {
        String paper = paper(enteredFrom);
        desk.act(actor, seen, TaskAct.ACKNOWLEDGE, paper, "TASK_ACKNOWLEDGED", task -> {
            submissions.overtake(actor, seen.task(), ANSWERS);
            received(actor, task, paper);
            task.acknowledge(desk.today());
            return List.of();
        });
        desk.tell(new TaskEvents.Acknowledged(actor, seen.task(), paper));
    }

    /**
     * Từ chối: stands in the office's queue.
     *
     * @param proposedAgency who should do it instead; null if the agency proposes nobody
     */
    public void refuse(
            Actor actor,
            Versioned seen,
            String reason,
            @Nullable AgencyId proposedAgency,
            @Nullable String enteredFrom) {
        String why = SearchText.required(reason, "reason", 2000);
        String paper = paper(enteredFrom);
        desk.act(actor, seen, TaskAct.REFUSE, paper, "TASK_REFUSED", task -> {
            term.require(task, desk.today());
            submissions.overtake(actor, seen.task());
            statements.update(
                    "INSERT INTO task_refusal (id, task_id, agency_id, reason, proposed_agency, refused_by,"
                            + " refuser_name, refused_at, refused_on, entered_from) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    ids.next(),
                    seen.task().value(),
                    task.leadOrThrow().value(),
                    why,
                    proposedAgency == null ? null : proposedAgency.value(),
                    actor.personNumber(),
                    actor.name(),
                    Timestamp.from(clock.instant()),
                    desk.today(),
                    paper);
            task.refuse(desk.today());
            List<Change> changes = new ArrayList<>();
            changes.add(new Change("reason", null, why));
            if (proposedAgency != null) {
                changes.add(new Change("proposedAgency", null, proposedAgency.toString()));
            }
            return changes;
        });
        desk.tell(new TaskEvents.Refused(actor, seen.task(), paper));
    }

    /**
     * Notes the percent of a progress report; the report itself, with its text and files, is the {@code progress}
     * module's, which calls this in its transaction.
     *
     * @param report the number of its row
     * @param text what the history shall show beside the percent
     */
    public void report(
            Actor actor, Versioned seen, long report, int percent, String text, @Nullable String enteredFrom) {
        if (percent < 0 || percent > 100) {
            throw new InvalidInput("percent", "task.percent");
        }
        String paper = paper(enteredFrom);
        desk.act(actor, seen, TaskAct.REPORT, paper, "TASK_REPORTED", task -> {
            Change change = new Change("percent", String.valueOf(task.percent()), String.valueOf(percent));
            task.report(percent, desk.today());
            return List.of(change, new Change("text", null, text));
        });
        desk.tell(new TaskEvents.Reported(actor, seen.task(), report, paper));
    }

    /** Đề nghị xác nhận hoàn thành. This moment is that of completion if the office confirms it, however late it does. */
    public void claim(Actor actor, Versioned seen, ClaimForm form) {
        claims.requireOwn(actor, form);
        enter(actor, seen, form);
    }

    /** The claim itself; its files may be those that the focal point laid before the head. */
    void enter(Actor actor, Versioned seen, ClaimForm form) {
        long[] claim = new long[1];
        String paper = paper(form.enteredFrom());
        desk.act(actor, seen, TaskAct.CLAIM, paper, "TASK_CLAIMED", task -> {
            Moment now = desk.now();
            ClaimForm clean = form.checked(task, now);
            submissions.overtake(actor, seen.task());
            claim[0] = claims.add(actor, seen.task(), clean, now.day());
            if (task.state() == TaskState.ASSIGNED) {
                received(actor, task, paper);
            }
            task.claim(claim[0], now);
            List<Change> changes = new ArrayList<>();
            changes.add(new Change("resultText", null, clean.resultText()));
            if (!clean.documentNumber().isEmpty()) {
                changes.add(new Change("documentNumber", null, clean.documentNumber()));
            }
            changes.addAll(LateCauses.told(clean.late()));
            return changes;
        });
        desk.tell(new TaskEvents.Claimed(actor, seen.task(), claim[0], paper));
    }

    /** What the register keeps of the directive's receipt: acknowledged, or claimed straight away. */
    private void received(Actor actor, Task task, @Nullable String paper) {
        dispatches.acknowledged(
                actor, task.directive(), task.leadOrThrow(), desk.today(), paper == null ? actor.name() : null);
    }

    private static @Nullable String paper(@Nullable String enteredFrom) {
        return enteredFrom == null ? null : SearchText.required(enteredFrom, "enteredFrom", 100);
    }
}
