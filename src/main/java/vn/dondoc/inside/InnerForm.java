package vn.dondoc.inside;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.SearchText;
import vn.dondoc.task.Deadline;

/**
 * What is handed on inside an agency, to a unit or to a person of it.
 *
 * @param whole chuyển xử lý: the whole task; its content is then the task's own
 * @param note may be empty
 * @param dueOn by when, never later than the task itself
 * @param dueAt an hour of that day; null for the whole day
 */
public record InnerForm(
        @Nullable AgencyId unit,
        @Nullable PersonId person,
        boolean whole,
        String content,
        String note,
        @Nullable LocalDate dueOn,
        @Nullable LocalTime dueAt) {

    /** Content of a part: to a person. */
    public static InnerForm to(PersonId person, String content, LocalDate dueOn) {
        return new InnerForm(null, person, false, content, "", dueOn, null);
    }

    /**
     * The form with its texts cleaned.
     *
     * @param ofTask the task's own words
     * @param bound what the task's own deadline allows
     */
    InnerForm checked(String ofTask, InnerDue bound) {
        String clean = whole ? ofTask : SearchText.clean(content);
        String cleanNote = SearchText.clean(note);
        InvalidInput.Collector wrong = new InvalidInput.Collector()
                .when((unit == null) == (person == null), "who", "error.required")
                .when(clean.isEmpty(), "content", "error.required")
                .when(!whole && clean.length() > 2000, "content", "error.too-long", 2000)
                .when(cleanNote.length() > 1000, "note", "error.too-long", 1000);
        bound.check(dueOn, dueAt, wrong);
        wrong.throwIfAny();
        return new InnerForm(unit, person, whole, clean, cleanNote, dueOn, dueAt);
    }

    /** By when; once a day was typed. */
    Deadline deadline() {
        return Deadline.on(Objects.requireNonNull(dueOn), dueAt);
    }
}
