package vn.dondoc.reminder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.reminder.Duties.Band;

/**
 * Cuts the due axis into bands of deadlines that share a step which is somebody's newest, so that planning asks the
 * database for bands, however many tasks there are. The steps themselves are the {@link Ladder}'s.
 */
final class Bands {

    /** No step lies farther before its deadline, in working days: see the policies. */
    private static final int BEFORE = 60;
    /** Deadlines older than this are all in the weekly step, in days. */
    private static final int AFTER = 150;

    private static final LocalDate EVER = LocalDate.of(1900, 1, 1);

    private final WorkingDays days;
    private final Function<LocalDate, LadderRules> rules;
    private final Ladder ladder;

    Bands(WorkingDays days, Function<LocalDate, LadderRules> rules, Ladder ladder) {
        this.days = days;
        this.rules = rules;
        this.ladder = ladder;
    }

    /** @param from the day reminders were switched on */
    List<Band> of(LocalDate today, LocalDate from) {
        Map<Key, Band> open = new LinkedHashMap<>();
        List<Band> bands = new ArrayList<>();
        LocalDate oldest = today.minusDays(AFTER);
        int shortTerm = rules.apply(today).shortTerm();
        for (LocalDate day = days.plus(today, BEFORE + 1); !day.isBefore(oldest); day = day.minusDays(1)) {
            LocalDate first = day.equals(oldest) ? EVER : day;
            // deadlines set from this day on were near when they were set
            LocalDate near = days.minus(days.previous(day), shortTerm);
            List<Rung> longLadder = ladder.newest(day, EVER, from, today);
            List<Rung> shortLadder = ladder.newest(day, near, from, today);
            for (Rung rung : longLadder) {
                if (shortLadder.contains(rung)) {
                    extend(open, bands, first, day, rung);
                } else {
                    bands.add(new Band(first, day, near, false, rung));
                }
            }
            for (Rung rung : shortLadder) {
                if (!longLadder.contains(rung)) {
                    bands.add(new Band(first, day, near, true, rung));
                }
            }
        }
        bands.addAll(open.values());
        return bands;
    }

    /** Neighbouring deadlines with the same step on the same day are one band. */
    private record Key(ReminderKind kind, LocalDate owedOn) {}

    private static void extend(Map<Key, Band> open, List<Band> bands, LocalDate first, LocalDate day, Rung rung) {
        Key key = new Key(rung.kind(), rung.owedOn());
        Band last = open.get(key);
        if (last != null && last.from().equals(day.plusDays(1))) {
            open.put(key, new Band(first, last.to(), null, false, last.rung()));
        } else {
            if (last != null) {
                bands.add(last);
            }
            open.put(key, new Band(first, day, null, false, rung));
        }
    }
}
