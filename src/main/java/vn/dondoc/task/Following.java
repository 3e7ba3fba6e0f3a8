package vn.dondoc.task;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.account.FieldRow;
import vn.dondoc.account.People;
import vn.dondoc.history.Change;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.FieldId;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.Role;

/**
 * Who of the office follows a task that is given, in which field it stands, and whether its product is to be signed. Those who decide the task change it; no
 * mail follows. What a change left can be taken back by another act, as long as nobody has done anything since.
 */
@Service
@Transactional
public class Following {

    private final TaskDesk desk;
    private final People people;
    private final JdbcClient jdbc;

    Following(TaskDesk desk, People people, JdbcClient jdbc) {
        this.desk = desk;
        this.people = people;
        this.jdbc = jdbc;
    }

    /**
     * Đổi người theo dõi.
     *
     * @return the task as this act left it
     */
    public Versioned changeOfficer(Actor actor, Versioned seen, PersonId officer) {
        return amend(actor, seen, "TASK_OFFICER_CHANGED", task -> {
            boolean holds = people.holders(Role.OFFICER, desk.today()).stream()
                    .anyMatch(post -> post.person().id().equals(officer));
            if (!holds) {
                throw new InvalidInput("officer", "task.following.no-officer");
            }
            return follow(task, officer);
        });
    }

    /** Hoàn tác {@link #changeOfficer}. */
    public void restoreOfficer(Actor actor, Versioned left, @Nullable PersonId before) {
        amend(actor, left, "TASK_OFFICER_RESTORED", task -> follow(task, before));
    }

    /**
     * Đổi lĩnh vực.
     *
     * @return the task as this act left it
     */
    public Versioned changeField(Actor actor, Versioned seen, FieldId field) {
        return amend(actor, seen, "TASK_FIELD_CHANGED", task -> {
            List<FieldRow> fields = people.fields(actor);
            if (fields.stream().noneMatch(row -> row.id().equals(field) && !row.retired())) {
                throw new InvalidInput("field", "task.following.no-field");
            }
            return place(fields, task, field);
        });
    }

    /** Hoàn tác {@link #changeField}. */
    public void restoreField(Actor actor, Versioned left, @Nullable FieldId before) {
        amend(actor, left, "TASK_FIELD_RESTORED", task -> place(people.fields(actor), task, before));
    }

    /**
     * Sản phẩm trình UBND, Chủ tịch ký, or not any more: what waits for the office waits to be signed from now on.
     *
     * @return the task as this act left it
     */
    public Versioned markForSignature(Actor actor, Versioned seen, boolean draft) {
        return amend(actor, seen, "TASK_FOR_SIGNATURE", task -> {
            TaskNature before = task.nature();
            task.turnInto(before.forSignature(draft));
            return new Change("forSignature", String.valueOf(before.forSignature()), String.valueOf(draft));
        });
    }

    private Versioned amend(Actor actor, Versioned seen, String act, Function<Task, Change> verb) {
        Task task = desk.amend(actor, seen, act, one -> {
            if (!one.state().isOpen() && one.state() != TaskState.ON_HOLD) {
                throw new DomainException(
                        one.state() == TaskState.DRAFT ? "task.following.draft" : "task.following.over");
            }
            Change change = verb.apply(one);
            if (Objects.equals(change.before(), change.after())) {
                throw new DomainException("task.following.same");
            }
            return List.of(change);
        });
        keepProposals(seen, task.version());
        return new Versioned(task.id(), task.version());
    }

    /** What an officer has proposed is about the claim or the draft, which stand as they were: it waits on. */
    private void keepProposals(Versioned seen, long now) {
        jdbc.sql("UPDATE proposal SET task_version = :now WHERE task_id = :task AND task_version = :seen")
                .param("now", now)
                .param("task", seen.task().value())
                .param("seen", seen.version())
                .update();
    }

    private static Change follow(Task task, @Nullable PersonId officer) {
        PersonId before = task.followingOfficer();
        task.follow(officer);
        return new Change("followingOfficer", text(before), text(officer));
    }

    /** The history shows the field by its name: numbers tell a reader nothing. */
    private static Change place(List<FieldRow> fields, Task task, @Nullable FieldId field) {
        FieldId before = task.field();
        task.place(field);
        return new Change("field", name(fields, before), name(fields, field));
    }

    private static @Nullable String name(List<FieldRow> fields, @Nullable FieldId id) {
        return fields.stream()
                .filter(row -> row.id().equals(id))
                .map(FieldRow::name)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String text(@Nullable PersonId person) {
        return person == null ? null : person.toString();
    }
}
