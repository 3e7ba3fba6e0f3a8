package vn.dondoc.shared;

import java.io.Serializable;

/** Names a label of the office. */
public record LabelId(long value) implements Id, Serializable {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
