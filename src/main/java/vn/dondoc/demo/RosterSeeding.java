package vn.dondoc.demo;

import java.time.LocalDate;
import java.util.List;
import vn.dondoc.account.Rosters;
import vn.dondoc.account.ShiftForm;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;

/** Who is on duty in the demo's week: in the Office and in some agencies, kept by their own people. */
@DemoPart
class RosterSeeding {

    private static final List<String> AGENCIES =
            List.of("Sở Công Thương", "Sở Xây dựng", "Sở Nông nghiệp và Môi trường", "UBND phường Lào Cai");

    private static final int FIRST = -1;
    private static final int CHANGES = 2;
    private static final int LAST = 6;

    private final Rosters rosters;

    RosterSeeding(Rosters rosters) {
        this.rosters = rosters;
    }

    void seed(Setting setting) {
        LocalDate first = setting.days().date(FIRST);
        LocalDate change = setting.days().date(CHANGES);
        LocalDate last = setting.days().date(LAST);
        Staff staff = setting.staff();
        LocalDate today = setting.days().start();
        Actor office = staff.actor("vanthu", today);
        add(office, staff.actor("chuyenvien", today), "0214 000 0113", first, change);
        add(office, staff.actor("phovp", today), "0214 000 0113", change.plusDays(1), last);
        int room = 0;
        for (String name : AGENCIES) {
            AgencyId agency = setting.agencies().id(Era.TODAY, name);
            Actor keeper = staff.of(agency, null, today);
            String number = "0214 000 09%02d".formatted(++room);
            add(keeper, staff.of(agency, "staff", today), number, first, change);
            add(keeper, keeper, number, change.plusDays(1), last);
        }
    }

    private void add(Actor keeper, Actor onDuty, String number, LocalDate from, LocalDate to) {
        rosters.add(keeper, new ShiftForm(onDuty.personOrThrow(), number, from, to));
    }
}
