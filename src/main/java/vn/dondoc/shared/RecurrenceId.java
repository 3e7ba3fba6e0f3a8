package vn.dondoc.shared;

import java.io.Serializable;

/** Names the rule by which a task comes back. */
public record RecurrenceId(long value) implements Id, Serializable {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
