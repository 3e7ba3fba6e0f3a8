package vn.dondoc.shared;

import java.util.Set;

/** What a post makes of a person. What a role may do is data: see {@code account.Rights}. */
public enum Role {
    /** Chủ tịch UBND tỉnh. */
    CHAIR,
    /** Phó Chủ tịch UBND tỉnh; decides in the fields he answers for. */
    VICE_CHAIR,
    /** Chánh, Phó Chánh Văn phòng UBND tỉnh. */
    OFFICE_LEADER,
    /** Chuyên viên Văn phòng: registers, drafts, follows, proposes. */
    OFFICER,
    /** Văn thư: registers and drafts, never issues. */
    CLERK,
    /** Thủ trưởng cơ quan. */
    AGENCY_LEADER,
    /** Đầu mối of an agency: receives, reports, claims. */
    FOCAL_POINT,
    /** Chuyên viên of an agency: reports. */
    AGENCY_STAFF,
    /** Thi đua (Sở Nội vụ): all aggregates, no task text. */
    EMULATION_BOARD,
    /** Quản trị hệ thống: accounts and settings, no content anywhere. */
    ADMINISTRATOR,
    /** Kiểm tra, thanh tra: reads all, acts on nothing. */
    INSPECTOR,
    /** A job of the program itself; nobody signs in as it. */
    SYSTEM;

    /** Who leads an agency, the Office too, and binds it by his own word. */
    public static final Set<Role> HEADS = Set.of(AGENCY_LEADER, OFFICE_LEADER);

    /** Whether a post of this role is that of the head of an agency. */
    public boolean isHead() {
        return HEADS.contains(this);
    }
}
