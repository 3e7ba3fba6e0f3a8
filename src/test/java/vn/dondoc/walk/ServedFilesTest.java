package vn.dondoc.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.RequestOptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.dondoc.account.Accounts;
import vn.dondoc.account.Staff.Member;
import vn.dondoc.agency.AgencyKind;
import vn.dondoc.directive.DirectiveRegister;
import vn.dondoc.directive.Secrecy;
import vn.dondoc.progress.ProgressReports;
import vn.dondoc.progress.ReportForm;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.FileId;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.ATask;
import vn.dondoc.task.ClaimForm;
import vn.dondoc.task.TaskDecisions;
import vn.dondoc.task.TaskDrafts;
import vn.dondoc.task.TaskWork;
import vn.dondoc.task.Tasks;
import vn.dondoc.testing.Actors;
import vn.dondoc.testing.OfficeTest;
import vn.dondoc.testing.Seat;

/**
 * The addresses under which pages hand out files: for whom they are, as long as he may read, and for nobody else. What
 * is handed out runs nothing in the browser.
 */
@OfficeTest
@Tag("browser")
class ServedFilesTest extends AtABrowser {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final int NUMBERS_FROM = 7000;

    @Autowired
    Seat seat;

    @Autowired
    Accounts accounts;

    @Autowired
    ATask aTask;

    @Autowired
    DirectiveRegister register;

    @Autowired
    TaskDrafts drafts;

    @Autowired
    TaskWork work;

    @Autowired
    Tasks tasks;

    @Autowired
    ProgressReports reports;

    @Autowired
    vn.dondoc.file.Files files;

    @Autowired
    TaskDecisions decisions;

    @Autowired
    JdbcTemplate jdbc;

    @Value("${dondoc.files}")
    Path folder;

    private static int number = NUMBERS_FROM;

    private Member leader;
    private Member focal;
    private Actor office;
    private AgencyId lead;
    private DirectiveId directive;
    private TaskId task;
    private String code;

    @BeforeEach
    void aClaimedTaskWithItsFiles() throws Exception {
        lead = staff.agency(AgencyKind.DEPARTMENT);
        leader = staff.member(Role.OFFICE_LEADER);
        focal = staff.member(Role.FOCAL_POINT, lead);
        office = seat.take(leader);
        FileId paper = store(office, "Kế hoạch.pdf", pdf());
        directive = register.register(
                office, ATask.form(Secrecy.NORMAL, ++number + "/KH-TEP", DAY, "Kế hoạch có tệp", List.of(paper)));
        task = aTask.issue(
                        office,
                        directive,
                        drafts.add(
                                office,
                                directive,
                                List.of(aTask.complete("Việc có tệp", lead, office, LocalDate.of(2026, 5, 29)))))
                .getFirst();
        code = String.valueOf(tasks.get(office, task).row().code());
        Actor agency = seat.take(focal);
        work.acknowledge(agency, aTask.seen(office, task), null);
        reports.report(
                agency,
                aTask.seen(office, task),
                new ReportForm(
                        40, "Đã làm", "", "", List.of(store(agency, "Báo cáo.txt", bytes("Báo cáo đây"))), null));
        work.claim(
                agency,
                aTask.seen(office, task),
                new ClaimForm(
                        "Đã xong", "12/BC", null, List.of(store(agency, "Kết quả.txt", bytes("Kết quả đây"))), null));
    }

