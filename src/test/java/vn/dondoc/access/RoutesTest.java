package vn.dondoc.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.UidlWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.dondoc.account.Accounts;
import vn.dondoc.account.Fields;
import vn.dondoc.account.PeopleRegister;
import vn.dondoc.account.Staff;
import vn.dondoc.account.Staff.Member;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.FolderId;
import vn.dondoc.shared.MailId;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.Texts;
import vn.dondoc.task.ATask;
import vn.dondoc.task.Leads;
import vn.dondoc.task.TaskFolders;
import vn.dondoc.testing.Actors;
import vn.dondoc.testing.AnOffice;
import vn.dondoc.testing.OfficeClock;
import vn.dondoc.testing.ScreenTest;
import vn.dondoc.testing.Seat;
import vn.dondoc.ui.shell.ShellSearch;

/**
 * Every address of the program, opened by every role: nothing that goes to the browser has a word of a task or directive
 * that the oracle hides, be it text, attribute, title or row of a grid; and what is hidden looks like what is not there.
 */
@ScreenTest
class RoutesTest extends SpringBrowserlessTest {

    /** Outside: they ask for no sign-in and know no task. */
    private static final Set<String> OPEN =
            Set.of("login", "mat-khau", "mat-khau/:code?", "quen-mat-khau", "quan-tri-dau-tien", "xac-nhan-thu/:code");

    private static final Set<Role> OF_AN_AGENCY = Set.of(Role.AGENCY_LEADER, Role.FOCAL_POINT, Role.AGENCY_STAFF);

    /** One for a page to hold a claim that waits, one for a closed page. */
    private static final List<String> STATES = List.of("IN_PROGRESS", "COMPLETED");

    private static final Pattern MARK = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern CODE = Pattern.compile("NV-\\d{4}-\\d{5,}");

    /** What no row bears: a number, or the end of a code. */
    private static final String UNKNOWN = "4242";

    private static final int ENOUGH = 3;
    private static final int UUID_LENGTH = 36;
    private static final int MANY_ROWS = 400;

    @Autowired
    World world;

    @Autowired
    AnOffice office;

    @Autowired
    ATask aTask;

    @Autowired
    TaskFolders folders;

    @Autowired
    Seat seat;

    @Autowired
    Staff staff;

    @Autowired
    Accounts accounts;

    @Autowired
    Fields fields;

    @Autowired
    PeopleRegister register;

    @Autowired
    OfficeClock clock;

    @Autowired
    ShellSearch search;

    @Autowired
    JdbcTemplate jdbc;

    /**
     * An address that names a thing, by hand: a new one with a parameter fails the test until it stands here.
     *
     * @param template what the program's registry calls it
     * @param of the address of a thing; null where it has none
     * @param unknown the same of a thing that is not there
     * @param hides whether such a thing is to look like the unknown one
     * @param as the service whose answer the page may show
     */
    private record Door(
            String template, Function<Thing, String> of, String unknown, BiPredicate<Visitor, Thing> hides, String as) {

        /** The second way to the same service: every relation, not every state. */
        Door inOneState() {
            return new Door(
                    template,
                    thing -> thing.isDraft() || thing.state().equals("IN_PROGRESS") ? of.apply(thing) : null,
                    unknown,
                    hides,
                    as);
        }
    }

    /** @param made what was made, as it stands to him; @param isWhoTries whether he acted and was mailed before */
    private record Visitor(String name, Attempts.Person person, World.Made made, Runnable sitDown, boolean isWhoTries) {

        Role role() {
            return person.role();
        }

        /** He may be told that the task has left him, which an unknown one has not. */
        boolean wasMailed(Thing thing) {
            return isWhoTries && Oracle.wasMailed(thing.to());
        }
    }

    private static final BiPredicate<Visitor, Thing> NO_TASK =
            (who, thing) -> Oracle.sight(who.role(), who.person().postEnded(), thing.to()) == Oracle.Sight.NOTHING;

