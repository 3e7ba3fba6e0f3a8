package vn.dondoc.shared;

/** Names a field of work (lĩnh vực). */
public record FieldId(long value) implements Id {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
