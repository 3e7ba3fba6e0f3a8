package vn.dondoc.ui.task;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.function.SerializableRunnable;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.Stars;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.shell.MainLayout;

/** A leader's star on a task: pressed or not; his own list follows. */
class StarButton extends Button {

    private boolean starred;

    /** @param told when it was given or taken */
    StarButton(Stars stars, Actor actor, TaskId task, boolean on, SerializableRunnable told) {
        addThemeVariants(ButtonVariant.TERTIARY);
        addClassName("star-button");
        setIcon(Icon.STAR.create());
        show(on);
        addClickListener(click -> {
            stars.star(actor, task, !starred);
            show(!starred);
            MainLayout.refreshCounts();
            told.run();
        });
    }

    private void show(boolean on) {
        starred = on;
        String words = getTranslation(on ? "star.take" : "star.give");
        setAriaLabel(words);
        getElement().setAttribute("title", words).setAttribute("aria-pressed", String.valueOf(on));
        setClassName("starred", on);
    }
}
