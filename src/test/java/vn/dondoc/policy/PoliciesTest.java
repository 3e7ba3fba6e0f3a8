package vn.dondoc.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
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
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.PostId;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;
import vn.dondoc.testing.OfficeTest;
import vn.dondoc.testing.SqlCount;

/** What is settled here holds far in the future or is rolled back: other tests lean on the defaults. */
@OfficeTest
class PoliciesTest {

    private static final String DOCUMENT = "Quyết định 12/QĐ-VP";
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final AgencyId AGENCY = new AgencyId(901);
    private static final Actor OFFICER = actor(Set.of());
    private static final Actor LEADER = actor(Set.of(Right.MANAGE_POLICY));

    @Autowired
    Policies policies;

    @Autowired
    History history;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void theDefaultsHoldUntilTheOfficeSettlesSomething() {
        assertThat(policies.number(Policy.SOON_DAYS, TODAY)).isEqualTo(3);
        assertThat(policies.number(Policy.ACKNOWLEDGE_WITHIN_DAYS, TODAY)).isEqualTo(1);
        assertThat(policies.is(Policy.OFFICER_MAY_CONFIRM, TODAY)).isFalse();
        assertThat(policies.is(Policy.DEADLINE_MOVES_TO_WORKING_DAY, TODAY)).isFalse();
        assertThat(policies.time(Policy.DIGEST_AT, TODAY)).isEqualTo(LocalTime.of(7, 30));
        assertThat(policies.days(Policy.REMIND_BEFORE_DAYS, TODAY)).containsExactly(5, 3, 1, 0);
    }

    @Test
    void eachDayHasTheVersionOfThatDay() {
        LocalDate first = LocalDate.of(2040, 1, 1);
        LocalDate second = LocalDate.of(2040, 7, 1);
        policies.set(LEADER, Policy.SHORT_DEADLINE_DAYS, "7", second, DOCUMENT);
        policies.set(LEADER, Policy.SHORT_DEADLINE_DAYS, "4", first, DOCUMENT);
        policies.set(LEADER, Policy.SHORT_DEADLINE_DAYS, "5", first, DOCUMENT + " (sửa)");

        assertThat(policies.number(Policy.SHORT_DEADLINE_DAYS, first.minusDays(1)))
                .isEqualTo(3);
        assertThat(policies.number(Policy.SHORT_DEADLINE_DAYS, first)).isEqualTo(5);
        assertThat(policies.number(Policy.SHORT_DEADLINE_DAYS, second.minusDays(1)))
                .isEqualTo(5);
        assertThat(policies.number(Policy.SHORT_DEADLINE_DAYS, second)).isEqualTo(7);

        PolicyRow row = row(Policy.SHORT_DEADLINE_DAYS);
        assertThat(row.value()).isEqualTo("3");
        assertThat(row.settled()).isEmpty();
        assertThat(row.next()).isNotNull().satisfies(next -> {
            assertThat(next.value()).isEqualTo("5");
            assertThat(next.validFrom()).isEqualTo(first);
        });
        assertThat(row.versions()).extracting(PolicyVersion::value).containsExactly("7", "5", "4");
        assertThat(history.of(OFFICER, new Subject(Subject.POLICY, 0)))
                .extracting(HistoryEntry::act)
                .contains("POLICY_SET");
    }

    @Test
    void anAgencyMayHaveItsOwnWhereThatIsMeant() {
        LocalDate from = LocalDate.of(2041, 1, 1);
        policies.setFor(LEADER, Policy.HEAD_APPROVES, AGENCY, "true", from, DOCUMENT);
        assertThat(policies.is(Policy.HEAD_APPROVES, AGENCY, from)).isTrue();
        assertThat(policies.is(Policy.HEAD_APPROVES, AGENCY, from.minusDays(1))).isFalse();
        assertThat(policies.is(Policy.HEAD_APPROVES, new AgencyId(902), from)).isFalse();
        assertThat(policies.is(Policy.HEAD_APPROVES, from)).isFalse();
        assertThatThrownBy(() -> policies.setFor(LEADER, Policy.SOON_DAYS, AGENCY, "4", from, DOCUMENT))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void whatIsRolledBackNeverHolds() {
        transaction.executeWithoutResult(status -> {
            policies.set(LEADER, Policy.SOON_DAYS, "6", TODAY, DOCUMENT);
            assertThat(policies.number(Policy.SOON_DAYS, TODAY)).isEqualTo(6);
            status.setRollbackOnly();
        });
        assertThat(policies.number(Policy.SOON_DAYS, TODAY)).isEqualTo(3);
    }

    @Test
    void aBadValueAPastDayAndAMissingDocumentAreRefusedTogether() {
        assertThatThrownBy(() -> policies.set(LEADER, Policy.SOON_DAYS, "x", TODAY.minusDays(1), " "))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(InvalidInput.Problem::field)
                                .containsExactly("value", "from", "document"));
    }

    @Test
    void hoursAndLadderStayInOrderOnEachDay() {
        LocalDate from = LocalDate.of(2042, 1, 1);
        assertThatThrownBy(() -> policies.set(LEADER, Policy.SEND_FROM, "08:00", from, DOCUMENT))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> policies.set(LEADER, Policy.CLAIM_WAITING_OFFICER_DAYS, "9", from, DOCUMENT))
                .isInstanceOf(InvalidInput.class);
        policies.set(LEADER, Policy.DIGEST_AT, "09:00", from, DOCUMENT);
        policies.set(LEADER, Policy.SEND_FROM, "08:00", from, DOCUMENT);
        // One day earlier the digest still leaves at 07:30.
        assertThatThrownBy(() -> policies.set(LEADER, Policy.SEND_FROM, "07:45", from.minusDays(1), DOCUMENT))
                .isInstanceOf(InvalidInput.class);
        assertThat(policies.time(Policy.SEND_FROM, from.minusDays(1))).isEqualTo(LocalTime.of(7, 0));
    }

    @Test
    void onlyWhoHoldsTheRightSettles() {
        assertThatThrownBy(() -> policies.set(OFFICER, Policy.SOON_DAYS, "4", TODAY, DOCUMENT))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> policies.setFor(OFFICER, Policy.HEAD_APPROVES, AGENCY, "true", TODAY, DOCUMENT))
                .isInstanceOf(Refused.class);
    }

    @Test
    void askingCostsNoStatementAndWhatDoesNothingYetIsNotListed() {
        policies.number(Policy.SOON_DAYS, TODAY);
        List<String> sent = SqlCount.of(() -> policies.number(Policy.SOON_DAYS, TODAY));
        assertThat(sent).isEmpty();
        assertThat(policies.all(OFFICER)).extracting(PolicyRow::policy).doesNotContain(Policy.FOLD_NO_DEADLINE);
    }

    private PolicyRow row(Policy policy) {
        return policies.all(OFFICER).stream()
                .filter(row -> row.policy() == policy)
                .findFirst()
                .orElseThrow();
    }

    private static Actor actor(Set<Right> rights) {
        return new Actor(
                new PersonId(81),
                "Phạm Văn Minh",
                new PostId(82),
                "Chánh Văn phòng",
                new AgencyId(83),
                "Văn phòng UBND tỉnh",
                Role.OFFICE_LEADER,
                rights,
                Set.of());
    }
}
