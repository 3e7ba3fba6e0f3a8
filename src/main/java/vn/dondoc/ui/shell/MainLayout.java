package vn.dondoc.ui.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.shared.Registration;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.account.DelegationRow;
import vn.dondoc.account.PostRow;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.AgencyRow;
import vn.dondoc.shared.Absent;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.security.OwnSession;

/**
 * The frame around every screen: drawer with wordmark, search, menu with live counts and the person; under 800 px a top
 * bar. Screens name it in {@code @Route(value = "…", layout = MainLayout.class)}.
 */
@PermitAll
@JsModule("./dondoc-shell.ts")
public class MainLayout extends AppLayout implements AfterNavigationObserver {

    private final CurrentActor current;
    private final List<ShellMenu> menus;
    private final List<ShellBanner> banners;
    private final LiveMenu live;
    private final Agencies agencies;
    private final List<MenuList> sections = new ArrayList<>();
    private final Main stage = new Main();
    private final Div bannerPlace = new Div();
    private @Nullable Registration refreshing;
    private @Nullable String path;
    private @Nullable HasElement shown;

    MainLayout(
            CurrentActor current,
            ObjectProvider<ShellMenu> menus,
            ObjectProvider<ShellBanner> banners,
            ObjectProvider<ShellSearch> search,
            ObjectProvider<PersonLink> personLinks,
            LiveMenu live,
            Agencies agencies,
            OwnSession session,
            AuthenticationContext authentication) {
        this.current = current;
        this.menus = menus.orderedStream().toList();
        this.banners = banners.orderedStream().toList();
        this.live = live;
        this.agencies = agencies;
        addClassName("shell");
        setPrimarySection(Section.DRAWER);
        Actor actor = current.get();

        ShellSearch found = search.getIfAvailable();
        ShellSearch target = found != null && found.isFor(actor) ? found : null;
        Header top = new Header(skipLink(), home());
        top.addClassName("drawer-top");
        Consumer<HasComponents> signs = signs(actor, session, authentication);
        signs.accept(top);
        if (target != null) {
            top.add(new SearchBox(target));
        }
        Div entries = new Div();
        entries.addClassName("drawer-menu");
        menuOf(actor).forEach((section, lines) -> {
            MenuList list = new MenuList(section, lines);
            sections.add(list);
            entries.add(list);
        });
        addToDrawer(
                top, entries, new PersonBlock(actor, personLinks.orderedStream().toList(), authentication::logout));
        addToNavbar(bar(target != null, signs));

        stage.setId("main");
        stage.getElement().setAttribute("tabindex", "-1");
        bannerPlace.addClassName("banners");
        bannerPlace
                .getElement()
                .setAttribute("role", "region")
                .setAttribute("aria-label", getTranslation("shell.banners"));
        Div frame = new Div(bannerPlace, stage);
        frame.addClassName("frame");
        setContent(frame);
    }

    /** Asks for the counts anew: after an act on this screen. Other windows learn of it through {@link LiveMenu}. */
    public static void refreshCounts() {
        UI.getCurrent()
                .getChildren()
                .filter(MainLayout.class::isInstance)
                .map(MainLayout.class::cast)
                .forEach(MainLayout::showCounts);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        shown = content;
        stage.getElement().removeAllChildren();
        stage.getElement().appendChild(content.getElement());
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement oldContent) {
        shown = null;
        stage.getElement().removeAllChildren();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        List<String> paths =
                sections.stream().flatMap(section -> section.links().stream()).toList();
        String open = MenuPlace.of(paths, event.getLocation()).orElse(null);
        sections.forEach(section -> section.mark(open));
        beginAtTheTop(event.getLocation().getPath());
        showCounts();
    }

