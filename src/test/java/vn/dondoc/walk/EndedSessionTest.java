package vn.dondoc.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.account.Accounts;
import vn.dondoc.account.OwnAccount;
import vn.dondoc.account.PeopleRegister;
import vn.dondoc.account.Rights;
import vn.dondoc.account.Staff;
import vn.dondoc.account.Staff.Member;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;
import vn.dondoc.testing.Actors;
import vn.dondoc.testing.OfficeTest;
import vn.dondoc.testing.Seat;

/** Whose account, role, post or right ends while a page is open: the page itself shows it, within five seconds. */
@OfficeTest
@Tag("browser")
class EndedSessionTest extends AtABrowser {

    /** It comes in a moment; what counts is that nobody clicks, however busy the machine is. */
    private static final double PATIENCE = 30_000;

    @Autowired
    Accounts accounts;

    @Autowired
    PeopleRegister register;

    @Autowired
    OwnAccount own;

    @Autowired
    Seat seat;

    @Autowired
    Rights rights;

    @Test
    void anOpenPageEndsWithoutAClick() {
        Map<String, Consumer<Member>> ends = new LinkedHashMap<>();
        ends.put("disabled", member -> accounts.disable(Actors.JOB, member.person()));
        ends.put("signed out everywhere", member -> accounts.signOutEverywhere(Actors.JOB, member.person()));
        ends.put("another post", member -> staff.post(member.person(), member.agency(), Role.CLERK));
        ends.put(
                "password changed in another session",
                member -> own.changePassword(seat.take(member), Staff.PASSWORD, "sương giăng trên 9 đỉnh đèo"));
        ends.put("post ended", member -> register.endPost(Actors.JOB, member.post(), 0, LocalDate.of(2026, 3, 9)));
        ends.forEach((what, end) -> {
            Member member = staff.member(Role.OFFICER);
            try (BrowserContext session = signedIn(member)) {
                Page page = session.pages().getFirst();
                page.navigate(site() + "/tai-khoan");
                page.locator("h1").first().waitFor();

                end.accept(member);

                page.waitForURL(url -> url.endsWith("/login?ended"), new Page.WaitForURLOptions().setTimeout(PATIENCE));
                assertThat(page.url()).as(what).endsWith("/login?ended");
            }
        });
    }

    /** A right taken from a role: whoever holds it stays signed in, and his open page loses what it showed by that right. */
    @Test
    void anOpenPageLosesARightWithoutAClick() {
        Actor head = Actors.in(Role.OFFICE_LEADER, Right.MANAGE_RIGHTS, Right.READ_ALL);
        try (BrowserContext session = signedIn(staff.member(Role.INSPECTOR))) {
            Page page = session.pages().getFirst();
            page.navigate(site() + "/nhat-ky-thu");
            page.locator("h1").first().waitFor();
            assertThat(page.locator("h1").first().textContent()).doesNotContain("không mở được");
            rights.set(head, Role.INSPECTOR, Right.READ_MAIL_LOG, false);
            try {
                page.getByText("Bạn không mở được trang này")
                        .first()
                        .waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE));
                assertThat(page.url()).endsWith("/nhat-ky-thu");
                assertThat(page.locator("a[href='nhat-ky-thu']").count())
                        .as("nor does the menu lead there")
                        .isZero();
            } finally {
                rights.set(head, Role.INSPECTOR, Right.READ_MAIL_LOG, true);
            }
        }
    }
}
