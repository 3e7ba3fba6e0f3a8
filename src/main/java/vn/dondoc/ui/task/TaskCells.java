package vn.dondoc.ui.task;

import vn.dondoc.ui.component.StatePill;

/** The templates of a task's row; what they show is text, never markup. */
final class TaskCells {

    /** Before the text of what stands in the reader's own list. */
    private static final String STAR = "${item.star ? html`<span class=\"i i-star row-star\" role=\"img\""
            + " aria-label=\"${item.star}\" title=\"${item.star}\"></span>` : ''}";

    static final String LINK = "<a class=\"task-text %s\" href=\"${item.href}\" router-ignore tabindex=\"-1\" "
            + "@click=\"${(e) => { if (e.ctrlKey || e.metaKey || e.shiftKey) return; e.preventDefault(); open(e); }}\">"
            + STAR
            + "${(item.labels || []).map((l) => html`<span class=\"label ${l.tone}\">${l.name}</span>`)}"
            + "${item.content}</a>";
    static final String TASK = "<div class=\"task-cell\">" + LINK.formatted("cell-two")
            + "<span class=\"cell-one cell-sub task-under\">${item.lead}</span></div>";
    static final String PAPER = "<div class=\"task-cell\"><span class=\"cell-one cell-code num\">${item.code}</span>"
            + "<span class=\"cell-one cell-sub task-under\">${item.paper}</span></div>";
    /** The state, and below it how long a claim has waited. */
    static final String STATE = "<div class=\"task-cell\">" + StatePill.CELL
            + "${item.wait ? html`<span class=\"cell-one cell-sub task-under claim-wait ${item.waitTone}\">"
            + "${item.wait}</span>` : ''}</div>";

    static final String CARD = "<div class=\"task-card\">" + StatePill.CELL
            + "<span class=\"task-card-due\">${item.due}</span>" + LINK.formatted("task-card-text")
            + "<span class=\"task-card-sub\">${item.lead}</span>"
            + "${item.wait ? html`<span class=\"task-card-sub claim-wait ${item.waitTone}\">${item.wait}</span>` : ''}"
            + "<span class=\"task-card-sub\">${item.extended}</span></div>";

    /** The lead alone, on two lines. */
    static final String LEAD = "<span class=\"cell-two cell-sub\">${item.lead}</span>";

    /** A day, below it the hour if there is one, and whether more time is asked and how often it was given. */
    static final String DUE = "<div class=\"task-cell\"><span class=\"num\">${item.due}</span>"
            + "${item.hour ? html`<span class=\"cell-one cell-sub num\">${item.hour}</span>` : ''}"
            + "<span class=\"cell-one cell-sub\">${item.extended}</span></div>";

    private TaskCells() {}
}
