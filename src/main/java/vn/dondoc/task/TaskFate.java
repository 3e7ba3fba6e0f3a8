package vn.dondoc.task;

/** What becomes of an open task when its directive ends: one choice for each. */
public record TaskFate(Versioned seen, Choice choice) {

    /** What may be chosen. */
    public enum Choice {
        /** Kết thúc: closed without being done. */
        END,
        /** Tạm dừng until somebody says more. */
        HOLD,
        /** Chuyển sang văn bản mới, which replaces the old one. */
        CARRY_OVER,
        /** Giữ: goes on as it is. */
        KEEP
    }
}
