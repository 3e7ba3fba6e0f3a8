package vn.dondoc.ui.task;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.Neighbours;
import vn.dondoc.task.ReportAsk;
import vn.dondoc.task.TaskDetails;
import vn.dondoc.task.TaskRequest;
import vn.dondoc.task.TaskRow;
import vn.dondoc.task.TaskState;
import vn.dondoc.task.Turn;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.StatePill;
import vn.dondoc.ui.component.Toast;
import vn.dondoc.ui.directive.DirectivePages;

/** The head of a task: its code and the way on, its state and day, its text, and the directive it comes from. */
class TaskHead extends Header {

    TaskHead(TaskDetails task, TaskWords words, TaskPlace place, Component more) {
        addClassName("task-head");
        TaskRow row = task.row();
        add(tools(task, place, more), state(task, words), title(row, place.isPage()));
        if (row.nature().isCoordination()) {
            Span kind = new Span(TaskWords.coordinates(row.nature().presidingName()));
            kind.addClassName("strong");
            Div line = new Div(Icon.USERS.create(), kind);
            line.addClassName("task-source");
            add(line);
        }
        add(source(task));
    }

    private Div tools(TaskDetails task, TaskPlace place, Component more) {
        TaskRow row = task.row();
        // a former lead has the record by its link: it stands in none of his lists
        Neighbours around = task.readUntil() == null ? place.around(row.id()) : Neighbours.NONE;
        Span code = new Span(row.code() == null ? getTranslation("TaskState.DRAFT") : row.code());
        code.addClassNames("task-code", "num");
        Div tools = new Div(code);
        tools.addClassName("task-tools");
        if (place.isPage()) {
            tools.addComponentAsFirst(
                    Buttons.icon(Icon.ARROW_LEFT, getTranslation("task.back"), click -> place.close()));
        }
        Div right = new Div(
                step(Icon.CHEVRON_UP, "task.previous", around.previous(), place),
                step(Icon.CHEVRON_DOWN, "task.next", around.next(), place),
                copy(row));
        right.addClassName("task-tools-right");
        if (!place.isPage()) {
            Anchor whole = new Anchor(place.pagePath(TaskPages.ref(row)), Icon.MAXIMIZE_2.create());
            whole.addClassNames("icon-link", "wide-only");
            whole.getElement()
                    .setAttribute("router-link", "")
                    .setAttribute("aria-label", getTranslation("task.whole-page"))
                    .setAttribute("title", getTranslation("task.whole-page"));
            right.add(whole);
        }
        right.add(more);
        if (!place.isPage()) {
            right.add(Buttons.icon(Icon.X, getTranslation("task.close"), click -> place.close()));
        }
        tools.add(right);
        return tools;
    }

    private Button step(Icon icon, String key, Neighbours.@Nullable Neighbour neighbour, TaskPlace place) {
        Button step = Buttons.icon(icon, getTranslation(key), click -> {
            if (neighbour != null) {
                place.go(TaskPages.ref(neighbour.code(), neighbour.id()));
            }
        });
        step.setEnabled(neighbour != null);
        return step;
    }

    private Button copy(TaskRow row) {
        Button copy = Buttons.icon(Icon.LINK, getTranslation("task.copy-link"), click -> {
            getElement()
                    .executeJs(
                            "navigator.clipboard.writeText(new URL($0, document.baseURI).href)", TaskPages.path(row));
            Toast.done(getTranslation("task.link-copied"));
        });
        copy.addClassName("wide-only");
        return copy;
    }

    private Div state(TaskDetails task, TaskWords words) {
        TaskRow row = task.row();
        TaskWords.Shown shown = words.onPage(row, getLocale());
        Span due = new Span(
                row.dueOn() == null ? "" : getTranslation("task.due", Formats.deadline(row.dueOn(), row.dueAt())));
        due.addClassNames("strong", "num");
        due.setVisible(row.dueOn() != null);
        String standing = going(row);
        Span going = new Span(standing);
        going.addClassNames("text-2", "num");
        going.setVisible(!shown.words().startsWith(standing));
        Div line = new Div(new StatePill(shown.mark(), shown.words()), due, going);
        TaskRequest asked = task.waitingRequest();
        if (asked != null) {
            String key = asked.kind() == TaskRequest.Kind.EXTENSION ? "task.extension-waits" : "task.release-waits";
            Span open = new Span(getTranslation(key, Formats.date(asked.askedOn())));
            open.addClassNames("text-2", "num");
            line.add(open);
        }
        int waited = task.clock().of(Turn.Owner.COORDINATOR);
        if (row.timeliness().isLate() && waited > 0) {
            // whose the delay is: the days of waiting stand beside the days late
            Span apart = new Span(getTranslation("coordination.waited", waited));
            apart.addClassNames("text-2", "num");
            line.add(apart);
        }
        ReportAsk ask = row.reportAsk();
        if (ask != null) {
            Span wanted = new Span(
                    getTranslation("task.report-ask", Formats.date(ask.askedOn()), Formats.date(ask.wantedOn())));
            wanted.addClassNames("text-2", "num");
            line.add(wanted);
        }
        row.labels().forEach(label -> line.add(new LabelChip(label)));
        line.addClassName("task-state");
        return line;
    }

    private String going(TaskRow row) {
        if (row.state() == TaskState.CLOSED_NOT_DONE || row.state() == TaskState.COMPLETED) {
            // the mark says it in full
            return "";
        }
        if (row.state() == TaskState.PENDING_CONFIRMATION && row.claimedOn() != null) {
            return getTranslation("task.claimed-on", Formats.dayMonth(row.claimedOn()));
        }
        String state = getTranslation("TaskState." + row.state().name());
        return row.state() == TaskState.IN_PROGRESS || row.state() == TaskState.RETURNED
                ? getTranslation("task.going", state, Formats.percent(row.percent()))
                : state;
    }

    private static HtmlContainer title(TaskRow row, boolean page) {
        HtmlContainer title = page ? new H1(row.content()) : new H2(row.content());
        title.addClassNames("task-title", "written");
        title.setId(page ? "task-title" : "task-title-beside");
        return title;
    }

    private Div source(TaskDetails task) {
        TaskRow row = task.row();
        String passage = task.sourcePassage();
        Span rest = new Span(getTranslation("task.source-day", Formats.date(row.directiveIssuedOn()))
                + (passage == null ? "" : ", " + passage)
                + (task.origin() == null ? "" : ", " + task.origin().words(I18NProvider::translate)));
        rest.addClassNames("text-2", "num");
        Div line = new Div(Icon.FILE_TEXT.create(), paper(task), rest);
        line.addClassName("task-source");
        return line;
    }

    /** The directive by its name; a former lead is told its name only, for it is not his to read any more. */
    static Component paper(TaskDetails task) {
        TaskRow row = task.row();
        if (task.readUntil() != null) {
            return new Span(row.directiveTitle());
        }
        Anchor paper = new Anchor(DirectivePages.path(row.directive()), row.directiveTitle());
        paper.getElement().setAttribute("router-link", "");
        return paper;
    }

    /** The button of the things one does rarely. */
    static Button more(ContextMenu menu) {
        Button more = Buttons.icon(Icon.ELLIPSIS, I18NProvider.translate("task.more"), click -> {});
        menu.setOpenOnClick(true);
        menu.setTarget(more);
        return more;
    }
}
