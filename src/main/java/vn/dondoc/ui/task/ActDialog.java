package vn.dondoc.ui.task;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.Versioned;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.FieldColumns;
import vn.dondoc.ui.component.FormMessages;
import vn.dondoc.ui.component.HouseDialog;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.Toast;

/** Asks what an act on a task needs, and sends it for the task as it was opened. Stays open until it is done. */
class ActDialog extends HouseDialog {

    private final OpenTask task;
    private final FormMessages messages;

    /** @param form the name under which what is typed is kept, once for each person and task */
    ActDialog(OpenTask task, String form, String title) {
        super(title);
        draft("TASK_" + form, task.sheet().seen().task(), task.sheet().seen().version());
        this.task = task;
        this.messages = new FormMessages(title);
        addClassName("act-dialog");
        with(messages);
    }

    /** @param name as in the command that is refused */
    <F extends Component & HasValue<?, ?> & HasValidationProperties> ActDialog field(String name, F field) {
        messages.field(name, field);
        with(field);
        return this;
    }

    /** Of which kind the task is. */
    ActDialog nature(NatureFields nature) {
        nature.name(messages);
        with(nature);
        return this;
    }

    /** Two fields beside each other where there is room. */
    <
                    F extends Component & HasValue<?, ?> & HasValidationProperties,
                    G extends Component & HasValue<?, ?> & HasValidationProperties>
            ActDialog pair(String name, F field, String secondName, G second) {
        messages.field(name, field);
        messages.field(secondName, second);
        with(new FieldColumns(field, second));
        return this;
    }

    /** Why the claim that is sent is late. */
    ActDialog late(LateFields fields) {
        fields.namedIn(messages);
        with(fields);
        return this;
    }

    /**
     * The button that sends it.
     *
     * @param done what to say when it is done
     */
    ActDialog sends(String words, @Nullable Icon icon, Consumer<Versioned> act, String done) {
        primary(Buttons.onceAtATime(
                Buttons.primary(words, icon, click -> task.send(messages, act, done, this::close))));
        return this;
    }

    /**
     * The button that sends what may be taken back while its mail is held.
     *
     * @param act gives the way back
     * @param held how long the way back is offered; the act itself refuses once the mail has left
     * @param undone what to say when it is taken back
     */
    ActDialog sendsHeld(
            String words, Icon icon, Function<Versioned, Runnable> act, String done, Duration held, String undone) {
        Runnable[] back = new Runnable[1];
        primary(Buttons.onceAtATime(Buttons.primary(
                words,
                icon,
                click -> task.send(
                        messages,
                        seen -> back[0] = act.apply(seen),
                        this::close,
                        () -> Toast.withActions(
                                done,
                                held,
                                List.of(Buttons.quiet(
                                        getTranslation("ui.undo"),
                                        Icon.UNDO_2,
                                        undo -> task.takeBack(back[0], undone))))))));
        return this;
    }
}
