package vn.dondoc.task;

/**
 * Who would decide about more time that is not asked for yet.
 *
 * @param measure how much the head of the office may grant to this task in all; everybody may read it
 */
public record WhoDecides(TaskRequest.Decider decider, ExtensionMeasure measure) {}
