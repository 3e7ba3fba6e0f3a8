package vn.dondoc.shared;

import java.io.Serializable;

/** Names a further basis of a task. */
public record BasisId(long value) implements Id, Serializable {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
