package vn.dondoc.survey;

import java.util.List;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.QuestionId;
import vn.dondoc.shared.TaskId;

/** News of question sheets, told synchronously in the transaction of the act. */
public final class SurveyEvents {

    private SurveyEvents() {}

    /**
     * One more question is asked of agencies that have their task already.
     *
     * @param tasks those that are given, one for each agency of the instruction
     * @param words the question with what a number counts
     */
    public record Asked(Actor by, List<TaskId> tasks, QuestionId question, String words) {

        public Asked {
            tasks = List.copyOf(tasks);
        }
    }
}
