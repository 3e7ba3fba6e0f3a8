package vn.dondoc.agency;

/** How an agency came to its end. */
public enum SuccessionKind {
    /** Sáp nhập, hợp nhất: several became one. */
    MERGED,
    /** Chia, tách: one became several. */
    SPLIT,
    /** Đổi tên, tổ chức lại: one became one. */
    RENAMED,
    /** Giải thể without a successor. */
    ABOLISHED
}
