package vn.dondoc.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Somebody at a browser of his own, who knows the words on the screen and nothing else. */
final class Walker implements AutoCloseable {

    static final int WIDE = 1440;
    static final int PHONE = 360;

    private static final double PATIENCE_MS = 20_000;

    /** A test run leaves the tree clean; {@code -Ddondoc.pictures=docs/manual} makes the manual's pictures anew. */
    private static final Path PICTURES = Path.of(System.getProperty("dondoc.pictures", "target/walk"));

    private static final Set<String> SERIOUS = Set.of("serious", "critical");

    /** Every press of a mouse or thumb, over all pages that are opened one after the other. */
    private static final String COUNT = """
            addEventListener('pointerdown', event => event.isTrusted
                && sessionStorage.setItem('presses', 1 + Number(sessionStorage.getItem('presses') ?? 0)), true)""";

    final Page page;
    private final BrowserContext context;
    private final String site;

    Walker(Browser browser, String site, int width) {
        this.site = site;
        context = browser.newContext(new Browser.NewContextOptions()
                .setLocale("vi-VN")
                .setTimezoneId("Asia/Ho_Chi_Minh")
                .setHasTouch(width == PHONE)
                .setIsMobile(width == PHONE)
                .setViewportSize(width, width == PHONE ? 780 : 900));
        context.addInitScript(COUNT);
        page = context.newPage();
        page.setDefaultTimeout(PATIENCE_MS);
    }

    /** Opens an address of the program; whoever is not signed in stands before the sign-in form. */
    void open(String path) {
        page.navigate(site + path);
    }

    void signIn(WalkOffice.Member member) {
        signIn(member.userName(), WalkOffice.PASSWORD);
        assertThat(page.locator(".person-name")).hasText(member.name());
    }

    void signIn(String userName, String password) {
        field("Tên đăng nhập hoặc thư điện tử").fill(userName);
        field("Mật khẩu").fill(password);
        button("Đăng nhập").click();
        // a phone hides the name in its menu
        page.locator(".person-name").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    void fill(String label, String text) {
        field(label).fill(text);
    }

    /** A date is read when the field is left. */
    void date(String label, String day) {
        field(label).fill(day);
        field(label).press("Tab");
        assertThat(field(label)).hasValue(day);
    }

    /** Types some of the name and takes the choice of that name. */
    void choose(String label, String typed, String name) {
        field(label).fill(typed);
        page.getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText(name))
                .first()
                .click();
        assertThat(field(label)).hasValue(name);
    }

    /** One more in a field that takes many. */
    void adds(String label, String name) {
        field(label).fill(name);
        page.getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText(name))
                .first()
                .click();
        field(label).press("Escape");
    }

    /** The form of a new paper, so far as every paper has it. */
    void startDirective(String typed, String kind, String number, String issued) {
        open("/van-ban/moi");
        press("Thường");
        choose("Loại văn bản", typed, kind);
        fill("Số, ký hiệu", number);
        date("Ngày ban hành", issued);
    }

    /** On the page of a directive: the next task that it gives, drafted. */
    void addTask(String content, String lead, String due, String product) {
        fill("Nội dung nhiệm vụ", content);
        choose("Cơ quan chủ trì", lead, lead);
        date("Hạn xử lý", due);
        fill("Sản phẩm", product);
        press("Thêm và nhập tiếp");
        assertThat(page.locator(".task-draft").getByText(content)).isVisible();
        assertThat(field("Nội dung nhiệm vụ")).hasValue("");
    }

    Locator button(String words) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    /** The button at the foot of the open dialog. */
    Locator dialogButton(String words) {
        return page.getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(words).setExact(true));
    }

    void dialogIsGone() {
        page.locator("vaadin-dialog[opened]")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    /** An act on a task that stands behind the dots; its dialog is open then. */
    void more(String act) {
        ScreenSamples.pressable(page, "Việc khác").click();
        ScreenSamples.pressable(page, act).click();
        page.locator("vaadin-dialog[opened] .dialog-title").last().waitFor();
    }

    void press(String words) {
        button(words).click();
    }

    Locator text(String words) {
        return page.getByText(words, new Page.GetByTextOptions().setExact(true)).first();
    }

    /** How often somebody has clicked or tapped in this window; what is typed is no click. */
    int clicks() {
        return ((Number) page.evaluate("Number(sessionStorage.getItem('presses') ?? 0)")).intValue();
    }

    /** What the toast says. */
    void isTold(String words) {
        page.locator(".toast-text").getByText(words).last().waitFor();
    }

    void sees(String words) {
        page.getByText(words).first().waitFor();
    }

    /** Where he stands, without the site. */
    String path() {
        return page.url().replaceFirst("^https?://[^/]+", "");
    }

    void isAt(Pattern address) {
        page.waitForURL(address);
    }

    /** The acts that the bar of the page offers, as they stand there. */
    List<String> acts() {
        return page.locator("[role=group][aria-label='Việc có thể làm'] vaadin-button").allInnerTexts().stream()
                .map(String::strip)
                .sorted()
                .toList();
    }

    /** Opens a task and sees just these buttons. */
    void finds(String task, String... acts) {
        open(task);
        page.locator(".task-title").waitFor();
        org.assertj.core.api.Assertions.assertThat(acts()).containsExactlyInAnyOrder(acts);
    }

    boolean scrollsSideways() {
        return !sideways().isEmpty();
    }

    /** What is wider than its place: the page, or a part of it other than a row of toggles, which may be pushed along. */
    @SuppressWarnings("unchecked")
    List<String> sideways() {
        return (List<String>) page.evaluate("""
                [document.documentElement, ...document.querySelectorAll('body *')].filter(part =>
                        !part.matches('.toggles')
                        && (part.matches('html') || ['auto', 'scroll'].includes(getComputedStyle(part).overflowX))
                        && part.scrollWidth > part.clientWidth && part.clientWidth > 0)
                    .map(part => part.localName + '.' + part.className + ' ' + part.scrollWidth + ' > '
                        + part.clientWidth)""");
    }

    /** The serious findings of axe, with where they are. */
    List<String> seriousFindings() {
        return new AxeBuilder(page)
                .setLegacyMode(true).analyze().getViolations().stream()
                        .filter(rule -> SERIOUS.contains(rule.getImpact()))
                        .map(rule -> rule.getId() + ": "
                                + rule.getNodes().stream()
                                        .map(node -> node.getTarget().toString())
                                        .toList())
                        .toList();
    }

    void picture(String name) {
        if (Boolean.TRUE.equals(page.evaluate("Boolean(window.Vaadin?.Flow)"))) {
            Look.settle(page);
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setAnimations(ScreenshotAnimations.DISABLED));
        if (System.getProperty("dondoc.pictures") != null) {
            SmallPicture.of(PICTURES.resolve(name + ".png"));
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
