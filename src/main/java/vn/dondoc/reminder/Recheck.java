package vn.dondoc.reminder;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.task.Claim;
import vn.dondoc.task.Relation;
import vn.dondoc.task.TaskState;

/**
 * Looks at due rows again before their mail is written: what is no longer owed is cancelled, and where a post has changed
 * hands the row goes to whoever holds it today.
 */
@Component
class Recheck {

    private static final Set<ReminderKind> OF_A_CLAIM = EnumSet.of(
            ReminderKind.CLAIMED, ReminderKind.CLAIM_WITHDRAWN, ReminderKind.RETURNED, ReminderKind.CONFIRMED);
    private static final Set<ReminderKind> WITH_OTHERS =
            EnumSet.of(ReminderKind.ASSIGNED, ReminderKind.INFORMED, ReminderKind.CORRECTED, ReminderKind.TAKEN_BACK);
    private static final Set<ReminderKind> GIVEN =
            EnumSet.of(ReminderKind.ASSIGNED, ReminderKind.REASSIGNED, ReminderKind.REFUSED);
    private static final Set<ReminderKind> TO_LEAD_AND_OTHERS =
            EnumSet.of(ReminderKind.ASSIGNED, ReminderKind.CORRECTED);
    private static final Set<ReminderKind> OF_A_TRANSFER =
            EnumSet.of(ReminderKind.TRANSFERRED, ReminderKind.HANDED_OVER, ReminderKind.TAKEN_BACK);
    private static final Set<ReminderKind> OF_A_SUBMISSION =
            EnumSet.of(ReminderKind.SUBMITTED, ReminderKind.SUBMISSION_SENT_BACK);

    private static final Set<ReminderKind> OF_A_REQUEST =
            EnumSet.of(ReminderKind.REQUESTED, ReminderKind.REQUEST_WITHDRAWN, ReminderKind.ANSWERED);
    private static final Set<String> ANSWERS = Set.of("GRANTED", "DENIED");
    private static final String WITHDRAWN = "WITHDRAWN";

    /** Of a submission, see {@code task_submission}. */
    private static final String WAITING = "WAITING";

    private static final String SENT_BACK = "SENT_BACK";

    private final Duties duties;
    private final Declines declines;
    private final AskedFacts asked;
    private final InnerFacts inner;
    private final UpwardFacts upward;
    private final PersonalReaders personal;
    private final FolderReaders folders;
    private final LaidAnswers laid;
    private final Overtaken overtaken;
    private final JdbcClient jdbc;
    private final IdGenerator ids;

