package vn.dondoc.directive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.AgencyId;

/**
 * That a directive was handed on, as it is entered.
 *
 * @param dispatchedOn ngày chuyển
 * @param agency đơn vị nhận of the register; null for a receiver outside it, whom {@code receiver} names
 * @param receivedBy người ký nhận; may be empty and added later
 */
public record DispatchForm(
        @Nullable LocalDate dispatchedOn, @Nullable AgencyId agency, String receiver, String receivedBy, String note) {}
