package vn.dondoc.shared;

import java.io.Serializable;

/** Names a person with or without an account. */
public record PersonId(long value) implements Id, Serializable {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
