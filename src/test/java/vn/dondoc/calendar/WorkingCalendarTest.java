package vn.dondoc.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.history.History;
import vn.dondoc.history.HistoryEntry;
import vn.dondoc.history.Subject;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.PostId;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.StaleVersion;
import vn.dondoc.testing.OfficeClock;
import vn.dondoc.testing.OfficeTest;
import vn.dondoc.testing.SqlCount;

/** Each test has a year of its own, far from the days that other tests count. */
@OfficeTest
class WorkingCalendarTest {

    private static final String DOCUMENT = "Thông báo 12/TB-BNV";
    private static final Actor CLERK = actor(Set.of());
    private static final Actor LEADER = actor(Set.of(Right.MANAGE_CALENDAR));

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    ReferenceDays reference;

    @Autowired
    History history;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    OfficeClock clock;

    @Test
    void theReferenceDaysAreThereFromTheFirstStart() {
        assertThat(calendar.rows(CLERK, 2018)).hasSize(14);
        assertThat(calendar.days().isWorking(LocalDate.of(2018, 2, 19))).isFalse();
    }

    @Test
    void aChangeIsPreviewedThenSavedWithItsHistoryAndCountsAtOnce() {
        LocalDate day = LocalDate.of(2031, 6, 10);
        CalendarEdit edit = new CalendarEdit.DayOff(day, "Nghỉ bão", DOCUMENT);

        CalendarChange preview = calendar.preview(LEADER, edit);
        assertThat(preview.days()).containsExactly(day);
        assertThat(calendar.days().isWorking(day)).isTrue();
        assertThat(calendar.rows(CLERK, 2031)).isEmpty();

        assertThat(calendar.apply(LEADER, edit).days()).containsExactly(day);
        assertThat(calendar.days().isWorking(day)).isFalse();
        assertThat(calendar.rows(CLERK, 2031)).singleElement().satisfies(row -> {
            assertThat(row.name()).isEqualTo("Nghỉ bão");
            assertThat(row.document()).isEqualTo(DOCUMENT);
            assertThat(row.version()).isOne();
        });
        assertThat(history.of(CLERK, new Subject(Subject.CALENDAR, 2031)))
                .extracting(HistoryEntry::act)
                .containsExactly("CALENDAR_DAY_ADDED");
    }

    @Test
    void aSwapIsTwoRowsAndTakenOutTogetherAndTheReferenceNeverBringsItBack() {
        LocalDate off = LocalDate.of(2032, 4, 29);
        LocalDate worked = LocalDate.of(2032, 5, 8);
        calendar.apply(LEADER, new CalendarEdit.Swap(off, worked, DOCUMENT));
        assertThat(calendar.days().isWorking(worked)).isTrue();

        calendar.apply(LEADER, new CalendarEdit.Remove(worked, 1, DOCUMENT));
        assertThat(calendar.days().isWorking(worked)).isFalse();
        assertThat(calendar.days().isWorking(off)).isTrue();
        assertThat(calendar.rows(CLERK, 2032))
                .extracting(CalendarRow::standing)
                .containsExactly(Standing.WITHDRAWN, Standing.WITHDRAWN);
    }

    @Test
    void aNewStartLeavesTheOfficesEditsAlone() {
        LocalDate tet = LocalDate.of(2021, 2, 10);
        transaction.executeWithoutResult(status -> {
            calendar.apply(LEADER, new CalendarEdit.Remove(tet, row(tet).version(), DOCUMENT));
            reference.bring();
            assertThat(row(tet).standing()).isEqualTo(Standing.WITHDRAWN);
            assertThat(calendar.days().isWorking(tet)).isTrue();
            status.setRollbackOnly();
        });
    }

    @Test
    void whatIsRolledBackNeverCounts() {
        LocalDate day = LocalDate.of(2033, 6, 8);
        transaction.executeWithoutResult(status -> {
            calendar.apply(LEADER, new CalendarEdit.DayOff(day, "Nghỉ", DOCUMENT));
            assertThat(calendar.days().isWorking(day)).isFalse();
            status.setRollbackOnly();
        });
        assertThat(calendar.days().isWorking(day)).isTrue();
    }

