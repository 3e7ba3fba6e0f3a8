package vn.dondoc.task;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a task comes back, and what its periods to come order.
 *
 * @param beats its periods, at least one
 * @param endsOn no period with a later day appears; null without end
 * @param endDocument the paper that ends it; may be empty
 * @param order words, agencies and persons of the periods to come; deadline, passage and field in it are not looked at;
 *     null to leave them as they are
 */
public record RecurrenceForm(
        List<Beat> beats,
        @Nullable LocalDate endsOn,
        String endDocument,
        @Nullable TaskForm order) {

    public RecurrenceForm {
        beats = beats.stream().distinct().toList();
    }

    /** The days alone. */
    public RecurrenceForm(List<Beat> beats, @Nullable LocalDate endsOn, String endDocument) {
        this(beats, endsOn, endDocument, null);
    }
}
