package vn.dondoc.survey;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.FolderId;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.shared.QuestionId;
import vn.dondoc.shared.StaleVersion;
import vn.dondoc.shared.TaskId;

/** The rows of questions, sheets and answers. */
@Repository
class SurveyTable {

    private final JdbcClient jdbc;
    private final IdGenerator ids;

    SurveyTable(JdbcClient jdbc, IdGenerator ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** Who answered last, and how often anybody has. */
    record Sheet(
            long version,
            String answerer,
            Instant answeredAt,
            @Nullable String enteredFrom) {}

    QuestionId ask(Actor actor, FolderId folder, QuestionForm form, Instant now) {
        QuestionId id = new QuestionId(ids.next());
        jdbc.sql("INSERT INTO survey_question (id, folder_id, kind, words, unit, asked_by, asked_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .param(id.value())
                .param(folder.value())
                .param(form.kind().name())
                .param(form.words())
                .param(form.unit())
                .param(actor.personNumber())
                .param(Timestamp.from(now))
                .update();
        return id;
    }

    /** In the order in which they were asked. */
    List<Question> questions(FolderId folder) {
        return questions("folder_id = ?", folder.value());
    }

    /** Those of the task's instruction; none for a task that is no part of one. */
    List<Question> questions(TaskId task) {
        return questions("folder_id = (SELECT t.folder_id FROM task t WHERE t.id = ?)", task.value());
    }

    private List<Question> questions(String whose, long id) {
        return jdbc.sql("SELECT id, kind, words, unit FROM survey_question WHERE " + whose + " ORDER BY id")
                .param(id)
                .query((row, n) -> new Question(
                        new QuestionId(row.getLong(1)),
                        QuestionKind.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getString(4)))
                .list();
    }

    boolean isAnswered(QuestionId question) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM survey_answer WHERE question_id = ?)")
                .param(question.value())
                .query(Boolean.class)
                .single();
    }

    void drop(QuestionId question) {
        jdbc.sql("DELETE FROM survey_question WHERE id = ?")
                .param(question.value())
                .update();
    }

    Optional<Sheet> sheet(TaskId task) {
        return jdbc.sql("SELECT version, answerer, answered_at, entered_from FROM survey_sheet WHERE task_id = ?")
                .param(task.value())
                .query((row, n) -> new Sheet(
                        row.getLong(1), row.getString(2), row.getTimestamp(3).toInstant(), row.getString(4)))
                .optional();
    }

    /** By task; one that has not answered does not stand there. */
    Map<TaskId, Map<QuestionId, Answer>> answers(Collection<TaskId> tasks) {
        Map<TaskId, Map<QuestionId, Answer>> all = new HashMap<>();
        if (!tasks.isEmpty()) {
            jdbc.sql("SELECT task_id, question_id, number, text, day FROM survey_answer WHERE task_id IN (:tasks)")
                    .param("tasks", tasks.stream().map(TaskId::value).toList())
                    .query(row -> {
                        all.computeIfAbsent(new TaskId(row.getLong(1)), task -> new HashMap<>())
                                .put(
                                        new QuestionId(row.getLong(2)),
                                        answer(
                                                row.getBigDecimal(3),
                                                row.getString(4),
                                                row.getObject(5, LocalDate.class)));
                    });
        }
        return all;
    }

    private static Answer answer(@Nullable BigDecimal number, @Nullable String text, @Nullable LocalDate day) {
        return new Answer(number == null ? null : Answer.plain(number), text, day);
    }

    /** The task stays as it is until the transaction ends. */
    void lock(TaskId task) {
        jdbc.sql("SELECT id FROM task WHERE id = ? FOR UPDATE")
                .param(task.value())
                .query(Long.class)
                .optional();
    }

    /**
     * Takes the sheet for whoever answers now; nobody else writes into it until the transaction ends.
     *
     * @throws StaleVersion if it is another than he saw
     */
    void take(Actor actor, TaskId task, long seen, @Nullable String enteredFrom, Instant now) {
        if (seen == 0) {
            try {
                jdbc.sql("INSERT INTO survey_sheet (version, answered_by, answerer, answered_at, entered_from, task_id)"
                                + " VALUES (1, ?, ?, ?, ?, ?)")
                        .param(actor.personNumber())
                        .param(actor.name())
                        .param(Timestamp.from(now))
                        .param(enteredFrom)
                        .param(task.value())
                        .update();
            } catch (DuplicateKeyException another) {
                throw new StaleVersion(seen, 1);
            }
        } else if (jdbc.sql(
                                "UPDATE survey_sheet SET version = version + 1, answered_by = ?, answerer = ?, answered_at = ?,"
                                        + " entered_from = ? WHERE task_id = ? AND version = ?")
                        .param(actor.personNumber())
                        .param(actor.name())
                        .param(Timestamp.from(now))
                        .param(enteredFrom)
                        .param(task.value())
                        .param(seen)
                        .update()
                == 0) {
            throw new StaleVersion(seen, seen + 1);
        }
    }

    /** @param answer null takes it back */
    void put(TaskId task, QuestionId question, @Nullable Answer answer) {
        if (answer == null) {
            jdbc.sql("DELETE FROM survey_answer WHERE task_id = ? AND question_id = ?")
                    .param(task.value())
                    .param(question.value())
                    .update();
        } else {
            jdbc.sql("REPLACE INTO survey_answer (task_id, question_id, number, text, day) VALUES (?, ?, ?, ?, ?)")
                    .param(task.value())
                    .param(question.value())
                    .param(answer.number())
                    .param(answer.text())
                    .param(answer.day())
                    .update();
        }
    }
}
