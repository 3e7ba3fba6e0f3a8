package vn.dondoc.ui.directive;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dondoc.directive.DirectiveFilter;
import vn.dondoc.directive.DirectiveRow;
import vn.dondoc.directive.Directives;
import vn.dondoc.directive.Urgency;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.Slice;
import vn.dondoc.task.DirectiveFigures;
import vn.dondoc.task.TaskOutlook;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.PhoneColumns;

/** The rows of the register, loaded as they are scrolled to; one count a refresh, none a page. */
class DirectiveGrid extends Grid<DirectiveRow> {

    private static final String TWO_LINES = """
            <div class="cell-one cell-task">${item.first}</div><div class="cell-one cell-sub">${item.second}</div>""";

    private static final String SUBJECT = """
            <a class="cell-one cell-task directive-link" href="${item.href}" @click="${(e) => {
              if (e.ctrlKey || e.metaKey || e.shiftKey) return;
              e.preventDefault();
              e.stopPropagation();
              open(e);
            }}">${item.first}</a><div class="cell-one cell-sub">${item.second}</div>
            <div class="cell-one cell-sub num phone-line">${item.under}</div>""";

    private static final String TASKS = """
            <div class="cell-one num">${item.done}</div><div class="cell-one cell-sub num late-count">${item.late}</div>""";

    private final Directives directives;
    private final TaskOutlook outlook;
    private final Supplier<Actor> actor;
    private final Map<DirectiveId, DirectiveFigures> figures = new HashMap<>();
    private final TreeMap<Integer, String> anchors = new TreeMap<>();
    private DirectiveFilter filter = DirectiveFilter.ALL;
    private long size;

    DirectiveGrid(Directives directives, TaskOutlook outlook, Supplier<Actor> actor) {
        this.directives = directives;
        this.outlook = outlook;
        this.actor = actor;
        addThemeVariants(GridVariant.NO_BORDER);
        setSizeFull();
        addClassName("directive-grid");
        addColumn(LitRenderer.<DirectiveRow>of(SUBJECT)
                        .withProperty("first", DirectiveRow::subject)
                        .withProperty("second", row -> ended(row) + row.issuerName() + urgency(row))
                        .withProperty("under", this::under)
                        .withProperty("href", row -> DirectivePages.path(row.id()))
                        .withFunction("open", row -> UI.getCurrent().navigate(DirectivePages.path(row.id()))))
                .setHeader(getTranslation("directive.subject"))
                .setFlexGrow(1)
                .setKey("subject");
        addColumn(LitRenderer.<DirectiveRow>of(TWO_LINES)
                        .withProperty("first", row -> row.number() == null ? "–" : row.number())
                        .withProperty("second", row -> row.kindName().replace(" (cá biệt)", "")))
                .setHeader(getTranslation("directive.number"))
                .setWidth("190px")
                .setFlexGrow(0)
                .setKey("number");
        addColumn(LitRenderer.<DirectiveRow>of(TWO_LINES)
                        .withProperty("first", row -> Formats.date(row.issuedOn()))
                        .withProperty("second", this::arrival))
                .setHeader(getTranslation("directive.issuedOn"))
                .setWidth("250px")
                .setFlexGrow(0)
                .setKey("issuedOn");
        addColumn(LitRenderer.<DirectiveRow>of(TASKS)
                        .withProperty("done", this::done)
                        .withProperty("late", this::late))
                .setHeader(getTranslation("directive.tasks-column"))
                .setWidth("150px")
                .setFlexGrow(0)
                .setKey("tasks");
        PhoneColumns.hide(this, List.of(getColumnByKey("number"), getColumnByKey("issuedOn"), getColumnByKey("tasks")));
        setDataProvider(
                DataProvider.fromCallbacks(query -> fetch(query.getOffset(), query.getLimit()), query -> (int) size));
    }

    /** What stands in columns of its own where there is room for them. */
    String under(DirectiveRow row) {
        return Stream.of(
                        Objects.requireNonNullElse(row.number(), ""),
                        Formats.date(row.issuedOn()),
                        done(row),
                        late(row))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** "3/8 xong"; empty where the reader sees no task of it. */
    private String done(DirectiveRow row) {
        DirectiveFigures tasks = figures.getOrDefault(row.id(), DirectiveFigures.NONE);
        return tasks.total() == 0
                ? ""
                : getTranslation("directive.tasks-done", Formats.number(tasks.done()), Formats.number(tasks.total()));
    }

    private String late(DirectiveRow row) {
        long overdue = figures.getOrDefault(row.id(), DirectiveFigures.NONE).overdue();
        return overdue == 0 ? "" : getTranslation("directive.tasks-late", Formats.number(overdue));
    }

    /** Shows the rows of another filter; gives their number. */
    long show(DirectiveFilter wanted) {
        filter = wanted;
        anchors.clear();
        figures.clear();
        size = directives.count(actor.get(), wanted);
        getDataProvider().refreshAll();
        return size;
    }

    private Stream<DirectiveRow> fetch(int offset, int limit) {
        var anchor = anchors.floorEntry(offset);
        int at = anchor == null ? 0 : anchor.getKey();
        String after = anchor == null ? null : anchor.getValue();
        List<DirectiveRow> rows = new ArrayList<>();
        // a jump of the scroll bar walks from the nearest known place; scrolling lands on one exactly
        while (rows.size() < offset - at + limit) {
            Slice<DirectiveRow> slice =
                    directives.rows(actor.get(), filter, after, Math.min(500, offset - at + limit - rows.size()));
            rows.addAll(slice.rows());
            after = slice.next();
            if (after == null) {
                break;
            }
            anchors.put(at + rows.size(), after);
        }
        List<DirectiveRow> shown = rows.stream().skip(offset - at).limit(limit).toList();
        figures.putAll(outlook.byDirective(
                actor.get(), shown.stream().map(DirectiveRow::id).toList()));
        return shown.stream();
    }

    private String arrival(DirectiveRow row) {
        return row.arrivalNo() == null || row.arrivalOn() == null
                ? ""
                : getTranslation(
                        "directive.arrived",
                        row.arrivalNo(),
                        Formats.date(row.arrivalOn()),
                        Objects.requireNonNullElse(row.arrivalBook(), ""));
    }

    private String ended(DirectiveRow row) {
        return row.ending() == null
                ? ""
                : getTranslation("directive.ended." + row.ending().name()) + " · ";
    }

    private String urgency(DirectiveRow row) {
        return row.urgency() == Urgency.NORMAL
                ? ""
                : " · " + getTranslation("Urgency." + row.urgency().name());
    }
}
