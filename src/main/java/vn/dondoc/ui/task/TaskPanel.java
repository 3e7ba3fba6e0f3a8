package vn.dondoc.ui.task;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Function;
import vn.dondoc.file.StoredFile;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.TaskAct;
import vn.dondoc.task.TaskDetails;
import vn.dondoc.task.TaskRow;
import vn.dondoc.ui.component.ActionBar;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.DraftKeeper;
import vn.dondoc.ui.component.Icon;

/** A task: what it is, what there is to decide, what happened, and what one may do. The same beside a list and as a page. */
class TaskPanel extends Div {

    private final TaskBench bench;
    private final TaskPlace place;
    private final TaskId id;
    private final Div scroll = new Div();
    private final Div desk = new Div();
    private ContextMenu menu = new ContextMenu();
    private TaskParts.Part part = TaskParts.Part.EVENTS;

    TaskPanel(TaskBench bench, TaskPlace place, TaskId id) {
        this.bench = bench;
        this.place = place;
        this.id = id;
        addClassName("task-panel");
        scroll.addClassName("task-scroll");
        scroll.getElement().setAttribute("tabindex", "-1");
        desk.addClassName("task-desk");
        draw();
    }

    private void draw() {
        TaskSheet sheet = bench.reading.read(id);
        TaskDetails details = sheet.details();
        OpenTask task = new OpenTask(sheet, bench.reading, bench.timeline, () -> {
            draw();
            place.changed();
        });
        Function<StoredFile, Component> chip = file -> bench.files.chip(id, file);
        TaskActions actions = new TaskActions(bench, task, (then, fromPaper) -> report(task, then, fromPaper));
        menu = new ContextMenu();
        Button more = TaskHead.more(menu);
        actions.fill(menu);
        bench.papers.fill(menu, details);
        more.setVisible(!menu.getItems().isEmpty());
        desk.removeAll();
        desk.add(new DecisionBox(sheet, chip), new LikenessSection(task, bench));
        desk.add(new CoordinationSection(task, bench, chip));
        desk.add(new SurveySection(task, bench.surveys, bench.today()));
        desk.add(new InnerSection(task, bench.innerDialogs));
        TaskFactsList facts = new TaskFactsList(details, sheet.actor().may(Right.READ_ALL));
        facts.bases(sheet.bases());
        facts.promised(details.marks().promisedOn());
        facts.recurring(details.row(), details.marks().recurrence().row());
        Div body = new Div(
                new TaskHead(details, bench.words, place, tools(sheet, more)),
                desk,
                facts,
                new TaskParts(
                        sheet,
                        bench.events(sheet, getLocale()),
                        bench.changes,
                        bench.today(),
                        chip,
                        new TaskParts.Talking(sheet.talk().size(), () -> new TalkPart(bench, task)),
                        part,
                        shown -> part = shown));
        body.addClassName("task-body");
        scroll.removeAll();
        scroll.add(body);
        removeAll();
        add(scroll, actions.bar());
        getElement().setAttribute("aria-label", details.row().content());
    }

    /** The star of whoever keeps a list of his own, the bell of its news, and what one does rarely. */
    private Component tools(TaskSheet sheet, Button more) {
        TaskDetails details = sheet.details();
        Span tools = new Span();
        if (details.row().code() != null && bench.stars.has(sheet.actor())) {
            tools.add(new StarButton(
                    bench.stars, sheet.actor(), id, details.marks().starred(), place::starred));
        }
        if (details.row().code() != null && details.readUntil() == null) {
            tools.add(new WatchButton(
                    bench.watches, sheet.actor(), id, details.marks().watched()));
        }
        tools.add(more);
        tools.addClassName("task-tools-own");
        return tools;
    }

    /** Opens the form of a report, for what the address asked. */
    void openReport(ReportSheet.Then then) {
        TaskSheet sheet = bench.reading.read(id);
        TaskAct asked = then == ReportSheet.Then.DONE ? TaskAct.CLAIM : TaskAct.REPORT;
        if (sheet.details().acts().contains(asked)
                || sheet.details().submittable().contains(asked)) {
            report(
                    new OpenTask(sheet, bench.reading, bench.timeline, () -> {
                        draw();
                        place.changed();
                    }),
                    then,
                    false);
        }
    }

    private void report(OpenTask task, ReportSheet.Then then, boolean fromPaper) {
        TaskSheet sheet = task.sheet();
        TaskRow row = sheet.details().row();
        Actor actor = sheet.actor();
        var acts = fromPaper ? sheet.details().actsFromPaper() : sheet.details().acts();
        boolean submits = !fromPaper
                && sheet.details().submission() == null
                && sheet.details().submittable().contains(TaskAct.CLAIM);
        ReportSheet form = new ReportSheet(
                row,
                fromPaper,
                acts.contains(TaskAct.REPORT),
                submits || acts.contains(TaskAct.CLAIM),
                bench.today(),
                bench.attached);
        form.then.setValue(then);
        DraftKeeper draft = bench.draft(sheet);
        form.keptBy(draft);
        Button reports = sends(
                "task.act.send-report",
                () -> task.send(
                        form.messages,
                        seen -> bench.reports.report(actor, seen, form.report()),
                        getTranslation("task.done.reported"),
                        draft::done));
        Button claims = sends(
                submits ? "task.act.submit-claim" : "TaskAct.CLAIM",
                () -> task.send(
                        form.messages,
                        seen -> {
                            try {
                                if (submits) {
                                    bench.submissions.submitClaim(actor, seen, form.claim());
                                } else {
                                    bench.work.claim(actor, seen, form.claim());
                                }
                            } catch (InvalidInput wrong) {
                                form.refused(wrong);
                                throw wrong;
                            }
                        },
                        getTranslation(submits ? "task.done.submitted" : "task.done.claimed"),
                        draft::done));
        form.sentBy(reports, claims);
        ActionBar bar = new ActionBar()
                .left(draft.note())
                .right(Buttons.quiet(getTranslation("ui.cancel"), null, click -> draft.leave(this::draw)))
                .primary(reports)
                .primary(claims);
        desk.removeAll();
        desk.add(draft.offer(), form);
        getChildren().filter(ActionBar.class::isInstance).toList().forEach(this::remove);
        add(bar);
        (form.claims() ? form.result : form.percent).focus();
    }

    /** For tests: what the three dots offer. */
    ContextMenu menu() {
        return menu;
    }

    private Button sends(String words, Runnable send) {
        return Buttons.onceAtATime(Buttons.primary(getTranslation(words), Icon.SEND, click -> send.run()));
    }
}
