package vn.dondoc.ui.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.VaadinSession;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.catalina.Context;
import org.apache.catalina.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import vn.dondoc.account.Accounts;
import vn.dondoc.account.PeopleRegister;
import vn.dondoc.account.Staff;
import vn.dondoc.account.Staff.Member;
import vn.dondoc.shared.Role;
import vn.dondoc.testing.Actors;
import vn.dondoc.testing.OfficeTest;
import vn.dondoc.ui.security.RawHttp.Answer;

@OfficeTest
class DoorTest {

    @LocalServerPort
    int port;

    @Autowired
    Staff staff;

    @Autowired
    ServletWebServerApplicationContext server;

    @Autowired
    Accounts accounts;

    @Autowired
    PeopleRegister register;

    private RawHttp browser() {
        return new RawHttp(port);
    }

    private RawHttp signedIn(Member member) {
        RawHttp browser = browser();
        assertThat(browser.signIn(member.userName(), Staff.PASSWORD).location()).isEqualTo("/");
        return browser;
    }

    @Test
    void whoIsNotSignedInGetsTheFormAndNothingElse() {
        for (String path : List.of(
                "/",
                "/co-quan",
                "/nguoi-dung",
                "/bang-quyen",
                "/linh-vuc",
                "/tai-khoan",
                "/nhiem-vu",
                "/van-ban",
                "/khong-co")) {
            Answer answer = browser().open(path);
            assertThat(answer.status()).as(path).isEqualTo(302);
            assertThat(answer.location()).as(path).endsWith("/login");
        }
        for (String path :
                List.of("/actuator", "/actuator/env", "/actuator/heapdump", "/actuator/beans", "/h2-console")) {
            assertThat(browser().get(path).status()).as(path).isIn(302, 401, 403, 404);
        }
        for (String path : List.of("/login", "/css/tokens.css", "/icon.svg", "/mat-khau", "/quen-mat-khau")) {
            assertThat(browser().open(path).status()).as(path).isEqualTo(200);
        }
        assertThat(browser().get("/actuator/health").status()).isIn(200, 503);
        assertThat(browser().get("/actuator/health").body()).doesNotContain("components", "details", "mariadb");
    }

    @Test
    void everyAnswerCarriesTheHeaders() {
        for (String path : List.of("/login", "/", "/css/tokens.css", "/khong-co", "/VAADIN/build/khong-co.js")) {
            Answer answer = browser().open(path);
            assertThat(answer.header("Content-Security-Policy"))
                    .as(path)
                    .hasValueSatisfying(policy -> assertThat(policy)
                            .contains(
                                    "frame-ancestors 'none'",
                                    "object-src 'none'",
                                    "base-uri 'self'",
                                    "form-action 'self'"));
            assertThat(answer.header("X-Frame-Options")).as(path).isPresent();
            assertThat(answer.header("X-Content-Type-Options")).as(path).contains("nosniff");
            assertThat(answer.header("Referrer-Policy")).as(path).contains("same-origin");
            assertThat(answer.header("Permissions-Policy")).as(path).isPresent();
        }
        assertThat(browser().open("/login").header("Cache-Control"))
                .hasValueSatisfying(cache -> assertThat(cache).contains("no-store"));
    }

