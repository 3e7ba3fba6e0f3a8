package vn.dondoc.shared;

/** Names an agency or unit. */
public record AgencyId(long value) implements Id {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
