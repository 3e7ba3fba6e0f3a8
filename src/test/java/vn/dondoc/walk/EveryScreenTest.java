package vn.dondoc.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.WaitForSelectorState;
import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.shared.Role;
import vn.dondoc.testing.OfficeTest;
import vn.dondoc.walk.Look.View;

/**
 * Every address of the program as whoever opens it most, and its dialogs: wide in the light, on a phone in the dark they are
 * readable, whole, reachable with the keys, and without an error. With {@code -Ddondoc.sweep=full} every address as each role
 * that has it, in the states it may have, in all four looks: some ten minutes. The table of what axe found stands in
 * {@code target/screens.md}.
 */
@OfficeTest
class EveryScreenTest extends AtABrowser {

    private static final double PATIENCE_MS = 20_000;
    private static final boolean FULL = "full".equals(System.getProperty("dondoc.sweep"));
    private static final Set<View> ALL = EnumSet.allOf(View.class);
    private static final Set<View> OF_PAGES = FULL ? ALL : EnumSet.of(View.WIDE, View.PHONE_DARK);
    private static final Set<View> OF_DIALOGS = FULL ? ALL : EnumSet.of(View.PHONE);
    private static final Path TABLE = Path.of("target/screens.md");

    /** The first thing that Tab reaches leads past the menu. */
    private static final String AT_SKIP_LINK = "() => document.activeElement?.matches('.skip-link')";

    private static final String IN_MAIN = "() => document.activeElement?.id === 'main'";

    @Autowired
    ScreenSamples samples;

    @Autowired
    ServletContext servlet;

    private final Look look = new Look();
    private final Map<Role, Page> pages = new EnumMap<>(Role.class);
    private ScreenSamples.Made made;

    @BeforeEach
    void makeTheSamples() {
        made = samples.make();
    }

    @Test
    void everyScreenIsReadableWholeAndWithoutAnError() throws IOException {
        Map<String, List<ScreenSamples.Visit>> visits = samples.visits(made);
        assertThat(visits.keySet()).as("addresses with a sample").containsExactlyInAnyOrderElementsOf(templates());
        try {
            visits.forEach((template, all) ->
                    all.stream().limit(FULL ? all.size() : 1).forEach(visit -> look(template, visit)));
            samples.missing().forEach(this::lookAtNothing);
            samples.dialogs(made).forEach(this::look);
        } finally {
            Files.writeString(TABLE, look.table());
        }
        assertThat(look.wrong()).isEmpty();
    }

    /** As the registry has them now: a new view stands here without anybody writing it down. */
    private Set<String> templates() {
        List<RouteData> routes = ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlet))
                .getRegisteredRoutes();
        assertThat(routes).hasSizeGreaterThan(20);
        return routes.stream()
                .flatMap(route -> Stream.concat(
                        Stream.of(route.getTemplate()),
                        route.getRouteAliases().stream().map(RouteBaseData::getTemplate)))
                .collect(Collectors.toSet());
    }

    private void look(String template, ScreenSamples.Visit visit) {
        Page page = page(visit.role());
        String name = "/" + template + visit.mark() + ", " + visit.who();
        if (open(page, visit.path())) {
            look.wrong(name + ": is not let in");
            return;
        }
        look.at(page, name, OF_PAGES);
        if (visit.role() != null) {
            skips(page, name);
        }
    }

    private void lookAtNothing(ScreenSamples.Visit visit) {
        Page page = page(visit.role());
        if (!open(page, visit.path())) {
            look.wrong(visit.mark() + ": is let in");
        }
        look.at(page, visit.mark() + ", " + visit.who(), OF_PAGES);
    }

    private void look(ScreenSamples.Dialog dialog) {
        Page page = page(dialog.visit().role());
        String name =
                String.join(" → ", dialog.presses()) + ", " + dialog.visit().who();
        open(page, dialog.visit().path());
        try {
            for (String words : dialog.presses()) {
                ScreenSamples.pressable(page, words).click();
            }
            page.locator(dialog.opens()).last().waitFor();
        } catch (TimeoutError missing) {
            look.wrong(name + ": does not open: "
                    + missing.getMessage().lines().findFirst().orElse(""));
            return;
        }
        look.at(page, name, OF_DIALOGS);
    }

    /** Whether the page says that there is nothing, or nothing for him. */
    private boolean open(Page page, String path) {
        page.navigate(site() + path);
        page.locator("h1").first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        return page.locator(".error-page").count() > 0;
    }

    private void skips(Page page, String name) {
        // on a phone the drawer keeps the focus to itself; the page was just made wide again
        page.waitForFunction("() => !document.querySelector('vaadin-app-layout')?.hasAttribute('overlay')");
        Look.settle(page);
        // what a page puts the focus on is left first
        page.evaluate("() => { document.activeElement?.blur(); getSelection().removeAllRanges(); }");
        page.evaluate(
                "() => { document.body.tabIndex = -1; document.body.focus(); document.body.removeAttribute('tabindex'); }");
        page.keyboard().press("Tab");
        if (!Boolean.TRUE.equals(page.evaluate(AT_SKIP_LINK))) {
            look.wrong(name + ": Tab does not begin at the skip link but at "
                    + page.evaluate("() => document.activeElement.outerHTML.slice(0, 120)"));
            return;
        }
        page.keyboard().press("Enter");
        if (!Boolean.TRUE.equals(page.evaluate(IN_MAIN))) {
            look.wrong(name + ": the skip link does not lead into the page");
        }
    }

    private Page page(@Nullable Role role) {
        if (role == null) {
            return pages.computeIfAbsent(
                    Role.SYSTEM,
                    outside -> watched(browser.newContext(new Browser.NewContextOptions().setLocale("vi-VN"))
                            .newPage()));
        }
        return pages.computeIfAbsent(
                role,
                wanted -> watched(signedIn(made.people().get(wanted)).pages().getFirst()));
    }

    private Page watched(Page page) {
        page.setDefaultTimeout(PATIENCE_MS);
        look.watch(page);
        return page;
    }
}
