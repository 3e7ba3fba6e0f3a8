package vn.dondoc.reminder;

/** What people must hear about the planning of reminders: by banner, health check and the program's log. */
public enum ReminderAlarm {
    /** This machine and the database differ by more than a minute: nothing is planned. */
    CLOCKS_APART,
    /** No node has planned for a quarter of an hour, or written mails for five minutes. */
    NOT_PLANNED,
    /** What may be written has waited for a quarter of an hour. */
    STALE,
    /** Nine o'clock on a working day, mails are owed since the morning, and none has gone. */
    NONE_SENT
}
