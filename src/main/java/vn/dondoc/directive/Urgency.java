package vn.dondoc.directive;

/** Độ khẩn, in the order of Nghị định 30/2020/NĐ-CP, Phụ lục I. */
public enum Urgency {
    NORMAL,
    /** Khẩn. */
    URGENT,
    /** Thượng khẩn. */
    VERY_URGENT,
    /** Hỏa tốc. */
    EXPRESS;

    /** Mails about it leave at once, at any hour. */
    public boolean isUrgent() {
        return this != NORMAL;
    }
}
