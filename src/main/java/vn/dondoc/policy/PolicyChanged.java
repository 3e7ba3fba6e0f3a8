package vn.dondoc.policy;

/** The office has settled a policy anew, from a day on that is not over. Published in the same transaction. */
public record PolicyChanged(PolicyVersion version) {}
