package vn.dondoc.agency;

/** What an agency is. No number of levels follows from it: the tree is of any depth. */
public enum AgencyKind {
    /** UBND tỉnh. */
    PROVINCE_COMMITTEE,
    /** Văn phòng UBND tỉnh; leads tasks like any agency. */
    OFFICE,
    /** Sở. */
    DEPARTMENT,
    /** Ban, and what stands beside the departments: Thanh tra tỉnh, Ban Dân tộc, Ban Quản lý Khu kinh tế. */
    BOARD,
    /** UBND huyện, thị xã, thành phố; none is valid after 30/6/2025. */
    DISTRICT,
    /** UBND xã, phường, thị trấn. */
    COMMUNE,
    /** Ngành dọc: a central agency's body in the province, such as Thuế tỉnh. */
    VERTICAL,
    /** Cơ quan của Đảng. */
    PARTY,
    /** Mặt trận, đoàn thể. */
    FRONT,
    /** Quân sự, công an, biên phòng. */
    ARMED_FORCES,
    /** Đơn vị sự nghiệp with a seal of its own. */
    PUBLIC_SERVICE,
    /** Phòng, ban within an agency: no agency of its own, its people act for the agency above it. */
    UNIT,
    OTHER;

    /**
     * Thuộc UBND: the committee gives it tasks and ranks it. Ngành dọc, Đảng, đoàn thể and the armed forces are asked to do
     * theirs, are followed like all others, and are never ranked.
     */
    public boolean isUnderCommittee() {
        return switch (this) {
            case VERTICAL, PARTY, FRONT, ARMED_FORCES -> false;
            default -> true;
        };
    }
}
