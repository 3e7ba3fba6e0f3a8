package vn.dondoc.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.localdb.LocalDatabase;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.Role;
import vn.dondoc.testing.OfficeTest;
import vn.dondoc.testing.TestDatabase;

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
    void aCodeOpensForSeventyTwoHours() {
        inAnEmptyOffice(() -> {
            String code = first.firstCode().orElseThrow();
            long seconds = jdbc.sql("SELECT TIMESTAMPDIFF(SECOND, UTC_TIMESTAMP(6), expires_at) FROM one_time_code"
                            + " WHERE purpose = 'FIRST_ADMIN'")
                    .query(Long.class)
                    .single();
            assertThat(seconds).isBetween(72L * 3600 - 60, 72L * 3600);

            jdbc.sql("UPDATE one_time_code SET expires_at = UTC_TIMESTAMP(6) WHERE purpose = 'FIRST_ADMIN'")
                    .update();
            assertThatThrownBy(() -> first.create(code, form(Staff.PASSWORD))).isInstanceOf(DomainException.class);
            // and the next start prints none all the same
            assertThat(first.firstCode()).isEmpty();
        });
    }

    @Test
    void theCommandMakesACodeOnlyWhileNobodyAdministers() {
        staff.member(Role.ADMINISTRATOR);
        Printed refused = adminCode();
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.words()).contains("Đã có quản trị viên").doesNotContainPattern(CODE);

        List<Long> active = jdbc.sql("SELECT id FROM post WHERE role = 'ADMINISTRATOR' AND confirmed")
                .query(Long.class)
                .list();
        jdbc.sql("UPDATE post SET confirmed = FALSE WHERE id IN (:active)")
                .param("active", active)
                .update();
        try {
            String one = code(adminCode());
            String other = code(adminCode());
            transaction.executeWithoutResult(status -> {
                status.setRollbackOnly();
                // the newer one voids the older
                assertThatThrownBy(() -> first.create(one, form(Staff.PASSWORD)))
                        .isInstanceOf(DomainException.class);
                first.create(other, form(Staff.PASSWORD));
                assertThat(administrators.any()).isTrue();
                assertThatThrownBy(() -> first.create(other, form(Staff.PASSWORD)))
                        .isInstanceOf(DomainException.class);
            });
        } finally {
            jdbc.sql("UPDATE post SET confirmed = TRUE WHERE id IN (:active)")
                    .param("active", active)
                    .update();
            jdbc.sql("DELETE FROM one_time_code WHERE purpose = 'FIRST_ADMIN'").update();
        }
    }

    private static final Pattern CODE = Pattern.compile("(?:[0-9A-Z]{4}-){2,}[0-9A-Z]{1,4}");

    private record Printed(int exit, String words) {}

    private static String code(Printed printed) {
        assertThat(printed.exit()).isZero();
        Matcher code = CODE.matcher(printed.words());
        assertThat(code.find()).as(printed.words()).isTrue();
        return code.group();
    }

    @Test
    void withoutADatabaseTheCommandSaysOneLine() throws Exception {
        Printed unset = adminCode("--spring.profiles.active=none");
        assertThat(unset.exit()).isEqualTo(2);
        assertThat(unset.words().strip())
                .startsWith("Chưa cấu hình cơ sở dữ liệu")
                .doesNotContain("\n");

        int nobodyListens;
        try (ServerSocket socket = new ServerSocket(0)) {
            nobodyListens = socket.getLocalPort();
        }
        Printed down = adminCode("--spring.datasource.url=jdbc:mariadb://127.0.0.1:" + nobodyListens + "/dondoc");
        assertThat(down.exit()).isEqualTo(2);
        assertThat(down.words().strip())
                .startsWith("Không kết nối được cơ sở dữ liệu")
                .doesNotContain("\n");

        // production's settings hold where no profile is named: the address is theirs, the password is not there
        Printed bare = adminCode("--DONDOC_DATABASE=127.0.0.1:" + nobodyListens);
        assertThat(bare.words().strip())
                .startsWith("Không kết nối được cơ sở dữ liệu")
                .contains(String.valueOf(nobodyListens))
                .doesNotContain("\n");

        String empty = TestDatabase.get().url().replaceFirst("/dondoc(?=$|\\?)", "/information_schema");
        Printed young = adminCode(
                "--spring.datasource.url=" + empty,
                "--spring.datasource.username=" + LocalDatabase.OWNER,
                "--spring.datasource.password=" + TestDatabase.get().ownerPassword());
        assertThat(young.exit()).isEqualTo(2);
        assertThat(young.words().strip())
                .startsWith("Cơ sở dữ liệu chưa có bảng của Đôn Đốc")
                .doesNotContain("\n");
    }

    /** The command as the operator types it: a program of its own on the same database. */
    private static Printed adminCode() {
        return adminCode(TestDatabase.get().properties().entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new));
    }

    private static Printed adminCode(String... options) {
        List<String> arguments = new ArrayList<>(List.of("admin-code"));
        arguments.addAll(List.of(options));
        ByteArrayOutputStream words = new ByteArrayOutputStream();
        int exit =
                AdminCode.print(arguments.toArray(String[]::new), new PrintStream(words, true, StandardCharsets.UTF_8));
        return new Printed(exit, words.toString(StandardCharsets.UTF_8));
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
