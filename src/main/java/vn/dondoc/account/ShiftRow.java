package vn.dondoc.account;

import java.time.LocalDate;
import vn.dondoc.shared.AgencyId;

/**
 * Ca trực: who is on duty for an agency.
 *
 * @param agencyName of the agency that the duty is for
 * @param phone where he is reached in these days
 * @param from first day, inclusive
 * @param to last day, inclusive
 */
public record ShiftRow(
        long id,
        long version,
        AgencyId agency,
        String agencyName,
        PersonRow person,
        String phone,
        LocalDate from,
        LocalDate to) {

    public boolean isOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
