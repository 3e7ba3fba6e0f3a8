package vn.dondoc.ui.task;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.dondoc.task.TaskEvents;
import vn.dondoc.ui.shell.LiveMenu;

/** Tells open windows that counts may have changed, after an act on a task has been committed. */
@Component
class TaskNews {

    private final LiveMenu live;

    TaskNews(LiveMenu live) {
        this.live = live;
    }

    @TransactionalEventListener({
        TaskEvents.Proposed.class,
        TaskEvents.ProposalWithdrawn.class,
        TaskEvents.ProposalsDeclined.class,
        TaskEvents.Issued.class,
        TaskEvents.IssueUndone.class,
        TaskEvents.Reassigned.class,
        TaskEvents.Acknowledged.class,
        TaskEvents.Refused.class,
        TaskEvents.Claimed.class,
        TaskEvents.Returned.class,
        TaskEvents.Confirmed.class,
        TaskEvents.Ended.class,
        TaskEvents.Held.class,
        TaskEvents.Resumed.class,
        TaskEvents.Reopened.class,
        TaskEvents.ClaimWithdrawn.class,
        TaskEvents.Requested.class,
        TaskEvents.RequestWithdrawn.class,
        TaskEvents.Answered.class
    })
    void changed() {
        live.changed();
    }
}
