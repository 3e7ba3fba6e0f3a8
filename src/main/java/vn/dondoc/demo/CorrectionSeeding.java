package vn.dondoc.demo;

import java.time.LocalDate;
import java.util.List;
import vn.dondoc.directive.CorrectingPaper;
import vn.dondoc.directive.Directives;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.DirectiveCorrections;
import vn.dondoc.task.DirectiveRecalls;
import vn.dondoc.task.TaskFate;

/** Corrects a directive by a paper, as whoever decides does on the screen. */
@DemoPart
class CorrectionSeeding {

    private static final int OPENS = 8 * 60;
    private static final int NOON = 11 * 60;

    private final DirectiveCorrections corrections;
    private final DirectiveRecalls recalls;
    private final Directives directives;

    CorrectionSeeding(DirectiveCorrections corrections, DirectiveRecalls recalls, Directives directives) {
        this.corrections = corrections;
        this.recalls = recalls;
        this.directives = directives;
    }

    void plan(Timeline timeline, Setting setting, Dossier dossier, DemoCorrection correction) {
        timeline.add(
                Timeline.hour(
                        setting.days().date(correction.day()),
                        dossier.directive().key() + "corrected",
                        OPENS,
                        NOON),
                today -> correct(setting, dossier, correction, today));
    }

    private void correct(Setting setting, Dossier dossier, DemoCorrection correction, LocalDate today) {
        Actor decider = setting.staff().actor(dossier.decider(setting.staff()), today);
        TaskId wrong = dossier.task(correction.task() - 1);
        TaskFate.Right right = new TaskFate.Right(null, setting.days().date(correction.due()), null);
        List<TaskFate> fates = recalls.unsettled(decider, dossier.id()).tasks().stream()
                .map(one -> one.seen().task().equals(wrong)
                        ? new TaskFate(one.seen(), TaskFate.Choice.CORRECT, right)
                        : new TaskFate(one.seen(), TaskFate.Choice.KEEP))
                .toList();
        corrections.correct(
                decider,
                dossier.id(),
                directives.get(decider, dossier.id()).version(),
                CorrectingPaper.of(
                        setting.numbers().next(correction.symbol(), today) + "/" + correction.symbol(),
                        today,
                        correction.wrong()),
                fates);
    }
}
