package vn.dondoc.ui.task;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.dondoc.file.StoredFile;
import vn.dondoc.history.HistoryEntry;
import vn.dondoc.report.ChangeWords;
import vn.dondoc.task.TaskDetails;
import vn.dondoc.ui.component.FilterToggles;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.Tone;

/** The parts of a task's page: what happened, papers and files, who takes part, what was changed. */
class TaskParts extends Section {

    /** A part. */
    enum Part {
        EVENTS,
        TALK,
        PAPERS,
        PARTNERS,
        CHANGES
    }

    /**
     * What is written about the task.
     *
     * @param entries how many this reader sees
     * @param part made when it is opened
     */
    record Talking(long entries, Supplier<Component> part) {}

    private final TaskSheet sheet;
    private final List<TimelineItem> events;
    private final ChangeWords changes;
    private final LocalDate today;
    private final Function<StoredFile, Component> chip;
    private final Supplier<Component> talk;
    /** What is typed there stays, whatever part is shown. */
    private final Div kept = new Div();

    private final Consumer<Part> shown;
    private final Div content = new Div();

    TaskParts(
            TaskSheet sheet,
            List<TimelineItem> events,
            ChangeWords changes,
            LocalDate today,
            Function<StoredFile, Component> chip,
            Talking talking,
            Part first,
            Consumer<Part> shown) {
        this.sheet = sheet;
        this.events = events;
        this.changes = changes;
        this.today = today;
        this.chip = chip;
        this.talk = talking.part();
        this.shown = shown;
        addClassName("task-parts");
        getElement().setAttribute("aria-label", getTranslation("task.parts"));
        content.addClassName("task-part");
        FilterToggles<Part> toggles = new FilterToggles<>(getTranslation("task.parts"), this::show);
        toggles.add(Part.EVENTS, getTranslation("task.part.events"), Tone.PLAIN, (long) events.size());
        if (sheet.details().row().code() != null) {
            toggles.add(Part.TALK, getTranslation("task.part.talk"), Tone.PLAIN, talking.entries());
        }
        toggles.add(Part.PAPERS, getTranslation("task.part.papers"), Tone.PLAIN, 1L + files().size());
        toggles.add(Part.PARTNERS, getTranslation("task.part.partners"), Tone.PLAIN, (long)
                sheet.details().agencies().size());
        toggles.add(Part.CHANGES, getTranslation("task.part.changes"), Tone.PLAIN, (long)
                sheet.history().size());
        toggles.select(first);
        kept.addClassName("task-part");
        add(toggles, content, kept);
        show(first);
    }

    private void show(Part part) {
        shown.accept(part);
        content.removeAll();
        content.setVisible(part != Part.TALK);
        kept.setVisible(part == Part.TALK);
        if (part == Part.TALK) {
            if (kept.getChildren().findAny().isEmpty()) {
                kept.add(talk.get());
            }
            return;
        }
        content.add(
                switch (part) {
                    case EVENTS -> TimelineList.of(events, today, chip);
                    case PAPERS -> papers();
                    case PARTNERS -> partners();
                    case CHANGES -> changes();
                    case TALK -> throw new IllegalStateException("kept beside");
                });
    }

    private List<StoredFile> files() {
        List<StoredFile> files = new ArrayList<>();
        sheet.details().claims().forEach(claim -> files.addAll(claim.files()));
        sheet.reports().forEach(report -> files.addAll(report.files()));
        return files.stream().distinct().toList();
    }

    private Component papers() {
        Div source = new Div(Icon.FILE_TEXT.create(), TaskHead.paper(sheet.details()));
        source.addClassName("task-source");
        Div all = new Div(source);
        List<StoredFile> files = files();
        if (files.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("task.no-evidence"));
            none.addClassName("text-2");
            all.add(none);
        } else {
            all.add(TimelineList.chips(files.stream().map(chip).toList()));
        }
        return all;
    }

    private Component partners() {
        UnorderedList list = new UnorderedList();
        list.addClassName("partner-list");
        for (TaskDetails.AgencyPart part : sheet.details().agencies()) {
            Span relation =
                    new Span(getTranslation("Relation." + part.relation().name()));
            relation.addClassName("text-2");
            list.add(new ListItem(new Span(part.name()), relation));
        }
        return list;
    }

    private Component changes() {
        Div all = new Div();
        all.addClassName("change-list");
        List<HistoryEntry> entries = sheet.history().reversed();
        List<List<ChangeWords.Told>> told = changes.of(entries, getLocale());
        for (int i = 0; i < entries.size(); i++) {
            HistoryEntry entry = entries.get(i);
            Span who = new Span(entry.name());
            who.addClassName("strong");
            Span when = new Span(Formats.moment(entry.at()));
            when.addClassNames("text-3", "num");
            Div head = new Div(who, new Span(" " + getTranslation("history.act." + entry.act()) + " "), when);
            Span post = new Span(getTranslation("history.post", entry.title(), entry.agencyName()));
            post.addClassNames("small", "text-2");
            Div row = new Div(head, post);
            row.addClassName("change");
            told.get(i).forEach(change -> row.add(changed(change)));
            all.add(row);
        }
        return all;
    }

    private Div changed(ChangeWords.Told change) {
        Span field = new Span(change.field() + ": ");
        field.addClassName("text-2");
        Div line = new Div(field);
        line.addClassNames("change-field", "written");
        if (change.before() != null) {
            Span before = new Span(change.before());
            before.getElement().setAttribute("class", "change-before");
            line.add(before, new Span(" → "));
        }
        line.add(new Span(change.after() == null ? getTranslation("history.nothing") : change.after()));
        return line;
    }
}
