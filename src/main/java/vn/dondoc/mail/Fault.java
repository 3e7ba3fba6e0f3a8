package vn.dondoc.mail;

/** What stops the whole sender. */
public enum Fault {
    /** No connection to the relay, or it hung up. */
    UNREACHABLE,
    /** The relay refuses what we are or what we send: wrong password, policy. */
    REFUSED
}