    /** Another page is read from its beginning; a filter or a chosen row of the same one moves nothing. */
    private void beginAtTheTop(String path) {
        if (!path.equals(this.path)) {
            this.path = path;
            stage.getElement().executeJs("this.scrollTop = 0; this.parentElement.scrollTop = 0");
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        UI ui = event.getUI();
        refreshing = live.join(timeMoved -> ui.access(() -> refresh(timeMoved)));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (refreshing != null) {
            refreshing.remove();
        }
        super.onDetach(event);
    }

    private void refresh(boolean timeMoved) {
        showCounts();
        if (timeMoved && shown instanceof MovesWithTime screen) {
            screen.timeMoved();
        }
    }

    private void showCounts() {
        Actor actor = current.get();
        Map<String, Long> counts = new HashMap<>();
        menus.forEach(menu -> counts.putAll(menu.counts(actor)));
        sections.forEach(section -> section.show(counts));
        showBanners(banners.stream()
                .flatMap(banner -> banner.banner(actor).stream())
                .toList());
    }

    /** Those that say what they said before stay, with the focus of whoever is at one of their buttons. */
    private void showBanners(List<Component> now) {
        if (!words(now).equals(words(bannerPlace.getChildren().toList()))) {
            bannerPlace.removeAll();
            bannerPlace.add(now);
        }
    }

    private static List<String> words(List<Component> banners) {
        return banners.stream()
                .map(banner -> banner.getElement().getTextRecursively())
                .toList();
    }

    private Map<MenuSection, List<MenuEntry>> menuOf(Actor actor) {
        Map<MenuSection, List<MenuEntry>> entries = new EnumMap<>(MenuSection.class);
        menus.stream()
                .flatMap(menu -> menu.entries(actor).stream())
                .sorted(Comparator.comparingInt(MenuEntry::order))
                .forEach(entry -> entries.computeIfAbsent(entry.section(), section -> new ArrayList<>())
                        .add(entry));
        return entries;
    }

    /** In which post one works, and that others use the machine: in the drawer, and in the bar of a phone. */
    private Consumer<HasComponents> signs(Actor actor, OwnSession session, AuthenticationContext authentication) {
        List<DeskChoice> desks = desks(actor);
        String now = now(actor);
        return head -> {
            session.endsWithoutUse()
                    .ifPresent(idle -> head.add(new SharedSign(idle, session::used, authentication::logout)));
            if (!desks.isEmpty()) {
                head.add(new DeskSwitch(now, desks, session::choose));
            }
        };
    }

    private String now(Actor actor) {
        Absent absent = actor.inPlaceOf();
        String title =
                absent == null ? actor.title() : getTranslation("shell.in-place-of", absent.name(), absent.title());
        return actor.agencyName().isEmpty() ? title : title + " · " + actor.agencyName();
    }

    /** Rights are never summed: whoever holds two posts, or stands in for another, chooses in which he acts. */
    private List<DeskChoice> desks(Actor actor) {
        List<PostRow> own = current.posts().stream()
                .filter(post -> !post.id().equals(actor.post()))
                .toList();
        List<PostRow> others = current.standIns().stream()
                .map(DelegationRow::absent)
                .filter(post -> !post.id().equals(actor.post()))
                .toList();
        Map<AgencyId, AgencyRow> names = agencies.names(Stream.concat(own.stream(), others.stream())
                .map(PostRow::agency)
                .toList());
        List<DeskChoice> desks = new ArrayList<>();
        own.forEach(post -> desks.add(new DeskChoice(post.id(), at(post.title(), names.get(post.agency())))));
        others.forEach(post -> desks.add(new DeskChoice(
                post.id(),
                at(
                        getTranslation("shell.in-place-of", post.person().name(), post.title()),
                        names.get(post.agency())))));
        return desks;
    }

    private static String at(String title, @Nullable AgencyRow agency) {
        return agency == null ? title : title + " · " + agency.name();
    }

    private Header bar(boolean withSearch, Consumer<HasComponents> signs) {
        DrawerToggle toggle = new DrawerToggle();
        toggle.addThemeVariants(ButtonVariant.TERTIARY);
        toggle.setAriaLabel(getTranslation("shell.menu"));
        Header bar = new Header(skipLink(), toggle, home());
        bar.addClassName("shell-bar");
        signs.accept(bar);
        if (withSearch) {
            Button find = Buttons.icon(Icon.SEARCH, getTranslation("shell.search"), click -> {});
            find.getElement().setAttribute("data-opens-search", "");
            bar.add(find);
        }
        return bar;
    }

    private Anchor home() {
        Anchor home = new Anchor("");
        home.add(new Wordmark());
        home.addClassName("home-link");
        home.getElement().setAttribute("router-link", "").setAttribute("aria-label", getTranslation("shell.home-link"));
        return home;
    }

    /** The first thing that the keys reach: in the drawer, and in the bar where a phone hides the drawer. */
    private Anchor skipLink() {
        Anchor skip = new Anchor("#main", getTranslation("shell.skip"));
        skip.addClassName("skip-link");
        skip.getElement().setAttribute("router-ignore", "");
        return skip;
    }
}
