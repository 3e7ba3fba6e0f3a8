package vn.dondoc.directive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where a duty upward stands: computed from its two days, never typed. */
public enum DutyState {
    /** Chưa đến hạn. */
    NOT_DUE("u.answered_on IS NULL AND u.effective_on > :soon"),
    /** Sắp đến hạn. */
    DUE_SOON("u.answered_on IS NULL AND u.effective_on BETWEEN :today AND :soon"),
    /** Quá hạn trả lời. */
    OVERDUE("u.answered_on IS NULL AND u.effective_on < :today"),
    /** Đã trả lời đúng hạn. */
    ANSWERED_ON_TIME("u.answered_on <= u.effective_on"),
    /** Đã trả lời quá hạn. */
    ANSWERED_LATE("u.answered_on > u.effective_on");

    private final String condition;

    DutyState(String condition) {
        this.condition = condition;
    }

    /** The same as {@link #of} in SQL, with :today and :soon. */
    String condition() {
        return condition;
    }

    /**
     * @param last the last day in time
     * @param answeredOn the day of the province's document; null while none was sent
     * @param soon the last day that is near
     */
    static DutyState of(LocalDate last, @Nullable LocalDate answeredOn, LocalDate today, LocalDate soon) {
        if (answeredOn != null) {
            return answeredOn.isAfter(last) ? ANSWERED_LATE : ANSWERED_ON_TIME;
        }
        if (last.isBefore(today)) {
            return OVERDUE;
        }
        return last.isAfter(soon) ? NOT_DUE : DUE_SOON;
    }
}
