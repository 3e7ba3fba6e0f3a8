package vn.dondoc.policy;

/** What a policy is about; the order is that of the screen. */
public enum PolicyGroup {
    ASSIGNMENT,
    DEADLINE,
    DECISION,
    REMINDER,
    SENDING,
    ACCESS,
    FIGURES
}
