package vn.dondoc.inside;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.SearchText;
import vn.dondoc.shared.Texts;

/**
 * What is handed on inside an agency, to a unit or to a person of it.
 *
 * @param whole chuyển xử lý: the whole task; its content is then the task's own
 * @param note may be empty
 * @param acceptsLate whether a deadline after the task's own is meant so; the agency decides
 */
public record InnerForm(
        @Nullable AgencyId unit,
        @Nullable PersonId person,
        boolean whole,
        String content,
        String note,
        @Nullable LocalDate dueOn,
        boolean acceptsLate) {

    /** Content of a part: to a person. */
    public static InnerForm to(PersonId person, String content, LocalDate dueOn) {
        return new InnerForm(null, person, false, content, "", dueOn, false);
    }

    /**
     * The form with its texts cleaned.
     *
     * @param ofTask the task's own words
     * @param last the task's deadline; null without
     */
    InnerForm checked(String ofTask, LocalDate today, @Nullable LocalDate last) {
        String clean = whole ? ofTask : SearchText.clean(content);
        String cleanNote = SearchText.clean(note);
        InvalidInput.Collector wrong = new InvalidInput.Collector()
                .when((unit == null) == (person == null), "who", "error.required")
                .when(clean.isEmpty(), "content", "error.required")
                .when(!whole && clean.length() > 2000, "content", "error.too-long", 2000)
                .when(cleanNote.length() > 1000, "note", "error.too-long", 1000)
                .when(dueOn == null, "dueOn", "error.required")
                .when(dueOn != null && dueOn.isBefore(today), "dueOn", "inner.past");
        if (dueOn != null && last != null && dueOn.isAfter(last) && !acceptsLate) {
            wrong.add("dueOn", "inner.after-task", Texts.day(last));
        }
        wrong.throwIfAny();
        return new InnerForm(
                unit,
                person,
                whole,
                clean.length() > 2000 ? clean.substring(0, 2000) : clean,
                cleanNote,
                dueOn,
                acceptsLate);
    }
}
