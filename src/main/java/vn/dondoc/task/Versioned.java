package vn.dondoc.task;

import vn.dondoc.shared.TaskId;

/** A task as somebody saw it: a command carries the version, so that a double click or two deciders give one row. */
public record Versioned(TaskId task, long version) {}