    private static final BiPredicate<Visitor, Thing> NO_DIRECTIVE =
            (who, thing) -> !Oracle.readsDirective(who.role(), who.person().postEnded(), thing.to());

    private static final BiPredicate<Visitor, Thing> NO_MAIL =
            (who, thing) -> Oracle.mail(who.role(), who.person().postEnded(), false) == Oracle.Sight.NOTHING;

    private static final BiPredicate<Visitor, Thing> NEVER = (who, thing) -> false;

    private static List<Door> doors(World.Made made) {
        return List.of(
                new Door(
                                "nhiem-vu/:code",
                                thing -> "nhiem-vu/" + ref(thing),
                                "nhiem-vu/" + UNKNOWN,
                                NO_TASK,
                                "Tasks.get")
                        .inOneState(),
                new Door(
                                "nhiem-vu/:code",
                                thing -> "nhiem-vu/nhap-" + thing.task() + "?viec=bao-cao",
                                "nhiem-vu/nhap-" + UNKNOWN + "?viec=bao-cao",
                                NO_TASK,
                                "Tasks.get")
                        .inOneState(),
                new Door(
                                "nhiem-vu",
                                thing -> "nhiem-vu?chon=" + ref(thing),
                                "nhiem-vu?chon=" + UNKNOWN,
                                NO_TASK,
                                "Tasks.get")
                        .inOneState(),
                new Door(
                                "nhiem-vu",
                                thing -> "nhiem-vu?van-ban=" + thing.directive(),
                                "nhiem-vu?van-ban=" + UNKNOWN,
                                NO_DIRECTIVE,
                                "list")
                        .inOneState(),
                new Door(
                        "van-ban/:id", thing -> "van-ban/" + thing.directive(), "van-ban/" + UNKNOWN, NO_DIRECTIVE, ""),
                new Door(
                                "van-ban/:id/sua",
                                thing -> "van-ban/" + thing.directive() + "/sua",
                                "van-ban/" + UNKNOWN + "/sua",
                                NO_DIRECTIVE,
                                "")
                        .inOneState(),
                new Door(
                                "van-ban/:id/het-hieu-luc",
                                thing -> "van-ban/" + thing.directive() + "/het-hieu-luc",
                                "van-ban/" + UNKNOWN + "/het-hieu-luc",
                                NO_DIRECTIVE,
                                "")
                        .inOneState(),
                new Door(
                                "van-ban/:id/dinh-chinh",
                                thing -> "van-ban/" + thing.directive() + "/dinh-chinh",
                                "van-ban/" + UNKNOWN + "/dinh-chinh",
                                NO_DIRECTIVE,
                                "")
                        .inOneState(),
                new Door("nhat-ky-thu/:id?", thing -> mail(thing.mail()), "nhat-ky-thu/" + UNKNOWN, NO_MAIL, ""),
                new Door("nhat-ky-thu/:id?", thing -> mail(thing.sealed()), "nhat-ky-thu/" + UNKNOWN, NO_MAIL, ""),
                // one agency and one person are enough: what hangs on them is all that was made
                new Door("co-quan/:id?", once(made, "co-quan/" + made.agency()), "co-quan/" + UNKNOWN, NEVER, ""),
                new Door(
                        "nguoi-dung/:id?",
                        once(made, "nguoi-dung/" + made.person()),
                        "nguoi-dung/" + UNKNOWN,
                        NEVER,
                        ""));
    }

    /** One instruction to two other agencies: for those who read every task. */
    private Door folder(World.Made made) {
        DirectiveId directive = aTask.directive(made.leader(), LocalDate.of(2026, 3, 2));
        List<AgencyId> others = List.of(office.agency("Sở Y tế"), office.agency("Sở Công Thương"));
        FolderId folder = folders.add(
                        made.leader(),
                        directive,
                        List.of(aTask.complete("Việc giao chung", others.getFirst(), made.follower(), null)),
                        new Leads(others, List.of()))
                .getFirst();
        return new Door(
                "viec-giao-chung/:id",
                once(made, "viec-giao-chung/" + folder),
                "viec-giao-chung/" + UNKNOWN,
                (who, thing) ->
                        Oracle.sight(who.role(), who.person().postEnded(), Oracle.To.NONE) == Oracle.Sight.NOTHING,
                "");
    }

