package vn.dondoc.ui.task;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.history.HistoryEntry;
import vn.dondoc.inside.TaskInside;
import vn.dondoc.progress.ProgressReport;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.survey.TaskSurvey;
import vn.dondoc.talk.TalkEntry;
import vn.dondoc.task.BasisRow;
import vn.dondoc.task.LikePair;
import vn.dondoc.task.ProposalRow;
import vn.dondoc.task.TaskCoordination;
import vn.dondoc.task.TaskDetails;
import vn.dondoc.task.Versioned;

/**
 * A task as one reader opened it. It keeps the version it was opened with: what is sent later is compared with that.
 *
 * @param history oldest first
 * @param reports newest first
 * @param proposals what officers propose for it as it stands
 * @param coordination what was asked between agencies, as far as the reader may know of it
 * @param inside what the reader's agency handed on inside itself
 * @param talk what was written about it, oldest first
 * @param alike what looks like it and waits for a decision
 * @param bases further directives that order it, as far as the reader may know of them
 * @param survey what is asked of its agency beside the task itself
 * @param agencies names of all agencies that its facts and its history speak of
 */
record TaskSheet(
        Actor actor,
        TaskDetails details,
        List<HistoryEntry> history,
        List<ProgressReport> reports,
        List<ProposalRow> proposals,
        TaskCoordination coordination,
        TaskInside inside,
        List<TalkEntry> talk,
        List<LikePair> alike,
        List<BasisRow> bases,
        TaskSurvey survey,
        Map<AgencyId, String> agencies) {

    /** Empty if there is none. */
    Optional<String> agency(@Nullable AgencyId id) {
        return Optional.ofNullable(id).map(agencies::get);
    }

    Versioned seen() {
        return new Versioned(details.row().id(), details.row().version());
    }
}
