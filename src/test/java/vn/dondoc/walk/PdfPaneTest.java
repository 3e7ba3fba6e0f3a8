package vn.dondoc.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDPageAdditionalActions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.account.Staff.Member;
import vn.dondoc.directive.DirectiveRegister;
import vn.dondoc.directive.Secrecy;
import vn.dondoc.file.Files;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.FileId;
import vn.dondoc.shared.Role;
import vn.dondoc.task.ATask;
import vn.dondoc.testing.OfficeTest;
import vn.dondoc.testing.Seat;

/** A directive's paper in its page: drawn in a frame that can do nothing, and long before all of it is here. */
@OfficeTest
@Tag("browser")
class PdfPaneTest extends AtABrowser {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final AtomicInteger NUMBER = new AtomicInteger(9000);
    private static final int PAGES = 200;
    private static final Pattern ALL_THE_REST = Pattern.compile("bytes=\\d+-");
    private static final String COLOUR = """
            number => {
              const canvas = document.querySelector(`.page[data-number="${number}"] canvas`);
              if (!canvas || !canvas.width) return null;
              const at = canvas.getContext('2d').getImageData(canvas.width / 2, canvas.height / 2, 1, 1).data;
              if (at[0] > 150 && at[1] < 110) return 'red';
              if (at[1] > 150 && at[0] < 110) return 'green';
              return null;
            }""";

    @Autowired
    Seat seat;

    @Autowired
    DirectiveRegister register;

    @Autowired
    Files files;

    @Test
    void aScanOfTwoHundredPagesIsShownFromItsFirstPageOn() {
        byte[] scan = scan();
        assertThat(scan.length).isGreaterThan(8_000_000);
        Member member = staff.member(Role.OFFICER);
        DirectiveId directive = directive(member, scan);
        BrowserContext session = signedIn(member);
        Page page = session.pages().getFirst();
        List<Route> held = new ArrayList<>();
        page.route("**/VAADIN/dynamic/**", route -> {
            String range = route.request().headers().get("range");
            if (range != null && ALL_THE_REST.matcher(range).matches()) {
                held.add(route);
            } else {
                route.resume();
            }
        });
        List<Request> asked = new ArrayList<>();
        page.onRequestFinished(request -> {
            if (request.headers().containsKey("range")) {
                asked.add(request);
            }
        });

        page.navigate(site() + "/van-ban/" + directive);
        Frame frame = frame(page);
        frame.waitForFunction(COLOUR, 1);
        assertThat(frame.evaluate(COLOUR, 1)).isEqualTo("green");
        assertThat(asked).isNotEmpty();
        long fetched = asked.stream()
                .mapToLong(request -> {
                    assertThat(request.response().status()).isEqualTo(206);
                    return Long.parseLong(request.response().headers().get("content-length"));
                })
                .sum();
        assertThat(fetched).as("bytes for the first page of %d", scan.length).isLessThan(scan.length / 8);
        assertThat(page.locator(".pdf-page").textContent()).contains("/ " + PAGES);

        held.forEach(Route::resume);
        page.locator(".pdf-page input").fill(String.valueOf(PAGES));
        page.locator(".pdf-page input").press("Enter");
        frame.waitForFunction(COLOUR, PAGES);
        assertThat(frame.evaluate(COLOUR, PAGES)).isEqualTo("red");
        frame.waitForFunction("() => !document.querySelector('.page[data-number=\"1\"] canvas')");
        for (int number = PAGES; number > PAGES - 60; number -= 6) {
            page.locator(".pdf-page input").fill(String.valueOf(number));
            page.locator(".pdf-page input").press("Enter");
            frame.waitForFunction(
                    "number => document.querySelector(`.page[data-number=\"${number}\"] canvas`)", number);
        }
        assertThat(((Number) frame.evaluate("document.querySelectorAll('canvas').length")).intValue())
                .as("pages that are far away are given up")
                .isLessThan(12);
    }

    @Test
    void whatAPdfWouldRunDoesNotRunAndItsFrameHasNoOrigin() {
        Member member = staff.member(Role.OFFICER);
        DirectiveId directive = directive(member, withScript());
        BrowserContext session = signedIn(member);
        List<String> ran = new ArrayList<>();
        session.onRequest(request -> {
            if (request.url().contains("danh-dau-da-chay")) {
                ran.add(request.url());
            }
        });
        session.onDialog(dialog -> {
            ran.add(dialog.message());
            dialog.dismiss();
        });
        Page page = session.pages().getFirst();
        page.navigate(site() + "/van-ban/" + directive);
        Frame frame = frame(page);
        frame.waitForFunction("() => document.querySelector('.page canvas')?.width > 0");
        Look.settle(page);

        assertThat(ran).isEmpty();
        assertThat(page.locator("dondoc-pdf-view iframe").getAttribute("sandbox"))
                .isEqualTo("allow-scripts");
        assertThat(frame.evaluate("self.origin")).isEqualTo("null");
        assertThat(
                        frame.evaluate(
                                "() => { try { return document.cookie + parent.document.title; } catch (e) { return e.name; } }"))
                .isEqualTo("SecurityError");
        assertThat(frame.evaluate(
                        "() => fetch('" + site() + "/danh-dau-tu-khung').then(() => 'reached', () => 'refused')"))
                .isEqualTo("refused");
    }

    private static Frame frame(Page page) {
        page.locator("dondoc-pdf-view iframe").waitFor();
        return page.locator("dondoc-pdf-view iframe").elementHandle().contentFrame();
    }

    private DirectiveId directive(Member member, byte[] pdf) {
        Actor officer = seat.take(member);
        FileId paper = files.store(officer, "Bản quét.pdf", new ByteArrayInputStream(pdf))
                .id();
        return register.register(
                officer,
                ATask.form(
                        Secrecy.NORMAL,
                        NUMBER.incrementAndGet() + "/KH-XEM",
                        DAY,
                        "Kế hoạch có bản quét",
                        List.of(paper)));
    }

    /** An image a page, as a scanner makes them: noise, which no compression makes small, green first and red last. */
    private static byte[] scan() {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Random noise = new Random(340);
            for (int number = 1; number <= PAGES; number++) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.drawImage(
                            JPEGFactory.createFromImage(document, image(number, noise)),
                            0,
                            0,
                            PDRectangle.A4.getWidth(),
                            PDRectangle.A4.getHeight());
                }
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage image(int number, Random noise) {
        BufferedImage image = new BufferedImage(400, 560, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int any = noise.nextInt(60);
                boolean middle = Math.abs(y - image.getHeight() / 2) < 60;
                int green = number == 1 ? 0x20D020 : number == PAGES ? 0xD02020 : 0x808080;
                image.setRGB(x, y, middle ? green : 0x808080 + any * 0x010101 + noise.nextInt(60) * 0x000100);
            }
        }
        return image;
    }

    private static byte[] withScript() {
        String script =
                "app.alert('đã chạy'); app.launchURL('/danh-dau-da-chay'); this.submitForm('/danh-dau-da-chay');"
                        + " fetch('/danh-dau-da-chay'); alert('đã chạy');";
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage(PDRectangle.A4);
            PDPageAdditionalActions opened = new PDPageAdditionalActions();
            opened.setO(new PDActionJavaScript(script));
            page.setActions(opened);
            document.addPage(page);
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript(script));
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
