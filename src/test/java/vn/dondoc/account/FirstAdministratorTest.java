package vn.dondoc.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.Role;
import vn.dondoc.testing.OfficeTest;

/** In a transaction that is rolled back: the office of the other tests has administrators, this one must have none. */
@OfficeTest
class FirstAdministratorTest {

    @Autowired
    FirstAdministrator first;

    @Autowired
    Administrators administrators;

    @Autowired
    OneTimeCodes codes;

    @Autowired
    People people;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private void inAnEmptyOffice(Runnable test) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("UPDATE post SET confirmed = FALSE WHERE role = 'ADMINISTRATOR'")
                    .update();
            jdbc.sql("DELETE FROM one_time_code WHERE purpose = 'FIRST_ADMIN'").update();
            test.run();
        });
    }

    private FirstAdministratorForm form(String password) {
        return new FirstAdministratorForm(
                "Lò Văn Quản", "quan@laocai.example", staff.userName(), password, "UBND tỉnh Lào Cai");
    }

    @Test
    void aCodeIsPrintedAtTheFirstStartAndNeverAgain() {
        inAnEmptyOffice(() -> {
            assertThat(administrators.any()).isFalse();
            String code = first.firstCode().orElseThrow();
            assertThat(first.firstCode()).isEmpty();

            assertThatThrownBy(() -> first.create(code, form("ubnd-laocai-2026")))
                    .isInstanceOf(InvalidInput.class);
            FirstAdministratorForm form = form(Staff.PASSWORD);
            first.create(code, form);

            assertThat(administrators.any()).isTrue();
            assertThat(people.holders(Role.ADMINISTRATOR, LocalDate.of(2026, 3, 10)))
                    .singleElement()
                    .satisfies(row -> assertThat(row.canSignIn()).isTrue());
            assertThatThrownBy(() -> first.create(code, form(Staff.PASSWORD))).isInstanceOf(DomainException.class);
            assertThat(first.firstCode()).isEmpty();
        });
    }

    @Test
    void aCodeOpensNothingOnceSomebodyAdministers() {
        inAnEmptyOffice(() -> {
            String code = first.firstCode().orElseThrow();
            staff.member(Role.ADMINISTRATOR);
            assertThatThrownBy(() -> first.create(code, form(Staff.PASSWORD))).isInstanceOf(DomainException.class);
        });
    }

    @Test
    void anotherPurposesCodeMakesNoAdministrator() {
        inAnEmptyOffice(() -> {
            var person = staff.member(Role.OFFICER).person();
            for (CodePurpose purpose : List.of(CodePurpose.ACTIVATE, CodePurpose.RESET, CodePurpose.CONFIRM_MAIL)) {
                String code = codes.issue(purpose, person, null, null, Duration.ofHours(1))
                        .code();
                assertThatThrownBy(() -> first.create(code, form(Staff.PASSWORD)))
                        .isInstanceOf(DomainException.class);
            }
        });
    }
}
