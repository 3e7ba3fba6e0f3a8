package vn.dondoc.ui.task;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.StaleVersion;
import vn.dondoc.task.Proposals;
import vn.dondoc.task.TaskAct;
import vn.dondoc.task.TaskDecisions;
import vn.dondoc.task.TaskRow;
import vn.dondoc.task.TaskState;
import vn.dondoc.task.TaskWork;
import vn.dondoc.task.Urging;
import vn.dondoc.task.Versioned;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.HouseDialog;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.shell.MainLayout;

/** Acts on many tasks: each in a transaction of its own, and a report that names those that would not. */
@Component
public class BulkActs {

    private static final int NOTE = 1000;

    /** One act; it goes with the rows whose state allows it, for those who hold the right. */
    record Act(
            String words,
            Icon icon,
            Right right,
            Predicate<TaskRow> fits,
            BiConsumer<TaskRow, String> run,
            Note note) {}

    /** What is written once for all rows. */
    enum Note {
        NONE,
        /** Goes with the mail; may be empty. */
        FREE,
        /** The agencies read it word by word. */
        REASON
    }

    private final CurrentActor actors;
    private final Clock clock;
    private final List<Act> all;

    BulkActs(
            CurrentActor actors,
            TaskWork work,
            TaskDecisions decisions,
            Proposals proposals,
            Urging urging,
            Clock clock) {
        this.actors = actors;
        this.clock = clock;
        BiConsumer<TaskRow, String> confirm = (row, note) -> decisions.confirm(actors.get(), seen(row));
        BiConsumer<TaskRow, String> giveBack = (row, note) -> decisions.giveBack(actors.get(), seen(row), note);
        Predicate<TaskRow> pending = row -> row.state() == TaskState.PENDING_CONFIRMATION;
        all = List.of(
                new Act(
                        "TaskAct.ACKNOWLEDGE",
                        Icon.CHECK,
                        Right.ACKNOWLEDGE,
                        row -> row.state() == TaskState.ASSIGNED,
                        (row, note) -> work.acknowledge(actors.get(), seen(row), null),
                        Note.NONE),
                new Act("TaskAct.CONFIRM", Icon.CIRCLE_CHECK, Right.DECIDE, pending, confirm, Note.NONE),
                new Act("TaskAct.CONFIRM", Icon.CIRCLE_CHECK, Right.DECIDE_IN_FIELD, pending, confirm, Note.NONE),
                new Act("TaskAct.RETURN", Icon.UNDO_2, Right.DECIDE, pending, giveBack, Note.REASON),
                new Act("TaskAct.RETURN", Icon.UNDO_2, Right.DECIDE_IN_FIELD, pending, giveBack, Note.REASON),
                new Act(
                        "task.act.propose-confirm",
                        Icon.CIRCLE_CHECK,
                        Right.PROPOSE,
                        pending,
                        (row, note) -> proposals.propose(actors.get(), List.of(seen(row)), TaskAct.CONFIRM, null),
                        Note.NONE),
                new Act(
                        "task.act.propose-issue",
                        Icon.SEND,
                        Right.PROPOSE,
                        row -> row.state() == TaskState.DRAFT,
                        (row, note) -> proposals.propose(actors.get(), List.of(seen(row)), TaskAct.ISSUE, null),
                        Note.NONE),
                new Act(
                        "task.act.urge-button",
                        Icon.MEGAPHONE,
                        Right.URGE,
                        this::isUrgeable,
                        (row, note) -> urging.urge(actors.get(), row.id(), note),
                        Note.FREE));
    }

    /** Đôn đốc some tasks, with a note that goes to all of them. */
    public void urge(List<TaskRow> rows, Runnable done) {
        start(all.getLast(), rows, done);
    }

    /** Tiếp nhận, without asking. */
    public void acknowledge(List<TaskRow> rows, Runnable done) {
        run(all.getFirst(), rows, "");
        done.run();
    }

    /** The same that the task itself asks: the agency's turn, and nobody urged today. */
    public boolean isUrgeable(TaskRow row) {
        return row.state().isWithAgency() && !LocalDate.now(clock).equals(row.urgedOn());
    }

    /** Whether this actor does anything to many tasks at once. */
    boolean any(Actor actor) {
        return all.stream().anyMatch(act -> actor.may(act.right()));
    }

    /** What may be done to at least one of the rows. */
    List<Act> of(List<TaskRow> rows) {
        Actor actor = actors.get();
        return all.stream()
                .filter(act -> actor.may(act.right()) && rows.stream().anyMatch(act.fits()))
                .toList();
    }

    /** Asks once for all, with how many it will be, and does it. */
    void start(Act act, List<TaskRow> rows, Runnable done) {
        String verb = t(act.words());
        HouseDialog dialog = new HouseDialog(t("bulk.ask", verb, rows.size()));
        long fitting = rows.stream().filter(act.fits()).count();
        if (fitting < rows.size()) {
            dialog.with(new Paragraph(t("bulk.only", fitting, rows.size())));
        }
        TextArea note = act.note() == Note.REASON
                ? TaskDialogs.reason("task.field.return-reason", "task.help.return-reason", "")
                : TaskDialogs.area(t("task.field.urge-note"), NOTE);
        UnorderedList lines = new UnorderedList();
        rows.stream().limit(NAMED).forEach(row -> lines.add(new ListItem(name(row))));
        dialog.with(lines);
        if (rows.size() > NAMED) {
            dialog.with(new Paragraph(t("bulk.more", rows.size() - NAMED)));
        }
        if (act.note() != Note.NONE) {
            dialog.with(note);
        }
        dialog.primary(Buttons.onceAtATime(Buttons.primary(verb, act.icon(), click -> {
                    if (act.note() == Note.REASON && note.getValue().isBlank()) {
                        note.setInvalid(true);
                        note.setErrorMessage(t("error.required"));
                        note.focus();
                        return;
                    }
                    dialog.close();
                    run(act, rows, note.getValue());
                    done.run();
                })))
                .open();
    }

    private static final int NAMED = 8;

    /** What came of it: how many are done, and why the others are not. */
    record Outcome(int done, Map<TaskRow, String> refused) {}

    /** Does the act to each row; what one refuses does not touch the others. */
    Outcome each(Act act, List<TaskRow> rows, String note) {
        int done = 0;
        Map<TaskRow, String> refused = new LinkedHashMap<>();
        for (TaskRow row : rows) {
            try {
                act.run().accept(row, note);
                done++;
            } catch (StaleVersion stale) {
                refused.put(row, t("bulk.stale"));
            } catch (DomainException why) {
                refused.put(row, OpenTask.words(why));
            }
        }
        return new Outcome(done, refused);
    }

    private void run(Act act, List<TaskRow> rows, String note) {
        Outcome outcome = each(act, rows, note);
        MainLayout.refreshCounts();
        BulkReport report = new BulkReport(outcome.done());
        outcome.refused().forEach((row, why) -> report.refused(name(row), why));
        report.tell();
    }

    private static String name(TaskRow row) {
        return (row.code() == null ? "" : row.code() + ": ") + row.content();
    }

    private static Versioned seen(TaskRow row) {
        return new Versioned(row.id(), row.version());
    }

    private static String t(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
