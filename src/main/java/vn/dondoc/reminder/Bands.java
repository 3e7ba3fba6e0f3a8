package vn.dondoc.reminder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.reminder.Duties.Band;

/**
 * Cuts the due axis into bands of deadlines that share one newest step, so that planning asks the database once for each
 * band, however many tasks there are. The steps themselves are the {@link Ladder}'s.
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
        List<Band> bands = new ArrayList<>();
        LocalDate oldest = today.minusDays(AFTER);
        int shortTerm = rules.apply(today).shortTerm();
        for (LocalDate day = days.plus(today, BEFORE + 1); !day.isBefore(oldest); day = day.minusDays(1)) {
            LocalDate first = day.equals(oldest) ? EVER : day;
            // deadlines set from this day on were near when they were set
            LocalDate near = days.minus(days.previous(day), shortTerm);
            Optional<Rung> longLadder = ladder.newest(day, EVER, from, today);
            Optional<Rung> shortLadder = ladder.newest(day, near, from, today);
            if (longLadder.equals(shortLadder)) {
                add(bands, first, day, null, false, longLadder);
            } else {
                add(bands, first, day, near, false, longLadder);
                add(bands, first, day, near, true, shortLadder);
            }
        }
        return bands;
    }

    private static void add(
            List<Band> bands,
            LocalDate first,
            LocalDate day,
            @Nullable LocalDate near,
            boolean isNear,
            Optional<Rung> owed) {
        if (owed.isEmpty()) {
            return;
        }
        Rung rung = owed.get();
        Band last = bands.isEmpty() ? null : bands.getLast();
        if (last != null
                && near == null
                && last.nearSince() == null
                && last.from().equals(day.plusDays(1))
                && last.rung().kind() == rung.kind()
                && last.rung().owedOn().equals(rung.owedOn())) {
            bands.set(bands.size() - 1, new Band(first, last.to(), null, false, rung));
        } else {
            bands.add(new Band(first, day, near, isNear, rung));
        }
    }
}
