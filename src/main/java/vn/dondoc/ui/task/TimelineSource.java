package vn.dondoc.ui.task;

import java.util.List;
import java.util.Locale;
import vn.dondoc.shared.Actor;
import vn.dondoc.task.TaskDetails;

/** Adds what it knows to a task's timeline: a bean in the ui folder of its module, such as the mails that were sent. */
public interface TimelineSource {

    /**
     * What happened, in any order; the page sorts all sources by time.
     *
     * @param task as the actor was allowed to read it; a former lead reads up to {@link TaskDetails#readUntil}
     */
    List<TimelineItem> of(Actor actor, TaskDetails task, Locale locale);
}
