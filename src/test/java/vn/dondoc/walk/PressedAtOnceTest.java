package vn.dondoc.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.agency.Agencies;
import vn.dondoc.policy.Policies;
import vn.dondoc.policy.Policy;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.SearchText;
import vn.dondoc.testing.Actors;
import vn.dondoc.testing.OfficeClock;
import vn.dondoc.testing.OfficeTest;

/** Who knows what he wants does not wait for the screen: nothing of what he presses or types is lost. */
@OfficeTest
class PressedAtOnceTest extends AtABrowser {

    /** How far below the top of the form the button stands. */
    private static final String PLACE_OF_ADDING = """
            () => Math.round(document.querySelector('.entry-buttons').getBoundingClientRect().top
                - document.querySelector('.entry-box').getBoundingClientRect().top)""";

    @Autowired
    ScreenSamples samples;

    @Autowired
    Agencies agencies;

    @Autowired
    Policies policies;

    @Autowired
    OfficeClock clock;

    @Test
    void aRowIsOpenedOnceAndWithoutAnError() {
        Page page = signedIn(samples.make().people().get(Role.ADMINISTRATOR))
                .pages()
                .getFirst();
        page.navigate(site() + "/nguoi-dung");
        page.locator("vaadin-grid .cell-one.strong").first().click();
        assertThat(page.locator(".detail-panel")).isVisible();
        Look.settle(page);
        assertThat(page.locator("vaadin-notification-card")).hasCount(0);
    }

    @Test
    void aNameTypedBeforeTheListIsThereIsTaken() {
        ScreenSamples.Made made = samples.make();
        String name = Objects.requireNonNull(
                        agencies.names(List.of(made.agency())).get(made.agency()))
                .name();
        Page page = signedIn(made.people().get(Role.ADMINISTRATOR)).pages().getFirst();
        page.navigate(site() + "/nguoi-dung/" + made.people().get(Role.OFFICER).person());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Thêm chức vụ"))
                .first()
                .click();
        Locator unit = page.locator("vaadin-dialog vaadin-combo-box input").first();
        unit.click();
        page.keyboard().type(SearchText.fold(name));
        page.keyboard().press("Tab");
        assertThat(unit).hasValue(name);

        unit.fill("không có nơi nào như thế");
        page.keyboard().press("Tab");
        assertThat(page.locator("vaadin-dialog vaadin-combo-box").first()).hasAttribute("invalid", "");
        assertThat(unit).hasValue("không có nơi nào như thế");

        unit.fill("");
        page.keyboard().press("Tab");
        assertThat(page.locator("vaadin-dialog vaadin-combo-box[invalid]")).hasCount(0);
    }

    @Test
    void oneOfSeveralNamesTypedBeforeTheListIsThereIsTaken() {
        ScreenSamples.Made made = samples.make();
        String name = Objects.requireNonNull(
                        agencies.names(List.of(made.agency())).get(made.agency()))
                .name();
        Page page = signedIn(made.people().get(Role.OFFICE_LEADER)).pages().getFirst();
        page.navigate(site() + "/nhiem-vu/" + made.codes().get("mới giao"));
        ScreenSamples.pressable(page, "Việc khác").click();
        ScreenSamples.pressable(page, "Đính chính…").click();
        Locator several =
                page.locator("vaadin-dialog vaadin-multi-select-combo-box").first();
        Locator input = several.locator("input");
        input.click();
        page.keyboard().type(SearchText.fold(name));
        page.keyboard().press("Enter");
        page.waitForFunction(
                "name => document.querySelector('vaadin-dialog vaadin-multi-select-combo-box')"
                        + ".selectedItems.some(one => one.label === name)",
                name);
        assertThat(input).hasValue("");
    }

    /** What a day means comes a moment after it was typed, and it is read when its field is left: a press takes longer. */
    @Test
    void whatIsBelowADayDoesNotMoveFromUnderThePointer() {
        ScreenSamples.Made made = samples.make();
        LocalDate today = LocalDate.now(clock);
        Actor settles = Actors.with(Right.MANAGE_POLICY);
        policies.set(settles, Policy.DEFAULT_TERM_DAYS, "15", today, "Quy chế");
        try {
            Page page = signedIn(made.people().get(Role.OFFICE_LEADER)).pages().getFirst();
            page.navigate(site() + "/van-ban/" + made.directive());
            page.getByLabel("Nội dung nhiệm vụ").fill("Việc nhập xong ngày là bấm");
            Locator offer = page.locator(".deadline-kind vaadin-button")
                    .filter(new Locator.FilterOptions().setHasText("Đặt hạn 15 ngày làm việc"));
            assertThat(offer).isVisible();
            Object place = page.evaluate(PLACE_OF_ADDING);
            page.getByLabel("Hạn xử lý").fill("29/05/2026");
            assertThat(page.locator(".date-meaning")).isVisible();
            assertThat(page.evaluate(PLACE_OF_ADDING)).isEqualTo(place);
            page.getByText("Thêm và nhập tiếp").hover();
            page.mouse().down();
            assertThat(offer).isHidden();
            assertThat(page.evaluate(PLACE_OF_ADDING)).isEqualTo(place);
            page.mouse().up();
            assertThat(page.locator(".task-draft").getByText("Việc nhập xong ngày là bấm"))
                    .isVisible();
        } finally {
            policies.set(settles, Policy.DEFAULT_TERM_DAYS, "0", today, "Quy chế");
        }
    }

    @Test
    void onAPhoneTheWholePageMovesAndTheNextOneBeginsAtItsTop() {
        ScreenSamples.Made made = samples.make();
        Page page = signedIn(made.people().get(Role.OFFICE_LEADER)).pages().getFirst();
        page.setViewportSize(360, 780);
        page.navigate(site() + "/");
        Locator task = page.locator(".row-task").last();
        task.waitFor();
        page.evaluate("document.querySelector('.frame').scrollTop = 300");
        assertThat(page.locator(".banners")).not().isInViewport();

        task.click();
        assertThat(page.locator(".task-title")).isInViewport();
        page.waitForFunction("() => document.querySelector('.frame').scrollTop === 0");
        assertThat(page.locator(".banners")).isInViewport();
    }

    @Test
    void onAPhoneTheButtonsBelowAToastArePressed() {
        ScreenSamples.Made made = samples.make();
        Page page = signedIn(made.people().get(Role.FOCAL_POINT)).pages().getFirst();
        page.setViewportSize(360, 780);
        page.navigate(site() + "/nhiem-vu/" + made.codes().get("mới giao"));
        ScreenSamples.pressable(page, "Tiếp nhận").click();
        page.locator(".toast-text").waitFor();
        page.waitForFunction("() => document.querySelectorAll('.action-bar vaadin-button').length > 1");
        Look.settle(page);
        assertThat(page.locator(".toast-text")).isVisible();
        Object covered = page.evaluate("""
                () => [...document.querySelectorAll('.action-bar vaadin-button')].filter(b => b.offsetWidth).filter(button => {
                  const box = button.getBoundingClientRect();
                  return [0.1, 0.5, 0.9].some(x => [0.1, 0.5, 0.9].some(y => {
                    const hit = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
                    return !hit || (hit !== button && !button.contains(hit));
                  }));
                }).map(button => button.textContent)""");
        assertThat((List<?>) covered).isEmpty();
    }
}
