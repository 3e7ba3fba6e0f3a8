package vn.dondoc.demo;

import java.time.LocalDateTime;

/** Puts on the timeline what a directive of the demo orders beside its plain tasks. */
@DemoPart
class BesideSeeding {

    private final CommonSeeding common;
    private final RecurrenceSeeding recurring;
    private final RepeatSeeding repeats;
    private final RecallSeeding recalls;
    private final CorrectionSeeding corrections;

    BesideSeeding(
            CommonSeeding common,
            RecurrenceSeeding recurring,
            RepeatSeeding repeats,
            RecallSeeding recalls,
            CorrectionSeeding corrections) {
        this.common = common;
        this.recurring = recurring;
        this.repeats = repeats;
        this.recalls = recalls;
        this.corrections = corrections;
    }

    /**
     * Plans it.
     *
     * @param drafted when the officer writes it down
     * @param issued when it is given
     */
    void plan(Timeline timeline, Setting setting, Dossier dossier, LocalDateTime drafted, LocalDateTime issued) {
        DemoBeside beside = dossier.directive().beside();
        if (beside.common() != null) {
            common.plan(timeline, setting, dossier, beside.common(), drafted, issued);
        }
        if (beside.recurring() != null) {
            recurring.plan(timeline, setting, dossier, beside.recurring(), drafted, issued);
        }
        if (beside.repeat() != null) {
            repeats.plan(timeline, setting, dossier, beside.repeat(), drafted);
        }
        if (beside.replaces() != null) {
            recalls.plan(timeline, setting, dossier, beside.replaces(), issued);
        }
        if (beside.corrected() != null) {
            corrections.plan(timeline, setting, dossier, beside.corrected());
        }
    }
}
