package vn.dondoc.shared;

/** Names a task (nhiệm vụ). */
public record TaskId(long value) implements Id {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
