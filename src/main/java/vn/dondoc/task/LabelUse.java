package vn.dondoc.task;

/** A label and on how many tasks it stands. */
public record LabelUse(LabelRow label, long tasks) {}
