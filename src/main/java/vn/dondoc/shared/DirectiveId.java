package vn.dondoc.shared;

/** Names a registered directive (văn bản chỉ đạo). */
public record DirectiveId(long value) implements Id {

    /**
     * The id that an address names.
     *
     * @throws NotFound if the text is none
     */
    public static DirectiveId parse(String text) {
        if (!text.matches("\\d{1,18}")) {
            throw new NotFound("directive.not-found");
        }
        return new DirectiveId(Long.parseLong(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
