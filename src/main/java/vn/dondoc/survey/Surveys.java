package vn.dondoc.survey;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.history.Change;
import vn.dondoc.history.History;
import vn.dondoc.history.HistoryNote;
import vn.dondoc.history.Subject;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.FolderId;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.QuestionId;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.SearchText;
import vn.dondoc.shared.StaleVersion;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.FolderAnswer;
import vn.dondoc.task.FolderDetails;
import vn.dondoc.task.TaskAct;
import vn.dondoc.task.TaskActs;
import vn.dondoc.task.TaskFolders;
import vn.dondoc.task.TaskRow;
import vn.dondoc.task.TaskState;
import vn.dondoc.task.Tasks;

/**
 * Phiếu hỏi: numbers, words and days that an instruction asks of each of its agencies. Each answers on its own task, as long as
 * it works on it, and may correct itself; the office sees all side by side and the sum. Nothing of it stands in a figure of
 * the program, and an open question keeps no task from being done.
 */
@Service
@Transactional
public class Surveys {

    private static final int MOST = 30;
    private static final int LONGEST_TEXT = 1000;
    private static final int MOST_DIGITS = 20;
    private static final int MOST_PLACES = 4;

    /** Whoever may do one of these is at work on the task. */
    private static final Set<TaskAct> AT_WORK = Set.of(TaskAct.ACKNOWLEDGE, TaskAct.REPORT, TaskAct.CLAIM);

    private final TaskFolders folders;
    private final Tasks tasks;
    private final SurveyTable table;
    private final History history;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Surveys(
            TaskFolders folders,
            Tasks tasks,
            SurveyTable table,
            History history,
            ApplicationEventPublisher events,
            Clock clock) {
        this.folders = folders;
        this.tasks = tasks;
        this.table = table;
        this.history = history;
        this.events = events;
        this.clock = clock;
    }

    /**
     * All sheets of an instruction; for those who read every task.
     *
     * @throws NotFound if there is no such instruction
     * @throws Refused if the actor does not read every task
     */
    @Transactional(readOnly = true)
    public FolderSurvey sheets(Actor actor, FolderId id) {
        List<TaskRow> given = folders.given(actor, id);
        Map<TaskId, Map<QuestionId, Answer>> answers =
                table.answers(given.stream().map(TaskRow::id).toList());
        return new FolderSurvey(
                table.questions(id),
                given.stream()
                        .map(task -> new FolderSurvey.Line(task, answers.getOrDefault(task.id(), Map.of())))
                        .toList(),
                actor.may(Right.DRAFT_TASK));
    }

    /**
     * Asks one more question of all agencies of the instruction, also of those that have answered the others. Whoever has
     * his task already is told.
     *
     * @throws InvalidInput for {@code words} and {@code unit}
     */
    public void ask(Actor actor, FolderId id, QuestionForm form) {
        actor.require(Right.DRAFT_TASK);
        FolderDetails folder = folders.get(actor, id);
        QuestionForm clean = form.checked();
        List<Question> there = table.questions(id);
        String folded = SearchText.fold(clean.words());
        new InvalidInput.Collector()
                .when(there.size() >= MOST, "words", "survey.too-many", MOST)
                .when(
                        there.stream()
                                .anyMatch(one -> SearchText.fold(one.words()).equals(folded)),
                        "words",
                        "survey.asked-already")
                .throwIfAny();
        QuestionId question = table.ask(actor, id, clean, clock.instant());
        String words = label(clean);
        List<TaskId> given = record(actor, folder, "SURVEY_ASKED", new Change("question", null, words));
        if (!given.isEmpty()) {
            events.publishEvent(new SurveyEvents.Asked(actor, given, question, words));
        }
    }

    /**
     * Asks a question no more.
     *
     * @throws DomainException if an agency has answered it: what was answered is not thrown away
     */
    public void drop(Actor actor, FolderId id, QuestionId question) {
        actor.require(Right.DRAFT_TASK);
        FolderDetails folder = folders.get(actor, id);
        Question asked = table.questions(id).stream()
                .filter(one -> one.id().equals(question))
                .findFirst()
                .orElseThrow(() -> new NotFound("survey.no-question"));
        if (table.isAnswered(question)) {
            throw new DomainException("survey.answered-already");
        }
        table.drop(question);
        record(actor, folder, "SURVEY_DROPPED", new Change("question", asked.label(), null));
    }

    /** In the history of the directive and of each task that is given: its agency sees what is asked, and since when. */
    private List<TaskId> record(Actor actor, FolderDetails folder, String act, Change change) {
        List<TaskId> given = folder.answers().stream()
                .map(FolderAnswer::task)
                .filter(task -> task.state() != TaskState.DRAFT)
                .map(TaskRow::id)
                .toList();
        List<HistoryNote> notes = new ArrayList<>();
        notes.add(new HistoryNote(
                new Subject(Subject.DIRECTIVE, folder.directive().value()), act, List.of(change)));
        given.forEach(task ->
                notes.add(new HistoryNote(new Subject(Subject.TASK, task.value()), "TASK_" + act, List.of(change))));
        history.recordAll(actor, notes);
        return given;
    }

