package vn.dondoc.mail;

import java.util.Set;

/** How the log groups states, in the office's words. Each state is in exactly one group. */
public enum MailGroup {
    /** Chờ gửi. */
    WAITING(MailState.NEW, MailState.CLAIMED),
    /** Đã gửi. */
    SENT(MailState.SENT),
    /** Đang gửi lại. */
    RETRYING(MailState.RETRY),
    /** Đang kiểm tra. */
    CHECKING(MailState.CHECK),
    /** Không gửi được. */
    FAILED(MailState.FAILED, MailState.DEAD),
    /** Không gửi nữa. */
    WITHDRAWN(MailState.SUPERSEDED, MailState.CANCELLED);

    private final Set<MailState> states;

    MailGroup(MailState... states) {
        this.states = Set.of(states);
    }

    public Set<MailState> states() {
        return states;
    }

    public static MailGroup of(MailState state) {
        for (MailGroup group : values()) {
            if (group.states.contains(state)) {
                return group;
            }
        }
        throw new IllegalArgumentException(state.name());
    }
}
