package vn.dondoc.inside;

/** Where an inner task stands. Whether it is late is no state: {@link InnerTime}. */
public enum InnerState {
    /** Đang làm. */
    GIVEN,
    /** Đã báo xong; waits for whoever may give. */
    DONE_REPORTED,
    /** Đã nhận kết quả. */
    CONFIRMED,
    /** Thôi giao, or the task went another way: {@link InnerClosing}. */
    CANCELLED;

    /** Whether somebody still has something to do. */
    public boolean isLive() {
        return this == GIVEN || this == DONE_REPORTED;
    }
}