    private static String label(QuestionForm form) {
        return new Question(new QuestionId(0), form.kind(), form.words(), form.unit()).label();
    }

    /**
     * What is asked of the agency of a task, and what it has answered.
     *
     * @throws NotFound if the actor may not see the task; a former lead reads no sheet
     */
    @Transactional(readOnly = true)
    public TaskSurvey sheet(Actor actor, TaskId task) {
        return sheet(task, tasks.acts(actor, task));
    }

    private TaskSurvey sheet(TaskId id, TaskActs task) {
        List<Question> questions = task.state() == TaskState.DRAFT ? List.of() : table.questions(id);
        if (questions.isEmpty()) {
            return TaskSurvey.NONE;
        }
        Map<QuestionId, Answer> answers = table.answers(List.of(id)).getOrDefault(id, Map.of());
        SurveyTable.Sheet sheet = table.sheet(id).orElse(null);
        boolean mayAnswer = task.acts().stream().anyMatch(AT_WORK::contains);
        boolean mayEnter = task.actsFromPaper().stream().anyMatch(AT_WORK::contains);
        return sheet == null
                ? new TaskSurvey(questions, answers, 0, null, null, null, mayAnswer, mayEnter)
                : new TaskSurvey(
                        questions,
                        answers,
                        sheet.version(),
                        sheet.answerer(),
                        sheet.answeredAt(),
                        sheet.enteredFrom(),
                        mayAnswer,
                        mayEnter);
    }

    /**
     * Writes the agency's sheet: what is given here is the whole of it, also what was answered before and is not there any more.
     *
     * @param seen the version of the sheet as the form was opened with it
     * @param enteredFrom null if the agency answers itself; else the number of its paper from which the office enters it
     * @throws InvalidInput with the number of the question as its field
     * @throws DomainException if the agency is not at work on it: it has claimed, or the task has ended
     * @throws StaleVersion if a colleague has answered meanwhile
     */
    public void answer(Actor actor, TaskId id, long seen, Map<QuestionId, Answer> given, @Nullable String enteredFrom) {
        // before anything is read: a colleague may claim at this moment
        table.lock(id);
        TaskActs task = tasks.acts(actor, id);
        TaskSurvey survey = sheet(id, task);
        boolean his = enteredFrom == null
                ? actor.may(Right.REPORT) && actor.worksIn(task.lead())
                : actor.may(Right.ENTER_FOR_AGENCY);
        if (!his) {
            throw new Refused("survey.not-yours");
        }
        if (enteredFrom == null ? !survey.mayAnswer() : !survey.mayEnter()) {
            throw new DomainException("survey.not-now");
        }
        String paper = enteredFrom == null ? null : SearchText.required(enteredFrom, "enteredFrom", 100);
        Map<QuestionId, Answer> clean = checked(survey, given);
        table.take(actor, id, seen, paper, clock.instant());
        Map<QuestionId, Answer> before = table.answers(List.of(id)).getOrDefault(id, Map.of());
        List<Change> changes = new ArrayList<>();
        for (Question question : survey.questions()) {
            Answer was = before.get(question.id());
            Answer now = clean.get(question.id());
            if (!Objects.equals(was, now)) {
                table.put(id, question.id(), now);
                changes.add(new Change("answer", said(question, was), said(question, now)));
            }
        }
        if (paper != null) {
            changes.add(new Change("enteredFrom", null, paper));
        }
        if (!changes.isEmpty()) {
            history.record(actor, new Subject(Subject.TASK, id.value()), "TASK_SURVEY_ANSWERED", changes);
        }
    }

    private static @Nullable String said(Question question, @Nullable Answer answer) {
        return answer == null ? null : question.label() + ": " + answer;
    }

    private static Map<QuestionId, Answer> checked(TaskSurvey survey, Map<QuestionId, Answer> given) {
        InvalidInput.Collector wrong = new InvalidInput.Collector();
        Map<QuestionId, Answer> clean = new HashMap<>();
        for (Question question : survey.questions()) {
            Answer answer = Answer.cleaned(given.get(question.id()), question.kind());
            if (answer != null) {
                String field = question.id().toString();
                BigDecimal number = answer.number();
                wrong.when(
                                number != null && number.precision() - number.scale() > MOST_DIGITS,
                                field,
                                "survey.too-large")
                        .when(number != null && number.scale() > MOST_PLACES, field, "survey.too-fine", MOST_PLACES)
                        .when(
                                answer.text() != null && answer.text().length() > LONGEST_TEXT,
                                field,
                                "error.too-long",
                                LONGEST_TEXT);
                clean.put(question.id(), answer);
            }
        }
        wrong.throwIfAny();
        return clean;
    }
}
