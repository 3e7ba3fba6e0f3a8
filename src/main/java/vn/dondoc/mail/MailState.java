package vn.dondoc.mail;

import java.util.Set;

/** Where a mail stands on its way out. Lateness and health are computed from this, never stored. */
public enum MailState {
    /** Chờ gửi: never tried. */
    NEW,
    /** Đang gửi: one sender holds it, until its lease ends. */
    CLAIMED,
    /** Đã gửi: the relay answered 250 for the recipient, or the archive proves it. */
    SENT,
    /** Gửi lại: surely not accepted, tried again later. */
    RETRY,
    /** Đang kiểm tra: may have been accepted; nobody sends it before the archive was asked. */
    CHECK,
    /** Không gửi được: the address or the message was refused for good. */
    FAILED,
    /** Được thay: another mail took its place before the first try. */
    SUPERSEDED,
    /** Đã hủy: no longer owed, and surely not delivered. */
    CANCELLED,
    /** Bỏ cuộc: three days of tries. */
    DEAD;

    /** Whether the mail waits in a line for a try. */
    boolean waits() {
        return this == NEW || this == RETRY;
    }

    /** Whether nothing will happen to the mail any more. */
    public boolean isFinal() {
        return next().isEmpty();
    }

    /** The one table of arrows. CLAIMED → NEW is a claim given back untried. */
    boolean canBecome(MailState next) {
        return next().contains(next);
    }

    private Set<MailState> next() {
        return switch (this) {
            case NEW -> Set.of(CLAIMED, SUPERSEDED, CANCELLED, FAILED);
            case CLAIMED -> Set.of(NEW, SENT, RETRY, CHECK, FAILED, DEAD);
            case RETRY -> Set.of(CLAIMED, CANCELLED);
            case CHECK -> Set.of(SENT, RETRY, DEAD);
            case SENT, FAILED, SUPERSEDED, CANCELLED, DEAD -> Set.of();
        };
    }
}
