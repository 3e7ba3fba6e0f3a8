package vn.dondoc.task;

/** The colour of a label. */
public enum LabelTone {
    BLUE,
    GREEN,
    AMBER,
    RED,
    VIOLET,
    PINK,
    GREY
}
