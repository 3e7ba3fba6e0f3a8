package vn.dondoc.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.account.Accounts;
import vn.dondoc.account.AdminCode;
import vn.dondoc.account.PeopleRegister;
import vn.dondoc.account.PersonData;
import vn.dondoc.agency.AgencyKind;
import vn.dondoc.directive.DirectiveRegister;
import vn.dondoc.directive.Secrecy;
import vn.dondoc.mail.MailSender;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.ATask;
import vn.dondoc.task.TaskDrafts;
import vn.dondoc.task.Tasks;
import vn.dondoc.testing.Actors;
import vn.dondoc.testing.OfficeTest;
import vn.dondoc.testing.Seat;
import vn.dondoc.testing.TestDatabase;

/** How people come in: the first administrator, somebody new, who has forgotten his password, and one's own account. */
@OfficeTest
@Tag("browser")
class AccountWalkTest extends AtABrowser {

    private static final String PASSWORD = "mưa rơi trên mái nhà 8 gian";
    private static final String OTHER_PASSWORD = "nắng lên đỉnh đèo lúc 6 giờ";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Pattern CODE = Pattern.compile("(?:[0-9A-Z]{4}-){2,}[0-9A-Z]{1,4}");
    private static final Pattern LINK = Pattern.compile("http://[^/\\s]+(/(?:mat-khau|xac-nhan-thu)/\\S+)");

    @Autowired
    WalkOffice office;

    @Autowired
    MailSender sender;

    @Autowired
    PeopleRegister people;

    @Autowired
    Accounts accounts;

    @Autowired
    DirectiveRegister register;

    @Autowired
    TaskDrafts drafts;

    @Autowired
    Tasks tasks;

    @Autowired
    ATask aTask;

    @Autowired
    Seat seat;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    IdGenerator ids;

    private final GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final List<Letter> arrived = new ArrayList<>();
    private Letters letters;

    @BeforeEach
    void openThePost() {
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        post.start();
        letters = new Letters(post, address -> address.endsWith("@sonkhe.example"));
        office.switchMailOn(post.getSmtp().getPort());
    }

    @AfterEach
    void closeThePost() {
        office.close();
        post.stop();
    }

    @Test
    void theFirstAdministratorMakesHimselfWithTheCodeFromTheConsole() {
        staff.member(Role.OFFICER); // there are agencies: he need not name the first one
        List<Long> active = jdbc.sql("SELECT id FROM post WHERE role = 'ADMINISTRATOR' AND confirmed")
                .query(Long.class)
                .list();
        jdbc.sql("UPDATE post SET confirmed = FALSE WHERE role = 'ADMINISTRATOR'")
                .update();
        String userName = staff.userName();
        try (Walker first = at(Walker.WIDE)) {
            String code = codeFromTheConsole();
            first.open("/quan-tri-dau-tien");
            first.fill("Mã", "AAAA-BBBB-CCCC-DDDD");
            first.fill("Họ và tên", "Vàng Thị Đầu");
            first.fill("Thư điện tử", userName + "@sonkhe.example");
            first.fill("Tên đăng nhập", userName);
            first.fill("Mật khẩu mới", "ngắn");
            first.press("Tạo tài khoản quản trị");
            first.sees("Chưa tạo được tài khoản");
            first.fill("Mã", code);
            first.press("Tạo tài khoản quản trị");
            first.sees("Ít nhất 12 ký tự");
            first.fill("Mật khẩu mới", PASSWORD);
            first.press("Tạo tài khoản quản trị");
            first.sees("Đã tạo tài khoản " + userName);
            first.text("Về trang đăng nhập").click();
            first.signIn(userName, PASSWORD);
            first.open("/nguoi-dung");
            first.sees("Vàng Thị Đầu");

            first.open("/quan-tri-dau-tien");
            first.fill("Mã", code);
            first.fill("Họ và tên", "Kẻ Đến Sau");
            first.fill("Thư điện tử", "sau@sonkhe.example");
            first.fill("Tên đăng nhập", staff.userName());
            first.fill("Mật khẩu mới", PASSWORD);
            first.press("Tạo tài khoản quản trị");
            first.sees("Chưa tạo được tài khoản");
        } finally {
            jdbc.sql("UPDATE post SET confirmed = TRUE WHERE id IN (:active)")
                    .param("active", active.isEmpty() ? List.of(0L) : active)
                    .update();
            jdbc.sql("DELETE FROM one_time_code WHERE purpose = 'FIRST_ADMIN'").update();
        }
    }

