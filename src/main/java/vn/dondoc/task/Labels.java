package vn.dondoc.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.history.Change;
import vn.dondoc.history.History;
import vn.dondoc.history.Subject;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.LabelId;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.SearchText;
import vn.dondoc.shared.TaskId;

/**
 * Nhãn: what the office calls some of its tasks among itself. Those who urge make them and put them on; those who decide
 * keep the list in order. A label is no part of the task: its version stays, so that no agency feels it.
 */
@Service
@Transactional
public class Labels {

    private static final int LONGEST = 40;
    private static final String SUBJECT = "LABEL";
    private static final String BY_NAME = " ORDER BY l.name COLLATE utf8mb4_uca1400_vietnamese_as_ci, l.id";

    private final TaskRepository tasks;
    private final TaskAccess access;
    private final History history;
    private final JdbcClient jdbc;
    private final IdGenerator ids;
    private final Clock clock;

    Labels(TaskRepository tasks, TaskAccess access, History history, JdbcClient jdbc, IdGenerator ids, Clock clock) {
        this.tasks = tasks;
        this.access = access;
        this.history = history;
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    /** All labels, by name; for those who read all. */
    @Transactional(readOnly = true)
    public List<LabelRow> all(Actor actor) {
        actor.require(Right.READ_ALL);
        return jdbc.sql("SELECT l.id, l.name, l.tone FROM label l" + BY_NAME)
                .query((row, n) -> read(row))
                .list();
    }

    /** The same with how many tasks carry each. */
    @Transactional(readOnly = true)
    public List<LabelUse> uses(Actor actor) {
        actor.require(Right.READ_ALL);
        return jdbc.sql(
                        "SELECT l.id, l.name, l.tone, (SELECT COUNT(*) FROM task_label t WHERE t.label_id = l.id) AS tasks"
                                + " FROM label l" + BY_NAME)
                .query((row, n) -> new LabelUse(read(row), row.getLong("tasks")))
                .list();
    }

    /** The label of this name; made if there is none. */
    public LabelRow named(Actor actor, String name, LabelTone tone) {
        actor.require(Right.URGE);
        String clean = checked(name);
        return called(clean, "").orElseGet(() -> make(clean, actor, tone));
    }

    private Optional<LabelRow> called(String name, String lock) {
        return jdbc.sql("SELECT id, name, tone FROM label WHERE name = ?" + lock)
                .param(name)
                .query((row, n) -> read(row))
                .optional();
    }

    private LabelRow make(String name, Actor actor, LabelTone tone) {
        LabelRow made = new LabelRow(new LabelId(ids.next()), name, tone);
        try {
            jdbc.sql("INSERT INTO label (id, name, tone, made_by, made_at) VALUES (?, ?, ?, ?, ?)")
                    .params(
                            made.id().value(),
                            name,
                            tone.name(),
                            actor.name(),
                            LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException another) {
            // somebody was faster; a locking read sees his row, which is newer than what this transaction began with
            return called(name, " FOR UPDATE").orElseThrow(() -> another);
        }
        record(actor, made.id(), "LABEL_MADE", new Change("name", null, name));
        return made;
    }

    /**
     * Puts a label on a task, or takes it away.
     *
     * @return whether that changed anything
     */
    public boolean set(Actor actor, TaskId id, LabelId label, boolean on) {
        Task task = tasks.findById(id.value()).orElseThrow(() -> new NotFound("task.not-found"));
        access.requireVisible(actor, task);
        actor.require(Right.URGE);
        String name = name(label);
        int changed = jdbc.sql(
                        on
                                ? "INSERT IGNORE INTO task_label (task_id, label_id) VALUES (?, ?)"
                                : "DELETE FROM task_label WHERE task_id = ? AND label_id = ?")
                .params(id.value(), label.value())
                .update();
        if (changed == 1) {
            history.record(
                    actor,
                    TaskDesk.subject(id),
                    on ? "TASK_LABELLED" : "TASK_UNLABELLED",
                    List.of(new Change("label", on ? null : name, on ? name : null)));
        }
        return changed == 1;
    }

    /** Another name or colour, on all tasks at once. */
    public void change(Actor actor, LabelId label, String name, LabelTone tone) {
        actor.require(Right.DECIDE);
        String before = name(label);
        String clean = checked(name);
        try {
            jdbc.sql("UPDATE label SET name = ?, tone = ? WHERE id = ?")
                    .params(clean, tone.name(), label.value())
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new InvalidInput("name", "label.taken", clean);
        }
        record(actor, label, "LABEL_CHANGED", new Change("name", before, clean));
    }

    /** What carried the one carries the other from now on; the one is no more. */
    public void merge(Actor actor, LabelId label, LabelId into) {
        actor.require(Right.DECIDE);
        String before = name(label);
        String after = name(into);
        if (label.equals(into)) {
            throw new DomainException("label.same");
        }
        jdbc.sql(
                        "INSERT IGNORE INTO task_label (task_id, label_id) SELECT task_id, ? FROM task_label WHERE label_id = ?")
                .params(into.value(), label.value())
                .update();
        drop(label);
        record(actor, label, "LABEL_MERGED", new Change("name", before, after));
    }

    /** The label is taken off every task and is no more. */
    public void remove(Actor actor, LabelId label) {
        actor.require(Right.DECIDE);
        String before = name(label);
        drop(label);
        record(actor, label, "LABEL_REMOVED", new Change("name", before, null));
    }

    private void drop(LabelId label) {
        jdbc.sql("DELETE FROM task_label WHERE label_id = ?")
                .param(label.value())
                .update();
        jdbc.sql("DELETE FROM label WHERE id = ?").param(label.value()).update();
    }

    private void record(Actor actor, LabelId label, String act, Change change) {
        history.record(actor, new Subject(SUBJECT, label.value()), act, List.of(change));
    }

    private String name(LabelId label) {
        return jdbc.sql("SELECT name FROM label WHERE id = ? FOR UPDATE")
                .param(label.value())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new DomainException("label.gone"));
    }

    private static LabelRow read(ResultSet row) throws SQLException {
        return new LabelRow(
                new LabelId(row.getLong("id")), row.getString("name"), LabelTone.valueOf(row.getString("tone")));
    }

    private static String checked(String name) {
        return SearchText.required(name, "name", LONGEST);
    }
}
