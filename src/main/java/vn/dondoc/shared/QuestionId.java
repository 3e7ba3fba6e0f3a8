package vn.dondoc.shared;

import java.io.Serializable;

/** Names a question that is asked of all agencies of one instruction. */
public record QuestionId(long value) implements Id, Serializable {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
