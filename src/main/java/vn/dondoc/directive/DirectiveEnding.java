package vn.dondoc.directive;

/** Why a directive is in force no more. */
public enum DirectiveEnding {
    /** Thu hồi. */
    WITHDRAWN,
    /** Thay thế by another registered directive. */
    REPLACED,
    /** Bãi bỏ. */
    REPEALED
}
