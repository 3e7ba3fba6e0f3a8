package vn.dondoc.task;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.history.Change;
import vn.dondoc.history.History;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.SearchText;
import vn.dondoc.shared.TaskId;

/** Đôn đốc by a person: noted on the task, one mail to its lead agency, at most once a day and task. */
@Service
@Transactional
public class Urging {

    private final TaskDesk desk;
    private final TaskAccess access;
    private final TaskRepository tasks;
    private final History history;

    Urging(TaskDesk desk, TaskAccess access, TaskRepository tasks, History history) {
        this.desk = desk;
        this.access = access;
        this.tasks = tasks;
        this.history = history;
    }

    /** @param note what the office adds in its own words; may be empty */
    public void urge(Actor actor, TaskId id, String note) {
        Task task = desk.locked(id);
        access.requireVisible(actor, task);
        actor.require(Right.URGE);
        String words = SearchText.clean(note);
        new InvalidInput.Collector()
                .when(words.length() > 1000, "note", "error.too-long", 1000)
                .throwIfAny();
        task.urged(desk.today());
        tasks.flush();
        history.record(actor, TaskDesk.subject(id), "TASK_URGED", List.of(new Change("text", null, words)));
        desk.tell(new TaskEvents.Urged(actor, id, words));
    }
}
