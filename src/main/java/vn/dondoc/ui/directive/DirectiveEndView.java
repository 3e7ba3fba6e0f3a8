package vn.dondoc.ui.directive;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.directive.DirectiveDetails;
import vn.dondoc.directive.Directives;
import vn.dondoc.shared.Actor;
import vn.dondoc.task.DirectiveRecalls;
import vn.dondoc.task.TaskList;
import vn.dondoc.task.Unsettled;
import vn.dondoc.ui.component.FormDraft;
import vn.dondoc.ui.component.FormMessages;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.shell.MainLayout;
import vn.dondoc.ui.task.TaskWords;

/** Thu hồi, thay thế, bãi bỏ: the paper that says so, and below it what becomes of each open task. */
@Route(value = DirectivePages.END, layout = MainLayout.class)
@PermitAll
class DirectiveEndView extends PaperOnDirectiveView {

    private final Directives directives;
    private final DirectiveRecalls recalls;
    private final TaskList list;
    private final TaskWords words;
    private final CurrentActor actors;
    private final Clock clock;

    DirectiveEndView(
            Directives directives,
            DirectiveRecalls recalls,
            TaskList list,
            TaskWords words,
            CurrentActor actors,
            Clock clock) {
        super(directives, actors, "directive.end", "directive.end.already", Icon.BAN);
        this.directives = directives;
        this.recalls = recalls;
        this.list = list;
        this.words = words;
        this.actors = actors;
        this.clock = clock;
    }

    @Override
    void show(Actor actor, DirectiveDetails directive) {
        Unsettled left = recalls.unsettled(actor, directive.id());
        FormMessages messages = new FormMessages(title());
        DirectiveEndFields fields = new DirectiveEndFields(directives, actors, directive.id(), LocalDate.now(clock));
        fields.name(messages);
        TaskFates fates = new TaskFates(left, some -> list.chosen(actors.get(), some), words, null);
        RestFields rest = new RestFields(left);
        fields.onKind(kind -> {
            fates.suit(kind);
            rest.suit(kind);
        });
        fates.suit(null);
        rest.suit(null);
        FormDraft draft = new FormDraft("DIRECTIVE_END", directive.id(), directive.version(), fields)
                .also("fates", fates::kept, fates::restore)
                .also("rest", rest::kept, rest::restore);
        fates.onChange(draft::changed);
        rest.onChange(draft::changed);
        with(draft, messages, fields, rest);
        with(new H2(getTranslation("directive.end.tasks", left.tasks().size())), fates);
        send(
                directive,
                messages,
                draft,
                () -> recalls.end(
                        actors.get(),
                        directive.id(),
                        directive.version(),
                        fields.read(),
                        rest.settlement(left, fates.read())));
    }
}
