package vn.dondoc.mail;

/** What one try at a mail came to. The reply is the server's last line, or our own words where none came. */
sealed interface TryOutcome {

    String reply();

    /** 250 for the recipient after the final dot. */
    record Accepted(String reply) implements TryOutcome {}

    /**
     * 4xx to this mail: surely not accepted, try later.
     *
     * @param forRecipient whether it came at RCPT; elsewhere it may be the relay's own trouble
     */
    record Deferred(String reply, boolean forRecipient) implements TryOutcome {}

    /** 5xx at RCPT: this address takes no mail. */
    record AddressRefused(String reply) implements TryOutcome {}

    /** 5xx to what we send (policy, DATA, final dot): the relay's or the message's fault, not the address's. */
    record MessageRefused(String reply) implements TryOutcome {}

    /** 5xx before a recipient was named (greeting, EHLO, AUTH, MAIL): no mail would go. */
    record SystemRefused(String reply) implements TryOutcome {}

    /** No connection, or lost before the final dot: surely not accepted, and no fault of this mail. */
    record NotReached(String reply) implements TryOutcome {}

    /** Lost after the final dot: the relay may have accepted it. */
    record Unknown(String reply) implements TryOutcome {}
}
