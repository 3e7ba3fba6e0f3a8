package vn.dondoc.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.dondoc.task.Beat;

/**
 * A monthly task. Its newest period is due about a week after the first start, so that one is always ahead; those before
 * are due a month earlier each, and as many come as have a life.
 *
 * @param lives of its periods, oldest first; days are working days from the period's own deadline
 */
record DemoRecurring(String content, String product, String lead, List<String> with, List<List<DemoAct>> lives) {

    private static final int AHEAD = 7;

    /** Every month has it. */
    private static final int LAST_DAY = 28;

    /**
     * One period.
     *
     * @param day as the rule says it
     */
    record Turn(LocalDate day, DemoTask task) {}

    static DemoRecurring read(String where, Object node) {
        Entry entry = Entry.of(where, node, "content", "product", "lead", "with", "periods");
        return new DemoRecurring(
                entry.text("content"),
                entry.text("product"),
                entry.text("lead"),
                entry.texts("with"),
                entry.texts("periods").stream().map(LifeScript::parse).toList());
    }

    Beat beat(DemoDays days) {
        return Beat.monthly(newest(days).getDayOfMonth());
    }

    List<Turn> turns(DemoDays days) {
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i < lives.size(); i++) {
            LocalDate day = newest(days).minusMonths(lives.size() - 1L - i);
            // the officer sets the first on a working day not before its own, else it would come once more; what
            // appears by
            // itself is due before a day off
            LocalDate due = i == 0 ? days.workingFrom(day.minusDays(1), 1) : days.workingUpTo(day);
            String period = i == 0 ? "" : " (kỳ " + beat(days).periodOf(day).words() + ")";
            turns.add(new Turn(
                    day,
                    new DemoTask(
                            content + period,
                            product,
                            lead,
                            with,
                            List.of(),
                            null,
                            new DemoDue(DemoDue.Kind.DATE, DemoDay.on(due)),
                            lived(lives.get(i), due, days))));
        }
        return turns;
    }

    /** What has happened by the day of the start. */
    private static List<DemoAct> lived(List<DemoAct> life, LocalDate due, DemoDays days) {
        return life.stream()
                .map(act ->
                        act.on(DemoDay.on(days.workingFrom(due, act.dayOrThrow().offset()))))
                .filter(act -> days.date(act.dayOrThrow()).isBefore(days.start()))
                .toList();
    }

    private static LocalDate newest(DemoDays days) {
        LocalDate day = days.start().plusDays(AHEAD);
        return day.getDayOfMonth() > LAST_DAY ? day.withDayOfMonth(LAST_DAY) : day;
    }
}
