package vn.dondoc.ui.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dondoc.inside.InnerFilter;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.FolderId;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.Queue;
import vn.dondoc.task.Relation;
import vn.dondoc.task.TaskFilter;
import vn.dondoc.task.TaskKind;
import vn.dondoc.task.TaskRow;
import vn.dondoc.task.TaskState;

/** The door to the screens of tasks: where they are. */
public final class TaskPages {

    /** The list; a task's page lies below it. */
    public static final String LIST = "nhiem-vu";

    /** What waits for a decision. */
    public static final String PROPOSALS = "cho-quyet";

    /** What lead agencies ask. */
    public static final String REQUESTS = "xin-gia-han";

    /** What waits between agencies. */
    public static final String COORDINATION = "phoi-hop";

    /** What an agency hands on inside itself. */
    public static final String INSIDE = "viec-noi-bo";

    static final String WHOSE = "cua";
    static final String HOW = "tinh-trang";

    private static final Map<InnerFilter.Show, String> SHOWS = Map.of(
            InnerFilter.Show.OPEN, "dang-lam",
            InnerFilter.Show.LATE, "qua-han",
            InnerFilter.Show.TO_CONFIRM, "cho-nhan-ket-qua",
            InnerFilter.Show.CLOSED, "da-xong");

    /** An instruction to several agencies; its number follows. */
    public static final String FOLDER = "viec-giao-chung";

    /** Recurring tasks. */
    public static final String RECURRENCES = "viec-dinh-ky";

    /** Tasks that look like ones given before. */
    public static final String ALIKE = "viec-giong-nhau";

    /** The lines "chuyển đi / chuyển đến". */
    public static final String TRANSFERS = LIST + "/chuyen-chu-tri";

    static final String AGENCY = "co-quan";

    /** The kind in the address of the lines "chuyển đến, chuyển đi". */
    static final String KIND = "loai";

    private TaskPages() {}

    /** The lines of one agency. */
    public static String transfers(@Nullable AgencyId agency) {
        return TRANSFERS + "?" + KIND + "=" + Slugs.KIND.of(TaskKind.ORDINARY)
                + (agency == null ? "" : "&" + AGENCY + "=" + agency);
    }

    /** The answers of all agencies that got the same instruction. */
    public static String folder(FolderId folder) {
        return FOLDER + "/" + folder;
    }

    /** The list narrowed so: its rows are exactly those that the filter counts. */
    public static String path(TaskFilter filter) {
        return TaskQuery.of(filter).path(LIST);
    }

    /** Inner tasks narrowed so. */
    public static String path(InnerFilter filter) {
        List<String> asked = new ArrayList<>();
        if (filter.mine()) {
            asked.add(WHOSE + "=" + TaskQuery.ME);
        }
        if (filter.show() != InnerFilter.Show.OPEN) {
            asked.add(HOW + "=" + SHOWS.get(filter.show()));
        }
        return asked.isEmpty() ? INSIDE : INSIDE + "?" + String.join("&", asked);
    }

    /** Null for what the address has no word for. */
    static InnerFilter.@Nullable Show show(String word) {
        return SHOWS.entrySet().stream()
                .filter(one -> one.getValue().equals(word))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** The page of a task. */
    public static String path(TaskRow row) {
        return LIST + "/" + ref(row);
    }

    /** The page of the task of that code. */
    public static String path(String code) {
        return LIST + "/" + code;
    }

    /** The page of a task that may be a draft still. */
    public static String page(TaskId id, @Nullable String code) {
        return LIST + "/" + ref(code, id);
    }

    /** How addresses name a task: its code; a draft, which has none yet, by its number. */
    public static String ref(TaskRow row) {
        return ref(row.code(), row.id());
    }

    static String ref(@Nullable String code, TaskId id) {
        return code == null ? "nhap-" + id : code;
    }

    /**
     * One of the actor's own queues: what he follows, what his agency leads, or all of the province; the same rows as the
     * menu counts.
     */
    public static String queue(Actor actor, Queue queue) {
        return queue(actor, TaskQuery.ALL.with(TaskQuery.Key.QUEUE, Slugs.QUEUE.of(queue)));
    }

    /** What is overdue of his own "phối hợp", which is counted apart. */
    public static String overdueCoordination(Actor actor) {
        return queue(
                actor,
                TaskQuery.of(TaskFilter.ALL.withKind(TaskKind.COORDINATION).withQueue(Queue.OVERDUE)));
    }

    private static String queue(Actor actor, TaskQuery of) {
        TaskQuery query = of;
        if (!actor.may(Right.READ_ALL)) {
            query = query.with(TaskQuery.Key.RELATION, Slugs.RELATION.of(Relation.LEAD));
        } else if (actor.may(Right.PROPOSE)) {
            query = query.with(TaskQuery.Key.OFFICER, TaskQuery.ME);
        }
        return query.path(LIST);
    }

    /** What the actor has starred, done or not. */
    public static String starred() {
        return TaskQuery.ALL.with(TaskQuery.Key.STAR, TaskQuery.ME).path(LIST);
    }

    /** The open tasks that the actor's agency coordinates. */
    public static String coordinated() {
        return TaskQuery.ALL
                .withStates(TaskState.OPEN)
                .with(TaskQuery.Key.RELATION, Slugs.RELATION.of(Relation.COORDINATING))
                .path(LIST);
    }

    /** The page of a task with the form of a report open. */
    public static String report(TaskRow row) {
        return path(row) + "?" + TaskPageView.TO_DO + "=" + TaskPageView.REPORT;
    }

    /** What the actor's queues count: what he follows, what his agency leads, or all of the province. */
    public static TaskFilter own(Actor actor) {
        if (!actor.may(Right.READ_ALL)) {
            return TaskFilter.ALL.withAgency(actor.agency(), Relation.LEAD);
        }
        return actor.may(Right.PROPOSE) ? TaskFilter.ALL.withOfficer(actor.desk()) : TaskFilter.ALL;
    }
}
