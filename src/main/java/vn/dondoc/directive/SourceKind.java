package vn.dondoc.directive;

import org.jspecify.annotations.Nullable;

/** Nguồn: in which way the office was given something to do. */
public enum SourceKind {
    /** Văn bản. */
    PAPER(null),
    /** Ý kiến chỉ đạo trực tiếp, by word of mouth. */
    ORAL("YKCD"),
    /** Kết luận cuộc họp, with or without its notice. */
    MEETING("KLCH"),
    /** Bút phê: words noted on a paper that is itself no directive. */
    NOTE("BP");

    private final @Nullable String kind;

    SourceKind(@Nullable String kind) {
        this.kind = kind;
    }

    /** Whether it is entered as a paper, by its own number. */
    public boolean isPaper() {
        return this == PAPER;
    }

    /** Whether it was said, so that a paper may confirm it later. */
    public boolean isSpoken() {
        return this == ORAL || this == MEETING;
    }

    /** Code of the {@link DocumentKind} that lists and mails name it by; for a paper whatever was chosen. */
    @Nullable
    String kind(@Nullable String chosen) {
        return kind == null ? chosen : kind;
    }

    /** Whether that code stands for a source and not for a kind of paper. */
    static boolean isSource(String code) {
        for (SourceKind one : values()) {
            if (code.equals(one.kind)) {
                return true;
            }
        }
        return false;
    }
}