    /** Clause 11: the link's task opens after activation. */
    @Test
    void somebodyNewSetsHisPasswordAndStandsBeforeTheTaskThatHeWasMailedAbout() {
        Newcomer focal = newcomer(Role.FOCAL_POINT);
        String task = "/nhiem-vu/" + taskOf(focal.agency());
        accounts.sendLink(Actors.JOB, focal.person());
        String link = link(letterTo(focal.email()));
        try (Walker walker = at(Walker.WIDE)) {
            walker.open(task);
            walker.isAt(Pattern.compile(".*/login$"));
            walker.open(link);
            walker.sees(focal.userName());
            walker.fill("Mật khẩu mới", PASSWORD);
            walker.press("Đặt mật khẩu");
            walker.sees("Đã đặt mật khẩu");
            walker.text("Về trang đăng nhập").click();
            walker.signIn(focal.userName(), PASSWORD);
            walker.isAt(Pattern.compile(".*" + task + "$"));
            assertThat(walker.page.locator(".task-title")).isVisible();
        }
        try (Walker again = at(Walker.WIDE)) {
            again.open(link);
            assertThat(again.field("Mã dùng một lần")).isVisible();
            assertThat(again.field("Mật khẩu mới")).hasCount(0);
        }
    }

    @Test
    void whoHasForgottenHisPasswordGetsALinkAndANewOne() {
        Newcomer officer = newcomer(Role.OFFICER);
        accounts.sendLink(Actors.JOB, officer.person());
        setPassword(link(letterTo(officer.email())), PASSWORD);
        try (Walker walker = at(Walker.PHONE)) {
            walker.open("/login");
            walker.text("Quên mật khẩu").click();
            walker.isAt(Pattern.compile(".*/quen-mat-khau$"));
            walker.fill("Tên đăng nhập hoặc thư điện tử", officer.userName());
            walker.press("Gửi đường dẫn");
            walker.sees("Nếu có tài khoản, thư đã được gửi");
            assertThat(walker.sideways()).isEmpty();
        }
        try (Walker stranger = at(Walker.WIDE)) {
            stranger.open("/quen-mat-khau");
            stranger.fill("Tên đăng nhập hoặc thư điện tử", "khong.co.ai.nhu.the");
            stranger.press("Gửi đường dẫn");
            stranger.sees("Nếu có tài khoản, thư đã được gửi");
        }
        setPassword(link(letterTo(officer.email())), OTHER_PASSWORD);
        try (Walker walker = at(Walker.WIDE)) {
            walker.open("/login");
            walker.field("Tên đăng nhập hoặc thư điện tử").fill(officer.userName());
            walker.field("Mật khẩu").fill(PASSWORD);
            walker.button("Đăng nhập").click();
            walker.sees("Chưa đăng nhập được");
            walker.open("/login");
            walker.signIn(officer.userName(), OTHER_PASSWORD);
        }
    }

    @Test
    void onesOwnPasswordAddressAndSessions() {
        Newcomer officer = newcomer(Role.OFFICER);
        accounts.sendLink(Actors.JOB, officer.person());
        setPassword(link(letterTo(officer.email())), PASSWORD);
        String address = "moi" + ids.next() + "@sonkhe.example";
        try (Walker own = at(Walker.WIDE);
                Walker elsewhere = at(Walker.WIDE)) {
            for (Walker walker : List.of(own, elsewhere)) {
                walker.open("/tai-khoan");
                walker.signIn(officer.userName(), PASSWORD);
                walker.isAt(Pattern.compile(".*/tai-khoan$"));
            }
            own.press("Đăng xuất các nơi khác");
            own.dialogButton("Đăng xuất các nơi khác").click();
            own.isTold("Các phiên làm việc khác đã kết thúc");
            elsewhere.isAt(Pattern.compile(".*/login\\?ended$"));
            elsewhere.signIn(officer.userName(), PASSWORD);

            current(own, 0).fill("không phải mật khẩu này");
            own.fill("Mật khẩu mới", OTHER_PASSWORD);
            own.press("Đổi mật khẩu");
            own.sees("Chưa đổi được mật khẩu");
            assertThat(current(own, 0)).hasAttribute("aria-invalid", "true");
            current(own, 0).click();
            own.page.keyboard().press("End");
            own.page.keyboard().type("x");
            // the message goes while one types, not when the button is being pressed: it would move away
            assertThat(current(own, 0)).not().hasAttribute("aria-invalid", "true");
            current(own, 0).fill(PASSWORD);
            own.press("Đổi mật khẩu");
            own.isTold("Đã đổi mật khẩu. Các phiên làm việc khác đã kết thúc.");
            elsewhere.isAt(Pattern.compile(".*/login\\?ended$"));
            letterTo(officer.email());

            own.fill("Địa chỉ thư mới", address);
            current(own, 1).fill(OTHER_PASSWORD);
            own.press("Đổi địa chỉ thư");
            own.sees("Đang chờ xác nhận " + address);
            elsewhere.open(link(letterTo(address)));
            elsewhere.sees("Thư của tài khoản " + officer.userName());
            elsewhere.press("Xác nhận");
            elsewhere.sees("Đã xác nhận. Từ nay thư gửi đến địa chỉ này.");
            assertThat(letterTo(officer.email()).text()).doesNotContain("/xac-nhan-thu/");
            own.open("/tai-khoan");
            own.sees(address);
            assertThat(own.page.getByText("Đang chờ xác nhận")).hasCount(0);
            elsewhere.open("/login");
            elsewhere.signIn(address, OTHER_PASSWORD);
        }
    }

