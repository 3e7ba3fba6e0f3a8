package vn.dondoc.demo;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVRecord;
import vn.dondoc.account.DelegationForm;
import vn.dondoc.account.DelegationScope;
import vn.dondoc.account.Delegations;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.LabelTone;
import vn.dondoc.task.Labels;
import vn.dondoc.task.Stars;

/** What people keep for their own work: stars, the office's labels, who stands in for whom. */
@DemoPart
class HabitSeeding {

    private static final int MORNING = 8 * 60;
    private static final int EVENING = 16 * 60 + 30;

    private static final Map<String, LabelTone> TONES =
            Map.of("Chủ tịch theo dõi", LabelTone.RED, "Chờ ý kiến bộ, ngành", LabelTone.VIOLET);

    private final Stars stars;
    private final Labels labels;
    private final Delegations delegations;

    HabitSeeding(Stars stars, Labels labels, Delegations delegations) {
        this.stars = stars;
        this.labels = labels;
        this.delegations = delegations;
    }

    void play(DemoAct act, Actor actor, TaskId task) {
        switch (act.verb()) {
            case STAR -> stars.star(actor, task, true);
            case LABEL -> {
                LabelTone tone = Objects.requireNonNull(TONES.get(act.text()), act.text());
                labels.set(actor, task, labels.named(actor, act.text(), tone).id(), true);
            }
            default -> throw new IllegalStateException("No habit: " + act.verb());
        }
    }

    /** Puts on the timeline who stands in for whom. */
    void plan(Timeline timeline, Setting setting) {
        for (CSVRecord row : DemoFile.rows("stand_ins.csv")) {
            LocalDate day = setting.days().date(DemoDay.parse(row.get("from")));
            timeline.add(
                    Timeline.hour(day, row.get("absent"), MORNING, EVENING), today -> standIn(setting, row, today));
        }
    }

    /** The absent says so himself, on the first day. */
    private void standIn(Setting setting, CSVRecord row, LocalDate today) {
        Staff staff = setting.staff();
        delegations.give(
                staff.actor(row.get("absent"), today),
                new DelegationForm(
                        staff.held(row.get("absent")).post(),
                        staff.held(row.get("delegate")).post(),
                        today,
                        setting.days().date(DemoDay.parse(row.get("to"))),
                        row.get("document"),
                        DelegationScope.WHOLE));
    }
}
