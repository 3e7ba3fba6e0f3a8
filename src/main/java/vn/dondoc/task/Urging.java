package vn.dondoc.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.history.Change;
import vn.dondoc.history.History;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.SearchText;
import vn.dondoc.shared.StaleVersion;
import vn.dondoc.shared.TaskId;

/** Đôn đốc by a person: noted on the task, one mail to its lead agency, at most once a day and task. */
@Service
@Transactional
public class Urging {

    private final TaskDesk desk;
    private final TaskAccess access;
    private final TaskRepository tasks;
    private final TaskCalls calls;
    private final History history;

    Urging(TaskDesk desk, TaskAccess access, TaskRepository tasks, TaskCalls calls, History history) {
        this.calls = calls;
        this.desk = desk;
        this.access = access;
        this.tasks = tasks;
        this.history = history;
    }

    /**
     * Notes that the lead agency was urged by telephone or visit, and what it promised. No mail goes out, and the promise
     * moves no deadline.
     *
     * @throws InvalidInput for {@code spokeWith}, {@code note}, {@code promisedOn}
     */
    public void noteCall(Actor actor, TaskId id, CallForm form) {
        Task task = desk.locked(id);
        access.requireVisible(actor, task);
        actor.require(Right.URGE);
        if (!task.isWithAgency()) {
            throw new DomainException(task.state().isOpen() ? "task.urge.office-is-next" : "task.urge.not-open");
        }
        String with = SearchText.clean(form.spokeWith());
        String note = SearchText.clean(form.note());
        LocalDate promised = form.promisedOn();
        new InvalidInput.Collector()
                .when(with.isEmpty(), "spokeWith", "error.required")
                .when(with.length() > 200, "spokeWith", "error.too-long", 200)
                .when(note.isEmpty(), "note", "error.required")
                .when(note.length() > 1000, "note", "error.too-long", 1000)
                .when(promised != null && promised.isBefore(desk.today()), "promisedOn", "task.call.past")
                .throwIfAny();
        calls.add(actor, id, new CallForm(form.channel(), with, note, promised));
        List<Change> changes = new ArrayList<>(List.of(
                new Change("channel", null, form.channel().name()),
                new Change("spokeWith", null, with),
                new Change("text", null, note)));
        if (promised != null) {
            changes.add(new Change("promisedOn", null, promised.toString()));
        }
        history.record(actor, TaskDesk.subject(id), "TASK_CALLED", changes);
    }

    /**
     * Đôn đốc.
     *
     * @param note what the office adds in its own words; may be empty
     * @return the task as this act left it
     */
    public Versioned urge(Actor actor, TaskId id, String note) {
        Task task = desk.locked(id);
        access.requireVisible(actor, task);
        actor.require(Right.URGE);
        String words = SearchText.clean(note);
        new InvalidInput.Collector()
                .when(words.length() > 1000, "note", "error.too-long", 1000)
                .throwIfAny();
        task.promptingOfLead("task.urge.office-is-next", "task.urge.not-open").urge(desk.today());
        tasks.flush();
        history.record(actor, TaskDesk.subject(id), "TASK_URGED", List.of(new Change("text", null, words)));
        desk.tell(new TaskEvents.Urged(actor, id, words));
        return new Versioned(id, task.version());
    }

    /**
     * Hoàn tác {@link #urge}, while its mail has not left.
     *
     * @param before when it was urged before that; null for never
     * @throws DomainException if it has left
     */
    // who waits for another to end reads what he has committed
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void takeBack(Actor actor, Versioned left, @Nullable LocalDate before) {
        Task task = desk.locked(left.task());
        access.requireVisible(actor, task);
        actor.require(Right.URGE);
        StaleVersion.check(left.version(), task.version());
        LocalDate urgedOn = task.prompting().forgetUrging(before);
        tasks.flush();
        history.record(actor, TaskDesk.subject(left.task()), "TASK_URGE_UNDONE", List.of());
        desk.tell(new TaskEvents.UrgeUndone(actor, left.task(), urgedOn));
    }
}
