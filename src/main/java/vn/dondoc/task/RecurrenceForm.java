package vn.dondoc.task;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a task comes back.
 *
 * @param beats its periods, at least one
 * @param endsOn no period with a later day appears; null without end
 * @param endDocument the paper that ends it; may be empty
 */
public record RecurrenceForm(List<Beat> beats, @Nullable LocalDate endsOn, String endDocument) {

    public RecurrenceForm {
        beats = beats.stream().distinct().toList();
    }
}