    @Test
    void anAddressServesItsOwnWindowsPersonAsLongAsHeMayRead() {
        BrowserContext his = signedIn(focal);
        Page page = his.pages().getFirst();
        List<String> addresses = new ArrayList<>(addresses(page, "/nhiem-vu/" + code));
        assertThat(addresses).as("files of claim and report, and the slip").hasSizeGreaterThanOrEqualTo(3);
        Page paper = his.newPage();
        addresses.addAll(addresses(paper, "/van-ban/" + directive));
        assertThat(addresses).as("and the directive's paper").hasSizeGreaterThanOrEqualTo(4);

        for (String address : addresses) {
            APIResponse own = get(his, address);
            assertThat(own.status()).as(address).isEqualTo(200);
            assertThat(own.headers()).as(address).containsEntry("x-content-type-options", "nosniff");
            assertThat(own.headers().get("cache-control")).as(address).contains("no-store");
            assertThat(own.headers().get("content-security-policy"))
                    .as(address)
                    .isEqualTo("sandbox; default-src 'none'");
        }

        Map<String, BrowserContext> others = new LinkedHashMap<>();
        others.put("another agency", signedIn(staff.member(Role.FOCAL_POINT)));
        others.put("the administrator", signedIn(staff.member(Role.ADMINISTRATOR)));
        others.put("the office, which may read it from its own pages", signedIn(leader));
        others.put("a colleague of the same agency", signedIn(staff.member(Role.AGENCY_LEADER, lead)));
        others.forEach((who, other) -> {
            for (String address : addresses) {
                APIResponse answer = get(other, address);
                assertThat(answer.status()).as(who + " " + address).isEqualTo(404);
                assertThat(answer.text()).as(who).doesNotContain("Kết quả đây", "Báo cáo đây");
            }
        });
        BrowserContext nobody = browser.newContext();
        for (String address : addresses) {
            assertThat(get(nobody, address).status()).as("nobody " + address).isIn(302, 401, 403, 404);
        }

        // shown, and then the right ends before the click: the page is still open, its addresses lead nowhere
        AgencyId another = staff.agency(AgencyKind.DEPARTMENT);
        moveTo(another);
        try {
            for (String address : addresses) {
                assertThat(get(his, address).status()).as("revoked " + address).isEqualTo(404);
                assertThat(range(his, address, "bytes=0-9").status())
                        .as("revoked in the middle of a document " + address)
                        .isEqualTo(404);
            }
        } finally {
            // the summary of tasks knows nothing of this and is compared by others
            moveTo(lead);
        }
    }

    @Test
    void anAddressOfAnAccountThatWasShutServesNothing() {
        BrowserContext his = signedIn(focal);
        Set<String> addresses = addresses(his.pages().getFirst(), "/nhiem-vu/" + code);
        assertThat(addresses).isNotEmpty();
        accounts.disable(Actors.JOB, focal.person());
        for (String address : addresses) {
            APIResponse answer = get(his, address);
            assertThat(answer.status()).as(address).isIn(302, 401, 403, 404);
            assertThat(answer.text()).doesNotContain("Kết quả đây", "Báo cáo đây");
        }
    }

    /** What would run in a browser is turned away; what is taken, whatever stands in it, runs nothing. */
    @Test
    void whatIsHandedOutRunsNothingInTheBrowser() {
        Actor agency = seat.take(focal);
        List<FileId> taken = new ArrayList<>();
        for (Map.Entry<String, String> hostile : hostile().entrySet()) {
            try {
                taken.add(store(agency, hostile.getKey(), bytes(hostile.getValue())));
            } catch (DomainException refused) {
                assertThat(refused.key()).as(hostile.getKey()).startsWith("error.file.");
            }
        }
        for (String ending : List.of("html", "htm", "xhtml", "svg", "mht", "mhtml", "xml", "js", "swf")) {
            assertThat(hostile().keySet()).anyMatch(name -> name.endsWith("." + ending));
        }
        assertThat(taken).as("plain texts, whatever they say").isNotEmpty();
        decisions.giveBack(office, aTask.seen(office, task), "Nộp thêm tệp");
        work.claim(agency, aTask.seen(office, task), new ClaimForm("Lại", "13/BC", null, taken, null));

        BrowserContext his = signedIn(focal);
        Page page = his.pages().getFirst();
        Set<String> addresses = addresses(page, "/nhiem-vu/" + code);
        assertThat(addresses).hasSizeGreaterThan(taken.size());
        List<String> ran = new ArrayList<>();
        his.onRequest(request -> {
            if (request.url().contains("danh-dau-da-chay")) {
                ran.add(request.url());
            }
        });
        his.onDialog(dialog -> {
            ran.add(dialog.message());
            dialog.dismiss();
        });
        for (String address : addresses) {
            APIResponse answer = get(his, address);
            assertThat(answer.headers().get("content-disposition")).as(address).startsWith("attachment");
            assertThat(answer.headers().get("content-type"))
                    .as(address)
                    .doesNotContain("html")
                    .doesNotContain("svg")
                    .doesNotContain("xml;")
                    .doesNotContain("javascript");
            Page victim = his.newPage();
            victim.navigate(site() + "/tai-khoan");
            // opened, framed, embedded, taken as a picture and as a script
            victim.evaluate("""
                    address => Promise.all(['iframe', 'embed', 'object', 'img', 'script'].map(tag => new Promise(done => {
                        const part = document.createElement(tag);
                        part.onload = part.onerror = done;
                        part[tag === 'object' ? 'data' : 'src'] = address;
                        document.body.append(part);
                        setTimeout(done, 700);
                    })))""", address);
            assertThat(victim.evaluate("window.daChay === true")).as(address).isEqualTo(false);
            victim.close();
        }
        assertThat(ran).isEmpty();
    }

