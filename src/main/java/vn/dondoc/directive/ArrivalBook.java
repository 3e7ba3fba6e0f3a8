package vn.dondoc.directive;

/**
 * Sổ văn bản đến.
 *
 * @param code its name in forms; people see {@code name}
 * @param lastNo the last số đến of this year; 0 if none was given yet
 */
public record ArrivalBook(String code, String name, int lastNo) {}
