package vn.dondoc.ui.task;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.BasisRow;
import vn.dondoc.task.Claim;
import vn.dondoc.task.DeadlineKind;
import vn.dondoc.task.FairClock;
import vn.dondoc.task.LedgerKind;
import vn.dondoc.task.LedgerRow;
import vn.dondoc.task.RecurrenceRow;
import vn.dondoc.task.Relation;
import vn.dondoc.task.SignedPaper;
import vn.dondoc.task.TaskDetails;
import vn.dondoc.task.TaskRow;
import vn.dondoc.task.TaskState;
import vn.dondoc.task.Turn;
import vn.dondoc.ui.component.FactList;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.PercentBar;
import vn.dondoc.ui.directive.DirectivePages;

/** The facts of a task: who, what, by when. */
class TaskFactsList extends FactList {

    private static final int NAMED = 3;

    /** @param folder whether the reader may see what the other agencies of the same instruction answered */
    TaskFactsList(TaskDetails task, boolean folder) {
        addClassName("task-facts");
        TaskRow row = task.row();
        String lead = row.leadName() == null ? "–" : row.leadName();
        if (row.nature().isCoordination()) {
            fact(getTranslation("task.fact.helping"), lead);
            fact(
                    getTranslation("task.fact.presiding"),
                    TaskWords.coordinates(row.nature().presidingName()));
        } else {
            fact(getTranslation("task.fact.lead"), lead);
        }
        if (folder && row.folder() != null) {
            Anchor all = new Anchor(TaskPages.folder(row.folder()), getTranslation("folder.see"));
            all.getElement().setAttribute("router-link", "");
            fact(getTranslation("folder.fact"), all);
        }
        agencies(task, Relation.COORDINATING, "task.fact.coordinating");
        agencies(task, Relation.INFORMED, "task.fact.informed");
        fact(getTranslation("task.fact.product"), task.product() == null ? "–" : task.product());
        if (row.nature().forSignature()) {
            Claim claim = task.standingClaim();
            SignedPaper signed = claim == null ? null : claim.signed();
            fact(
                    getTranslation("task.fact.signature"),
                    signed == null ? getTranslation("task.fact.to-sign") : SigningDialog.words(signed));
        }
        fact(getTranslation("task.fact.due"), due(row), dueNote(task));
        fact(
                getTranslation("task.fact.leader"),
                task.responsibleLeaderName() == null ? "–" : task.responsibleLeaderName());
        fact(getTranslation("task.fact.officer"), row.officerName() == null ? "–" : row.officerName());
        if (task.fieldName() != null) {
            fact(getTranslation("task.fact.field"), task.fieldName());
        }
        if (row.state() != TaskState.CLOSED_NOT_DONE) {
            // a claim that nobody confirmed would stand there as all done
            fact(getTranslation("task.fact.progress"), new PercentBar(row.percent()));
        }
        clock(task.clock());
    }

    /** The further directives that order it. */
    void bases(List<BasisRow> bases) {
        if (bases.isEmpty()) {
            return;
        }
        List<Component> lines = new ArrayList<>();
        for (BasisRow basis : bases) {
            Anchor paper = new Anchor(DirectivePages.path(basis.directive()), basis.directiveTitle());
            paper.getElement().setAttribute("router-link", "");
            lines.add(new Div(paper));
            lines.add(block(getTranslation("basis.day", Formats.date(basis.issuedOn()))
                    + (basis.sourcePassage() == null ? "" : ", " + basis.sourcePassage())));
        }
        fact(getTranslation("basis.fact"), lines.toArray(Component[]::new));
    }

    /** What the lead agency promised by word of mouth. */
    void promised(@Nullable LocalDate day) {
        if (day != null) {
            fact(getTranslation("history.field.promisedOn"), Formats.date(day));
        }
    }

    /** How the task comes back, and from where it does. */
    void recurring(TaskRow row, @Nullable RecurrenceRow recurrence) {
        if (recurrence == null) {
            return;
        }
        List<Component> lines = new ArrayList<>();
        lines.add(block(RecurrenceDialog.words(recurrence.beats())));
        if (recurrence.next() != null) {
            lines.add(block(getTranslation("recurrences.next", Formats.date(recurrence.next()))));
        }
        if (!recurrence.first().equals(row.id())) {
            Anchor first = new Anchor(
                    TaskPages.page(recurrence.first(), recurrence.code()), getTranslation("recurrence.see-first"));
            first.getElement().setAttribute("router-link", "");
            lines.add(first);
        }
        fact(getTranslation("recurrence.fact"), lines.toArray(Component[]::new));
    }

