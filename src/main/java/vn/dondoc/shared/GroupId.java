package vn.dondoc.shared;

/** Names a group of agencies, such as "các sở, ban, ngành". */
public record GroupId(long value) implements Id {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
