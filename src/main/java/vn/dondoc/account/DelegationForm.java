package vn.dondoc.account;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.PostId;

/**
 * What is entered to name a stand-in. Null is what was left empty.
 *
 * @param post of the absent
 * @param delegate the own post of whoever is to stand in
 * @param from first day, inclusive
 * @param to last day, inclusive; a delegation always ends
 * @param document số, ký hiệu of the paper that says so
 */
public record DelegationForm(
        @Nullable PostId post,
        @Nullable PostId delegate,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String document,
        DelegationScope scope) {}
