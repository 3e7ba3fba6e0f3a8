package vn.dondoc.task;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.RecurrenceId;
import vn.dondoc.shared.TaskId;

/**
 * A recurring task in a list.
 *
 * @param first the task that the office gave, after which the others are made
 * @param code null while the first is a draft: nothing comes back before it is given
 * @param content what the periods to come say, before their period is named
 * @param directive gives the periods to come
 * @param leadName of who leads the periods to come
 * @param next the day of the next period; null if there is none any more
 * @param reached only periods of later days are still to appear: of the rule, of its first task, of the newest period
 * @param made how many periods have appeared since the first
 * @param latest the newest period that was given; null while there is none but the first task
 * @param stuck the oldest period that is a draft because it could not be given; null for none
 * @param trouble key of the reason for it; null for none
 */
public record RecurrenceRow(
        RecurrenceId id,
        TaskId first,
        @Nullable String code,
        String content,
        DirectiveId directive,
        @Nullable String leadName,
        List<Beat> beats,
        @Nullable LocalDate endsOn,
        String endDocument,
        LocalDate reached,
        @Nullable LocalDate next,
        int made,
        @Nullable TaskId latest,
        @Nullable String latestCode,
        @Nullable TaskId stuck,
        @Nullable String trouble,
        long version) {

    public RecurrenceRow {
        beats = List.copyOf(beats);
    }

    RecurrenceRow withNext(@Nullable LocalDate day) {
        return new RecurrenceRow(
                id,
                first,
                code,
                content,
                directive,
                leadName,
                beats,
                endsOn,
                endDocument,
                reached,
                day,
                made,
                latest,
                latestCode,
                stuck,
                trouble,
                version);
    }

    public RecurrenceForm form() {
        return new RecurrenceForm(beats, endsOn, endDocument);
    }

    /** Whether a period of a later day may still appear. */
    boolean goesOnAfter(LocalDate day) {
        return endsOn == null || endsOn.isAfter(day);
    }
}
