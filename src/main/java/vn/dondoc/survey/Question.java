package vn.dondoc.survey;

import vn.dondoc.shared.QuestionId;

/**
 * A question to all agencies of one instruction.
 *
 * @param unit what a number counts; may be empty
 */
public record Question(QuestionId id, QuestionKind kind, String words, String unit) {

    /** The words with the unit: "Số hồ sơ đã chỉnh lý (hồ sơ)". */
    public String label() {
        return unit.isEmpty() ? words : words + " (" + unit + ")";
    }
}
