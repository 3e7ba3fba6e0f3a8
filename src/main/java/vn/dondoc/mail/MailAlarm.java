package vn.dondoc.mail;

/** What people must hear about mail: by banner, health check and command. */
public enum MailAlarm {
    /** No relay is set. */
    NOT_SET,
    /** A relay is set, but mail may not leave: not production and not diverted, or the password cannot be read. */
    BLOCKED,
    /** Reminders are switched off. */
    OFF,
    /** Reminders are paused. */
    PAUSED,
    /** The relay is away or refuses. */
    FAULT,
    /** No sender of any node gave a sign of life for two minutes. */
    SILENT,
    /** A mail that may go has waited for more than 15 minutes. */
    LATE,
    /** The fate of a mail has been unknown for more than an hour. */
    IN_DOUBT
}
