package vn.dondoc.survey;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.QuestionId;
import vn.dondoc.task.TaskRow;

/**
 * The sheets of all agencies of one instruction.
 *
 * @param lines one for each task that was given, by the agency's name
 * @param mayAsk whether the reader may ask more
 */
public record FolderSurvey(List<Question> questions, List<Line> lines, boolean mayAsk) {

    /** One agency's answers; those that are missing are not there. */
    public record Line(TaskRow task, Map<QuestionId, Answer> answers) {

        public Line {
            answers = Map.copyOf(answers);
        }
    }

    /**
     * What all answers to one question come to.
     *
     * @param answered how many agencies have answered
     * @param total of a question for numbers; else null
     * @param first the earliest day of a question for days; null for others and before the first answer
     * @param last the latest day
     */
    public record Sum(
            int answered,
            @Nullable BigDecimal total,
            @Nullable LocalDate first,
            @Nullable LocalDate last) {}

    public FolderSurvey {
        questions = List.copyOf(questions);
        lines = List.copyOf(lines);
    }

    public Sum sum(Question question) {
        List<Answer> all = answers(question).toList();
        BigDecimal total = question.kind() == QuestionKind.NUMBER
                ? Answer.plain(all.stream()
                        .map(Answer::number)
                        .filter(Objects::nonNull)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                : null;
        Optional<LocalDate> first =
                all.stream().map(Answer::day).filter(Objects::nonNull).min(Comparator.naturalOrder());
        Optional<LocalDate> last =
                all.stream().map(Answer::day).filter(Objects::nonNull).max(Comparator.naturalOrder());
        return new Sum(all.size(), total, first.orElse(null), last.orElse(null));
    }

    /** How many agencies have answered every question. */
    public long complete() {
        return lines.stream()
                .filter(line -> line.answers().size() == questions.size())
                .count();
    }

    private Stream<Answer> answers(Question question) {
        return lines.stream().map(line -> line.answers().get(question.id())).filter(Objects::nonNull);
    }
}
