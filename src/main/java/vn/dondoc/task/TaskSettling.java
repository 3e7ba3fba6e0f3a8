package vn.dondoc.task;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.shared.Actor;

/** Gives each task of a directive its fate, by the acts that exist for a single one, in the transaction that settles all. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TaskSettling {

    /** So many tasks stay in memory at once: with each act all of them are looked through. */
    private static final int AT_ONCE = 50;

    private final TaskEndings endings;
    private final TaskHolds holds;
    private final EntityManager entities;

    TaskSettling(TaskEndings endings, TaskHolds holds, EntityManager entities) {
        this.endings = endings;
        this.holds = holds;
        this.entities = entities;
    }

    /**
     * Why, and by which paper.
     *
     * @param closing of those that end
     */
    record Ground(ClosingKind closing, String reason, String document) {}

    /** @param more does what is neither ended, held nor kept */
    void settle(Actor actor, List<TaskFate> fates, Ground by, Consumer<TaskFate> more) {
        int done = 0;
        for (TaskFate one : fates) {
            switch (one.choice()) {
                case END -> endings.endWithDirective(actor, one.seen(), by.closing(), by.reason(), by.document());
                case HOLD -> holds.holdWithDirective(actor, one.seen(), by.reason(), by.document());
                case CARRY_OVER, CORRECT -> more.accept(one);
                case KEEP -> {}
            }
            if (++done % AT_ONCE == 0) {
                entities.flush();
                entities.clear();
            }
        }
    }
}
