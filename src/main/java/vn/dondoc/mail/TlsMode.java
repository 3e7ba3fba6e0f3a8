package vn.dondoc.mail;

/** How a connection to a mail server is secured. */
public enum TlsMode {
    /** In the clear: only for a relay on the same machine or network. */
    NONE,
    /** In the clear first, then STARTTLS; refused if the server does not offer it. */
    STARTTLS,
    /** TLS from the first byte. */
    TLS
}
