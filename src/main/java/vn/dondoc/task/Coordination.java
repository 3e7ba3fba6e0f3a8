package vn.dondoc.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.file.StoredFile;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.CoordinationId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.FileId;
import vn.dondoc.shared.TaskId;

/**
 * Đề nghị phối hợp: what the lead agency asks of one coordinating agency, with a deadline of its own, and the answer. It
 * moves no deadline of the task.
 *
 * @param agency who is asked
 * @param lead who asks
 * @param round the n-th request to this agency for this task
 * @param againOf the request whose answer was not enough; null for a first word
 * @param effectiveOn the last day in time
 * @param daysLate working days late as they were when it was answered, 0 for less than one; null in time and before
 * @param enteredFrom the agency's paper, if the office entered the answer
 * @param closingText why the answer was not enough, or why none is needed any more
 */
public record Coordination(
        CoordinationId id,
        TaskId task,
        AgencyId agency,
        String agencyName,
        AgencyId lead,
        int round,
        @Nullable CoordinationId againOf,
        String text,
        List<StoredFile> files,
        LocalDate dueOn,
        LocalDate effectiveOn,
        String askerName,
        LocalDate askedOn,
        Instant askedAt,
        State state,
        @Nullable String answer,
        @Nullable String documentNumber,
        @Nullable LocalDate documentOn,
        List<StoredFile> answerFiles,
        @Nullable String answererName,
        @Nullable LocalDate answeredOn,
        @Nullable Instant answeredAt,
        @Nullable Integer daysLate,
        @Nullable String enteredFrom,
        @Nullable String closerName,
        @Nullable Instant closedAt,
        @Nullable String closingText) {

    /** What became of a request. */
    public enum State {
        /** Chờ trả lời. */
        WAITING,
        /** Đã trả lời. */
        ANSWERED,
        /** Trả lại, hỏi thêm: the answer was not enough, the agency is asked once more. */
        RETURNED,
        /** Không cần nữa. */
        CLOSED,
        /** The task went another way before anybody answered. */
        OVERTAKEN
    }

    public Coordination {
        files = List.copyOf(files);
        answerFiles = List.copyOf(answerFiles);
    }

    /** The agencies of which an answer is awaited. */
    static Set<AgencyId> waiting(List<Coordination> all) {
        return all.stream()
                .filter(Coordination::isWaiting)
                .map(Coordination::agency)
                .collect(Collectors.toSet());
    }

    public boolean isWaiting() {
        return state == State.WAITING;
    }

    /** An answer is sent back once; what is asked then again may be asked for anew, not sent back. */
    public boolean isReturnable() {
        return state == State.ANSWERED && againOf == null;
    }

    /** Whether the answer came after its day, or has not come and the day is over. */
    public boolean isLate(LocalDate today) {
        return switch (state) {
            case WAITING -> today.isAfter(effectiveOn);
            case ANSWERED, RETURNED -> daysLate != null;
            case CLOSED, OVERTAKEN -> false;
        };
    }

    /** Working days late; 0 in time, and for less than a working day. What was answered keeps those of its day. */
    public int lateDays(WorkingDays calendar, LocalDate today) {
        if (!isLate(today)) {
            return 0;
        }
        return daysLate == null ? calendar.countAfter(effectiveOn, today) : daysLate;
    }

    boolean has(FileId file) {
        return Stream.concat(files.stream(), answerFiles.stream())
                .anyMatch(one -> one.id().equals(file));
    }

    void requireWaiting() {
        if (!isWaiting()) {
            throw new DomainException("coordination.gone");
        }
    }

    void requireReturnable() {
        if (!isReturnable()) {
            throw new DomainException(state == State.ANSWERED ? "coordination.returned-once" : "coordination.gone");
        }
    }
}
