package vn.dondoc.shared;

/** Names a person with or without an account. */
public record PersonId(long value) implements Id {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