    private static com.microsoft.playwright.Locator current(Walker walker, int which) {
        return walker.page
                .getByLabel("Mật khẩu hiện tại", new Page.GetByLabelOptions().setExact(true))
                .nth(which);
    }

    private Walker at(int width) {
        return new Walker(browser, site(), width);
    }

    private void setPassword(String link, String password) {
        try (Walker walker = at(Walker.WIDE)) {
            walker.open(link);
            walker.fill("Mật khẩu mới", password);
            walker.press("Đặt mật khẩu");
            walker.sees("Đã đặt mật khẩu");
        }
    }

    /** Somebody with an account and no password yet. */
    private record Newcomer(PersonId person, AgencyId agency, String userName, String email) {}

    private Newcomer newcomer(Role role) {
        String email = "p" + ids.next() + "@sonkhe.example";
        AgencyId agency = staff.agency(AgencyKind.DEPARTMENT);
        PersonId person = people.add(Actors.JOB, new PersonData("Hạng Thị Mới", email, null));
        staff.post(person, agency, role);
        String userName = staff.userName();
        accounts.open(Actors.JOB, person, userName);
        return new Newcomer(person, agency, userName, email);
    }

    private String taskOf(AgencyId agency) {
        Actor leader = seat.take(staff.member(Role.OFFICE_LEADER));
        DirectiveId directive =
                register.register(leader, ATask.form(Secrecy.NORMAL, "", DAY, "Văn bản cho người mới", List.of()));
        TaskId task = aTask.issue(
                        leader,
                        directive,
                        drafts.add(
                                leader,
                                directive,
                                List.of(aTask.complete(
                                        "Việc cho người mới", agency, leader, LocalDate.of(2026, 5, 29)))))
                .getFirst();
        return String.valueOf(tasks.get(leader, task).row().code());
    }

    /** The next letter to this address; what is asked for at the door is mailed a moment later. */
    private Letter letterTo(String address) {
        Instant deadline = Instant.now().plusSeconds(30);
        while (Instant.now().isBefore(deadline)) {
            sender.sendDue(Actors.JOB);
            arrived.addAll(letters.fresh());
            for (Letter letter : arrived) {
                if (letter.isFor(address)) {
                    arrived.remove(letter);
                    return letter;
                }
            }
        }
        throw new AssertionError("No letter to " + address);
    }

    private static String link(Letter letter) {
        Matcher link = LINK.matcher(letter.text());
        assertThat(link.find()).as(letter.text()).isTrue();
        return link.group(1);
    }

    private static String codeFromTheConsole() {
        List<String> arguments = new ArrayList<>(List.of("admin-code"));
        TestDatabase.get().properties().forEach((name, value) -> arguments.add("--" + name + "=" + value));
        ByteArrayOutputStream words = new ByteArrayOutputStream();
        assertThat(AdminCode.print(
                        arguments.toArray(String[]::new), new PrintStream(words, true, StandardCharsets.UTF_8)))
                .isZero();
        Matcher code = CODE.matcher(words.toString(StandardCharsets.UTF_8));
        assertThat(code.find()).isTrue();
        return code.group();
    }
}
