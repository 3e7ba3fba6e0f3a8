package vn.dondoc.shared;

/** Names an outgoing mail. */
public record MailId(long value) implements Id {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
