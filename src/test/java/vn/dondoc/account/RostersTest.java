package vn.dondoc.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.StaleVersion;
import vn.dondoc.testing.AnOffice;
import vn.dondoc.testing.OfficeClock;
import vn.dondoc.testing.OfficeTest;

/** Lịch trực: each agency keeps its own, the office sees all, an agency none but its own. */
@OfficeTest
class RostersTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    @Autowired
    AnOffice office;

    @Autowired
    Rosters rosters;

    @Autowired
    People people;

    @Autowired
    OfficeClock clock;

    @Autowired
    JdbcTemplate jdbc;

    AgencyId agency;
    Actor leader;
    Actor focal;
    Actor staff;
    Actor stranger;

    @BeforeEach
    void anAgencyAndItsPeople() {
        clock.setTo(TODAY + "T09:00");
        agency = office.agency("Sở Xây dựng");
        leader = office.actor(Role.OFFICE_LEADER, office.agency("Văn phòng UBND tỉnh"));
        focal = office.member("Đầu mối", Role.FOCAL_POINT, agency, agency);
        staff = office.member("Chuyên viên trực", Role.AGENCY_STAFF, agency, agency);
        stranger = office.member(
                "Đầu mối khác", Role.FOCAL_POINT, office.agency("Sở Y tế"), office.agency("Sở Tài chính"));
    }

    private ShiftForm shift(PersonId person, LocalDate from, LocalDate to) {
        return new ShiftForm(person, "0214 3840 111", from, to);
    }

    private List<ShiftRow> own(Actor actor) {
        return rosters.coming(actor).stream()
                .filter(row -> row.agency().equals(agency))
                .toList();
    }

    @Test
    void aShiftStandsUntilItsLastDayIsOverForTheAgencyAndTheOffice() {
        rosters.add(focal, shift(staff.person(), TODAY, TODAY.plusDays(1)));
        assertThat(own(focal)).singleElement().satisfies(row -> {
            assertThat(row.person().name()).isEqualTo("Chuyên viên trực");
            assertThat(row.phone()).isEqualTo("0214 3840 111");
            assertThat(row.isOn(TODAY)).isTrue();
        });
        assertThat(own(staff)).as("whoever is on it sees it").hasSize(1);
        assertThat(own(leader)).hasSize(1);
        assertThat(own(stranger)).as("another agency does not").isEmpty();
        assertThat(people.onDuty(List.of(agency), TODAY.plusDays(1))).containsKey(agency);
        assertThat(people.onDuty(List.of(agency), TODAY.plusDays(2))).isEmpty();
        clock.setTo(TODAY.plusDays(2) + "T09:00");
        assertThat(own(focal)).isEmpty();
    }

    @Test
    void oneDayAndTheNumberOfTheRegisterAreTakenWhereNothingElseIsSaid() {
        jdbc.update("UPDATE person SET phone = '0912 345 678' WHERE id = ?", staff.personNumber());
        rosters.add(focal, new ShiftForm(staff.person(), " ", TODAY, null));
        assertThat(own(focal)).singleElement().satisfies(row -> {
            assertThat(row.to()).isEqualTo(TODAY);
            assertThat(row.phone()).isEqualTo("0912 345 678");
        });
    }

    @Test
    void whatIsMissingOrWrongIsNamed() {
        assertThatThrownBy(() -> rosters.add(focal, new ShiftForm(null, "gọi sau", null, null)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.problems())
                                .extracting(InvalidInput.Problem::field)
                                .containsExactlyInAnyOrder("person", "from", "phone"));
        wrong(shift(staff.person(), TODAY, TODAY.minusDays(1)), "account.post.dates");
        wrong(shift(staff.person(), TODAY.minusDays(3), TODAY.minusDays(2)), "account.shift.past");
        wrong(shift(staff.person(), TODAY, TODAY.plusYears(3)), "account.shift.too-long");
        wrong(shift(stranger.person(), TODAY, TODAY), "account.shift.not-here");
        wrong(new ShiftForm(staff.person(), "", TODAY, TODAY), "account.shift.no-phone");
    }

    private void wrong(ShiftForm form, String key) {
        assertThatThrownBy(() -> rosters.add(focal, form))
                .as(key)
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(key);
    }

    @Test
    void onlyItsOwnPeopleKeepIt() {
        assertThatThrownBy(() -> rosters.add(staff, shift(staff.person(), TODAY, TODAY)))
                .isInstanceOf(Refused.class);
        rosters.add(focal, shift(staff.person(), TODAY, TODAY));
        ShiftRow row = own(focal).getFirst();
        assertThatThrownBy(() -> rosters.remove(stranger, row.id(), row.version()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> rosters.remove(leader, row.id(), row.version()))
                .as("the office keeps its own")
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> rosters.remove(focal, row.id(), row.version() + 1))
                .isInstanceOf(StaleVersion.class);
        rosters.remove(focal, row.id(), row.version());
        assertThat(own(leader)).isEmpty();
    }
}
