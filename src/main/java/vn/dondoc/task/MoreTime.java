package vn.dondoc.task;

/** Gia hạn as a condition of a list. Holds, corrections, transfers and reopenings move a deadline too; they are none. */
public enum MoreTime {
    /** Đã gia hạn: granted once or more. */
    GRANTED,
    /** Đang xin gia hạn: the office's answer is awaited. */
    ASKED;

    /** On {@code task t}. */
    String condition() {
        return this == GRANTED ? "t.extensions > 0" : "t.asked_on IS NOT NULL";
    }
}
