package vn.dondoc.account;

/** How a person likes the screen. */
public enum Colours {
    /** As the machine is set. */
    SYSTEM,
    LIGHT,
    DARK
}
