package vn.dondoc.shared;

/** Names an instruction to several agencies, each of which has a task of its own. */
public record FolderId(long value) implements Id {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
