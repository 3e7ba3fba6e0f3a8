package vn.dondoc.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.history.HistoryEntry;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.BusinessTime;
import vn.dondoc.shared.TaskId;
import vn.dondoc.talk.Audience;
import vn.dondoc.talk.Talk;
import vn.dondoc.talk.TalkEntry;
import vn.dondoc.task.Tasks;

/**
 * What is new about a watched task, as one reader may know it: what others reported, did to its state or its deadline, and
 * wrote. The news of a morning is what came since the digest hour of the working day before, so that the day alone says
 * what is told, however often or late it is asked.
 */
@Component
class WatchNews {

    static final Set<String> ACTS = Set.of(
            "TASK_ACKNOWLEDGED",
            "TASK_REFUSED",
            "TASK_REPORTED",
            "TASK_CLAIMED",
            "TASK_CLAIM_WITHDRAWN",
            "TASK_CONFIRMED",
            "TASK_RETURNED",
            "TASK_REASSIGNED",
            "TASK_TRANSFERRED",
            "TASK_CORRECTED",
            "TASK_CARRIED_OVER",
            "TASK_HELD",
            "TASK_RESUMED",
            "TASK_REOPENED",
            "TASK_ENDED",
            "TASK_CANCELLED",
            "TASK_EXTENSION_ASKED",
            "TASK_EXTENDED",
            "TASK_EXTENSION_DENIED");

    private final Tasks tasks;
    private final Talk talk;
    private final JdbcClient jdbc;

    WatchNews(Tasks tasks, Talk talk, JdbcClient jdbc) {
        this.tasks = tasks;
        this.talk = talk;
        this.jdbc = jdbc;
    }

    /**
     * One thing that happened.
     *
     * @param who the agency or person
     * @param act of the task's history; null if somebody wrote
     * @param written null if nobody wrote
     */
    record News(
            Instant at,
            String who,
            @Nullable String act,
            @Nullable TalkEntry written) {

        /** Whether only the people of one agency may know of it. */
        boolean isInner() {
            return written != null && written.audience() == Audience.AGENCY;
        }
    }

    /** @param actor whoever watches, in one of his posts; @param owedOn the morning on which it is told */
    List<News> of(Actor actor, TaskId task, LocalDate owedOn, Run run) {
        Instant since = since(actor, task).orElse(null);
        if (since == null || !tasks.isVisible(actor, task)) {
            return List.of();
        }
        Instant from = run.window().digestOf(run.days().minus(owedOn, 1));
        Instant after = since.isAfter(from) ? since : from;
        Instant until = run.window().digestOf(owedOn);
        List<News> news = new ArrayList<>();
        Stream.concat(
                        tasks.history(actor, task).stream()
                                .filter(entry -> ACTS.contains(entry.act()) && !actor.is(entry.person()))
                                .map(WatchNews::acted),
                        talk.of(actor, task).stream()
                                .filter(entry -> !entry.isWithdrawn() && !actor.is(entry.writer()))
                                .map(entry -> new News(entry.writtenAt(), entry.writerName(), null, entry)))
                .filter(one -> one.at().isAfter(after) && !one.at().isAfter(until))
                .sorted(Comparator.comparing(News::at))
                .forEach(news::add);
        return news;
    }

    /** The morning that tells of what happens at a moment. */
    static LocalDate morning(Instant at, WorkingDays days, SendWindow window) {
        LocalDate day = at.atZone(BusinessTime.ZONE).toLocalDate();
        return days.isWorking(day) && !at.isAfter(window.digestOf(day)) ? day : days.plus(day, 1);
    }

    private static News acted(HistoryEntry entry) {
        return new News(
                entry.at(), entry.agencyName().isEmpty() ? entry.name() : entry.agencyName(), entry.act(), null);
    }

    private Optional<Instant> since(Actor actor, TaskId task) {
        return jdbc.sql("SELECT since FROM task_watch WHERE person_id = ? AND task_id = ?")
                .params(actor.personOrThrow().value(), task.value())
                .query((row, n) -> row.getObject(1, Instant.class))
                .optional();
    }
}
