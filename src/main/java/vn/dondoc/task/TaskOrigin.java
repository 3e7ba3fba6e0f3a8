package vn.dondoc.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import vn.dondoc.directive.SourceKind;
import vn.dondoc.shared.Texts;

/**
 * What is told of a task's source, if it is no paper, behind the title and the day: the occasion and the other paper.
 *
 * @param paperOn null while no paper confirms what was said
 */
public record TaskOrigin(
        SourceKind kind,
        @Nullable String occasion,
        @Nullable String paperNumber,
        @Nullable String paperIssuer,
        @Nullable LocalDate paperOn) {

    /**
     * In words, such as "cuộc họp giao ban tháng 2; đã có văn bản số 45/TB-UBND ngày 03/03/2026".
     *
     * @param translate gives the words of a key with its arguments
     */
    public String words(BiFunction<String, Object[], String> translate) {
        List<String> parts = new ArrayList<>();
        if (occasion != null) {
            parts.add(translate.apply(
                    kind == SourceKind.MEETING ? "task.origin.meeting" : "task.origin.occasion",
                    new Object[] {occasion}));
        }
        if (paperOn != null) {
            String day = Texts.day(paperOn);
            if (kind.isSpoken()) {
                parts.add(translate.apply("task.origin.confirmed", new Object[] {paperNumber, day}));
            } else if (paperNumber == null) {
                parts.add(translate.apply("task.origin.noted-unnumbered", new Object[] {day, paperIssuer}));
            } else {
                parts.add(translate.apply("task.origin.noted", new Object[] {paperNumber, day, paperIssuer}));
            }
        }
        return String.join("; ", parts);
    }
}