    private static Function<Thing, String> once(World.Made made, String address) {
        return thing -> thing.task().equals(made.things().getFirst().task()) ? address : null;
    }

    private static String mail(MailId mail) {
        return mail.equals(Thing.NO_MAIL) ? null : "nhat-ky-thu/" + mail;
    }

    private static String ref(Thing thing) {
        return thing.code().isEmpty() ? "nhap-" + thing.task() : thing.code();
    }

    @Test
    void noAddressShowsAWordOfWhatIsHidden() {
        inVietnamese();
        World.Made made = world.talkedAbout(world.make(1, STATES, true));
        List<String> templates = templates();
        List<Door> doors = new ArrayList<>(doors(made));
        doors.add(folder(made));
        assertThat(templates.stream().filter(template -> template.contains(":") && !OPEN.contains(template)))
                .as("addresses with a parameter, each with its case")
                .allMatch(template ->
                        doors.stream().anyMatch(door -> door.template().equals(template)));
        List<String> plain = templates.stream()
                .filter(template -> !template.contains(":") || template.endsWith("/:id?"))
                .map(template -> template.replace("/:id?", ""))
                .filter(template -> !OPEN.contains(template))
                .toList();
        assertThat(plain).hasSizeGreaterThan(12).contains("nhiem-vu", "van-ban", "nhat-ky-thu");
        List<String> wrong = new ArrayList<>();
        Map<String, Long> shown = new LinkedHashMap<>();
        long pairs = 0;
        for (Visitor visitor : visitors(made)) {
            visitor.sitDown().run();
            for (String address : plain) {
                Shown page = openWithRows(address);
                whispers(visitor, address, page, wrong);
                shown.merge(address, marks(visitor, page), Long::sum);
                pairs += made.things().size();
            }
            for (Door door : doors) {
                Shown nothing = open(door.unknown());
                int seen = 0;
                for (Thing thing : visitor.made().things()) {
                    String address = door.of().apply(thing);
                    boolean hidden = door.hides().test(visitor, thing);
                    // of what he may see some are enough: there is nothing to hide
                    if (address == null || !hidden && ++seen > ENOUGH) {
                        continue;
                    }
                    Shown page = open(address);
                    whispers(visitor, door.as(), page, wrong);
                    shown.merge(door.template(), marks(visitor, page), Long::sum);
                    if (hidden
                            && !visitor.wasMailed(thing)
                            && !page.reads(thing).equals(nothing.reads(thing))) {
                        wrong.add(visitor.name() + " " + address + " tells a hidden one from an unknown one: "
                                + thing.to() + "\n" + page.reads(thing) + "\n" + nothing.reads(thing));
                    }
                    pairs++;
                }
            }
            pairs += searched(visitor, wrong);
        }
        System.out.printf(
                "Access by address: %d pairs over %d addresses, leaks %d%n", pairs, templates.size(), wrong.size());
        assertThat(wrong).isEmpty();
        // the sensor sees: pages, lists and rows that do show what may be shown
        assertThat(shown.get("nhiem-vu/:code")).isGreaterThan(15);
        assertThat(shown.get("van-ban/:id")).isGreaterThan(15);
        assertThat(shown.get("nhat-ky-thu/:id?")).isGreaterThan(5);
        assertThat(shown.get("nhiem-vu")).as("rows of the list").isGreaterThan(50);
    }

