package vn.dondoc.directive;

/**
 * Độ mật. Only {@link #NORMAL} enters this system (Luật 117/2025/QH15, art. 5): the others exist to be chosen and
 * refused with the reason before anything is stored.
 */
public enum Secrecy {
    NORMAL,
    /** Mật. */
    SECRET,
    /** Tối mật. */
    TOP_SECRET,
    /** Tuyệt mật. */
    ABSOLUTE_SECRET
}
