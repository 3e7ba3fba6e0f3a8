package vn.dondoc.task;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.AgencyId;

/**
 * What an actor may do to a task as it stands, without the rest of its page.
 *
 * @param lead null for a draft without one
 * @param acts the actor's own
 * @param actsFromPaper what the office may enter for the lead agency from its paper
 */
public record TaskActs(TaskState state, @Nullable AgencyId lead, Set<TaskAct> acts, Set<TaskAct> actsFromPaper) {}
