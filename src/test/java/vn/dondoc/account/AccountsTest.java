package vn.dondoc.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.account.Staff.Member;
import vn.dondoc.agency.AgencyKind;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;
import vn.dondoc.testing.Actors;
import vn.dondoc.testing.OfficeTest;
import vn.dondoc.testing.SqlCount;

@OfficeTest
class AccountsTest {

    private static final Actor LEADER = Actors.in(Role.OFFICE_LEADER, Right.MANAGE_ACCOUNTS, Right.READ_ALL);
    private static final String OTHER = "gió lùa qua khe cửa gỗ";

    @Autowired
    Accounts accounts;

    @Autowired
    OwnAccount own;

    @Autowired
    CodeDesk desk;

    @Autowired
    OneTimeCodes codes;

    @Autowired
    PasswordRequests requests;

    @Autowired
    SignIns signIns;

    @Autowired
    Passwords passwords;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient jdbc;

    private SignInOutcome signIn(String name, String password) {
        return signIns.attempt(new SignInAttempt(name, password, "203.0.113." + staff.userName(), null, null));
    }

    private static String address() {
        return "203.0.113.7";
    }

    private static Actor self(Member member) {
        return new Actor(
                member.person(),
                "Người thử",
                member.post(),
                "Chức vụ",
                member.agency(),
                "Cơ quan",
                Role.OFFICER,
                Set.of(),
                Set.of());
    }

    @Test
    void anAccountIsShutUntilItsPersonSetsAPasswordWithTheCode() {
        PersonId person = staff.person("Lò Thị Én");
        staff.post(person, staff.agency(AgencyKind.COMMUNE), Role.FOCAL_POINT);
        String name = staff.userName();
        accounts.open(LEADER, person, name);
        PrintedCode printed = accounts.printCode(LEADER, person);

        assertThat(desk.look(printed.code(), address()))
                .contains(new CodeHolder(CodePurpose.ACTIVATE, "Lò Thị Én", name));
        assertThatThrownBy(() -> desk.setPassword(printed.code(), name + "123456"))
                .isInstanceOf(InvalidInput.class);
        desk.setPassword(printed.code().toLowerCase(Locale.ROOT).replace("-", " "), OTHER);

        assertThat(signIn(name, OTHER)).isInstanceOf(SignInOutcome.Accepted.class);
        assertThatThrownBy(() -> desk.setPassword(printed.code(), OTHER + " nữa"))
                .isInstanceOf(DomainException.class);
        assertThat(desk.look(printed.code(), address())).isEmpty();
        assertThat(signIn(name, OTHER)).isInstanceOf(SignInOutcome.Accepted.class);
    }

