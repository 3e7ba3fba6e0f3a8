package vn.dondoc.demo;

/** Which organisation of the province. */
enum Era {
    /** Departments, districts and communes of 2018. */
    Y2018,
    /** Since 1/7/2025: departments and communes. */
    TODAY
}
