package vn.dondoc.account;

import java.time.LocalDate;
import vn.dondoc.shared.DelegationId;

/**
 * Who stands in for whom, and how far.
 *
 * @param absent the post that is handed over, with its holder
 * @param delegate the own post of whoever stands in
 * @param to last day, inclusive
 */
public record DelegationRow(
        DelegationId id,
        PostRow absent,
        PostRow delegate,
        LocalDate from,
        LocalDate to,
        String document,
        DelegationScope scope,
        long version) {

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
