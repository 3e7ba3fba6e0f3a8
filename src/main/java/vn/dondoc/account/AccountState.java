package vn.dondoc.account;

/** Whether a person can sign in. */
public enum AccountState {
    /** There is no account. */
    NONE,
    /** There is one, its first password is not set yet. */
    WAITING,
    ACTIVE,
    DISABLED
}
