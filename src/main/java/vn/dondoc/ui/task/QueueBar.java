package vn.dondoc.ui.task;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.Right;
import vn.dondoc.task.Queue;
import vn.dondoc.task.TaskCounts;
import vn.dondoc.ui.component.FilterToggles;
import vn.dondoc.ui.component.Tone;

/** The queues above a list, with their counts under the same conditions. An agency has an order of its own. */
class QueueBar extends Div {

    static final Map<Queue, Tone> TONES = Map.of(
            Queue.PENDING, Tone.WAIT,
            Queue.OVERDUE, Tone.BAD,
            Queue.DUE_SOON, Tone.SOON,
            Queue.TO_ACKNOWLEDGE, Tone.PLAIN,
            Queue.REFUSED, Tone.BAD,
            Queue.RETURNED, Tone.RET,
            Queue.IN_PROGRESS, Tone.PLAIN);

    private static final List<Queue> OF_OFFICE =
            List.of(Queue.OVERDUE, Queue.DUE_SOON, Queue.PENDING, Queue.TO_ACKNOWLEDGE, Queue.REFUSED, Queue.RETURNED);

    private static final List<Queue> OF_AGENCY = List.of(
            Queue.TO_ACKNOWLEDGE, Queue.IN_PROGRESS, Queue.DUE_SOON, Queue.OVERDUE, Queue.RETURNED, Queue.PENDING);

    /** Null has no place in the map behind the buttons. */
    private enum All {
        ALL
    }

    private final FilterToggles<Object> toggles;
    private final List<Queue> queues;

    /** @param chosen gets the queue, or null for all */
    QueueBar(Actor actor, Consumer<@Nullable Queue> chosen) {
        addClassName("queue-bar");
        queues = of(actor);
        toggles = new FilterToggles<>(
                getTranslation("task.queues"), value -> chosen.accept(value instanceof Queue queue ? queue : null));
        toggles.add(All.ALL, getTranslation("task.all"), Tone.PLAIN, 0L);
        queues.forEach(queue ->
                toggles.add(queue, getTranslation("Queue." + queue.name()), TONES.getOrDefault(queue, Tone.PLAIN), 0L));
        add(toggles);
    }

    /** The queues of this actor, in the order of his obligations. */
    static List<Queue> of(Actor actor) {
        return actor.may(Right.READ_ALL) ? OF_OFFICE : OF_AGENCY;
    }

    void show(TaskCounts counts, @Nullable Queue pressed) {
        toggles.count(All.ALL, counts.total());
        queues.forEach(queue -> toggles.count(queue, counts.of(queue)));
        toggles.select(pressed == null ? All.ALL : pressed);
    }
}
