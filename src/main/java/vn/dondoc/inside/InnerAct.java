package vn.dondoc.inside;

import java.util.EnumSet;
import java.util.Set;
import vn.dondoc.shared.DomainException;

/** The one table of what is done to an inner task: from where, to where. */
public enum InnerAct {
    /** Ghi tiến độ. */
    NOTE_PROGRESS(EnumSet.of(InnerState.GIVEN), InnerState.GIVEN),
    /** Báo xong. */
    REPORT_DONE(EnumSet.of(InnerState.GIVEN), InnerState.DONE_REPORTED),
    /** Nhận kết quả. */
    CONFIRM(EnumSet.of(InnerState.DONE_REPORTED), InnerState.CONFIRMED),
    /** Trả lại. */
    GIVE_BACK(EnumSet.of(InnerState.DONE_REPORTED), InnerState.GIVEN),
    /** Đổi hạn, never beyond the task's own. */
    CHANGE_DUE(EnumSet.of(InnerState.GIVEN), InnerState.GIVEN),
    /** Thôi giao; also what happens by itself when the task goes another way. */
    CANCEL(EnumSet.of(InnerState.GIVEN, InnerState.DONE_REPORTED), InnerState.CANCELLED);

    private final Set<InnerState> from;
    private final InnerState to;

    InnerAct(Set<InnerState> from, InnerState to) {
        this.from = from;
        this.to = to;
    }

    boolean isPossible(InnerState state) {
        return from.contains(state);
    }

    /** @throws DomainException if it is not possible now */
    InnerState apply(InnerState state) {
        if (!isPossible(state)) {
            throw new DomainException("inner.gone");
        }
        return to;
    }

    /** Whether it is done by whoever has the work; all else by whoever may give. */
    boolean isOfDoer() {
        return this == NOTE_PROGRESS || this == REPORT_DONE;
    }
}
