package vn.dondoc.ui.task;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.LikePair;
import vn.dondoc.task.Likenesses;
import vn.dondoc.task.TaskRow;
import vn.dondoc.task.Versioned;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.HouseDialog;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.StatePill;
import vn.dondoc.ui.component.Toast;
import vn.dondoc.ui.directive.DirectivePages;
import vn.dondoc.ui.shell.MainLayout;

/** Nhiệm vụ nghi trùng: the line that says so, and the comparison in which somebody decides whether two tasks are one. */
@org.springframework.stereotype.Component
public class LikenessDialogs {

    private final Likenesses likenesses;
    private final TaskWords words;
    private final CurrentActor actors;

    LikenessDialogs(Likenesses likenesses, TaskWords words, CurrentActor actors) {
        this.likenesses = likenesses;
        this.words = words;
        this.actors = actors;
    }

    /**
     * For each of some tasks that looks like one given before, the lines that say so.
     *
     * @param decided runs when somebody has decided about one
     */
    public Map<TaskId, List<Component>> lines(List<TaskId> some, Runnable decided) {
        Map<TaskId, List<Component>> lines = new HashMap<>();
        likenesses
                .of(actors.get(), some)
                .forEach(pair -> lines.computeIfAbsent(pair.newer().id(), id -> new ArrayList<>())
                        .add(line(pair, decided)));
        return lines;
    }

    /** How many of some drafts look like a task given before. */
    public long count(List<TaskId> some) {
        return likenesses.of(actors.get(), some).stream()
                .map(pair -> pair.newer().id())
                .filter(some::contains)
                .distinct()
                .count();
    }

    private Div line(LikePair pair, Runnable decided) {
        Span text = new Span(t("likeness.line", facts(pair.older())));
        Div line = new Div(
                Icon.FILES.create(), text, Buttons.quiet(t("likeness.compare"), null, click -> compare(pair, decided)));
        line.addClassName("like-line");
        return line;
    }

    /** "NV-2026-00012 · Sở Tài chính · hạn 30/06/2026". */
    static String facts(TaskRow row) {
        return (row.code() == null ? t("TaskState.DRAFT") : row.code()) + " · "
                + (row.leadName() == null ? "–" : row.leadName()) + " · " + due(row);
    }

    static String due(TaskRow row) {
        return row.dueOn() == null
                ? t(
                        row.deadlineKind() == null
                                ? "likeness.no-due"
                                : "DeadlineKind." + row.deadlineKind().name())
                : t("likeness.due", Formats.deadline(row.dueOn(), row.dueAt()));
    }

    /** What the newer directive says otherwise; empty if nothing. */
    static String otherwise(LikePair pair) {
        return otherwise(
                pair.isOtherLead() ? pair.older().leadName() : null,
                pair.isOtherLead() ? pair.newer().leadName() : null,
                pair.isOtherDeadline() ? due(pair.older()) : null,
                pair.isOtherDeadline() ? due(pair.newer()) : null);
    }

    /** A lead or a day that is not otherwise is null. */
    static String otherwise(
            @Nullable String leadBefore, @Nullable String lead, @Nullable String dueBefore, @Nullable String due) {
        List<String> said = new ArrayList<>();
        if (lead != null) {
            said.add(t("likeness.other-lead", leadBefore == null ? "–" : leadBefore, lead));
        }
        if (due != null) {
            said.add(t("likeness.other-due", dueBefore == null ? t("likeness.no-due") : dueBefore, due));
        }
        return String.join("; ", said);
    }

    /** Both side by side, with what each answer does. */
    void compare(LikePair pair, Runnable decided) {
        HouseDialog dialog = new HouseDialog(t("likeness.compare-title"));
        dialog.addClassName("compare-dialog");
        dialog.setWidth("860px");
        dialog.draft("LIKENESS", pair.newer().id() + "-" + pair.older().id());
        Div both = new Div(
                side("likeness.newer", pair.newer(), pair.newerPieces()),
                side("likeness.older", pair.older(), pair.olderPieces()));
        both.addClassName("compare");
        dialog.with(both);
        String otherwise = otherwise(pair);
        if (!otherwise.isEmpty()) {
            Paragraph says = new Paragraph(t("likeness.says", otherwise));
            says.addClassName("strong");
            dialog.with(says);
        }
        if (!actors.get().may(Right.DRAFT_TASK)) {
            dialog.closes().open();
            return;
        }
        TextArea note = TaskDialogs.area(t("likeness.note"), 1000);
        note.setMinRows(1);
        String older = String.valueOf(pair.older().code());
        Paragraph means = new Paragraph(
                pair.isDraft()
                        ? t("likeness.means-draft", pair.newer().directiveTitle(), older)
                        : t("likeness.means-given", String.valueOf(pair.newer().code()), older));
        means.addClassNames("small", "text-2");
        dialog.with(note, means)
                .primary(
                        Buttons.onceAtATime(Buttons.primary(
                                t("likeness.same"),
                                Icon.CHECK,
                                click -> decide(pair, note, likenessSame(), "likeness.done-same", dialog, decided))),
                        Buttons.onceAtATime(Buttons.plain(
                                t("likeness.different"),
                                Icon.X,
                                click -> decide(
                                        pair, note, likenessDifferent(), "likeness.done-different", dialog, decided))))
                .open();
    }

    private BiConsumer<LikePair, String> likenessSame() {
        return (pair, note) -> likenesses.same(
                actors.get(),
                new Versioned(pair.newer().id(), pair.newer().version()),
                pair.older().id(),
                note);
    }

    private BiConsumer<LikePair, String> likenessDifferent() {
        return (pair, note) -> likenesses.different(
                actors.get(),
                new Versioned(pair.newer().id(), pair.newer().version()),
                pair.older().id(),
                note);
    }

    private static void decide(
            LikePair pair,
            TextArea note,
            BiConsumer<LikePair, String> decision,
            String done,
            HouseDialog dialog,
            Runnable decided) {
        try {
            decision.accept(pair, note.getValue());
        } catch (DomainException refused) {
            Toast.problem(OpenTask.words(refused));
            return;
        }
        dialog.close();
        Toast.done(t(done, String.valueOf(pair.older().code())));
        MainLayout.refreshCounts();
        decided.run();
    }

    private Section side(String title, TaskRow row, List<LikePair.Piece> pieces) {
        TaskWords.Shown shown = words.inList(row, UI.getCurrent().getLocale());
        Anchor paper = new Anchor(DirectivePages.path(row.directive()), row.directiveTitle());
        paper.getElement().setAttribute("router-link", "");
        Span day = new Span(t("basis.day", Formats.date(row.directiveIssuedOn())));
        day.addClassNames("text-2", "small");
        Div text = new Div();
        text.addClassNames("written", "compare-text");
        pieces.forEach(piece -> {
            Span part = new Span(piece.text() + " ");
            if (piece.differs()) {
                part.addClassName("compare-mark");
            }
            text.add(part);
        });
        Div state = new Div(new StatePill(shown.mark(), shown.words()));
        Span facts = new Span(facts(row));
        facts.addClassNames("small", "text-2");
        Section side = new Section(new H3(t(title)), new Div(paper, new Span(" "), day), state, text, facts);
        side.addClassName("compare-side");
        return side;
    }

    private static String t(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
