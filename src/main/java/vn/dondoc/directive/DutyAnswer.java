package vn.dondoc.directive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.FileId;
import vn.dondoc.shared.InvalidInput;

/** The province's own document, entered when it was sent. */
public record DutyAnswer(
        String number, @Nullable LocalDate sentOn, @Nullable FileId file) {

    /** With its number as the office writes it; @throws InvalidInput names each field that is missing or wrong. */
    DutyAnswer checked(LocalDate issuedOn, LocalDate today) {
        InvalidInput.Collector wrong = new InvalidInput.Collector();
        String written = "";
        try {
            written = DocumentNumber.of(number).map(DocumentNumber::shown).orElse("");
            wrong.when(written.isEmpty(), "number", "error.required");
        } catch (InvalidInput e) {
            e.problems().forEach(p -> wrong.add("number", p.key(), p.arguments().toArray()));
        }
        wrong.when(sentOn == null, "sentOn", "error.required")
                .when(sentOn != null && sentOn.isAfter(today), "sentOn", "directive.source.future")
                .when(sentOn != null && sentOn.isBefore(issuedOn), "sentOn", "duty.answered-before")
                .throwIfAny();
        return new DutyAnswer(written, sentOn, file);
    }
}
