package vn.dondoc.reminder;

import java.time.Instant;
import java.util.Map;

/**
 * Which rows may become mails at a moment: urgent ones always, acts while the send window is open, the ladder from the
 * hour of the digest on.
 */
record Due(Instant now, boolean windowOpen, boolean digestOpen, boolean acts) {

    static Due acts(Instant now, SendWindow window) {
        return new Due(now, window.isOpen(now), false, true);
    }

    static Due ladder(Instant now, SendWindow window) {
        return new Due(now, false, window.digestOpens(now).equals(now), false);
    }

    /** Whether there can be any. */
    boolean isPossible() {
        return acts || digestOpen;
    }

    String condition() {
        String which = acts ? windowOpen ? "act_batch <> 0" : "act_batch <> 0 AND urgent" : "act_batch = 0";
        return "state = 'OWED' AND not_before <= :now AND " + which;
    }

    Map<String, Object> parameters() {
        return Map.of("now", now);
    }
}
