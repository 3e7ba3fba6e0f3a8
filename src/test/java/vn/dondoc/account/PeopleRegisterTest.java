package vn.dondoc.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.account.Staff.Member;
import vn.dondoc.agency.AgencyKind;
import vn.dondoc.history.Change;
import vn.dondoc.history.History;
import vn.dondoc.history.HistoryEntry;
import vn.dondoc.history.Subject;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.PostId;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.StaleVersion;
import vn.dondoc.testing.Actors;
import vn.dondoc.testing.OfficeTest;
import vn.dondoc.testing.SqlCount;

@OfficeTest
class PeopleRegisterTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final Actor ADMINISTRATOR = Actors.in(Role.ADMINISTRATOR, Right.MANAGE_ACCOUNTS);
    private static final Actor LEADER = Actors.in(Role.OFFICE_LEADER, Right.MANAGE_ACCOUNTS, Right.READ_ALL);

    @Autowired
    PeopleRegister register;

    @Autowired
    People people;

    @Autowired
    PeopleBook book;

    @Autowired
    Accounts accounts;

    @Autowired
    History history;

    @Autowired
    Staff staff;

    @Test
    void aPersonIsReadAsEntered() {
        PersonId id = register.add(ADMINISTRATOR, new PersonData("  Vàng   A Sử ", " su.vang@laocai.example ", " "));
        assertThat(people.names(List.of(id)))
                .containsExactly(Map.entry(id, new PersonRow(id, "Vàng A Sử", "su.vang@laocai.example", null)));
        assertThatThrownBy(() -> register.add(ADMINISTRATOR, new PersonData("", "không phải thư", "0".repeat(41))))
                .asInstanceOf(type(InvalidInput.class))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(InvalidInput.Problem::field)
                        .containsExactlyInAnyOrder("name", "email", "phone"));
    }

    @Test
    void aChangeIsRecordedAndAnOldFormRefused() {
        PersonId id = staff.person("Giàng Thị Mai");
        register.change(ADMINISTRATOR, id, 0, new PersonData("Giàng Thị Mây", null, "0900"));
        assertThat(history.of(ADMINISTRATOR, new Subject(Subject.PERSON, id.value()))
                        .getLast()
                        .changes())
                .contains(new Change("name", "Giàng Thị Mai", "Giàng Thị Mây"), new Change("phone", null, "0900"));
        assertThatThrownBy(() -> register.change(ADMINISTRATOR, id, 0, new PersonData("Khác", null, null)))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    void severalPostsStandBesideEachOtherAndEachIsFoundOnItsDays() {
        AgencyId department = staff.agency(AgencyKind.DEPARTMENT);
        AgencyId division = staff.unit(department);
        AgencyId commune = staff.agency(AgencyKind.COMMUNE);
        Member member = staff.member(Role.FOCAL_POINT, division);
        PostId second = register.appoint(
                ADMINISTRATOR,
                new PostData(
                        member.person(),
                        commune,
                        Role.AGENCY_LEADER,
                        "Chủ tịch UBND xã",
                        LocalDate.of(2026, 4, 1),
                        LocalDate.of(2026, 6, 30)));

        assertThat(people.holders(department, Role.FOCAL_POINT, TODAY))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.unit()).isEqualTo(division);
                    assertThat(row.agency()).isEqualTo(department);
                    assertThat(row.canSignIn()).isTrue();
                });
        assertThat(people.holders(commune, Role.AGENCY_LEADER, TODAY)).isEmpty();
        assertThat(people.holders(commune, Role.AGENCY_LEADER, LocalDate.of(2026, 6, 30)))
                .extracting(PostRow::id)
                .containsExactly(second);
        assertThat(people.holders(commune, Role.AGENCY_LEADER, LocalDate.of(2026, 7, 1)))
                .isEmpty();
        assertThat(people.holders(Role.FOCAL_POINT, TODAY))
                .extracting(PostRow::id)
                .contains(member.post());
        assertThatThrownBy(() -> staff.post(member.person(), division, Role.FOCAL_POINT))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void whoHasNoPasswordYetOrIsShutCannotSignIn() {
        AgencyId agency = staff.agency(AgencyKind.COMMUNE);
        PersonId person = staff.person("Chưa có tài khoản");
        staff.post(person, agency, Role.FOCAL_POINT);
        assertThat(people.holders(agency, Role.FOCAL_POINT, TODAY))
                .extracting(PostRow::canSignIn)
                .containsExactly(false);
        accounts.open(ADMINISTRATOR, person, staff.userName());
        assertThat(people.holders(agency, Role.FOCAL_POINT, TODAY))
                .extracting(PostRow::canSignIn)
                .containsExactly(false);
        Member active = staff.member(Role.AGENCY_LEADER, agency);
        accounts.disable(ADMINISTRATOR, active.person());
        assertThat(people.holders(agency, Role.AGENCY_LEADER, TODAY))
                .extracting(PostRow::canSignIn)
                .containsExactly(false);
    }

    @Test
    void aPostEndsOnItsLastDayAndNotBeforeItsFirst() {
        Member member = staff.member(Role.OFFICER);
        assertThatThrownBy(() -> register.endPost(ADMINISTRATOR, member.post(), 0, LocalDate.of(2025, 12, 31)))
                .isInstanceOf(DomainException.class);
        register.endPost(ADMINISTRATOR, member.post(), 0, TODAY);
        assertThat(people.holders(member.agency(), Role.OFFICER, TODAY)).hasSize(1);
        assertThat(people.holders(member.agency(), Role.OFFICER, TODAY.plusDays(1)))
                .isEmpty();
        assertThatThrownBy(() -> register.endPost(ADMINISTRATOR, member.post(), 0, TODAY))
                .isInstanceOf(StaleVersion.class);
        assertThat(history.of(
                        ADMINISTRATOR,
                        new Subject(Subject.PERSON, member.person().value())))
                .extracting(HistoryEntry::act)
                .containsExactly("PERSON_ADDED", "POST_GIVEN", "ACCOUNT_OPENED", "POST_ENDED");
    }

    @Test
    void nobodyTouchesAPostOfHisOwn() {
        Member member = staff.member(Role.ADMINISTRATOR);
        Actor self = new Actor(
                member.person(),
                "Tự mình",
                member.post(),
                "Quản trị",
                member.agency(),
                "Cơ quan",
                Role.ADMINISTRATOR,
                EnumSet.allOf(Right.class),
                Set.of());
        for (Runnable act : List.<Runnable>of(
                () -> register.appoint(
                        self, new PostData(member.person(), member.agency(), Role.CHAIR, "Chủ tịch", TODAY, null)),
                () -> register.changePost(self, member.post(), 0, "Chủ tịch", null),
                () -> register.endPost(self, member.post(), 0, TODAY),
                () -> register.confirm(self, List.of(member.post())),
                () -> accounts.printCode(self, member.person()),
                () -> accounts.disable(self, member.person()))) {
            assertThatThrownBy(act::run).isInstanceOf(Refused.class);
        }
    }

    @Test
    void whatAnAdministratorGivesOverTheWholeProvinceWaitsForASecondPerson() {
        staff.member(Role.OFFICE_LEADER);
        AgencyId office = staff.agency(AgencyKind.OFFICE);
        PersonId person = staff.person("Người mới");
        for (Role role : EnumSet.complementOf(EnumSet.of(Role.SYSTEM))) {
            PostId post = register.appoint(ADMINISTRATOR, new PostData(person, office, role, "Chức vụ", TODAY, null));
            boolean wide = EnumSet.of(
                            Role.CHAIR,
                            Role.VICE_CHAIR,
                            Role.OFFICE_LEADER,
                            Role.OFFICER,
                            Role.CLERK,
                            Role.EMULATION_BOARD,
                            Role.INSPECTOR)
                    .contains(role);
            assertThat(people.holders(office, role, TODAY).isEmpty())
                    .as(role.name())
                    .isEqualTo(wide);
            if (wide) {
                assertThatThrownBy(() -> register.confirm(ADMINISTRATOR, List.of(post)))
                        .isInstanceOf(Refused.class);
                register.confirm(LEADER, List.of(post));
                assertThat(people.holders(office, role, TODAY)).as(role.name()).hasSize(1);
            }
        }
        // an administrator who prolongs one that has ended has given it anew
        PostId chair = people.holders(office, Role.CHAIR, TODAY).getFirst().id();
        register.endPost(LEADER, chair, version(person, chair), TODAY);
        register.changePost(ADMINISTRATOR, chair, version(person, chair), "Chức vụ", null);
        assertThat(people.holders(office, Role.CHAIR, TODAY)).isEmpty();
        assertThat(book.get(ADMINISTRATOR, person).posts())
                .filteredOn(line -> !line.confirmed())
                .extracting(line -> line.post().id())
                .containsExactly(chair);
    }

    @Test
    void whoReachesOverTheWholeProvinceIsNotImpersonatedByAnAdministrator() {
        staff.member(Role.OFFICE_LEADER);
        Member chair = staff.member(Role.CHAIR);
        Member focal = staff.member(Role.FOCAL_POINT);
        assertThatThrownBy(() -> accounts.printCode(ADMINISTRATOR, chair.person()))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> register.change(
                        ADMINISTRATOR, chair.person(), 0, new PersonData("Người thử", "khac@laocai.example", null)))
                .isInstanceOf(Refused.class);
        assertThat(accounts.printCode(LEADER, chair.person()).userName()).isEqualTo(chair.userName());
        assertThat(accounts.printCode(ADMINISTRATOR, focal.person()).code()).hasSize(19);
    }

    @Test
    void everyMethodAsksForItsRight() {
        Member member = staff.member(Role.OFFICER);
        PersonData data = new PersonData("Khác", null, null);
        PostData post = new PostData(member.person(), member.agency(), Role.CLERK, "Văn thư", TODAY, null);
        for (Right right : EnumSet.complementOf(EnumSet.of(Right.MANAGE_ACCOUNTS))) {
            Actor actor = Actors.with(right);
            for (Runnable act : List.<Runnable>of(
                    () -> register.add(actor, data),
                    () -> register.change(actor, member.person(), 0, data),
                    () -> register.appoint(actor, post),
                    () -> register.changePost(actor, member.post(), 0, "Khác", null),
                    () -> register.endPost(actor, member.post(), 0, TODAY),
                    () -> register.confirm(actor, List.of(member.post())),
                    () -> accounts.open(actor, member.person(), "khac.ten"),
                    () -> accounts.rename(actor, member.person(), "khac.ten"),
                    () -> accounts.proposeUserName(actor, member.person(), "Khác"),
                    () -> accounts.sendLink(actor, member.person()),
                    () -> accounts.printCode(actor, member.person()),
                    () -> accounts.disable(actor, member.person()),
                    () -> accounts.enable(actor, member.person()),
                    () -> accounts.signOutEverywhere(actor, member.person()),
                    () -> accounts.createWithPassword(actor, member.person(), "khac.ten", Staff.PASSWORD),
                    () -> book.find(actor, PersonFilter.all(), 0, 10),
                    () -> book.count(actor, PersonFilter.all()),
                    () -> book.get(actor, member.person()))) {
                assertThatThrownBy(act::run).as(right.name()).isInstanceOf(Refused.class);
            }
        }
    }

    @Test
    void theListIsFoundWithoutMarksInTwoStatements() {
        String name = "Nguyễn Đức Thẩm" + staff.userName();
        AgencyId agency = staff.agency(AgencyKind.DEPARTMENT);
        PersonId person = staff.person(name);
        staff.post(person, agency, Role.AGENCY_STAFF);
        PersonFilter byName =
                new PersonFilter("nguyen duc tham" + name.substring("Nguyễn Đức Thẩm".length()), null, null, false);
        var found = SqlCount.with(() -> book.find(ADMINISTRATOR, byName, 0, 50));
        assertThat(found.statements()).hasSize(2);
        assertThat(found.value()).singleElement().satisfies(line -> {
            assertThat(line.person().id()).isEqualTo(person);
            assertThat(line.state()).isEqualTo(AccountState.NONE);
            assertThat(line.posts()).hasSize(1);
        });
        assertThat(book.count(ADMINISTRATOR, byName)).isEqualTo(1);
        assertThat(book.find(ADMINISTRATOR, new PersonFilter("", agency, AccountState.NONE, false), 0, 50))
                .hasSize(1);
        assertThat(book.find(ADMINISTRATOR, new PersonFilter("", agency, AccountState.ACTIVE, false), 0, 50))
                .isEmpty();
        assertThat(book.find(ADMINISTRATOR, new PersonFilter("%" + name, null, null, false), 0, 50))
                .isEmpty();
    }

    private long version(PersonId person, PostId post) {
        return book.get(ADMINISTRATOR, person).posts().stream()
                .filter(line -> line.post().id().equals(post))
                .findFirst()
                .orElseThrow()
                .version();
    }
}
