package vn.dondoc.report;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.BusinessTime;
import vn.dondoc.shared.FolderId;
import vn.dondoc.shared.Texts;
import vn.dondoc.survey.Answer;
import vn.dondoc.survey.FolderSurvey;
import vn.dondoc.survey.Question;
import vn.dondoc.survey.QuestionKind;
import vn.dondoc.survey.Surveys;
import vn.dondoc.task.TaskFolders;

/** Phiếu hỏi as a sheet: a row for each agency, a column for each question, numbers as numbers, and their sum. */
@Service
public class SurveyExports {

    private static final int HEADER_ROW = 4;
    private static final int CODE = 15;
    private static final int AGENCY = 40;
    private static final int NUMBER = 16;
    private static final int TEXT = 50;
    private static final DateTimeFormatter IN_NAME = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm");
    private static final DateTimeFormatter ON_SHEET = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private final Surveys surveys;
    private final TaskFolders folders;
    private final Texts texts;
    private final Clock clock;

    SurveyExports(Surveys surveys, TaskFolders folders, Texts texts, Clock clock) {
        this.surveys = surveys;
        this.folders = folders;
        this.texts = texts;
        this.clock = clock;
    }

    /** What the file is called. */
    public String name(Actor actor) {
        return "Phieu-hoi-" + IN_NAME.format(now()) + ".xlsx";
    }

    /** All sheets of an instruction; for those who read every task. */
    public void write(Actor actor, FolderId folder, OutputStream out) throws IOException {
        FolderSurvey survey = surveys.sheets(actor, folder);
        List<Integer> widths = Stream.concat(
                        Stream.of(CODE, AGENCY),
                        survey.questions().stream().map(one -> one.kind() == QuestionKind.TEXT ? TEXT : NUMBER))
                .toList();
        try (Sheet sheet = new Sheet(out, t("survey.title"), widths, HEADER_ROW)) {
            sheet.title(t("survey.sheet"));
            sheet.row(List.of(folders.get(actor, folder).content()));
            sheet.row(List.of(t("export.made", ON_SHEET.format(now()), actor.name())));
            sheet.header(Stream.concat(
                            Stream.of(t("export.column.CODE"), t("folder.column.agency")),
                            survey.questions().stream().map(Question::label))
                    .toList());
            for (FolderSurvey.Line line : survey.lines()) {
                List<@Nullable Object> cells = new ArrayList<>();
                cells.add(line.task().code());
                cells.add(line.task().leadName());
                survey.questions()
                        .forEach(question -> cells.add(value(line.answers().get(question.id()))));
                sheet.row(cells);
            }
            List<@Nullable Object> sums = new ArrayList<>();
            sums.add(null);
            sums.add(t("survey.sum"));
            survey.questions().forEach(question -> sums.add(survey.sum(question).total()));
            sheet.row(sums);
        }
    }

    private static @Nullable Object value(@Nullable Answer answer) {
        return answer == null
                ? null
                : answer.number() != null ? answer.number() : answer.day() != null ? answer.day() : answer.text();
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), BusinessTime.ZONE);
    }

    private String t(String key, Object... arguments) {
        return texts.in(Texts.VIETNAMESE, key, arguments);
    }
}
