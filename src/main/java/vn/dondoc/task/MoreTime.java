package vn.dondoc.task;

/**
 * What a lead has asked of the office as a condition of a list. Holds, corrections, transfers and reopenings move a deadline
 * too; they are no gia hạn.
 */
public enum MoreTime {
    /** Đã gia hạn: granted once or more. */
    GRANTED,
    /** Đang xin gia hạn: the office's answer is awaited. */
    ASKED,
    /** Đang xin thôi chủ trì: the same of a request to be released. */
    RELEASE_ASKED;

    /** On {@code task t}. */
    String condition() {
        return switch (this) {
            case GRANTED -> "t.extensions > 0";
            case ASKED -> "t.asked_kind = 'EXTENSION'";
            case RELEASE_ASKED -> "t.asked_kind = 'RELEASE'";
        };
    }
}
