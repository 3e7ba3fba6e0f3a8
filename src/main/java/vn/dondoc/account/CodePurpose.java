package vn.dondoc.account;

/** What a one-time code opens. */
public enum CodePurpose {
    /** The first password of an account. */
    ACTIVATE,
    /** A new password. */
    RESET,
    /** Another mail address. */
    CONFIRM_MAIL,
    /** The first administrator, who makes himself. */
    FIRST_ADMIN
}
