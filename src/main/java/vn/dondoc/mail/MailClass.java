package vn.dondoc.mail;

/** Why a mail goes out, which decides what may hold it back. */
public enum MailClass {
    /** Nhắc việc: owed by the ladder, held while reminders are switched off or paused. */
    REMINDER,
    /** Báo việc: follows an act (issue, return, confirmation, urging by hand); held like reminders. */
    ACT,
    /** Tài khoản: activation, reset, confirmation of an address. No switch or pause of reminders stops it. */
    ACCOUNT,
    /** Dấu niêm: the root of a closed day on its way out of the machine. No switch or pause of reminders stops it. */
    SEAL;

    boolean heldBySwitch() {
        return this == REMINDER || this == ACT;
    }
}
