package vn.dondoc.shared;

import java.io.Serializable;

/** Names what an agency has handed on inside itself. */
public record InnerTaskId(long value) implements Id, Serializable {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
