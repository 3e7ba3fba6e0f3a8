package vn.dondoc.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import vn.dondoc.account.Staff.Member;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.AgencyKind;
import vn.dondoc.agency.AgencyRegister;
import vn.dondoc.agency.AnAgency;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.FieldId;
import vn.dondoc.shared.PostId;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;
import vn.dondoc.testing.Actors;
import vn.dondoc.testing.OfficeClock;
import vn.dondoc.testing.OfficeTest;
import vn.dondoc.testing.SqlCount;

@OfficeTest
class CurrentActorTest {

    private static final Actor LEADER = Actors.in(
            Role.OFFICE_LEADER, Right.MANAGE_ACCOUNTS, Right.READ_ALL, Right.MANAGE_RIGHTS, Right.MANAGE_POLICY);

    @Autowired
    CurrentActor current;

    @Autowired
    SignIns signIns;

    @Autowired
    LiveSessions live;

    @Autowired
    Accounts accounts;

    @Autowired
    OwnAccount own;

    @Autowired
    PeopleRegister register;

    @Autowired
    Rights rights;

    @Autowired
    Fields fields;

    @Autowired
    Agencies agencies;

    @Autowired
    AgencyRegister agencyRegister;

    @Autowired
    Staff staff;

    @Autowired
    OfficeClock clock;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
        RequestContextHolder.resetRequestAttributes();
    }

    private SignedIn signIn(Member member) {
        SignInOutcome outcome = signIns.attempt(
                new SignInAttempt(member.userName(), Staff.PASSWORD, "198.18.0." + member.userName(), null, null));
        SignedIn signedIn = ((SignInOutcome.Accepted) outcome).signedIn();
        become(signedIn);
        return signedIn;
    }

    private static void become(SignedIn signedIn) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(signedIn, ""));
    }

    @Test
    void nobodySignedInIsNobody() {
        assertThat(current.find()).isEmpty();
        assertThatThrownBy(current::get).isInstanceOf(Refused.class);
    }

    @Test
    void theActorIsThePersonInThePostWithTheRolesRightsForTheOwningAgency() {
        AgencyId department = staff.agency(AgencyKind.DEPARTMENT);
        Member member = staff.member(Role.FOCAL_POINT, staff.unit(department));
        signIn(member);
        Actor actor = current.get();
        assertThat(actor.person()).isEqualTo(member.person());
        assertThat(actor.post()).isEqualTo(member.post());
        assertThat(actor.agency()).isEqualTo(department);
        assertThat(actor.rights())
                .containsExactlyInAnyOrder(Right.READ_AGENCY, Right.ACKNOWLEDGE, Right.REPORT, Right.CLAIM, Right.TALK);
    }

    @Test
    void askingAgainCostsOneStatementAndWithinARequestNone() {
        signIn(staff.member(Role.OFFICER));
        current.get();
        assertThat(SqlCount.of(() -> current.get())).hasSize(1);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
        assertThat(SqlCount.of(() -> {
                    current.get();
                    current.find();
                    current.get();
                }))
                .hasSize(1);
    }

    @Test
    void aSessionEndsAtTheNextRequestWhenAnythingAboutItsRightsEnds() {
        List<String> survived = new ArrayList<>();
        endsBy(survived, "disabled", member -> accounts.disable(LEADER, member.person()));
        endsBy(survived, "another post", member -> staff.post(member.person(), member.agency(), Role.CLERK));
        endsBy(survived, "post ended", member -> register.endPost(LEADER, member.post(), 0, LocalDate.of(2026, 3, 9)));
        endsBy(survived, "title", member -> register.changePost(LEADER, member.post(), 0, "Khác", null));
        endsBy(survived, "everywhere", member -> accounts.signOutEverywhere(LEADER, member.person()));
        endsBy(survived, "renamed", member -> accounts.rename(LEADER, member.person(), staff.userName()));
        endsBy(
                survived,
                "own password",
                member -> own.changePassword(current.get(), Staff.PASSWORD, "gió lùa qua khe cửa gỗ"));
        endsBy(survived, "own sign-out", member -> own.signOutEverywhere(current.get()));
        assertThat(survived).isEmpty();
    }

    private void endsBy(List<String> survived, String what, Consumer<Member> act) {
        Member member = staff.member(Role.OFFICER);
        SignedIn signedIn = signIn(member);
        List<String> told = new ArrayList<>();
        live.opened(signedIn, signedIn, null, window(told, what));
        assertThat(current.find()).isPresent();
        live.look();
        assertThat(told).isEmpty();

        act.accept(member);

        if (current.find().isPresent()) {
            survived.add(what + ": next request");
        }
        live.look();
        live.look();
        if (told.size() != 1) {
            survived.add(what + ": push " + told);
        }
    }

    @Test
    void thePersonWhoChangedItGoesOn() {
        Member member = staff.member(Role.OFFICER);
        SignedIn before = signIn(member);
        long version = own.changePassword(current.get(), Staff.PASSWORD, "gió lùa qua khe cửa gỗ");
        become(new SignedIn(before.person(), before.post(), version, before.since()));
        assertThat(current.find()).isPresent();
    }

    @Test
    void aPostThatEndsEndsAtMidnightAlsoInOpenSessions() {
        Member member = staff.member(Role.OFFICER);
        register.endPost(LEADER, member.post(), 0, LocalDate.of(2026, 3, 10));
        SignedIn signedIn = signIn(member);
        List<String> told = new ArrayList<>();
        live.opened(signedIn, signedIn, null, window(told, "hết"));
        clock.setTo("2026-03-10T23:59");
        live.look();
        assertThat(told).isEmpty();
        assertThat(current.find()).isPresent();
        clock.setTo("2026-03-11T00:00");
        assertThat(current.find()).isEmpty();
        live.look();
        assertThat(told).containsExactly("hết");
    }

    @Test
    void afterTwelveHoursOneSignsInAgainHoweverBusy() {
        Member member = staff.member(Role.OFFICER);
        SignedIn now = signIn(member);
        become(new SignedIn(
                now.person(), now.post(), now.authorityVersion(), now.since().minusSeconds(12 * 3600 - 60)));
        assertThat(current.find()).isPresent();
        SignedIn old = new SignedIn(
                now.person(), now.post(), now.authorityVersion(), now.since().minusSeconds(12 * 3600 + 1));
        become(old);
        assertThat(current.find()).isEmpty();
        List<String> told = new ArrayList<>();
        live.opened(old, old, null, window(told, "quá 12 giờ"));
        live.look();
        live.look();
        assertThat(told).containsExactly("quá 12 giờ");
    }

    @Test
    void rightsAndNamesChangeUnderAnOpenSessionWithoutEndingIt() {
        AnAgency agency = AnAgency.called("Sở Cũ " + staff.userName());
        AgencyId id = agencyRegister.add(Actors.JOB, agency.data());
        Member member = staff.member(Role.INSPECTOR, id);
        signIn(member);
        assertThat(current.get().may(Right.URGE)).isFalse();
        rights.set(LEADER, Role.INSPECTOR, Right.URGE, true);
        try {
            assertThat(current.get().may(Right.URGE)).isTrue();
        } finally {
            rights.set(LEADER, Role.INSPECTOR, Right.URGE, false);
        }
        assertThat(current.get().may(Right.URGE)).isFalse();
        String name = "Sở Mới " + staff.userName();
        agencyRegister.change(Actors.JOB, id, 0, agency.named(name).data());
        assertThat(current.get().agencyName()).isEqualTo(name);
    }

    @Test
    void aViceChairHasTheFieldsOfTheDay() {
        FieldId field = fields.add(LEADER, "Khoáng sản " + staff.userName());
        Member member = staff.member(Role.VICE_CHAIR);
        signIn(member);
        assertThat(current.get().fields()).isEmpty();
        fields.assign(LEADER, field, member.person(), LocalDate.of(2026, 3, 11), null, "");
        assertThat(current.get().fields()).isEmpty();
        clock.setTo("2026-03-11T08:00");
        assertThat(current.get().fields()).containsExactly(field);
    }

    @Test
    void onePostAtATimeAndNeverTheSum() {
        Member member = staff.member(Role.OFFICER);
        AgencyId commune = staff.agency(AgencyKind.COMMUNE);
        PostId second = register.appoint(
                Actors.JOB,
                new PostData(member.person(), commune, Role.FOCAL_POINT, "Đầu mối", LocalDate.of(2026, 2, 1), null));
        signIn(member);
        assertThat(current.posts()).extracting(PostRow::id).containsExactly(second, member.post());
        assertThat(current.get().post()).isEqualTo(second);
        assertThat(current.get().may(Right.READ_ALL)).isFalse();

        become(current.choose(member.post()));
        assertThat(current.get().may(Right.READ_ALL)).isTrue();
        assertThat(current.get().may(Right.CLAIM)).isFalse();
        // remembered for the next time
        assertThat(signIn(member).post()).isEqualTo(member.post());

        Member other = staff.member(Role.CHAIR);
        assertThatThrownBy(() -> current.choose(other.post())).isInstanceOf(Refused.class);
    }

    @Test
    void anothersPostInAForgedPrincipalOpensNothing() {
        Member member = staff.member(Role.OFFICER);
        Member chair = staff.member(Role.CHAIR);
        SignedIn signedIn = signIn(member);
        become(new SignedIn(member.person(), chair.post(), signedIn.authorityVersion(), signedIn.since()));
        assertThat(current.find()).isEmpty();
    }

    /** Whoever may do less is shown his page anew; a right that he got waits for his next click. */
    @Test
    void aRightTakenFromTheRoleDrawsOpenWindowsAnew() {
        Member member = staff.member(Role.CLERK);
        SignedIn signedIn = signIn(member);
        List<String> told = new ArrayList<>();
        live.opened(signedIn, signedIn, current.get(), window(told, "hết"));
        live.look();
        assertThat(told).isEmpty();
        rights.set(LEADER, Role.CLERK, Right.READ_MAIL_LOG, true);
        try {
            live.look();
            assertThat(told).as("given").isEmpty();
        } finally {
            rights.set(LEADER, Role.CLERK, Right.READ_MAIL_LOG, false);
        }
        live.look();
        live.look();
        assertThat(told).as("taken away, once").containsExactly("vẽ lại");
        live.closed(signedIn);
    }

    static LiveSessions.Window window(List<String> told, String over) {
        return new LiveSessions.Window() {
            @Override
            public void end() {
                told.add(over);
            }

            @Override
            public void anew() {
                told.add("vẽ lại");
            }
        };
    }
}