    /** His post ended yesterday, his page is still open: from now on it shows nothing, by whatever address. */
    @Test
    void aPostThatEndedYesterdayShowsNothingInAnOpenSession() {
        inVietnamese();
        World.Made made = world.talkedAbout(world.make(1, STATES, false));
        List<String> wrong = new ArrayList<>();
        for (Role role : List.of(Role.FOCAL_POINT, Role.OFFICE_LEADER)) {
            Member member = staff.member(role, OF_AN_AGENCY.contains(role) ? made.agency() : made.province());
            register.endPost(Actors.JOB, member.post(), 0, LocalDate.of(2026, 3, 10));
            Visitor visitor = visitor(role + ", ended", role, true, made, () -> seat.take(member));
            visitor.sitDown().run();
            Thing own = made.of(Oracle.To.LEADS, "IN_PROGRESS");
            assertThat(open("nhiem-vu/" + own.code()).has(own.mark()))
                    .as("on his last day")
                    .isTrue();
            clock.setTo("2026-03-11T00:00");
            for (String template : templates()) {
                if (!template.contains(":") && !OPEN.contains(template)) {
                    whispers(visitor, template, openWithRows(template), wrong);
                }
            }
            for (Door door : doors(made)) {
                for (Thing thing : made.things()) {
                    String address = door.inOneState().of().apply(thing);
                    if (address != null && thing.to() == Oracle.To.LEADS) {
                        whispers(visitor, door.as(), open(address), wrong);
                    }
                }
            }
            clock.setTo(OfficeClock.START);
        }
        assertThat(wrong).isEmpty();
    }

    private static void inVietnamese() {
        VaadinSession.getCurrent().setLocale(Texts.VIETNAMESE);
        UI.getCurrent().setLocale(Texts.VIETNAMESE);
    }

    private static List<String> templates() {
        return RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
                .flatMap(route -> Stream.concat(
                        Stream.of(route.getTemplate()),
                        route.getRouteAliases().stream().map(RouteBaseData::getTemplate)))
                .distinct()
                .toList();
    }

    private List<Visitor> visitors(World.Made made) {
        List<Visitor> all = new ArrayList<>();
        for (Role role : Role.values()) {
            if (role != Role.SYSTEM && role != Role.VICE_CHAIR) {
                AgencyId agency = OF_AN_AGENCY.contains(role) ? made.agency() : made.province();
                all.add(visitor(role.name(), role, false, made, () -> seat.take(role, agency)));
            }
        }
        Member inField = staff.member(Role.VICE_CHAIR, made.province());
        fields.assign(Actors.JOB, made.field(), inField.person(), LocalDate.of(2026, 1, 1), null, "1/QĐ");
        all.add(visitor("vice-chair of the field", Role.VICE_CHAIR, false, made, () -> seat.take(inField)));
        all.add(visitor(
                "vice-chair of another field",
                Role.VICE_CHAIR,
                false,
                made.inAnotherField(),
                () -> seat.take(Role.VICE_CHAIR, made.province())));
        // who acted on tasks of another agency in the post that he held there
        String userName = staff.userName();
        accounts.createWithPassword(Actors.JOB, made.person(), userName, Staff.PASSWORD);
        Member former = new Member(
                made.person(), staff.post(made.person(), made.agency(), Role.FOCAL_POINT), made.agency(), userName, "");
        Attempts.Person focal = new Attempts.Person(Role.FOCAL_POINT, false, made.leader());
        all.add(new Visitor("former post holder", focal, made, () -> seat.take(former), true));
        return all;
    }

    private Visitor visitor(String name, Role role, boolean ended, World.Made made, Runnable sitDown) {
        return new Visitor(name, new Attempts.Person(role, ended, made.leader()), made, sitDown, false);
    }

