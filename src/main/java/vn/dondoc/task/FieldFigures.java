package vn.dondoc.task;

import vn.dondoc.shared.FieldId;

/** The open tasks of a field, and how many of them are overdue. */
public record FieldFigures(FieldId field, String name, long open, long overdue) {}
