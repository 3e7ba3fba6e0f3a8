package vn.dondoc.directive;

/** Văn bản đi or văn bản đến. */
public enum Direction {
    OUTGOING,
    INCOMING
}
