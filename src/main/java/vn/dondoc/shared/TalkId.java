package vn.dondoc.shared;

/** Names an entry of the talk about a task. */
public record TalkId(long value) implements Id {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
