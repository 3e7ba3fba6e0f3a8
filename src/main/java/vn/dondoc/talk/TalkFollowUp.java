package vn.dondoc.talk;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.shared.DomainException;
import vn.dondoc.task.TaskEvents;

/** What was said about a task stays said: an issue that somebody has written about is taken back no more. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TalkFollowUp {

    private final TalkTable table;

    TalkFollowUp(TalkTable table) {
        this.table = table;
    }

    @EventListener
    void on(TaskEvents.IssueUndone event) {
        if (table.isAbout(event.tasks())) {
            throw new DomainException("task.issue-undo.touched");
        }
    }
}
