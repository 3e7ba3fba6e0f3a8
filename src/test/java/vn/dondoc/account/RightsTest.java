package vn.dondoc.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.history.Change;
import vn.dondoc.history.History;
import vn.dondoc.history.Subject;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;
import vn.dondoc.testing.Actors;
import vn.dondoc.testing.AnOffice;
import vn.dondoc.testing.OfficeTest;

@OfficeTest
class RightsTest {

    private static final Actor ADMINISTRATOR = Actors.in(Role.ADMINISTRATOR, Right.MANAGE_RIGHTS);
    private static final Actor LEADER = Actors.in(Role.OFFICE_LEADER, Right.MANAGE_RIGHTS, Right.READ_ALL);

    @Autowired
    Rights rights;

    @Autowired
    History history;

    /** Written out once more in the tests' own package. */
    @Test
    void theDefaultTableIsTheOneOfTheRules() {
        Map<Role, Set<Right>> table = rights.table(Actors.with());
        for (Role role : EnumSet.complementOf(EnumSet.of(Role.SYSTEM))) {
            assertThat(table.get(role).stream().filter(right -> !isAdministrative(right)))
                    .as(role.name())
                    .containsExactlyInAnyOrderElementsOf(AnOffice.rights(role));
        }
        assertThat(table).doesNotContainKey(Role.SYSTEM);
        assertThat(holders(table, Right.MANAGE_RIGHTS)).containsExactly(Role.OFFICE_LEADER, Role.ADMINISTRATOR);
        assertThat(holders(table, Right.MANAGE_ACCOUNTS)).containsExactly(Role.OFFICE_LEADER, Role.ADMINISTRATOR);
        assertThat(holders(table, Right.MANAGE_POLICY)).containsExactly(Role.OFFICE_LEADER);
        assertThat(holders(table, Right.MANAGE_MAIL)).containsExactly(Role.ADMINISTRATOR);
        assertThat(holders(table, Right.SWITCH_MAIL)).containsExactly(Role.OFFICE_LEADER);
    }

    @Test
    void theAdministratorHoldsNothingOverContentAndNobodyCanChangeThat() {
        assertThat(rights.table(Actors.JOB).get(Role.ADMINISTRATOR)).allMatch(Rights::isOverSettings);
        Actor almighty = Actors.in(Role.CHAIR, Right.values());
        for (Right right : Right.values()) {
            if (!Rights.isOverSettings(right)) {
                assertThatThrownBy(() -> rights.set(almighty, Role.ADMINISTRATOR, right, true))
                        .as(right.name())
                        .isInstanceOf(Refused.class);
            }
        }
    }

    @Test
    void nobodyWidensHisOwnRoleAndAnAdministratorGivesNothingOverContent() {
        for (Right right : Right.values()) {
            assertThat(rights.maySwitch(LEADER, Role.OFFICE_LEADER, right, true))
                    .isFalse();
            assertThat(rights.maySwitch(ADMINISTRATOR, Role.ADMINISTRATOR, right, true))
                    .isFalse();
            assertThat(rights.maySwitch(ADMINISTRATOR, Role.CLERK, right, true))
                    .isEqualTo(Rights.isOverSettings(right));
            assertThat(rights.maySwitch(LEADER, Role.CLERK, right, true)).isTrue();
            assertThat(rights.maySwitch(LEADER, Role.SYSTEM, right, true)).isFalse();
        }
        assertThat(rights.maySwitch(LEADER, Role.OFFICE_LEADER, Right.MANAGE_RIGHTS, false))
                .isFalse();
    }

    @Test
    void aChangeIsFeltAndRecordedAndAsksForItsRight() {
        for (Right right : EnumSet.complementOf(EnumSet.of(Right.MANAGE_RIGHTS))) {
            assertThatThrownBy(() -> rights.set(Actors.with(right), Role.CLERK, Right.URGE, true))
                    .isInstanceOf(Refused.class);
        }
        rights.set(LEADER, Role.CLERK, Right.READ_MAIL_LOG, true);
        try {
            assertThat(rights.of(Role.CLERK)).contains(Right.READ_MAIL_LOG);
            assertThat(history.of(LEADER, new Subject(Subject.RIGHTS, 0))
                            .getLast()
                            .changes())
                    .containsExactly(new Change("CLERK", null, "READ_MAIL_LOG"));
        } finally {
            rights.set(LEADER, Role.CLERK, Right.READ_MAIL_LOG, false);
        }
        assertThat(rights.of(Role.CLERK)).doesNotContain(Right.READ_MAIL_LOG);
    }

    private static boolean isAdministrative(Right right) {
        return Rights.isOverSettings(right) || right == Right.SWITCH_MAIL || right == Right.READ_MAIL_LOG;
    }

    private static Set<Role> holders(Map<Role, Set<Right>> table, Right right) {
        Set<Role> holders = EnumSet.noneOf(Role.class);
        table.forEach((role, held) -> {
            if (held.contains(right)) {
                holders.add(role);
            }
        });
        return holders;
    }
}
