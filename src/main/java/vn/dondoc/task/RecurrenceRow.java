package vn.dondoc.task;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.RecurrenceId;
import vn.dondoc.shared.TaskId;

/**
 * A recurring task in a list.
 *
 * @param first the task that the office gave, after which the others are made
 * @param code null while the first is a draft: nothing comes back before it is given
 * @param next the day of the next period; null if there is none any more
 * @param reached only periods of later days are still to appear: of the rule, of its first task, of the newest period
 * @param made how many periods have appeared since the first
 * @param trouble key of the reason for which the newest period is a draft that nobody has given yet; null for none
 */
public record RecurrenceRow(
        RecurrenceId id,
        TaskId first,
        @Nullable String code,
        String content,
        @Nullable String leadName,
        List<Beat> beats,
        @Nullable LocalDate endsOn,
        String endDocument,
        LocalDate reached,
        @Nullable LocalDate next,
        int made,
        @Nullable String trouble,
        long version) {

    public RecurrenceRow {
        beats = List.copyOf(beats);
    }

    RecurrenceRow withNext(@Nullable LocalDate day) {
        return new RecurrenceRow(
                id, first, code, content, leadName, beats, endsOn, endDocument, reached, day, made, trouble, version);
    }

    public RecurrenceForm form() {
        return new RecurrenceForm(beats, endsOn, endDocument);
    }
}
