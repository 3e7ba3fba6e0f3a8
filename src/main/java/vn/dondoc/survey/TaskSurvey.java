package vn.dondoc.survey;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.QuestionId;

/**
 * The sheet of one agency: what is asked, and what it has answered.
 *
 * @param version of the answers as they are shown here; 0 before the first
 * @param answeredBy who last answered; null before that
 * @param enteredFrom number of the agency's paper if the office entered it; else null
 * @param mayAnswer whether the reader may answer for the agency
 * @param mayEnter whether the reader may enter it from the agency's paper
 */
public record TaskSurvey(
        List<Question> questions,
        Map<QuestionId, Answer> answers,
        long version,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt,
        @Nullable String enteredFrom,
        boolean mayAnswer,
        boolean mayEnter) {

    /** For a task of which nothing is asked. */
    public static final TaskSurvey NONE = new TaskSurvey(List.of(), Map.of(), 0, null, null, null, false, false);

    public TaskSurvey {
        questions = List.copyOf(questions);
        answers = Map.copyOf(answers);
    }

    /** How many questions have no answer yet. */
    public int open() {
        return questions.size() - answers.size();
    }
}
