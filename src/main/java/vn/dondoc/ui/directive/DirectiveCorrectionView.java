package vn.dondoc.ui.directive;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.directive.DirectiveDetails;
import vn.dondoc.directive.Directives;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.task.DirectiveCorrections;
import vn.dondoc.task.DirectiveRecalls;
import vn.dondoc.task.TaskFate.Choice;
import vn.dondoc.task.TaskList;
import vn.dondoc.task.Unsettled;
import vn.dondoc.ui.component.FormDraft;
import vn.dondoc.ui.component.FormMessages;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.shell.MainLayout;
import vn.dondoc.ui.task.OuterBound;
import vn.dondoc.ui.task.TaskWords;

/** Đính chính by a paper: which one and what was wrong, and below it what that means for each open task. */
@Route(value = DirectivePages.CORRECTION, layout = MainLayout.class)
@PermitAll
class DirectiveCorrectionView extends PaperOnDirectiveView {

    private final DirectiveRecalls recalls;
    private final DirectiveCorrections corrections;
    private final TaskList list;
    private final TaskWords words;
    private final WorkingCalendar calendar;
    private final OuterBound outer;
    private final CurrentActor actors;
    private final Clock clock;

    DirectiveCorrectionView(
            Directives directives,
            DirectiveRecalls recalls,
            DirectiveCorrections corrections,
            TaskList list,
            TaskWords words,
            WorkingCalendar calendar,
            OuterBound outer,
            CurrentActor actors,
            Clock clock) {
        super(directives, actors, "directive.correction", "directive.correction.ended", Icon.FILE_CHECK);
        this.recalls = recalls;
        this.corrections = corrections;
        this.list = list;
        this.words = words;
        this.calendar = calendar;
        this.outer = outer;
        this.actors = actors;
        this.clock = clock;
    }

    @Override
    void show(Actor actor, DirectiveDetails directive) {
        Unsettled left = recalls.unsettled(actor, directive.id());
        LocalDate today = LocalDate.now(clock);
        FormMessages messages = new FormMessages(getTranslation("directive.correction.refused"));
        CorrectingPaperFields fields = new CorrectingPaperFields(today);
        fields.name(messages);
        CorrectedTasks corrected = new CorrectedTasks(
                today, calendar.days(), outer.open(actor, directive.id()).orElse(null), messages);
        TaskFates fates = new TaskFates(left, some -> list.chosen(actors.get(), some), words, corrected);
        fates.offer(List.of(Choice.KEEP, Choice.CORRECT, Choice.END, Choice.HOLD), Choice.KEEP);
        FormDraft draft = new FormDraft("DIRECTIVE_CORRECTION", directive.id(), directive.version(), fields)
                .also("fates", fates::kept, fates::restore);
        fates.onChange(draft::changed);
        with(draft, messages, fields);
        with(new H2(getTranslation("directive.end.tasks", left.tasks().size())), fates);
        if (!left.drafts().isEmpty() || !left.rules().isEmpty()) {
            with(new Paragraph(getTranslation(
                    "directive.correction.rest",
                    left.drafts().size(),
                    left.rules().size())));
        }
        send(directive, messages, draft, () -> {
            corrected.refuseUnreadable();
            correct(directive, fields, fates);
        });
    }

    /** A task with which something is wrong is shown, wherever it was hidden, so that it is said which one. */
    private void correct(DirectiveDetails directive, CorrectingPaperFields fields, TaskFates fates) {
        try {
            corrections.correct(actors.get(), directive.id(), directive.version(), fields.read(), fates.read());
        } catch (InvalidInput refused) {
            fates.bring(refused);
            throw refused;
        }
    }
}
