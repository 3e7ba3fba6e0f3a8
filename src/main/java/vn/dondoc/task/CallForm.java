package vn.dondoc.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Đôn đốc by word of mouth, as it is noted afterwards.
 *
 * @param spokeWith whom of the agency
 * @param promisedOn the day by which the agency says it will be done; null for no promise
 */
public record CallForm(
        Channel channel,
        String spokeWith,
        String note,
        @Nullable LocalDate promisedOn) {

    /** How one spoke. */
    public enum Channel {
        /** Điện thoại. */
        PHONE,
        /** Làm việc trực tiếp. */
        VISIT
    }
}
