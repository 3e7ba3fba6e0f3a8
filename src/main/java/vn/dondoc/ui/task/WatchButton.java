package vn.dondoc.ui.task;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.Watches;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.Toast;

/** Nhận tin: the bell of a task, pressed or not; its news comes in the reader's daily letter. */
class WatchButton extends Button {

    private boolean watched;

    WatchButton(Watches watches, Actor actor, TaskId task, boolean on) {
        addThemeVariants(ButtonVariant.TERTIARY);
        addClassName("watch-button");
        setIcon(Icon.BELL.create());
        show(on);
        addClickListener(click -> {
            watches.watch(actor, task, !watched);
            show(!watched);
            Toast.done(getTranslation(watched ? "talk.watching" : "talk.not-watching"));
        });
    }

    private void show(boolean on) {
        watched = on;
        String words = getTranslation(on ? "talk.unwatch" : "talk.watch");
        setAriaLabel(words);
        getElement().setAttribute("title", words).setAttribute("aria-pressed", String.valueOf(on));
        setClassName("watched", on);
    }
}
