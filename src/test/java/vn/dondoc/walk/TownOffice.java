package vn.dondoc.walk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import vn.dondoc.account.Fields;
import vn.dondoc.account.PeopleRegister;
import vn.dondoc.account.PersonData;
import vn.dondoc.account.PostData;
import vn.dondoc.account.ReadyAccounts;
import vn.dondoc.agency.AgencyKind;
import vn.dondoc.agency.AgencyRegister;
import vn.dondoc.agency.AnAgency;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.FieldId;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.Role;
import vn.dondoc.testing.Actors;
import vn.dondoc.ui.task.TimeTold;

/** As many offices as tests want, each with a head, a leader and one department with its focal point. */
@TestComponent
class TownOffice {

    private static final AtomicInteger OPENED = new AtomicInteger();
    private static final List<String> RIVERS = List.of(
            "Nậm Rốm",
            "Nậm Thi",
            "Nậm Mu",
            "Nậm Kim",
            "Nậm Na",
            "Nậm Chiến",
            "Nậm Pung",
            "Nậm Khắt",
            "Nậm Xây",
            "Nậm Tha",
            "Nậm Cang",
            "Nậm Lúc");
    private static final LocalDate SINCE = LocalDate.of(2008, 1, 1);

    private final AgencyRegister agencies;
    private final PeopleRegister people;
    private final ReadyAccounts accounts;
    private final Fields fields;
    private final TimeTold time;

    TownOffice(AgencyRegister agencies, PeopleRegister people, ReadyAccounts accounts, Fields fields, TimeTold time) {
        this.agencies = agencies;
        this.people = people;
        this.accounts = accounts;
        this.fields = fields;
        this.time = time;
    }

    /**
     * Its people and names.
     *
     * @param sign what tells its people's user names from those of other towns
     */
    record Town(
            AgencyId id,
            String sign,
            String office,
            String agency,
            String field,
            WalkOffice.Member head,
            WalkOffice.Member leader,
            WalkOffice.Member focal,
            WalkOffice.Member clerk) {

        /** A task that nobody else's towns have. */
        String task(String content) {
            return content + " – " + field;
        }
    }

    Town open() {
        time.now();
        int number = OPENED.getAndIncrement();
        String river = RIVERS.get(number);
        String sign = "abcdefghijkl".substring(number, number + 1);
        String officeName = "Văn phòng UBND tỉnh " + river;
        String agencyName = "Sở Nội vụ tỉnh " + river;
        AgencyId office = agencies.add(
                Actors.JOB,
                AnAgency.called(officeName)
                        .from("2008-01-01")
                        .of(AgencyKind.OFFICE)
                        .data());
        AgencyId agency = agencies.add(
                Actors.JOB, AnAgency.called(agencyName).from("2008-01-01").data());
        var head =
                new WalkOffice.Member("Mùa A Sấu " + river, "sau.mua." + sign, Role.OFFICE_LEADER, "Chánh Văn phòng");
        var leader = new WalkOffice.Member(
                "Đèo Thị Lả " + river, "la.deo." + sign, Role.VICE_CHAIR, "Phó Chủ tịch UBND tỉnh");
        var focal = new WalkOffice.Member(
                "Cà Văn Ước " + river, "uoc.ca." + sign, Role.FOCAL_POINT, "Đầu mối theo dõi nhiệm vụ");
        var clerk =
                new WalkOffice.Member("Hạng Seo Dìn " + river, "din.hang." + sign, Role.AGENCY_STAFF, "Chuyên viên");
        appoint(head, office);
        PersonId chair = appoint(leader, office);
        appoint(focal, agency);
        appoint(clerk, agency);
        String fieldName = "Nội vụ " + river;
        FieldId field = fields.add(Actors.JOB, fieldName);
        fields.assign(Actors.JOB, field, chair, SINCE, null, "");
        return new Town(office, sign, officeName, agencyName, fieldName, head, leader, focal, clerk);
    }

    /** Somebody more in the town's office. */
    WalkOffice.Member joins(Town town, String name, String userName, Role role, String title) {
        var member = new WalkOffice.Member(name, userName + "." + town.sign(), role, title);
        appoint(member, town.id());
        return member;
    }

    private PersonId appoint(WalkOffice.Member member, AgencyId agency) {
        PersonId person = people.add(Actors.JOB, new PersonData(member.name(), member.email(), null));
        people.appoint(Actors.JOB, new PostData(person, agency, member.role(), member.title(), SINCE, null));
        accounts.open(Actors.JOB, Map.of(person, member.userName()), WalkOffice.PASSWORD);
        return person;
    }
}