    /** Whose the days were; told once others than the lead agency have had some. */
    private void clock(FairClock clock) {
        if (clock.total() == clock.of(Turn.Owner.AGENCY)) {
            return;
        }
        List<Component> lines = new ArrayList<>();
        for (Turn.Owner owner : Turn.Owner.values()) {
            if (owner != Turn.Owner.NOBODY && clock.of(owner) > 0) {
                lines.add(block(
                        getTranslation("clock.part", getTranslation("Turn.Owner." + owner.name()), clock.of(owner))));
            }
        }
        Span total = block(getTranslation("clock.total", clock.total()));
        total.addClassName("text-2");
        lines.add(total);
        fact(getTranslation("clock.title"), lines.toArray(Component[]::new));
    }

    private void agencies(TaskDetails task, Relation relation, String label) {
        List<TaskDetails.AgencyPart> parts = task.agencies(relation);
        if (parts.isEmpty()) {
            return;
        }
        List<Component> names = new ArrayList<>();
        int shown = parts.size() == NAMED + 1 ? NAMED + 1 : Math.min(parts.size(), NAMED);
        parts.subList(0, shown).forEach(part -> names.add(block(part.name())));
        if (parts.size() > shown) {
            Span more = block(getTranslation("task.fact.more-agencies", parts.size() - shown));
            more.addClassName("text-2");
            names.add(more);
        }
        fact(getTranslation(label), names.toArray(Component[]::new));
    }

    private static Span block(String text) {
        Span line = new Span(text);
        line.addClassName("fact-line");
        return line;
    }

    private String due(TaskRow row) {
        if (row.dueOn() != null) {
            return Formats.deadlineWithWeekday(row.dueOn(), row.dueAt(), getLocale());
        }
        return row.deadlineKind() == null
                ? "–"
                : getTranslation("DeadlineKind." + row.deadlineKind().name());
    }

    /** Ledger rows of these kinds that changed the day. */
    private static long moves(TaskDetails task, Set<LedgerKind> kinds) {
        return task.ledger().stream()
                // what an issue that was taken back had moved is no move of this one
                .filter(row -> row.version() > begun(task)
                        && kinds.contains(row.kind())
                        && !Objects.equals(row.oldDueOn(), row.newDueOn()))
                .count();
    }

    private static int begun(TaskDetails task) {
        return task.ledger().stream()
                // what had moved a deadline that was corrected since has rows again after the correction
                .filter(row -> row.kind() == LedgerKind.FIRST || (row.kind() == LedgerKind.CORRECTION && row.isMoved()))
                .mapToInt(LedgerRow::version)
                .max()
                .orElse(0);
    }

    /** How the deadline came to be: its first day, how often it was moved, who set it. */
    private String dueNote(TaskDetails task) {
        List<String> notes = new ArrayList<>();
        long paused = moves(task, EnumSet.of(LedgerKind.HOLD, LedgerKind.REOPENING));
        long given = moves(task, EnumSet.of(LedgerKind.AT_ISSUE, LedgerKind.AT_REASSIGNMENT, LedgerKind.TRANSFER));
        if (task.corrections() > 0) {
            notes.add(getTranslation("task.fact.corrected", task.corrections()));
        }
        if (task.originalDueOn() != null
                && !(task.originalDueOn().equals(task.row().dueOn())
                        && Objects.equals(task.originalDueAt(), task.row().dueAt()))) {
            notes.add(getTranslation(
                    "task.fact.first-due", Formats.deadline(task.originalDueOn(), task.originalDueAt())));
        }
        if (task.extensions() > 0) {
            notes.add(getTranslation("task.extended", task.extensions()));
        }
        if (paused > 0) {
            notes.add(getTranslation("task.fact.moved-paused", paused));
        }
        if (given > 0) {
            notes.add(getTranslation("task.fact.moved-given", given));
        }
        if (task.setByOffice()) {
            notes.add(getTranslation("task.fact.set-by-office"));
        }
        if (notes.isEmpty()
                && task.row().deadlineKind() == DeadlineKind.DATED
                && task.row().code() != null) {
            notes.add(getTranslation("task.fact.never-moved"));
        }
        return String.join(" · ", notes);
    }
}
