package vn.dondoc.shared;

/** Names the record that a directive was handed on. */
public record DispatchId(long value) implements Id {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
