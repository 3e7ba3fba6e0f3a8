package vn.dondoc.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.PersonId;

/**
 * One reminder that is owed to one recipient.
 *
 * @param subjectKind TASK, CLAIM, REPORT, SUBMISSION, REQUEST, COORDINATION, ANSWER, INNER_TASK, UPWARD_DUTY, PROPOSAL, TALK, WATCH, FOLDER, TRANSFER, ACT, ENDING or CORRECTING
 * @param task that it is about or belongs to; {@link #NO_TASK} for none
 * @param step working days from the deadline, the assignment or the claim; 0 for an act
 * @param notBefore business time
 * @param message the key of the mail that carries it; null while it is owed
 * @param act null for a step of the ladder
 */
record OwedRow(
        long id,
        String subjectKind,
        long subjectId,
        ReminderKind kind,
        int deadlineVersion,
        LocalDate owedOn,
        String recipient,
        long task,
        int step,
        Instant notBefore,
        @Nullable String message,
        @Nullable Act act) {

    static final String TASK = "TASK";
    static final String CLAIM = "CLAIM";
    static final String REPORT = "REPORT";
    static final String SUBMISSION = "SUBMISSION";
    static final String REQUEST = "REQUEST";
    static final String COORDINATION = "COORDINATION";
    static final String PROPOSAL = "PROPOSAL";

    /** An answer of a coordinating agency that waits for its head. */
    static final String ANSWER = "ANSWER";

    /** What an agency has handed on inside itself. */
    static final String INNER_TASK = "INNER_TASK";

    /** What the province owes those above it, by the number of the directive from above. */
    static final String UPWARD_DUTY = "UPWARD_DUTY";

    static final long NO_TASK = 0;

    /** An entry that names somebody. */
    static final String TALK = "TALK";

    /** A task with its news of one morning, for whoever watches it. */
    static final String WATCH = "WATCH";

    /** A common task with what its agencies did until one morning, for the following officer. */
    static final String FOLDER = "FOLDER";

    /** A transfer, whose row names the former lead. */
    static final String TRANSFER = "TRANSFER";

    /**
     * The act itself, by the number of its history row: one that may come twice a day without a paper of its own. An agency that
     * it drops has a number of its own.
     */
    static final String ACT = "ACT";

    /** A task that was settled when its directive ended, by the number of its history row; its own number where it is kept. */
    static final String ENDING = "ENDING";

    /** A task that was settled when a paper corrected its directive, by the number of its history row; one of its own where it is kept. */
    static final String CORRECTING = "CORRECTING";

    /**
     * The act that it follows.
     *
     * @param batch one for all that one act owes
     * @param by who acted: is not told of it; null for a job
     * @param text the words of the act that are stored nowhere else
     * @param urgent leaves at once, at any hour
     */
    record Act(
            long batch,
            @Nullable PersonId by,
            String byName,
            String text,
            boolean urgent,
            @Nullable Long history) {}

    /** A row of the ladder, for one of those who are told. */
    static OwedRow ladder(long id, Duty task, Rung rung, String recipient, Instant notBefore) {
        boolean claim = rung.kind().family() == ReminderKind.Family.CLAIM;
        return new OwedRow(
                id,
                claim ? CLAIM : TASK,
                claim ? task.claim() : task.id(),
                rung.kind(),
                task.deadlineVersion(),
                rung.owedOn(),
                recipient,
                task.id(),
                rung.step(),
                notBefore,
                null,
                null);
    }

    /** Of the agency that a task named wrongly beside its lead, its words; null for all other rows. */
    @Nullable
    DroppedWords dropped() {
        return kind == ReminderKind.TAKEN_BACK && subjectKind.equals(ACT)
                ? DroppedWords.of(actOrThrow().text())
                : null;
    }

    /** The kind of letter that carries it. */
    ReminderKind letter() {
        return switch (subjectKind) {
            case ENDING -> ReminderKind.DIRECTIVE_ENDED;
            case CORRECTING -> ReminderKind.DIRECTIVE_CORRECTED;
            default -> kind.letter();
        };
    }

    /**
     * A letter goes whole: where one of its rows leaves at once, all of them do. Else the first part would take the
     * letter's key and the rest would be told to nobody.
     */
    static List<OwedRow> whole(List<OwedRow> rows, Instant now) {
        Set<String> urgent = rows.stream()
                .filter(row -> row.actOrThrow().urgent())
                .map(ActLetters::key)
                .collect(Collectors.toSet());
        return rows.stream()
                .map(row -> urgent.contains(ActLetters.key(row)) ? row.atOnce(now) : row)
                .toList();
    }

    private OwedRow atOnce(Instant now) {
        Act same = actOrThrow();
        return new OwedRow(
                id,
                subjectKind,
                subjectId,
                kind,
                deadlineVersion,
                owedOn,
                recipient,
                task,
                step,
                now,
                message,
                new Act(same.batch(), same.by(), same.byName(), same.text(), true, same.history()));
    }

    /** The same for whoever has taken over. */
    OwedRow to(long newId, String other) {
        return new OwedRow(
                newId, subjectKind, subjectId, kind, deadlineVersion, owedOn, other, task, step, notBefore, null, act);
    }

    /** Whether both tell one recipient of one task, this one earlier. */
    boolean isBeforeOfSame(OwedRow other) {
        return task == other.task && recipient.equals(other.recipient) && id < other.id;
    }

    /** Whether both are one reminder to two recipients. */
    boolean isSameAs(OwedRow other) {
        return subjectKind.equals(other.subjectKind)
                && subjectId == other.subjectId
                && kind == other.kind
                && deadlineVersion == other.deadlineVersion
                && owedOn.equals(other.owedOn);
    }

    /** The act, where the kind has one. */
    Act actOrThrow() {
        if (act == null) {
            throw new IllegalStateException(kind + " without an act");
        }
        return act;
    }
}
