package vn.dondoc.demo;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.Likenesses;
import vn.dondoc.task.TaskDrafts;

/** Drafts a task that was given before; the officer finds that both are one, and the older has a further basis. */
@DemoPart
class RepeatSeeding {

    private static final int MORNING = 8 * 60;
    private static final int NOON = 11 * 60;

    private final TaskDrafts drafts;
    private final Likenesses likenesses;
    private final SeenTasks seen;

    RepeatSeeding(TaskDrafts drafts, Likenesses likenesses, SeenTasks seen) {
        this.drafts = drafts;
        this.likenesses = likenesses;
        this.seen = seen;
    }

    /** The draft, once it is written. */
    private static final class Round {
        private @Nullable TaskId draft;

        TaskId draft() {
            return Objects.requireNonNull(draft);
        }
    }

    void plan(Timeline timeline, Setting setting, Dossier dossier, DemoRepeat repeat, LocalDateTime drafted) {
        Round round = new Round();
        String officer = dossier.officer(setting.staff());
        timeline.add(drafted, today -> {
            Actor actor = setting.staff().actor(officer, today);
            round.draft = drafts.add(
                            actor, dossier.id(), List.of(Drafting.form(setting, dossier, repeat.task(), actor, today)))
                    .getFirst();
        });
        LocalDateTime decided = Timeline.hour(
                setting.days().date(repeat.decided()), repeat.task().content(), MORNING, NOON);
        timeline.add(
                decided,
                today -> likenesses.same(
                        setting.staff().actor(officer, today),
                        seen.of(round.draft()),
                        setting.dossier(repeat.of()).task(repeat.number() - 1),
                        repeat.note()));
    }
}
