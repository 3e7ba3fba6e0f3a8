package vn.dondoc.ui.agency;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import vn.dondoc.agency.AgencyRow;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.Right;
import vn.dondoc.task.TaskFilter;
import vn.dondoc.task.TaskList;
import vn.dondoc.task.TaskState;
import vn.dondoc.ui.component.InlineMessage;
import vn.dondoc.ui.task.TaskPages;

/**
 * The open tasks that an agency leads when it ends: they stay its own until each is given to another. Who may not read
 * tasks is told so without a number.
 */
@SpringComponent
class TasksLeft {

    private final TaskList list;

    TasksLeft(TaskList list) {
        this.list = list;
    }

    /** Empty if it leads no open task. */
    Optional<InlineMessage> of(Actor actor, AgencyRow agency) {
        if (!actor.may(Right.READ_ALL)) {
            return Optional.of(message(t("agencies.tasks-left.any")));
        }
        TaskFilter open = TaskFilter.ALL.withStates(TaskState.OPEN).withAgency(agency.id(), null);
        long count = list.count(actor, open);
        if (count == 0) {
            return Optional.empty();
        }
        Anchor link = new Anchor(TaskPages.path(open), t("agencies.tasks-left.link", count));
        return Optional.of(message(t("agencies.tasks-left.title", count)).with(link));
    }

    private static InlineMessage message(String title) {
        return new InlineMessage(InlineMessage.Kind.WARNING, title, t("agencies.tasks-left.text"));
    }

    private static String t(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
