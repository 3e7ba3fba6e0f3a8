package vn.dondoc.reminder;

/** In what capacity somebody is written to about a task. */
enum Party {
    /** Đầu mối of the lead agency; its head where it has none. */
    FOCAL_POINT,
    /** Người được phân công at the agency: whoever has an inner task to do. */
    ASSIGNEE,
    /** Thủ trưởng of the lead agency. */
    AGENCY_HEAD,
    /** Người trực of the lead agency on that day; only of hỏa tốc. */
    DUTY_OFFICER,
    /** The agency's own mailbox, a message of its own. */
    MAILBOX,
    /** Chuyên viên theo dõi. */
    OFFICER,
    /** Chánh Văn phòng. */
    OFFICE_HEAD,
    /** Phó Chủ tịch of the field, else the leader who answers for the task. */
    VICE_CHAIR,
    /** Whoever is named in an entry or watches the task: for himself, whatever his post. */
    READER;

    boolean isOfAgency() {
        return this == FOCAL_POINT
                || this == ASSIGNEE
                || this == AGENCY_HEAD
                || this == DUTY_OFFICER
                || this == MAILBOX;
    }
}