    @Test
    void ofTwoWhoOpenedTheSameDayOneSaves() {
        LocalDate day = LocalDate.of(2034, 6, 7);
        calendar.apply(LEADER, new CalendarEdit.DayOff(day, "Nghỉ", DOCUMENT));
        long seen = row(day).version();
        calendar.apply(LEADER, new CalendarEdit.Correct(day, seen, day, "Nghỉ lũ", DOCUMENT));
        assertThatThrownBy(() -> calendar.apply(LEADER, new CalendarEdit.Remove(day, seen, DOCUMENT)))
                .isInstanceOf(StaleVersion.class);
        assertThat(row(day).name()).isEqualTo("Nghỉ lũ");
    }

    @Test
    void onlyWhoHoldsTheRightChangesTheCalendar() {
        CalendarEdit edit = new CalendarEdit.DayOff(LocalDate.of(2035, 6, 7), "Nghỉ", DOCUMENT);
        assertThatThrownBy(() -> calendar.apply(CLERK, edit)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> calendar.preview(CLERK, edit)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> calendar.confirmYear(CLERK, 2027, DOCUMENT)).isInstanceOf(Refused.class);
        assertThat(calendar.yearToConfirm(CLERK)).isEmpty();
    }

    @Test
    void fromNovemberTheNextYearIsToBeConfirmedOnceNothingOfItIsPending() {
        clock.setTo("2026-10-31T23:59");
        assertThat(calendar.yearToConfirm(LEADER)).isEmpty();
        clock.setTo("2026-11-01T00:00");
        assertThat(calendar.yearToConfirm(LEADER)).contains(2027);
        clock.setTo("2027-01-15T09:00");
        assertThat(calendar.yearToConfirm(LEADER)).contains(2027);

        clock.setTo("2026-11-02T09:00");
        assertThatThrownBy(() -> calendar.confirmYear(LEADER, 2027, DOCUMENT))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("error.calendar.year-pending"));
        assertThatThrownBy(() -> calendar.confirmYear(LEADER, 2036, DOCUMENT))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("error.calendar.year-empty"));
        transaction.executeWithoutResult(status -> {
            for (CalendarRow row : calendar.rows(LEADER, 2027)) {
                if (row.isPending()) {
                    calendar.apply(LEADER, new CalendarEdit.Confirm(row.day(), row.version(), DOCUMENT));
                }
            }
            calendar.confirmYear(LEADER, 2027, DOCUMENT);
            assertThat(calendar.yearToConfirm(LEADER)).isEmpty();
            assertThat(calendar.confirmation(CLERK, 2027))
                    .hasValueSatisfying(word -> assertThat(word.document()).isEqualTo(DOCUMENT));
            assertThat(calendar.rows(CLERK, 2027)).noneMatch(CalendarRow::forecast);
            assertThatThrownBy(() -> calendar.confirmYear(LEADER, 2027, DOCUMENT))
                    .isInstanceOfSatisfying(
                            DomainException.class,
                            refusal -> assertThat(refusal.key()).isEqualTo("error.calendar.year-confirmed"));
            status.setRollbackOnly();
        });
    }

    @Test
    void countingCostsNoStatement() {
        calendar.days();
        List<String> sent = SqlCount.of(() -> calendar.days().isWorking(LocalDate.of(2026, 3, 10)));
        assertThat(sent).isEmpty();
    }

    private CalendarRow row(LocalDate day) {
        return calendar.rows(CLERK, day.getYear()).stream()
                .filter(row -> row.day().equals(day))
                .findFirst()
                .orElseThrow();
    }

    private static Actor actor(Set<Right> rights) {
        return new Actor(
                new PersonId(71),
                "Lê Thị Hoa",
                new PostId(72),
                "Chuyên viên",
                new AgencyId(73),
                "Văn phòng UBND tỉnh",
                Role.OFFICER,
                rights,
                Set.of());
    }
}
