package vn.dondoc.shared;

/** Names what a lead agency asks of a coordinating one. */
public record CoordinationId(long value) implements Id {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
