package vn.dondoc.task;

import vn.dondoc.shared.RecurrenceId;

/**
 * What becomes of the rule of a recurring task when its directive ends: one choice for each. None outlives its directive by
 * being kept, for a directive that has ended gives nothing.
 *
 * @param version the rule's, as it was seen
 */
public record RuleFate(RecurrenceId rule, long version, DirectiveSettlement.Rest goes) {}