    /** The box leads to the thing itself only where it may be read; else to the list, as for any word. */
    private long searched(Visitor visitor, List<String> wrong) {
        for (Thing thing : visitor.made().things()) {
            String number = jdbc.queryForObject(
                    "SELECT number_symbol FROM directive WHERE id = ?",
                    String.class,
                    thing.directive().value());
            boolean leads = !search.pathFor(number).startsWith("nhiem-vu?");
            if (leads && NO_DIRECTIVE.test(visitor, thing)) {
                wrong.add(visitor.name() + " is led by the number of a hidden directive " + thing.to());
            }
            if (!thing.isDraft()
                    && NO_TASK.test(visitor, thing)
                    && !search.pathFor(thing.code()).startsWith("nhiem-vu?")) {
                wrong.add(visitor.name() + " is led by the code of a hidden task " + thing.to());
            }
        }
        return visitor.made().things().size() * 2L;
    }

    private static void whispers(Visitor visitor, String as, Shown page, List<String> wrong) {
        AccessTest.whispers(visitor.made(), visitor.person(), as, page.words(visitor), wrong);
        for (Thing thing : visitor.made().things()) {
            if (page.codes().contains(thing.code())
                    && !page.address().contains(thing.code())
                    && NO_TASK.test(visitor, thing)
                    && NO_MAIL.test(visitor, thing)) {
                wrong.add("code of a task " + visitor.name() + " " + page.address() + " " + thing.to());
            }
        }
    }

    private static long marks(Visitor visitor, Shown page) {
        return visitor.made().things().stream()
                .filter(thing -> page.has(thing.mark()) || page.has(thing.directiveMark()))
                .count();
    }

    /**
     * A page as the browser gets it: each node's text, attributes and properties, the rows of its grids, and the title.
     *
     * @param read its words, or how it was refused
     * @param marks the marks of tasks and directives in it
     * @param codes of tasks
     */
    private record Shown(String address, String read, Set<String> marks, Set<String> codes) {

        static Shown of(String address, String read, String sent) {
            return new Shown(address, read, found(MARK, sent), found(CODE, sent));
        }

        private static Set<String> found(Pattern what, String sent) {
            Set<String> all = new HashSet<>();
            Matcher matcher = what.matcher(sent);
            while (matcher.find()) {
                all.add(matcher.group());
            }
            return all;
        }

        boolean has(String mark) {
            return mark.length() >= UUID_LENGTH && marks.contains(mark.substring(mark.length() - UUID_LENGTH));
        }

        /** The marks of what was made that stand in it. */
        String words(Visitor visitor) {
            return visitor.made().things().stream()
                    .flatMap(thing -> Stream.of(thing.mark(), thing.directiveMark(), thing.inside()))
                    .filter(this::has)
                    .collect(Collectors.joining(" "));
        }

        /** Its words without what stood in the address. */
        String reads(Thing thing) {
            return Stream.of(
                            ref(thing),
                            thing.directive().toString(),
                            thing.mail().toString(),
                            UNKNOWN)
                    .reduce(read, (words, one) -> words.replace(one, ""));
        }
    }

    private Shown openWithRows(String address) {
        Shown page = open(address);
        find(Grid.class).all().forEach(grid -> grid.getDataCommunicator().setViewportRange(0, MANY_ROWS));
        Shown rows = Shown.of(address, "", sent(UI.getCurrent()));
        rows.marks().addAll(page.marks());
        rows.codes().addAll(page.codes());
        return new Shown(address, page.read(), rows.marks(), rows.codes());
    }

    private Shown open(String address) {
        UI ui = UI.getCurrent();
        String[] parts = address.split("\\?", 2);
        try {
            ui.navigate(parts[0], parts.length == 1 ? QueryParameters.empty() : QueryParameters.fromString(parts[1]));
        } catch (DomainException refused) {
            String how = refused.getClass().getSimpleName() + " " + refused.key();
            return Shown.of(address, how, how + sent(ui));
        }
        return Shown.of(address, ((Component) getCurrentView()).getElement().getTextRecursively(), sent(ui));
    }

    private static String sent(UI ui) {
        return ui.getInternals().getTitle() + new UidlWriter().createUidl(ui, false);
    }
}