    @Test
    void aCodeIsUsedOnceHoweverManyTryAtOnce() throws Exception {
        Member member = staff.member(Role.AGENCY_STAFF);
        PrintedCode printed = accounts.printCode(LEADER, member.person());
        List<String> tried = new ArrayList<>();
        List<Callable<Boolean>> all = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String password = OTHER + " lần " + i;
            tried.add(password);
            all.add(() -> {
                try {
                    desk.setPassword(printed.code(), password);
                    return true;
                } catch (DomainException closed) {
                    return false;
                }
            });
        }
        int used = 0;
        try (ExecutorService crowd = Executors.newFixedThreadPool(12)) {
            for (Future<Boolean> one : crowd.invokeAll(all)) {
                used += one.get() ? 1 : 0;
            }
        }
        assertThat(used).isEqualTo(1);
        String hash = hash(member.person());
        assertThat(tried.stream().filter(password -> passwords.matches(password, hash)))
                .hasSize(1);
    }

    @Test
    void aNewerCodeAndAnHourTooLateCloseAnOlderOne() {
        Member member = staff.member(Role.AGENCY_STAFF);
        String first = accounts.printCode(LEADER, member.person()).code();
        String second = accounts.printCode(LEADER, member.person()).code();
        assertThatThrownBy(() -> desk.setPassword(first, OTHER)).isInstanceOf(DomainException.class);
        jdbc.sql("UPDATE one_time_code SET expires_at = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE person_id = :person")
                .param("person", member.person().value())
                .update();
        assertThatThrownBy(() -> desk.setPassword(second, OTHER)).isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> desk.setPassword("AAAA-BBBB-CCCC-DDDD", OTHER)).isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> desk.confirmMail(
                        accounts.printCode(LEADER, member.person()).code()))
                .isInstanceOf(DomainException.class);
    }

    @Test
    void whoTriesManyCodesIsMadeToWait() {
        String stranger = "192.0.2." + staff.userName();
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 40; i++) {
                        assertThat(desk.look("2222-3333-4444-" + i, stranger)).isEmpty();
                    }
                })
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("account.code.too-many");
    }

    @Test
    void noReaderOfTheDatabaseHoldsACode() {
        Member member = staff.member(Role.AGENCY_STAFF);
        String code = accounts.printCode(LEADER, member.person()).code();
        List<String> kept = jdbc.sql(
                        "SELECT CONCAT_WS(' ', code_hash, slot, email) FROM one_time_code WHERE person_id = ?")
                .param(member.person().value())
                .query(String.class)
                .list();
        assertThat(kept).isNotEmpty().noneMatch(row -> row.contains(code) || row.contains(code.replace("-", "")));
    }

    @Test
    void userNamesThatLookLikeAnothersAreRefused() {
        PersonId one = staff.person("Một");
        PersonId other = staff.person("Hai");
        String name = staff.userName() + "o.ll";
        accounts.open(LEADER, one, name);
        for (String alike : List.of(
                name, name.replace("o.ll", "0.ll"), name.replace("o.ll", "oll"), name.replace("o.ll", "o-1l"))) {
            assertThatThrownBy(() -> accounts.open(LEADER, other, alike))
                    .as(alike)
                    .asInstanceOf(type(InvalidInput.class))
                    .satisfies(refused ->
                            assertThat(refused.problems().getFirst().key()).isEqualTo("account.user-name.taken"));
        }
        assertThatThrownBy(() -> accounts.open(LEADER, other, name.replace("u", "ц")))
                .isInstanceOf(InvalidInput.class);
        accounts.open(LEADER, other, staff.userName());
        assertThatThrownBy(() -> accounts.open(LEADER, other, staff.userName())).isInstanceOf(DomainException.class);
    }

    @Test
    void aProposedNameIsFree() {
        String rare = staff.userName();
        PersonId one = staff.person("Nguyễn " + rare);
        PersonId other = staff.person("Nguyễn " + rare);
        String first = accounts.proposeUserName(LEADER, one, "Nguyễn " + rare);
        accounts.open(LEADER, one, first);
        String second = accounts.proposeUserName(LEADER, other, "Nguyễn " + rare);
        assertThat(second).isEqualTo(first + "2");
        accounts.open(LEADER, other, second);
    }

    @Test
    void onesOwnPasswordIsChangedWithTheOldOneOnly() {
        Member member = staff.member(Role.OFFICER);
        Actor self = self(member);
        assertThatThrownBy(() -> own.changePassword(self, "sai mật khẩu rồi nhé", OTHER))
                .asInstanceOf(type(InvalidInput.class))
                .satisfies(refused ->
                        assertThat(refused.problems().getFirst().field()).isEqualTo("current"));
        assertThatThrownBy(() -> own.changePassword(self, Staff.PASSWORD, "ngắn quá"))
                .isInstanceOf(InvalidInput.class);
        own.changePassword(self, Staff.PASSWORD, OTHER);
        assertThat(signIn(member.userName(), OTHER)).isInstanceOf(SignInOutcome.Accepted.class);
        assertThat(signIn(member.userName(), Staff.PASSWORD)).isEqualTo(new SignInOutcome.Wrong());
    }

    @Test
    void anotherMailAddressCountsOnceItsLinkWasFollowed() {
        Member member = staff.member(Role.OFFICER);
        Actor self = self(member);
        assertThatThrownBy(() -> own.changeMail(self, "sai", "moi@laocai.example"))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> own.changeMail(self, Staff.PASSWORD, "moi@\r\nBcc: x@y.example"))
                .isInstanceOf(InvalidInput.class);
        own.changeMail(self, Staff.PASSWORD, "moi@laocai.example");
        assertThat(own.view(self).email()).isEqualTo(member.email());
        assertThat(own.view(self).pendingEmail()).isEqualTo("moi@laocai.example");

        String code = codes.issue(
                        CodePurpose.CONFIRM_MAIL, member.person(), "moi@laocai.example", null, Duration.ofHours(1))
                .code();
        desk.confirmMail(code);

        assertThat(own.view(self).email()).isEqualTo("moi@laocai.example");
        assertThat(own.view(self).pendingEmail()).isNull();
        assertThatThrownBy(() -> desk.confirmMail(code)).isInstanceOf(DomainException.class);
    }

    @Test
    void preferencesAreKept() {
        Member member = staff.member(Role.OFFICER);
        own.prefer(self(member), "en", Colours.DARK);
        assertThat(own.view(self(member)).language()).isEqualTo("en");
        assertThat(own.view(self(member)).colours()).isEqualTo(Colours.DARK);
        assertThatThrownBy(() -> own.prefer(self(member), "xx", Colours.DARK)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aForgottenPasswordCostsTheSameForNobody() {
        Member member = staff.member(Role.OFFICER);
        List<String> known = SqlCount.of(() -> requests.ask(member.userName(), "203.0.113.8" + member.userName()));
        String nobody = staff.userName();
        List<String> unknown = SqlCount.of(() -> requests.ask(nobody, "203.0.113.8" + nobody));
        assertThat(known).isEqualTo(unknown).isNotEmpty();

        requests.answerAll();

        assertThat(openCodes(member.person(), "RESET")).isEqualTo(1);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM reset_request WHERE typed IN (:typed)")
                        .param("typed", List.of(member.userName(), nobody))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void nobodysMailboxIsFloodedWithLinks() {
        Member member = staff.member(Role.OFFICER);
        for (int i = 0; i < 50; i++) {
            requests.ask(member.userName(), "203.0.113.9" + staff.userName());
            requests.answerAll();
        }
        assertThat(jdbc.sql("SELECT COUNT(*) FROM one_time_code WHERE person_id = ?")
                        .param(member.person().value())
                        .query(Integer.class)
                        .single())
                .isBetween(1, 5);
    }

    @Test
    void aShutAccountGetsNoLink() {
        Member member = staff.member(Role.OFFICER);
        String code = accounts.printCode(LEADER, member.person()).code();
        accounts.disable(LEADER, member.person());
        assertThatThrownBy(() -> desk.setPassword(code, OTHER)).isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> accounts.sendLink(LEADER, member.person())).isInstanceOf(DomainException.class);
        requests.ask(member.userName(), "203.0.113.10" + member.userName());
        requests.answerAll();
        assertThat(openCodes(member.person(), "RESET")).isZero();
        accounts.enable(LEADER, member.person());
        assertThat(signIn(member.userName(), Staff.PASSWORD)).isInstanceOf(SignInOutcome.Accepted.class);
    }

    private int openCodes(PersonId person, String purpose) {
        return jdbc.sql("SELECT COUNT(*) FROM one_time_code WHERE person_id = ? AND purpose = ? AND used_at IS NULL")
                .params(person.value(), purpose)
                .query(Integer.class)
                .single();
    }

    private String hash(PersonId person) {
        return jdbc.sql("SELECT password_hash FROM account WHERE person_id = ?")
                .param(person.value())
                .query(String.class)
                .single();
    }
}