    @Test
    void aPartOfAPdfIsServedByItsRangeAndTextAsAWhole() {
        BrowserContext his = signedIn(focal);
        String paper =
                addresses(his.newPage(), "/van-ban/" + directive).iterator().next();
        byte[] whole = get(his, paper).body();
        APIResponse part = range(his, paper, "bytes=5-24");
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.headers())
                .containsEntry("content-range", "bytes 5-24/" + whole.length)
                .containsEntry("content-length", "20");
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(whole, 5, 25));
        assertThat(range(his, paper, "bytes=-7").body())
                .isEqualTo(Arrays.copyOfRange(whole, whole.length - 7, whole.length));
        APIResponse bad = range(his, paper, "bytes=" + whole.length + "-");
        assertThat(bad.status()).isEqualTo(416);
        assertThat(bad.headers()).containsEntry("content-range", "bytes */" + whole.length);
        assertThat(range(his, paper, "bytes=0-1,4-5").status()).isEqualTo(200);

        for (String address : addresses(his.newPage(), "/nhiem-vu/" + code)) {
            APIResponse text = range(his, address, "bytes=0-3");
            if (text.headers().get("content-type").startsWith("text/")) {
                assertThat(text.status()).as(address).isEqualTo(200);
                assertThat(text.text()).as(address).endsWith("đây");
            }
        }
    }

    /**
     * Whatever came into the store, by whatever hole: the headers alone keep it from running, even where a browser would
     * show it in place. Without them it runs, so this test would see it.
     */
    @Test
    void hostileBytesInTheStoreRunNothing() throws Exception {
        String script = "fetch('/danh-dau-da-chay');alert('đã chạy')";
        String html = "<html><body><script>" + script + "</script><img src=x onerror=\"" + script + "\"></body></html>";
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"" + script + "\"><script>" + script
                + "</script></svg>";
        String xhtml =
                "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><script>" + script + "</script></body></html>";
        String mht = "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n--b\r\n"
                + "Content-Type: text/html\r\nContent-Location: http://x/\r\n\r\n" + html + "\r\n--b--\r\n";
        List<List<String>> hostile = List.of(
                List.of("text/html", html),
                List.of("image/svg+xml", svg),
                List.of("application/xhtml+xml", xhtml),
                List.of("multipart/related", mht),
                List.of("text/plain", html));
        Actor agency = seat.take(focal);
        FileId evidence = store(agency, "Kết quả thêm.txt", bytes("Nội dung " + code));
        decisions.giveBack(office, aTask.seen(office, task), "Nộp thêm tệp");
        work.claim(agency, aTask.seen(office, task), new ClaimForm("Lại", "14/BC", null, List.of(evidence), null));
        String sha256 = files.describe(List.of(evidence)).getFirst().sha256();
        Path place = folder.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);

        BrowserContext his = signedIn(focal);
        Page page = his.pages().getFirst();
        String address = addresses(page, "/nhiem-vu/" + code).stream()
                .filter(one -> get(his, one).text().equals("Nội dung " + code))
                .findFirst()
                .orElseThrow();
        List<String> ran = new ArrayList<>();
        his.onRequest(request -> {
            if (request.url().contains("danh-dau-da-chay")) {
                ran.add(request.url());
            }
        });
        his.onDialog(dialog -> {
            ran.add(dialog.message());
            dialog.dismiss();
        });
        for (List<String> one : hostile) {
            Files.write(place, bytes(one.get(1)));
            jdbc.update(
                    "UPDATE stored_file SET media_type = ?, size = ? WHERE id = ?",
                    one.getFirst(),
                    bytes(one.get(1)).length,
                    evidence.value());
            shownInPlace(his, address, "content-disposition");
            assertThat(ran).as(one.getFirst()).isEmpty();
        }
        Files.write(place, bytes(html));
        jdbc.update(
                "UPDATE stored_file SET media_type = 'text/html', size = ? WHERE id = ?",
                bytes(html).length,
                evidence.value());
        shownInPlace(his, address, "content-disposition", "content-security-policy");
        assertThat(ran).as("without the headers").isNotEmpty();
        Files.write(place, bytes("Nội dung " + code));
        jdbc.update(
                "UPDATE stored_file SET media_type = 'text/plain', size = ? WHERE id = ?",
                bytes("Nội dung " + code).length,
                evidence.value());
    }

    /** A browser that does not save the file but shows it, the headers of these names being lost. */
    private void shownInPlace(BrowserContext context, String address, String... lost) {
        Page victim = context.newPage();
        victim.route(address, route -> {
            APIResponse answer = route.fetch();
            Map<String, String> headers = new LinkedHashMap<>(answer.headers());
            List.of(lost).forEach(headers::remove);
            route.fulfill(new Route.FulfillOptions()
                    .setStatus(answer.status())
                    .setHeaders(headers)
                    .setBodyBytes(answer.body()));
        });
        try {
            victim.navigate(address);
            // what its load began is told before the next page is there
            victim.navigate("about:blank");
        } catch (PlaywrightException notShown) {
            // a kind that this browser saves all the same
            assertThat(notShown.getMessage()).contains("Download");
        } finally {
            victim.close();
        }
    }

    private static APIResponse range(BrowserContext context, String address, String range) {
        return context.request()
                .get(address, RequestOptions.create().setMaxRedirects(0).setHeader("Range", range));
    }

    /** There is no act that takes a claimed task from its agency yet. */
    private void moveTo(AgencyId another) {
        jdbc.update(
                "UPDATE task_agency SET agency_id = ? WHERE task_id = ? AND relation = 'LEAD'",
                another.value(),
                task.value());
        jdbc.update("UPDATE task SET lead_agency = ? WHERE id = ?", another.value(), task.value());
        register.setReaders(office, directive, List.of(another));
    }

    private static Map<String, String> hostile() {
        String script = "window.daChay=true;fetch('/danh-dau-da-chay');alert('đã chạy')";
        String html = "<html><body><script>" + script + "</script><img src=x onerror=\"" + script + "\"></body></html>";
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"" + script + "\"><script>" + script
                + "</script></svg>";
        String mht =
                "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n"
                        + "--b\r\nContent-Type: text/html\r\nContent-Location: http://x/\r\n\r\n" + html
                        + "\r\n--b--\r\n";
        Map<String, String> all = new LinkedHashMap<>();
        for (String ending : List.of("html", "htm", "xhtml", "shtml", "hta", "xht", "php", "jsp")) {
            all.put("trang." + ending, html);
        }
        all.put("hinh.svg", svg);
        all.put("hinh.svgz", svg);
        all.put("du-lieu.xml", "<?xml version=\"1.0\"?>" + svg);
        all.put("kieu.xsl", "<?xml version=\"1.0\"?>" + html);
        all.put("luu.mht", mht);
        all.put("luu.mhtml", mht);
        all.put("ma.js", script);
        all.put("phim.swf", "FWS" + script);
        // under a name that is taken, and with the words far from the beginning
        for (String ending : List.of("txt", "csv", "png", "jpg", "pdf", "docx")) {
            all.put("trang-gia." + ending, html);
            all.put("hinh-gia." + ending, svg);
            all.put("luu-gia." + ending, mht);
            all.put("xa-dau." + ending, "Báo cáo\n".repeat(2_000) + html);
            all.put("ma-gia." + ending, script);
        }
        all.put("hai-duoi.html.txt", html);
        all.put("hai-duoi.svg.txt", "Nội dung " + svg);
        return all;
    }

    private FileId store(Actor actor, String name, byte[] content) {
        return files.store(actor, name, new ByteArrayInputStream(content)).id();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] pdf() {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
