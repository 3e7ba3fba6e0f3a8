package vn.dondoc.account;

/**
 * A post as those who keep people see it.
 *
 * @param agencyName of the agency that owns the unit
 * @param unitName the same unless the unit is internal
 * @param confirmed false: given by an administrator, waits for a second person
 */
public record PostLine(PostRow post, String agencyName, String unitName, boolean confirmed, long version) {}
