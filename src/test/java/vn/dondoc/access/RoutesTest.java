package vn.dondoc.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.Texts;
import vn.dondoc.testing.ScreenTest;
import vn.dondoc.testing.Seat;

/** Every address of the program, opened by every role: no page has a word of a task or directive that the oracle hides. */
@ScreenTest
class RoutesTest extends SpringBrowserlessTest {

    private static final List<Role> ROLES = List.of(
            Role.CHAIR,
            Role.VICE_CHAIR,
            Role.OFFICE_LEADER,
            Role.OFFICER,
            Role.CLERK,
            Role.AGENCY_LEADER,
            Role.FOCAL_POINT,
            Role.AGENCY_STAFF,
            Role.EMULATION_BOARD,
            Role.ADMINISTRATOR,
            Role.INSPECTOR);

    /** Outside: they ask for no sign-in and know no task. */
    private static final Set<String> OPEN = Set.of("login", "mat-khau", "quen-mat-khau", "quan-tri-dau-tien");

    private static final String UNKNOWN = "4242";

    @Autowired
    World world;

    @Autowired
    Seat seat;

    @Test
    void noAddressShowsAWordOfWhatIsHidden() {
        VaadinSession.getCurrent().setLocale(Texts.VIETNAMESE);
        UI.getCurrent().setLocale(Texts.VIETNAMESE);
        World.Made made = world.make(1);
        List<RouteData> routes = RouteConfiguration.forApplicationScope().getAvailableRoutes();
        List<String> templates = routes.stream()
                .flatMap(route -> Stream.concat(
                        Stream.of(route.getTemplate()),
                        route.getRouteAliases().stream().map(RouteBaseData::getTemplate)))
                .distinct()
                .toList();
        List<String> plain = templates.stream()
                .filter(template -> !template.contains(":") && !OPEN.contains(template))
                .toList();
        List<String> ofThings = templates.stream()
                .filter(template -> template.startsWith("nhiem-vu/:") || template.startsWith("van-ban/:"))
                .toList();
        assertThat(plain).hasSizeGreaterThan(8).contains("nhiem-vu", "van-ban");
        assertThat(ofThings).hasSizeGreaterThanOrEqualTo(3);
        List<String> wrong = new ArrayList<>();
        long pairs = 0;
        long shown = 0;
        for (Role role : ROLES) {
            boolean ofAgency = Set.of(Role.AGENCY_LEADER, Role.FOCAL_POINT, Role.AGENCY_STAFF)
                    .contains(role);
            AgencyId agency = ofAgency ? made.agency() : made.province();
            Attempts.Person person = new Attempts.Person(role, false, seat.take(role, agency));
            for (String address : plain) {
                whispers(made, person, address, open(address), wrong);
                pairs += made.things().size();
            }
            for (String template : ofThings) {
                String nothing = open(address(template, UNKNOWN, UNKNOWN)).replace(UNKNOWN, "");
                for (World.Thing thing : made.things()) {
                    String ref = thing.code().isEmpty() ? "nhap-" + thing.task() : thing.code();
                    String id = thing.directive().toString();
                    String page = open(address(template, ref, id));
                    whispers(made, person, template, page, wrong);
                    shown += page.contains(thing.mark()) || page.contains(thing.directiveMark()) ? 1 : 0;
                    boolean hidden = template.startsWith("nhiem-vu")
                            ? Oracle.sight(role, false, thing.to()) == Oracle.Sight.NOTHING
                            : !Oracle.readsDirective(role, false, thing.to());
                    if (hidden && !page.replace(ref, "").replace(id, "").equals(nothing)) {
                        wrong.add(person + " " + template + " tells a hidden one from an unknown one: " + thing.to());
                    }
                    pairs++;
                }
            }
        }
        System.out.printf(
                "Access by address: %d pairs over %d addresses, leaks %d%n", pairs, templates.size(), wrong.size());
        assertThat(wrong).isEmpty();
        assertThat(shown)
                .as("pages that do show a task or directive to whom it may be shown")
                .isGreaterThan(500);
    }

    private static void whispers(
            World.Made made, Attempts.Person person, String address, String page, List<String> wrong) {
        // what a former lead reads by its link stands on its own page
        String as = address.startsWith("nhiem-vu/:") ? "Tasks.get" : address;
        AccessTest.whispers(made, person, as, page, wrong);
    }

    private static String address(String template, String ref, String directive) {
        return template.replaceAll(":[A-Za-z]+(\\([^)]*\\))?[?*]?", template.startsWith("nhiem-vu") ? ref : directive);
    }

    /** All words of the page, or how it was refused. */
    private String open(String address) {
        try {
            UI.getCurrent().navigate(address);
        } catch (DomainException refused) {
            return refused.getClass().getSimpleName() + " " + refused.key();
        }
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
