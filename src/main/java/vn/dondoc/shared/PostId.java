package vn.dondoc.shared;

/** Names a person's post in an agency, from–to. */
public record PostId(long value) implements Id {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