    @Test
    void theSessionIsAnotherOneAfterSignInAndItsCookieIsClosedToScripts() {
        Member member = staff.member(Role.OFFICER);
        RawHttp browser = browser();
        String cookie = browser.open("/login")
                .all("Set-Cookie")
                .filter(line -> line.startsWith("dondoc="))
                .findFirst()
                .orElseThrow();
        assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax");
        String before = browser.cookie("dondoc");

        Answer answer = browser.signIn(member.userName(), Staff.PASSWORD);

        assertThat(answer.status()).isEqualTo(302);
        assertThat(browser.cookie("dondoc")).isNotEmpty().isNotEqualTo(before);
        assertThat(answer.all("Set-Cookie").filter(line -> line.startsWith("dondoc-device=")))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("HttpOnly", "SameSite=Strict", "Path=/login"));
        assertThat(browser.open("/tai-khoan").status()).isEqualTo(200);
    }

    /** As one that was open overnight. */
    @Test
    void aSignInFormOutlivesTheSessionItWasDrawnIn() {
        Member member = staff.member(Role.OFFICER);
        RawHttp browser = browser();
        String token = browser.formToken();
        browser.forget("dondoc");
        assertThat(browser.send(token, member.userName(), Staff.PASSWORD).location())
                .isEqualTo("/");
        assertThat(browser.open("/tai-khoan").status()).isEqualTo(200);
        assertThat(browser().send(token, member.userName(), Staff.PASSWORD).location())
                .as("sent from another browser")
                .isEqualTo("/login");
    }

    @Test
    void atASharedMachineNothingStaysAndTheSessionEndsSoonWithoutUse() {
        Member member = staff.member(Role.OFFICER);
        RawHttp shared = browser();
        Answer in = shared.signInShared(member.userName(), Staff.PASSWORD);
        assertThat(in.location()).isEqualTo("/");
        assertThat(in.all("Set-Cookie").filter(line -> !line.startsWith("dondoc-form=;")))
                .noneMatch(line -> line.startsWith("dondoc-device="))
                .noneMatch(line -> line.contains("Max-Age") || line.contains("Expires"));
        assertThat(session(shared).getMaxInactiveInterval()).isEqualTo(600);
        assertThat(shared.signOut().header("Clear-Site-Data"))
                .hasValueSatisfying(what -> assertThat(what).contains("cache", "cookies", "storage"));
        assertThat(shared.open("/tai-khoan").status()).isEqualTo(302);

        RawHttp own = signedIn(member);
        assertThat(session(own).getMaxInactiveInterval()).isEqualTo(1800);
        assertThat(own.signOut().header("Clear-Site-Data")).isEmpty();
        assertThat(browser().signInShared(member.userName(), "sai mật khẩu").location())
                .isEqualTo("/login?error&shared");
    }

    private Session session(RawHttp browser) {
        Context context = (Context) ((TomcatWebServer) Objects.requireNonNull(server.getWebServer()))
                .getTomcat()
                .getHost()
                .findChildren()[0];
        String id = browser.cookie("dondoc");
        return Arrays.stream(context.getManager().findSessions())
                .filter(one -> one.getId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aFormWithoutItsTokenOrFromAnotherSiteIsNotLookedAt() {
        Member member = staff.member(Role.OFFICER);
        RawHttp browser = browser();
        browser.open("/login");
        assertThat(browser.post("/login", RawHttp.form(member.userName(), Staff.PASSWORD))
                        .status())
                .isIn(302, 403);
        assertThat(browser.open("/tai-khoan").status()).isEqualTo(302);

        RawHttp lured = browser();
        assertThat(lured.signIn(member.userName(), Staff.PASSWORD, "Origin: https://evil.example")
                        .status())
                .isEqualTo(403);
        assertThat(lured.signIn(member.userName(), Staff.PASSWORD, "Origin: null")
                        .status())
                .isEqualTo(403);
        assertThat(lured.signIn(member.userName(), Staff.PASSWORD, "Origin: http://localhost:" + port)
                        .location())
                .isEqualTo("/");
    }

    @Test
    void aWrongPasswordAndAnUnknownNameGetTheSameAnswer() {
        Member member = staff.member(Role.OFFICER);
        Answer known = browser().signIn(member.userName(), "sai mật khẩu rồi nhé");
        Answer unknown = browser().signIn(staff.userName(), "sai mật khẩu rồi nhé");
        assertThat(known.location()).isEqualTo("/login?error");
        assertThat(unknown.location()).isEqualTo(known.location());
        assertThat(unknown.status()).isEqualTo(known.status());
        assertThat(names(unknown)).isEqualTo(names(known));
    }

    private static List<String> names(Answer answer) {
        return answer.headers().stream().map(line -> line.split(":")[0]).toList();
    }

    @Test
    void oneGoesOnToWhereOneWantedToGo() {
        Member member = staff.member(Role.ADMINISTRATOR);
        RawHttp browser = browser();
        assertThat(browser.open("/nguoi-dung?tim=lan%20anh&cho-duyet=1").location())
                .endsWith("/login");
        assertThat(browser.signIn(member.userName(), Staff.PASSWORD).location())
                .isEqualTo("/nguoi-dung?tim=lan%20anh&cho-duyet=1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "//evil.example/%2e%2e",
                "/\\evil.example",
                "\\\\evil.example",
                "/%5Cevil.example",
                "/%2F/evil.example",
                "https:evil.example",
                "https://evil.example/",
                "http://evil.example:80/x",
                "/%0d%0aLocation:%20https://evil.example",
                "/..//evil.example",
                "/;//evil.example",
                "/%2f%2fevil.example",
                "/%2F%2Fevil.example/%2e%2e",
                "/%252f%252fevil.example",
                "/javascript:alert(1)//evil.example",
                "/https:evil.example",
                "/%09/evil.example",
                "/%20//evil.example",
                "/@evil.example",
                "http://user@evil.example/",
                "/login?continue=https://evil.example",
                "/login?redirect=//evil.example"
            })
    void nobodyIsSentToAnotherSite(String wanted) {
        Member member = staff.member(Role.OFFICER);
        RawHttp browser = browser();
        browser.open(wanted);
        String to = browser.signIn(member.userName(), Staff.PASSWORD).location();
        assertThat(to).as(wanted).startsWith("/").doesNotStartWith("//").doesNotStartWith("/\\");
        // a browser goes where the address leads from here, not where it seems to
        assertThat(URI.create("http://localhost:" + port + "/login").resolve(to).getAuthority())
                .as(wanted)
                .isEqualTo("localhost:" + port);
    }

    @Test
    void theHostThatABrowserClaimsLeadsNowhere() {
        Member member = staff.member(Role.OFFICER);
        RawHttp browser = browser().host("evil.example");
        browser.open("/tai-khoan");
        assertThat(browser.signIn(member.userName(), Staff.PASSWORD).location()).isEqualTo("/tai-khoan");
    }

    @Test
    void thePushConnectionIsForThisSiteOnly() {
        RawHttp browser = signedIn(staff.member(Role.OFFICER));
        String path = "/VAADIN/push?v-r=push&v-uiId=0&X-Atmosphere-Transport=websocket";
        String[] upgrade = {
            "Connection: Upgrade",
            "Upgrade: websocket",
            "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="
        };
        for (String foreign : List.of(
                "https://evil.example",
                "http://localhost.evil.example:" + port,
                "http://localhost:1",
                "null",
                "file://")) {
            assertThat(browser.get(path, with(upgrade, "Origin: " + foreign)).status())
                    .as(foreign)
                    .isEqualTo(403);
        }
        assertThat(browser.get(path, with(upgrade, "Origin: http://localhost:" + port))
                        .status())
                .isEqualTo(101);
    }

    private static String[] with(String[] headers, String more) {
        String[] all = Arrays.copyOf(headers, headers.length + 1);
        all[headers.length] = more;
        return all;
    }

    @Test
    void aSessionThatIsOverEndsAtItsNextRequest() {
        Member member = staff.member(Role.OFFICER);
        RawHttp browser = signedIn(member);
        RawHttp second = signedIn(member);
        assertThat(browser.open("/tai-khoan").status()).isEqualTo(200);

        accounts.disable(Actors.JOB, member.person());

        Answer page = browser.open("/tai-khoan");
        assertThat(page.status()).isEqualTo(302);
        assertThat(page.location()).endsWith("/login?ended");
        assertThat(browser.open("/tai-khoan").location()).endsWith("/login");
        // what an open page asks for gets nothing of the session either
        Answer click = second.post("/?v-r=uidl&v-uiId=0", "{}");
        assertThat(click.body()).doesNotContain(member.userName()).doesNotContain("\"changes\"");
        assertThat(second.open("/tai-khoan").location()).endsWith("/login");
    }

    /** Half an hour without use ends a session; that a page stands open and says so now and then is no use. */
    @Test
    void anIdleSessionEndsAlthoughItsWindowIsOpen() throws Exception {
        Context tomcat = (Context)
                ((TomcatWebServer) server.getWebServer()).getTomcat().getHost().findChildren()[0];
        assertThat(tomcat.getSessionTimeout()).isEqualTo(30);

        RawHttp browser = signedIn(staff.member(Role.OFFICER));
        assertThat(browser.open("/tai-khoan").status()).isEqualTo(200);
        Session session = tomcat.getManager().findSession(browser.cookie("dondoc"));
        assertThat(session.getMaxInactiveInterval()).isEqualTo(30 * 60);

        assertThat(VaadinSession.getAllSessions(session.getSession()))
                .isNotEmpty()
                .allSatisfy(screens -> {
                    screens.lock();
                    try {
                        assertThat(screens.getConfiguration().isCloseIdleSessions())
                                .isTrue();
                    } finally {
                        screens.unlock();
                    }
                });

        session.setMaxInactiveInterval(1);
        Instant deadline = Instant.now().plusSeconds(20);
        while (session.isValid()) {
            assertThat(Instant.now()).as("an idle session stays").isBefore(deadline);
        }
        assertThat(browser.open("/tai-khoan").location()).endsWith("/login");
    }

    @Test
    void signingOutEndsTheSession() {
        Member member = staff.member(Role.OFFICER);
        RawHttp browser = signedIn(member);
        String session = browser.cookie("dondoc");
        accounts.signOutEverywhere(Actors.JOB, member.person());
        assertThat(browser.open("/tai-khoan").status()).isEqualTo(302);
        RawHttp stolen = browser();
        assertThat(stolen.get("/tai-khoan", "Cookie: dondoc=" + session).status())
                .isEqualTo(302);
    }

    @Test
    void manyWrongTriesAreToldToWaitAndTheWaitIsKept() {
        Member member = staff.member(Role.OFFICER);
        RawHttp browser = browser();
        String last = "";
        for (int i = 0; i < 8; i++) {
            last = browser.signIn(member.userName(), "đoán mò lần " + i).location();
        }
        assertThat(last).startsWith("/login?wait=");
    }
}
