package vn.dondoc.shared;

/** Names a registered directive (văn bản chỉ đạo). */
public record DirectiveId(long value) implements Id {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
