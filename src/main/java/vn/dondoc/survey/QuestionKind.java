package vn.dondoc.survey;

/** What kind of answer a question takes. */
public enum QuestionKind {
    /** Số: added up over the agencies, exactly. */
    NUMBER,
    /** Chữ. */
    TEXT,
    /** Ngày. */
    DATE
}
