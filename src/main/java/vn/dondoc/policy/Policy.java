package vn.dondoc.policy;

public enum Policy {
    OFFICER_MAY_CONFIRM,
    SOON_DAYS,
    SHORT_DEADLINE_DAYS,
    DEADLINE_MOVES_TO_WORKING_DAY
}