    Recheck(
            Duties duties,
            Declines declines,
            AskedFacts asked,
            InnerFacts inner,
            UpwardFacts upward,
            PersonalReaders personal,
            FolderReaders folders,
            LaidAnswers laid,
            Overtaken overtaken,
            JdbcClient jdbc,
            IdGenerator ids) {
        this.inner = inner;
        this.upward = upward;
        this.duties = duties;
        this.declines = declines;
        this.asked = asked;
        this.personal = personal;
        this.folders = folders;
        this.laid = laid;
        this.overtaken = overtaken;
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** A row that stands. */
    record Live(OwedRow row, Told told) {}

    /**
     * What became of the rows.
     *
     * @param cancelled no longer owed
     * @param reasons of those of them that follow an act, why
     * @param superseded owed to somebody else now
     * @param successors the rows of those others; some may exist
     */
    record Checked(
            List<Live> live,
            List<Long> cancelled,
            Map<Long, NotOwed> reasons,
            List<Long> superseded,
            List<OwedRow> successors) {

        private void cancel(OwedRow row, NotOwed why) {
            cancelled.add(row.id());
            if (row.act() != null) {
                reasons.put(row.id(), why);
            }
        }
    }

    /**
     * What the acts are judged by.
     *
     * @param givenAgain the deadline version with which a task was last given to a lead again
     * @param moved the last transfer of a task
     * @param formerLeads of transfers, by their ids
     * @param released who asked to be released and is, by the requests
     * @param questions those that are asked still
     */
    private record Facts(
            Map<Long, String> claims,
            Map<Long, String> submissions,
            Map<Long, String> requests,
            Map<Long, List<Duties.Part>> parts,
            Map<Long, Integer> givenAgain,
            Map<Long, Declines.Declined> declines,
            Map<Long, Long> moved,
            Map<Long, AgencyId> formerLeads,
            Map<Long, AgencyId> released,
            Map<Long, AskedFacts.Asked> asked,
            Map<Long, InnerFacts.Inner> inner,
            Map<Long, UpwardFacts.Owed> upward,
            Map<Long, LaidAnswers.Laid> laid,
            Set<Long> reportsAsked,
            Set<Long> questions) {}

    Checked check(List<OwedRow> rows, Run run) {
        Map<Long, Duty> found = duties.byId(rows.stream().map(OwedRow::task).collect(Collectors.toSet()));
        Facts facts = new Facts(
                outcomes("task_claim", subjects(rows, OF_A_CLAIM)),
                outcomes("task_submission", subjects(rows, OF_A_SUBMISSION)),
                outcomes("task_request", subjects(rows, OF_A_REQUEST)),
                duties.parts(tasks(rows, WITH_OTHERS)),
                duties.givenAgain(subjects(rows, GIVEN)),
                declines.standing(subjects(rows, EnumSet.of(ReminderKind.PROPOSAL_DECLINED))),
                duties.moved(Stream.of(ReminderKind.OF_ONE_LEAD, TO_LEAD_AND_OTHERS, OF_A_TRANSFER)
                        .flatMap(kinds -> tasks(rows, kinds).stream())
                        .collect(Collectors.toSet())),
                duties.formerLeads(subjects(rows, OF_A_TRANSFER)),
                duties.released(subjects(rows, EnumSet.of(ReminderKind.ANSWERED))),
                asked.byId(subjects(rows, ReminderKind.BETWEEN)),
                inner.byId(subjects(rows, ReminderKind.INNER)),
                upward.byId(subjects(rows, ReminderKind.UPWARD)),
                laid.byId(subjects(rows, LaidAnswers.KINDS)),
                duties.withReportAsked(tasks(rows, EnumSet.of(ReminderKind.REPORT_ASKED))),
                duties.standingQuestions(rows.stream()
                        .filter(row -> row.kind() == ReminderKind.QUESTION_ASKED)
                        .map(row -> question(row).question())
                        .collect(Collectors.toSet())));
        run.directory()
                .know(facts.asked().values().stream()
                        .map(AskedFacts.Asked::agency)
                        .toList());
        run.directory()
                .know(facts.laid().values().stream()
                        .map(LaidAnswers.Laid::agency)
                        .toList());
        run.directory().know(found.values().stream().map(Duty::lead).toList());
        run.directory().know(facts.formerLeads().values());
        run.directory().know(facts.released().values());
        run.directory()
                .know(facts.parts().values().stream()
                        .flatMap(List::stream)
                        .map(Duties.Part::agency)
                        .toList());
        Map<Long, Map<String, Told>> ofFolders = folders.of(rows, run);
        Map<Long, NotOwed> gone =
                overtaken.of(rows, facts.moved(), facts.released().keySet());
        Checked checked = new Checked(
                new ArrayList<>(), new ArrayList<>(), new HashMap<>(), new ArrayList<>(), new ArrayList<>());
        Set<String> moved = new HashSet<>();
        for (OwedRow row : rows) {
            NotOwed why = gone.get(row.id());
            if (why != null) {
                checked.cancel(row, why);
                continue;
            }
            Duty duty = found.get(row.task());
            Map<String, Told> told = row.kind().isPersonal()
                    ? personal.of(row, run)
                    : row.kind() == ReminderKind.FOLDER_PROGRESS
                            ? ofFolders.getOrDefault(row.id(), Map.of())
                            : told(row, duty, facts, run);
            Told one = told.get(row.recipient());
            if (one != null) {
                checked.live().add(new Live(row, one));
            } else if (told.isEmpty() && row.kind() != ReminderKind.MENTIONED) {
                checked.cancel(row, NotOwed.OVER);
            } else {
                checked.superseded().add(row.id());
                if (moved.add(row.kind() + "|" + row.subjectId() + "|" + row.owedOn())) {
                    told.keySet().forEach(other -> checked.successors().add(row.to(ids.next(), other)));
                }
            }
        }
        return checked;
    }

    /** Whom a row tells today, by their keys. */
    private static Map<String, Told> told(OwedRow row, @Nullable Duty duty, Facts facts, Run run) {
        if (row.kind() == ReminderKind.PROPOSAL_DECLINED) {
            return Declines.reader(facts.declines().get(row.subjectId()), run.directory());
        }
        if (row.kind().isInner()) {
            return InnerReaders.of(row, facts.inner().get(row.subjectId()), run);
        }
        if (row.kind().isUpward()) {
            return UpwardReaders.of(row, facts.upward().get(row.subjectId()), run);
        }
        if (duty == null) {
            return Map.of();
        }
        if (LaidAnswers.KINDS.contains(row.kind())) {
            return LaidAnswers.readers(row, facts.laid().get(row.subjectId()), run.directory());
        }
        if (row.kind().isBetween()) {
            return AskedReaders.of(row, facts.asked().get(row.subjectId()), duty, run);
        }
        return row.act() == null
                ? rung(row, duty, run)
                        .map(rung -> run.directory().of(rung, duty))
                        .orElse(Map.of())
                : readers(row, duty, facts, run);
    }

    private static Set<Long> tasks(List<OwedRow> rows, Set<ReminderKind> kinds) {
        return rows.stream()
                .filter(row -> kinds.contains(row.kind()))
                .map(OwedRow::task)
                .collect(Collectors.toSet());
    }

    private static Set<Long> subjects(List<OwedRow> rows, Set<ReminderKind> kinds) {
        return rows.stream()
                .filter(row -> kinds.contains(row.kind()))
                .map(OwedRow::subjectId)
                .collect(Collectors.toSet());
    }

    /** The step as the ladder has it today; empty if it is owed no more: closed, claimed, extended, another calendar. */
    private static Optional<Rung> rung(OwedRow row, Duty duty, Run run) {
        if (row.deadlineVersion() != duty.deadlineVersion()) {
            return Optional.empty();
        }
        Rung asPlanned = new Rung(row.kind(), row.step(), row.owedOn(), EnumSet.noneOf(Party.class));
        return switch (row.kind().family()) {
            case DEADLINE ->
                duty.effectiveOn() == null || !(duty.isWithAgency() || duty.state() == TaskState.REFUSED)
                        ? Optional.empty()
                        : run.ladder()
                                .on(row.owedOn(), duty.effectiveOn(), duty.since())
                                .filter(rung -> rung.kind() == row.kind());
            case RECEIPT ->
                Optional.of(asPlanned.to(Ladder.parties(row.kind())))
                        .filter(rung -> duty.state() == TaskState.ASSIGNED);
            case CLAIM ->
                Optional.of(asPlanned.to(Ladder.parties(row.kind())))
                        .filter(rung ->
                                duty.state() == TaskState.PENDING_CONFIRMATION && duty.claim() == row.subjectId());
            case ACT, COORDINATION, INNER, UPWARD, WATCH, FOLDER, LATER -> Optional.empty();
        };
    }

    private static Map<String, Told> readers(OwedRow row, Duty duty, Facts facts, Run run) {
        int given = facts.givenAgain().getOrDefault(duty.id(), 0);
        // numbers go up with time: whoever leads since a transfer was told by that
        boolean ofThisLead = row.id() > facts.moved().getOrDefault(duty.id(), 0L);
        AgencyId formerLead = facts.formerLeads().get(row.subjectId());
        DroppedWords dropped = row.dropped();
        AgencyId released = row.kind() == ReminderKind.ANSWERED && !ofThisLead
                ? facts.released().get(row.subjectId())
                : null;
        List<Duties.Part> parts = facts.parts().getOrDefault(duty.id(), List.of());
        boolean stands = switch (row.kind()) {
            case ASSIGNED, INFORMED ->
                row.deadlineVersion() <= duty.deadlineVersion() && duty.state() != TaskState.CLOSED_NOT_DONE;
            case REASSIGNED -> row.deadlineVersion() >= given && duty.state() != TaskState.CLOSED_NOT_DONE;
            case CORRECTED -> duty.state() != TaskState.CLOSED_NOT_DONE;
            case TRANSFERRED ->
                facts.moved().getOrDefault(duty.id(), 0L) == row.subjectId()
                        && duty.state() != TaskState.CLOSED_NOT_DONE;
            case HANDED_OVER, TAKEN_BACK ->
                dropped == null
                        ? formerLead != null && !formerLead.equals(duty.lead())
                        : parts.stream().noneMatch(part -> part.agency().equals(dropped.agency()));
            case ACKNOWLEDGED -> duty.state() != TaskState.ASSIGNED;
            case REPORTED -> duty.state() != TaskState.CLOSED_NOT_DONE;
            case REFUSED -> duty.state() == TaskState.REFUSED && row.deadlineVersion() >= given;
            case CLAIMED -> Claim.Outcome.WAITING.name().equals(facts.claims().get(row.subjectId()));
            case CLAIM_WITHDRAWN ->
                Claim.Outcome.WITHDRAWN.name().equals(facts.claims().get(row.subjectId())) && !isClaimed(duty);
            // a claim anew does not say why the last one was given back; that it is done does
            case RETURNED -> Claim.Outcome.RETURNED.name().equals(facts.claims().get(row.subjectId())) && !isOver(duty);
            case CONFIRMED ->
                Claim.Outcome.CONFIRMED.name().equals(facts.claims().get(row.subjectId()));
            case URGED -> duty.isWithAgency();
            case REPORT_ASKED -> facts.reportsAsked().contains(duty.id());
            case QUESTION_ASKED ->
                duty.isWithAgency() && facts.questions().contains(question(row).question());
            case REQUESTED -> WAITING.equals(facts.requests().get(row.subjectId()));
            case REQUEST_WITHDRAWN -> WITHDRAWN.equals(facts.requests().get(row.subjectId())) && !isOver(duty);
            case ANSWERED -> ANSWERS.contains(facts.requests().getOrDefault(row.subjectId(), ""));
            // what came with a directive's end or correction is told with it, also if the task goes on by now
            case HELD ->
                duty.state() == TaskState.ON_HOLD
                        || (!row.subjectKind().equals(OwedRow.ACT)
                                && duty.state().isOpen());
            case CARRIED_OVER, KEPT -> duty.state().isOpen() || duty.state() == TaskState.ON_HOLD;
            case RESUMED, REOPENED -> duty.state().isOpen();
            case ENDED -> duty.state() == TaskState.CLOSED_NOT_DONE;
            case SUBMITTED -> WAITING.equals(facts.submissions().get(row.subjectId()));
            case SUBMISSION_SENT_BACK ->
                duty.isWithAgency() && SENT_BACK.equals(facts.submissions().get(row.subjectId()));
            default -> false;
        };
        return stands
                ? ActReaders.of(
                        row.kind(),
                        duty,
                        row.kind().isFarewell()
                                ? List.of(
                                        dropped == null
                                                ? Duties.Part.former(Objects.requireNonNull(formerLead))
                                                : new Duties.Part(dropped.agency(), dropped.was()))
                                : released != null
                                        ? List.of(Duties.Part.former(released))
                                        // a task that was given again has told its new lead by that act
                                        : parts.stream()
                                                .filter(part -> part.relation() != Relation.LEAD
                                                        || (row.deadlineVersion() >= given && ofThisLead))
                                                .toList(),
                        run.directory(),
                        row.actOrThrow().by())
                : Map.of();
    }

    /** Whether a claim waits or was confirmed, or nothing is to be claimed any more. */
    private static boolean isClaimed(Duty duty) {
        return duty.state() == TaskState.PENDING_CONFIRMATION || isOver(duty);
    }

    private static boolean isOver(Duty duty) {
        return duty.state() == TaskState.COMPLETED || duty.state() == TaskState.CLOSED_NOT_DONE;
    }

    private static QuestionWords question(OwedRow row) {
        return QuestionWords.of(row.actOrThrow().text());
    }

    /** What became of claims or submissions, by their ids. */
    private Map<Long, String> outcomes(String table, Set<Long> papers) {
        Map<Long, String> found = new HashMap<>();
        if (!papers.isEmpty()) {
            jdbc.sql("SELECT id, outcome FROM " + table + " WHERE id IN (:papers)")
                    .param("papers", papers)
                    .query(row -> {
                        found.put(row.getLong(1), row.getString(2));
                    });
        }
        return found;
    }
}
