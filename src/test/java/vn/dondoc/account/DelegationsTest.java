package vn.dondoc.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.account.Staff.Member;
import vn.dondoc.agency.AgencyKind;
import vn.dondoc.history.History;
import vn.dondoc.history.HistoryEntry;
import vn.dondoc.history.Subject;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DelegationId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.FieldId;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.StaleVersion;
import vn.dondoc.testing.Actors;
import vn.dondoc.testing.OfficeClock;
import vn.dondoc.testing.OfficeTest;
import vn.dondoc.testing.Seat;

/** Absence: who stands in for whom, how far and how long. Today is Tuesday 10 March 2026. */
@OfficeTest
class DelegationsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 13);

    @Autowired
    Delegations delegations;

    @Autowired
    CurrentActor current;

    @Autowired
    LiveSessions live;

    @Autowired
    PeopleRegister register;

    @Autowired
    Fields fields;

    @Autowired
    History history;

    @Autowired
    Staff staff;

    @Autowired
    Seat seat;

    @Autowired
    OfficeClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private static DelegationForm form(
            Member absent, @Nullable Member delegate, LocalDate from, LocalDate to, DelegationScope scope) {
        return new DelegationForm(
                absent.post(), delegate == null ? null : delegate.post(), from, to, "12/GĐĐ-VP", scope);
    }

    private DelegationId give(Member absent, Member delegate) {
        return delegations.give(seat.take(absent), form(absent, delegate, TODAY, FRIDAY, DelegationScope.WHOLE));
    }

    private Actor standIn(Member delegate, Member absent) {
        seat.take(delegate);
        SignedIn signedIn = current.choose(absent.post());
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(signedIn, ""));
        return current.get();
    }

    @Test
    void aStandInSitsInTheAbsentsPostUnderHisOwnName() {
        AgencyId department = staff.agency(AgencyKind.DEPARTMENT);
        Member head = staff.member(Role.AGENCY_LEADER, department);
        Member deputy = staff.member(Role.AGENCY_STAFF, staff.unit(department));
        give(head, deputy);

        Actor own = seat.take(deputy);
        assertThat(own.may(Right.CLAIM)).as("in his own post nothing is added").isFalse();
        assertThat(current.standIns()).extracting(row -> row.absent().id()).containsExactly(head.post());

        Actor standing = standIn(deputy, head);
        assertThat(standing.person()).isEqualTo(deputy.person());
        assertThat(standing.role()).isEqualTo(Role.AGENCY_LEADER);
        assertThat(standing.agency()).isEqualTo(department);
        assertThat(standing.may(Right.CLAIM)).isTrue();
        assertThat(standing.inPlaceOf()).extracting(absent -> absent.person()).isEqualTo(head.person());
        assertThat(standing.is(head.person()))
                .as("what the absent may not, he may not")
                .isTrue();
        assertThat(standing.desk()).isEqualTo(head.person());
    }

    /** The holder of a post and his head at one moment: the second is held against what the first has named. */
    @Test
    void twoAtOnceNameNoTwoStandInsForTheSameDays() throws Exception {
        AgencyId department = staff.agency(AgencyKind.DEPARTMENT);
        Member head = staff.member(Role.AGENCY_LEADER, department);
        Member absent = staff.member(Role.FOCAL_POINT, department);
        Member one = staff.member(Role.AGENCY_STAFF, staff.unit(department));
        Member another = staff.member(Role.AGENCY_STAFF, staff.unit(department));
        Actor first = seat.take(absent);
        Actor second = seat.take(head);
        CountDownLatch named = new CountDownLatch(1);
        try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
            Future<?> late = pool.submit(() -> {
                named.await();
                return delegations.give(second, form(absent, another, TODAY, FRIDAY, DelegationScope.WHOLE));
            });
            transaction.executeWithoutResult(status -> {
                delegations.give(first, form(absent, one, TODAY, FRIDAY, DelegationScope.WHOLE));
                named.countDown();
                assertThatThrownBy(() -> late.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
            });
            assertThatThrownBy(() -> late.get(20, TimeUnit.SECONDS)).hasMessageContaining("account.delegation.twice");
        }
        assertThat(delegations.list(first)).hasSize(1);
    }

    @Test
    void bothNamesStandOnWhatIsDone() {
        Member head = staff.member(Role.OFFICE_LEADER);
        Member deputy = staff.member(Role.OFFICER, head.agency());
        give(head, deputy);
        Actor standing = standIn(deputy, head);
        FieldId field = fields.add(Actors.with(Right.MANAGE_POLICY), "Lĩnh vực " + staff.userName());
        Member chair = staff.member(Role.CHAIR);
        fields.assign(
                new Actor(
                        standing.person(),
                        standing.name(),
                        standing.post(),
                        standing.title(),
                        standing.agency(),
                        standing.agencyName(),
                        standing.role(),
                        Set.of(Right.MANAGE_POLICY),
                        Set.of(),
                        standing.inPlaceOf()),
                field,
                chair.person(),
                TODAY,
                null,
                "1/QĐ");
        HistoryEntry entry = history.of(
                        Actors.JOB, new Subject(Subject.PERSON, chair.person().value()))
                .getLast();
        assertThat(entry.act()).isEqualTo("FIELD_GIVEN");
        assertThat(entry.person()).isEqualTo(deputy.person());
        assertThat(entry.onBehalfOf()).isEqualTo("Người thử, Chức vụ thử");
    }

    @Test
    void itEndsAtMidnightAlsoInOpenPages() {
        Member head = staff.member(Role.AGENCY_LEADER);
        Member deputy = staff.member(Role.FOCAL_POINT, head.agency());
        give(head, deputy);
        standIn(deputy, head);
        List<String> told = watch();
        clock.setTo("2026-03-13T23:59");
        live.look();
        assertThat(told).isEmpty();
        assertThat(current.find()).isPresent();
        clock.setTo("2026-03-14T00:00");
        assertThat(current.find()).isEmpty();
        live.look();
        assertThat(told).containsExactly("hết");
    }

    @Test
    void whateverTakesThePostFromEitherOfThemTakesItFromTheStandIn() {
        List<String> survived = new ArrayList<>();
        ends(survived, "ended early", given -> {
            seat.take(given.head());
            delegations.end(current.get(), given.id(), 0);
        });
        ends(
                survived,
                "the absent's post ended",
                given -> register.endPost(Actors.JOB, given.head().post(), 0, TODAY.minusDays(1)));
        ends(
                survived,
                "his own post ended",
                given -> register.endPost(Actors.JOB, given.deputy().post(), 0, TODAY.minusDays(1)));
        assertThat(survived).isEmpty();
    }

    private record Given(Member head, Member deputy, DelegationId id) {}

    private void ends(List<String> survived, String what, Consumer<Given> act) {
        Member head = staff.member(Role.AGENCY_LEADER);
        Member deputy = staff.member(Role.FOCAL_POINT, head.agency());
        Given given = new Given(head, deputy, give(head, deputy));
        standIn(deputy, head);
        Object principal =
                SecurityContextHolder.getContext().getAuthentication().getPrincipal();
        List<String> told = watch();
        act.accept(given);
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(principal, ""));
        if (current.find().isPresent()) {
            survived.add(what + ": next request");
        }
        live.look();
        live.look();
        if (told.size() != 1) {
            survived.add(what + ": push " + told);
        }
    }

    private List<String> watch() {
        List<String> told = new ArrayList<>();
        SignedIn signedIn = (SignedIn)
                SecurityContextHolder.getContext().getAuthentication().getPrincipal();
        live.opened(signedIn, signedIn, null, CurrentActorTest.window(told, "hết"));
        live.look();
        return told;
    }

    @Test
    void onlyThePartThatIsHandedOverIsTheStandIns() {
        FieldId mining = fields.add(Actors.with(Right.MANAGE_POLICY), "Khoáng sản " + staff.userName());
        FieldId roads = fields.add(Actors.with(Right.MANAGE_POLICY), "Giao thông " + staff.userName());
        AgencyId province = staff.agency(AgencyKind.DEPARTMENT);
        Member absent = staff.member(Role.VICE_CHAIR, province);
        Member chair = staff.member(Role.CHAIR, province);
        Member other = staff.member(Role.VICE_CHAIR, province);
        for (FieldId field : List.of(mining, roads)) {
            fields.assign(Actors.with(Right.MANAGE_POLICY), field, absent.person(), TODAY, null, "");
        }
        Actor holder = seat.take(absent);
        delegations.give(
                holder,
                form(
                        absent,
                        chair,
                        TODAY,
                        FRIDAY,
                        new DelegationScope(Set.of(Right.READ_ALL, Right.DECIDE_IN_FIELD), Set.of(mining))));
        assertThatThrownBy(() -> delegations.give(holder, form(absent, other, TODAY, FRIDAY, DelegationScope.WHOLE)))
                .as("the same field twice")
                .isInstanceOf(InvalidInput.class);
        delegations.give(holder, form(absent, other, TODAY, FRIDAY, new DelegationScope(Set.of(), Set.of(roads))));

        Actor first = standIn(chair, absent);
        assertThat(first.rights()).containsExactlyInAnyOrder(Right.READ_ALL, Right.DECIDE_IN_FIELD);
        assertThat(first.fields()).containsExactly(mining);
        Actor second = standIn(other, absent);
        assertThat(second.rights()).isEqualTo(holder.rights());
        assertThat(second.fields()).containsExactly(roads);
    }

    @Test
    void whoDecidesEverythingMayHandOverSomeFieldsOnly() {
        FieldId mining = fields.add(Actors.with(Right.MANAGE_POLICY), "Khoáng sản " + staff.userName());
        FieldId roads = fields.add(Actors.with(Right.MANAGE_POLICY), "Giao thông " + staff.userName());
        Member head = staff.member(Role.OFFICE_LEADER);
        Member deputy = staff.member(Role.OFFICE_LEADER, head.agency());
        Member second = staff.member(Role.OFFICER, head.agency());
        Actor holder = seat.take(head);
        assertThat(delegations.isByField(holder, head.post())).isTrue();
        delegations.give(holder, form(head, deputy, TODAY, FRIDAY, new DelegationScope(Set.of(), Set.of(mining))));
        delegations.give(
                holder,
                form(
                        head,
                        second,
                        TODAY,
                        FRIDAY,
                        new DelegationScope(Set.of(Right.READ_ALL, Right.DECIDE), Set.of(roads))));
        Actor first = standIn(deputy, head);
        assertThat(first.may(Right.DECIDE)).isFalse();
        assertThat(first.may(Right.DECIDE_IN_FIELD)).isTrue();
        assertThat(first.may(Right.REGISTER_DIRECTIVE)).as("no field's").isTrue();
        assertThat(first.fields()).containsExactly(mining);
        Actor other = standIn(second, head);
        assertThat(other.rights()).containsExactlyInAnyOrder(Right.READ_ALL, Right.DECIDE_IN_FIELD);
        assertThat(other.fields()).containsExactly(roads);

        Member focal = staff.member(Role.FOCAL_POINT);
        Member colleague = staff.member(Role.AGENCY_STAFF, focal.agency());
        Actor agency = seat.take(focal);
        assertThat(delegations.isByField(agency, focal.post())).isFalse();
        assertThatThrownBy(() -> delegations.give(
                        agency, form(focal, colleague, TODAY, FRIDAY, new DelegationScope(Set.of(), Set.of(roads)))))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.problems().getFirst().key())
                                .isEqualTo("account.delegation.no-fields"));
    }

    @Test
    void nothingIsHandedOn() {
        Member head = staff.member(Role.AGENCY_LEADER);
        Member deputy = staff.member(Role.FOCAL_POINT, head.agency());
        Member third = staff.member(Role.AGENCY_STAFF, head.agency());
        give(head, deputy);
        Actor standing = standIn(deputy, head);
        assertThat(delegations.absentees(standing)).isEmpty();
        assertThatThrownBy(() -> delegations.give(standing, form(head, third, TODAY, FRIDAY, DelegationScope.WHOLE)))
                .isInstanceOf(Refused.class);
        // his own post he may hand over; whoever gets that does not get the head's with it
        seat.take(deputy);
        delegations.give(current.get(), form(deputy, third, TODAY, FRIDAY, DelegationScope.WHOLE));
        seat.take(third);
        assertThat(current.standIns()).extracting(row -> row.absent().id()).containsExactly(deputy.post());
        assertThatThrownBy(() -> current.choose(head.post())).isInstanceOf(Refused.class);
    }

    @Test
    void theHolderTheHeadAndForTheProvincesLeadersTheOfficeNameTheStandIn() {
        AgencyId department = staff.agency(AgencyKind.DEPARTMENT);
        Member head = staff.member(Role.AGENCY_LEADER, department);
        Member focal = staff.member(Role.FOCAL_POINT, department);
        Member clerk = staff.member(Role.AGENCY_STAFF, department);
        Member chair = staff.member(Role.CHAIR);
        Member vice = staff.member(Role.VICE_CHAIR, chair.agency());
        Member office = staff.member(Role.OFFICE_LEADER);
        Member admin = staff.member(Role.ADMINISTRATOR, department);

        assertThat(may(focal, focal, clerk)).as("one's own").isTrue();
        assertThat(may(head, focal, clerk)).as("the head, for his people").isTrue();
        assertThat(may(clerk, focal, clerk)).as("a colleague").isFalse();
        assertThat(may(staff.member(Role.AGENCY_LEADER), focal, clerk))
                .as("another agency's head")
                .isFalse();
        assertThat(may(office, chair, vice)).as("the Office, for the chair").isTrue();
        assertThat(may(office, chair, office)).as("but not himself").isFalse();
        assertThat(may(office, focal, clerk)).as("nor inside an agency").isFalse();
        assertThat(may(admin, focal, clerk)).as("an administrator").isFalse();
        assertThat(may(admin, admin, clerk))
                .as("an administrator's post is nobody's to fill")
                .isFalse();
    }

    private boolean may(Member who, Member absent, Member delegate) {
        Actor actor = seat.take(who);
        try {
            DelegationId id = delegations.give(actor, form(absent, delegate, TODAY, FRIDAY, DelegationScope.WHOLE));
            delegations.end(actor, id, 0);
            return true;
        } catch (DomainException refused) {
            return false;
        }
    }

    @Test
    void whatIsWrongIsSaidFieldByField() {
        Member head = staff.member(Role.AGENCY_LEADER);
        Member deputy = staff.member(Role.FOCAL_POINT, head.agency());
        Member stranger = staff.member(Role.FOCAL_POINT);
        Actor actor = seat.take(head);
        assertThatThrownBy(() -> delegations.give(
                        actor,
                        new DelegationForm(
                                head.post(), null, TODAY.minusDays(1), TODAY.minusDays(2), " ", DelegationScope.WHOLE)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.problems())
                                .extracting(InvalidInput.Problem::field)
                                .containsExactlyInAnyOrder("delegate", "from", "to", "document"));
        assertThatThrownBy(() ->
                        delegations.give(actor, form(head, deputy, TODAY, TODAY.plusYears(2), DelegationScope.WHOLE)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> delegations.give(actor, form(head, stranger, TODAY, FRIDAY, DelegationScope.WHOLE)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> delegations.give(actor, form(head, head, TODAY, FRIDAY, DelegationScope.WHOLE)))
                .isInstanceOf(InvalidInput.class);
        DelegationId id = give(head, deputy);
        assertThatThrownBy(() -> delegations.give(actor, form(head, deputy, FRIDAY, FRIDAY, DelegationScope.WHOLE)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> delegations.end(actor, id, 7)).isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> delegations.end(seat.take(stranger), id, 0)).isInstanceOf(NotFound.class);
        delegations.end(actor, id, 0);
        assertThatThrownBy(() -> delegations.end(actor, id, 1)).isInstanceOf(NotFound.class);
        assertThat(delegations.list(actor)).isEmpty();
    }

    @Test
    void theStandInIsToldByMail() {
        Member head = staff.member(Role.AGENCY_LEADER);
        Member deputy = staff.member(Role.FOCAL_POINT, head.agency());
        give(head, deputy);
        assertThat(jdbc.sql(
                                "SELECT body_text FROM outgoing_mail WHERE recipient_person = ? AND kind = 'ACCOUNT_NOTICE'")
                        .param(deputy.person().value())
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains("10/03/2026", "13/03/2026", "12/GĐĐ-VP");
    }
}
