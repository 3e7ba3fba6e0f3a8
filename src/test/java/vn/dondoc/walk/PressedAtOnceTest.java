package vn.dondoc.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.agency.Agencies;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.SearchText;
import vn.dondoc.testing.OfficeTest;

/** Who knows what he wants does not wait for the screen: nothing of what he presses or types is lost. */
@OfficeTest
class PressedAtOnceTest extends AtABrowser {

    @Autowired
    ScreenSamples samples;

    @Autowired
    Agencies agencies;

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
