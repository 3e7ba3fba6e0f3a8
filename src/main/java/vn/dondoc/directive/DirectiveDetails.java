package vn.dondoc.directive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.file.StoredFile;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.PersonId;

/**
 * A directive as its page shows it.
 *
 * @param form its fields as they would be corrected
 * @param title "Kế hoạch số 340/KH-UBND"
 * @param files main document first
 */
public record DirectiveDetails(
        DirectiveId id,
        long version,
        DirectiveForm form,
        String title,
        String kindName,
        @Nullable Integer arrivalNo,
        @Nullable PersonId registeredBy,
        Instant registeredAt,
        List<StoredFile> files,
        List<Dispatch> dispatches) {

    /**
     * A recorded dispatch.
     *
     * @param dispatchedOn ngày chuyển
     * @param receiver đơn vị nhận
     * @param receivedBy người ký nhận; null while nobody signed
     */
    public record Dispatch(
            LocalDate dispatchedOn,
            String receiver,
            @Nullable String receivedBy,
            @Nullable String note) {}
}
