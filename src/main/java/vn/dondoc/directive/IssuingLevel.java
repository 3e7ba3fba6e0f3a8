package vn.dondoc.directive;

/** Cấp giao: whose tasks these are; figures are split by it. */
public enum IssuingLevel {
    /** Chính phủ, Thủ tướng Chính phủ. */
    GOVERNMENT,
    /** Tỉnh ủy. */
    PARTY,
    /** Hội đồng nhân dân tỉnh. */
    COUNCIL,
    /** UBND, Chủ tịch UBND tỉnh. */
    PROVINCE
}
