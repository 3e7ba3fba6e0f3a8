package vn.dondoc.ui.home;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.dondoc.account.Staff;
import vn.dondoc.directive.ADirective;
import vn.dondoc.directive.Direction;
import vn.dondoc.directive.DirectiveRegister;
import vn.dondoc.directive.DutyForm;
import vn.dondoc.directive.IssuingLevel;
import vn.dondoc.directive.UpwardDuties;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.FolderId;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.shared.Texts;
import vn.dondoc.task.ATask;
import vn.dondoc.task.ClaimForm;
import vn.dondoc.task.ExtensionForm;
import vn.dondoc.task.Leads;
import vn.dondoc.task.ReportRequests;
import vn.dondoc.task.RequestDecisions;
import vn.dondoc.task.Requests;
import vn.dondoc.task.TaskDecisions;
import vn.dondoc.task.TaskDrafts;
import vn.dondoc.task.TaskEndings;
import vn.dondoc.task.TaskFolders;
import vn.dondoc.task.TaskForm;
import vn.dondoc.task.TaskNature;
import vn.dondoc.task.TaskWork;
import vn.dondoc.testing.AnOffice;
import vn.dondoc.testing.OfficeClock;
import vn.dondoc.testing.ScreenTest;
import vn.dondoc.testing.Seat;
import vn.dondoc.testing.SqlCount;
import vn.dondoc.ui.shell.ShellMenu;

/** Hôm nay and the board: what each role finds there, and that every number is the number of rows behind it. */
@ScreenTest
class HomeScreenTest extends SpringBrowserlessTest {

    private static final List<String> OFFICE_TILES =
            List.of("Chờ xác nhận", "Quá hạn", "Sắp đến hạn", "Chờ tiếp nhận", "Bị từ chối", "Bị trả lại");
    private static final List<String> FOUR = List.of("Quá hạn", "Hạn tuần này", "Chờ xác nhận", "Đúng hạn");

    @Autowired
    AnOffice office;

    @Autowired
    ATask aTask;

    @Autowired
    TaskDrafts drafts;

    @Autowired
    TaskWork work;

    @Autowired
    TaskDecisions decisions;

    @Autowired
    TaskEndings endings;

    @Autowired
    TaskFolders folders;

    @Autowired
    ReportRequests requests;

    @Autowired
    Requests asking;

    @Autowired
    RequestDecisions answers;

    @Autowired
    Seat seat;

    @Autowired
    Staff staff;

    @Autowired
    DirectiveRegister register;

    @Autowired
    UpwardDuties duties;

    @Autowired
    List<ShellMenu> menus;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    OfficeClock clock;

    private AgencyId province;
    private AgencyId lead;
    private AgencyId other;
    private Staff.Member officer;
    private Actor leader;
    private Actor focal;
    private TaskId confirmed;
    private List<TaskId> all;

    /** One task in each queue of the officer and the agency, and two more that a second agency is late with. */
    @BeforeEach
    void anOfficeWithOneTaskInEachQueue() {
        VaadinSession.getCurrent().setLocale(Texts.VIETNAMESE);
        UI.getCurrent().setLocale(Texts.VIETNAMESE);
        clock.setTo("2026-03-03T09:00");
        province = office.agency("Văn phòng UBND tỉnh");
        lead = office.agency("Sở Xây dựng của trang đầu");
        other = office.agency("Sở Y tế của trang đầu");
        leader = office.actor(Role.OFFICE_LEADER, province);
        focal = office.actor(Role.FOCAL_POINT, lead);
        officer = staff.member(Role.OFFICER, province);
        Actor follows = seat.take(officer);
        DirectiveId directive = aTask.directive(leader, LocalDate.of(2026, 3, 2));
        List<TaskForm> forms = new ArrayList<>();
        for (String due : List.of(
                "2026-03-09", "2026-03-13", "2026-05-29", "2026-05-29", "2026-05-29", "2026-05-29", "2026-05-29")) {
            forms.add(aTask.complete("Việc hạn " + due, lead, follows, LocalDate.parse(due)));
        }
        forms.add(aTask.complete("Việc chậm của sở khác", other, follows, LocalDate.of(2026, 3, 5)));
        forms.add(aTask.complete("Việc chậm nữa của sở khác", other, follows, LocalDate.of(2026, 3, 6)));
        all = aTask.issue(leader, directive, drafts.add(leader, directive, forms));
        for (int i : List.of(0, 1, 4, 5, 6)) {
            work.acknowledge(focal, aTask.seen(leader, all.get(i)), null);
        }
        work.refuse(focal, aTask.seen(leader, all.get(3)), "Không thuộc thẩm quyền", null, null);
        for (int i : List.of(4, 5, 6)) {
            work.claim(
                    focal,
                    aTask.seen(leader, all.get(i)),
                    new ClaimForm("Đã làm xong", "12/BC-SXD", null, List.of(), null));
        }
        decisions.giveBack(leader, aTask.seen(leader, all.get(5)), "Thiếu danh sách 37 hộ");
        confirmed = all.get(6);
        decisions.confirm(leader, aTask.seen(leader, confirmed));
        Actor late = office.actor(Role.FOCAL_POINT, other);
        work.acknowledge(late, aTask.seen(leader, all.get(7)), null);
        work.acknowledge(late, aTask.seen(leader, all.get(8)), null);
        clock.setTo("2026-03-12T09:00");
    }

    private void open(String path) {
        String[] parts = path.split("\\?", 2);
        UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts.length == 2 ? parts[1] : ""));
    }

    private void sits(Role role, AgencyId agency) {
        open("tai-khoan");
        seat.take(role, agency);
        open("");
    }

    private static String words(Component component) {
        return component.getElement().getTextRecursively().strip();
    }

    private String page() {
        return words((Component) getCurrentView());
    }

    private static String text(Component of, String css) {
        return of.getChildren()
                .filter(Span.class::isInstance)
                .filter(part -> part.hasClassName(css))
                .map(HomeScreenTest::words)
                .findFirst()
                .orElseThrow();
    }

    /** Title, number and address of each tile. */
    private Map<String, String[]> tiles() {
        Map<String, String[]> tiles = new LinkedHashMap<>();
        find(Anchor.class)
                .withClassName("tile")
                .all()
                .forEach(tile ->
                        tiles.put(text(tile, "tile-title"), new String[] {text(tile, "tile-number"), tile.getHref()}));
        return tiles;
    }

    private Map<String, String[]> sections() {
        Map<String, String[]> sections = new LinkedHashMap<>();
        find(HomeSection.class)
                .all()
                .forEach(section -> sections.put(section.getElement().getAttribute("aria-label"), new String[] {
                    words(find(Span.class, section)
                            .withClassName("section-count")
                            .single()),
                    find(Anchor.class, section)
                            .withClassName("section-action")
                            .single()
                            .getHref()
                }));
        return sections;
    }

    private static int number(String shown) {
        return Integer.parseInt(shown.replaceAll("\\D", ""));
    }

    private int rowsBehind(String path) {
        open(path);
        return (int) find(Grid.class).single().getGenericDataView().getItems().count();
    }

    private void eachNumberIsTheRowsBehindIt(Map<String, String[]> figures) {
        figures.forEach((title, figure) ->
                assertThat(rowsBehind(figure[1])).as(title + ": " + figure[1]).isEqualTo(number(figure[0])));
    }

    @Test
    void anOfficerFindsHisQueuesAndWhatPressesInThem() {
        open("tai-khoan");
        seat.take(officer);
        open("");
        Map<String, String[]> tiles = tiles();
        assertThat(ofEveryDay(tiles)).containsExactlyElementsOf(OFFICE_TILES);
        assertThat(tiles.values().stream().map(figure -> figure[0])).containsExactly("1", "3", "1", "1", "1", "1");
        Map<String, String[]> sections = sections();
        assertThat(sections.keySet())
                .containsExactly(
                        "Cần xác nhận",
                        "Bị từ chối, cần giao lại",
                        "Quá hạn, chưa có báo cáo tuần này",
                        "Chưa tiếp nhận đúng thời gian quy định");
        assertThat(page()).contains("Đăng ký văn bản", "Hạn trong 10 ngày tới").doesNotContain("Quá hạn theo cơ quan");
        Map<String, String[]> days = new LinkedHashMap<>();
        find(Anchor.class)
                .withClassName("day-bar")
                .all()
                .forEach(bar -> days.put(words(bar), new String[] {
                    find(Span.class, bar)
                                    .withClassName("day-number")
                                    .single()
                                    .getText()
                                    .isEmpty()
                            ? "0"
                            : find(Span.class, bar)
                                    .withClassName("day-number")
                                    .single()
                                    .getText(),
                    bar.getHref()
                }));
        assertThat(days.values().stream().mapToInt(day -> number(day[0])).sum()).isEqualTo(1);
        eachNumberIsTheRowsBehindIt(tiles);
        eachNumberIsTheRowsBehindIt(sections);
        eachNumberIsTheRowsBehindIt(days);
    }

    @Test
    void anInstructionToSeveralAgenciesTakesOneLine() {
        open("tai-khoan");
        Actor follows = seat.take(officer);
        int before = statementsOnThe17th();
        clock.setTo("2026-03-03T10:00");
        DirectiveId directive = aTask.directive(leader, LocalDate.of(2026, 3, 2));
        FolderId folder = folders.add(
                        leader,
                        directive,
                        List.of(aTask.complete("Rà soát nhà ở xã hội", lead, follows, LocalDate.of(2026, 3, 4))),
                        new Leads(List.of(lead, other), List.of()))
                .getFirst();
        aTask.issue(
                leader,
                directive,
                folders.get(leader, folder).answers().stream()
                        .map(one -> one.task().id())
                        .toList());
        assertThat(statementsOnThe17th()).isLessThanOrEqualTo(before);
        assertThat(page()).contains("Việc giao chung · 2 cơ quan quá hạn, chưa báo cáo tuần này");
        assertThat(find(Anchor.class).all()).anyMatch(link -> link.getHref().equals("viec-giao-chung/" + folder));
        eachNumberIsTheRowsBehindIt(sections());
    }

    /** Of the first page, once the day's policies and calendar have been read. */
    private int statementsOnThe17th() {
        clock.setTo("2026-03-17T09:00");
        openHome();
        return SqlCount.of(this::openHome).size();
    }

    private void openHome() {
        open("tai-khoan");
        open("");
    }

    @Test
    void anOfficerWithNothingToDoReadsSo() {
        sits(Role.OFFICER, province);
        assertThat(tiles().values()).allMatch(figure -> figure[0].equals("0"));
        assertThat(page()).contains("Hôm nay không còn việc nào chờ bạn");
    }

    /** Without those that stand there only while there is something in them. */
    private static List<String> ofEveryDay(Map<String, String[]> tiles) {
        return tiles.keySet().stream()
                .filter(title ->
                        !List.of("Đang trình ký", "Việc phối hợp").contains(title) && !title.endsWith("cấp trên"))
                .toList();
    }

    private void owed(String due) {
        DirectiveId above = register.register(
                leader,
                ADirective.about("Báo cáo hạn " + due)
                        .of(Direction.OUTGOING, "CV")
                        .by("Văn phòng Chính phủ")
                        .on(LocalDate.of(2026, 3, 2))
                        .from(IssuingLevel.GOVERNMENT)
                        .form());
        duties.set(leader, above, 0, new DutyForm("Báo cáo", LocalDate.parse(due)));
    }

    /** Nobody else meets what is owed here. */
    @AfterEach
    void nothingIsOwedAnyMore() {
        jdbc.update("DELETE FROM upward_duty");
    }

    @Test
    void whatIsOwedToThoseAboveStandsThereWhileItIsNearOrLate() {
        open("tai-khoan");
        seat.take(officer);
        open("");
        assertThat(tiles().keySet()).noneMatch(title -> title.endsWith("cấp trên"));
        List.of("2026-03-10", "2026-03-11", "2026-03-13", "2026-06-30").forEach(this::owed);
        openHome();
        Map<String, String[]> tiles = tiles();
        assertThat(tiles.keySet())
                .as("what is most urgent stands first")
                .startsWith("Quá hạn trả lời cấp trên", "Sắp đến hạn trả lời cấp trên");
        assertThat(page()).contains("gần nhất 10/03/2026", "gần nhất 13/03/2026");
        assertThat(tiles.get("Quá hạn trả lời cấp trên")[0]).isEqualTo("2");
        assertThat(tiles.get("Sắp đến hạn trả lời cấp trên")[0]).isEqualTo("1");
        eachNumberIsTheRowsBehindIt(tiles);
        open("tai-khoan");
        seat.take(Role.FOCAL_POINT, lead);
        open("");
        assertThat(page()).doesNotContain("cấp trên");
    }

    @Test
    void theHeadOfTheOfficeFindsTheWholeProvince() {
        sits(Role.OFFICE_LEADER, province);
        Map<String, String[]> tiles = tiles();
        assertThat(ofEveryDay(tiles)).containsExactlyElementsOf(OFFICE_TILES);
        assertThat(page()).contains("Quá hạn theo cơ quan");
        Map<String, String[]> sections = sections();
        assertThat(sections).containsKeys("Cần xác nhận", "Bị từ chối, cần giao lại");
        eachNumberIsTheRowsBehindIt(tiles);
        eachNumberIsTheRowsBehindIt(sections);
    }

    @Test
    void anAgencyFindsWhatWasGivenBackFirstWithTheReasonInFull() {
        sits(Role.FOCAL_POINT, lead);
        Map<String, String[]> tiles = tiles();
        assertThat(tiles.keySet())
                .containsExactly("Chờ tiếp nhận", "Quá hạn", "Sắp đến hạn", "Bị trả lại", "Chờ xác nhận", "Phối hợp");
        assertThat(tiles.values().stream().map(figure -> figure[0])).containsExactly("1", "1", "1", "1", "1", "0");
        Map<String, String[]> sections = sections();
        assertThat(sections.keySet())
                .containsExactly("Bị trả lại, cần làm tiếp", "Chờ tiếp nhận", "Quá hạn", "Sắp đến hạn");
        assertThat(page())
                .contains("Lý do: “Thiếu danh sách 37 hộ”", "Ai nhận thư của cơ quan")
                .doesNotContain("sở khác");
        eachNumberIsTheRowsBehindIt(tiles);
        eachNumberIsTheRowsBehindIt(sections);
    }

    @Test
    void aReopenedTaskHasItsReasonTooAndEachRowCostsNoQuery() {
        sits(Role.FOCAL_POINT, lead);
        open("tai-khoan");
        int one = SqlCount.of(() -> open("")).size();
        endings.reopen(leader, aTask.seen(leader, confirmed), "Số liệu quý I chưa khớp");
        open("tai-khoan");
        assertThat(SqlCount.of(() -> open(""))).hasSizeLessThanOrEqualTo(one);
        assertThat(tiles().get("Bị trả lại")[0]).isEqualTo("2");
        assertThat(page()).contains("Lý do: “Thiếu danh sách 37 hộ”", "Lý do: “Số liệu quý I chưa khớp”");
    }

    /** The number of a section costs nothing where nothing is asked; its rows are read where something is. */
    @Test
    void anAgencyFindsWhatTheOfficeAskedItToReport() {
        sits(Role.FOCAL_POINT, lead);
        open("tai-khoan");
        int without = SqlCount.of(() -> open("")).size();
        assertThat(sections()).doesNotContainKey("Văn phòng yêu cầu báo cáo");
        requests.ask(leader, all.get(1), LocalDate.of(2026, 3, 16), "");
        open("tai-khoan");
        assertThat(SqlCount.of(() -> open(""))).hasSizeLessThanOrEqualTo(without + 1);
        assertThat(sections().get("Văn phòng yêu cầu báo cáo")[0]).isEqualTo("1");
        assertThat(page()).contains("Văn phòng yêu cầu ngày 12/03, cần nhận trước 16/03");
        eachNumberIsTheRowsBehindIt(sections());
    }

    @Test
    void anAgencyWithoutTasksReadsSo() {
        sits(Role.FOCAL_POINT, office.agency("Sở chưa có việc"));
        assertThat(sections()).isEmpty();
        assertThat(page()).contains("Hôm nay không còn việc nào chờ bạn");
    }

    @Test
    void staffReadTheirAgencysTasksAndReceiveNone() {
        sits(Role.AGENCY_STAFF, lead);
        assertThat(sections()).containsKey("Chờ tiếp nhận");
        assertThat(find(Button.class).all()).noneMatch(button -> words(button).equals("Tiếp nhận"));
    }

    @Test
    void theChairFindsFourFiguresThatAddUpAndLeadToExactlyTheirRows() {
        sits(Role.CHAIR, province);
        Map<String, String[]> tiles = tiles();
        assertThat(tiles.keySet()).containsExactlyElementsOf(FOUR);
        Map<String, String[]> lines = new LinkedHashMap<>();
        find(Anchor.class)
                .withClassName("total-line")
                .all()
                .forEach(line ->
                        lines.put(text(line, "total-name"), new String[] {text(line, "strong"), line.getHref()}));
        int total = lines.values().stream().mapToInt(line -> number(line[0])).sum();
        assertThat(page()).contains(vn.dondoc.ui.component.Formats.number(total) + " nhiệm vụ đã giao");
        assertThat(number(tiles.get("Quá hạn")[0]))
                .isEqualTo(number(lines.get("Đang thực hiện, quá hạn")[0]))
                .isGreaterThanOrEqualTo(3);
        int onTime = number(lines.get("Hoàn thành đúng hạn")[0]);
        int done = onTime + number(lines.get("Hoàn thành quá hạn")[0]);
        assertThat(tiles.get("Đúng hạn")[0]).isEqualTo(vn.dondoc.ui.component.Formats.share(onTime, done));
        String shareBehind = tiles.get("Đúng hạn")[1];

        List<String> bars = find(Anchor.class).withClassName("bar-row").all().stream()
                .map(row -> text(row, "bar-number"))
                .toList();
        assertThat(bars.stream().map(HomeScreenTest::number).toList())
                .isSortedAccordingTo((one, next) -> Integer.compare(next, one));
        assertThat(bars.stream().mapToInt(HomeScreenTest::number).sum()).isEqualTo(number(tiles.get("Quá hạn")[0]));
        Anchor mine = find(Anchor.class).withClassName("bar-row").all().stream()
                .filter(row -> row.getHref().contains("co-quan=" + other))
                .findFirst()
                .orElseThrow();
        assertThat(text(mine, "bar-number")).isEqualTo("2");
        String behindMine = mine.getHref();

        tiles.remove("Đúng hạn");
        eachNumberIsTheRowsBehindIt(tiles);
        eachNumberIsTheRowsBehindIt(lines);
        assertThat(rowsBehind(shareBehind)).isEqualTo(onTime);
        assertThat(rowsBehind(behindMine)).isEqualTo(2);
    }

    @Test
    void whatIsForTheLeadersOfTheProvinceStandsOnTheFirstPageOfTheChair() {
        asking.askExtension(
                focal,
                aTask.seen(leader, all.get(1)),
                new ExtensionForm(LocalDate.of(2026, 12, 31), "Kho lưu trữ bị dột", "", null));
        Actor chair = office.actor(Role.CHAIR, province);
        long waiting = answers.count(chair);
        sits(Role.CHAIR, province);
        assertThat(page())
                .contains(waiting + " việc xin gia hạn, thôi chủ trì chờ lãnh đạo tỉnh quyết", "Xem và trả lời");
        answers.denyExtension(chair, aTask.seen(leader, all.get(1)), "Đủ thời gian");
    }

    @Test
    void theBoardHasTheSameFiguresAndATableThatAddsUp() {
        sits(Role.CHAIR, province);
        Map<String, String[]> home = tiles();
        open("bang-dieu-hanh");
        assertThat(tiles().keySet()).isEqualTo(home.keySet());
        home.forEach((title, figure) -> assertThat(tiles().get(title)).as(title).containsExactly(figure));
        Button table = find(Button.class).all().stream()
                .filter(button -> words(button).equals("Bảng số"))
                .findFirst()
                .orElseThrow();
        test(table).click();
        assertThat(page()).contains("Không hạn, đang làm", "Sở Y tế của trang đầu", "Tổng");
        assertThat(page())
                .contains("Văn phòng trả lời", "Đề nghị xác nhận", "Văn phòng, cộng chung")
                .contains("Ngày làm việc và hạn theo cơ quan", "Chờ phối hợp")
                .contains("Đúng hạn theo hạn hiện hành", "Đúng hạn theo hạn giao ban đầu");
    }

    /** A "việc phối hợp" that is late stands beside "Quá hạn", which is one number wherever it is written. */
    @Test
    void menuTileAndBoardSayTheSameOfWhatIsOverdue() {
        clock.setTo("2026-03-03T10:00");
        aTask.issued(
                leader,
                aTask.complete("Phối hợp kiểm tra dự án", lead, leader, LocalDate.of(2026, 3, 5))
                        .as(TaskNature.coordinating("Bộ Xây dựng")),
                LocalDate.of(2026, 3, 2));
        clock.setTo("2026-03-12T09:00");
        open("tai-khoan");
        Actor chief = seat.take(Role.OFFICE_LEADER, province);
        open("");
        Map<String, String[]> home = tiles();
        open("bang-dieu-hanh");
        Map<String, String[]> board = tiles();
        Map<String, String[]> menu = menu(chief);
        for (String same : List.of("Quá hạn", "Chờ xác nhận")) {
            assertThat(List.of(home.get(same)[0], menu.get(same)[0])).as(same).containsOnly(board.get(same)[0]);
        }
        eachNumberIsTheRowsBehindIt(board.entrySet().stream()
                .filter(tile -> !tile.getKey().equals("Đúng hạn"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        eachNumberIsTheRowsBehindIt(home);
        eachNumberIsTheRowsBehindIt(menu);
        assertThat(menu.get("Phối hợp quá hạn")[0]).isNotEqualTo("0");

        open("tai-khoan");
        Actor agency = seat.take(Role.FOCAL_POINT, lead);
        open("");
        assertThat(tiles().get("Quá hạn")[0])
                .isEqualTo(menu(agency).get("Quá hạn")[0])
                .isEqualTo("1");
        assertThat(page()).contains("1 việc quá hạn");
        assertThat(sections().get("Việc phối hợp quá hạn")[0])
                .isEqualTo(menu(agency).get("Phối hợp quá hạn")[0])
                .isEqualTo("1");
        eachNumberIsTheRowsBehindIt(sections());
        eachNumberIsTheRowsBehindIt(menu(agency));
    }

    /** Number and address of the lists of tasks in somebody's menu, by their words. */
    private Map<String, String[]> menu(Actor actor) {
        Map<String, String[]> lines = new LinkedHashMap<>();
        for (ShellMenu part : menus) {
            Map<String, Long> counts = part.counts(actor);
            part.entries(actor).stream()
                    .filter(line -> line.path().startsWith("nhiem-vu?") && counts.containsKey(line.path()))
                    .forEach(line -> lines.put(
                            I18NProvider.translate(line.textKey()),
                            new String[] {counts.get(line.path()).toString(), line.path()}));
        }
        return lines;
    }

    @Test
    void theEmulationBoardFindsFiguresWithoutAnyWayToATask() {
        sits(Role.EMULATION_BOARD, province);
        assertThat(tiles().keySet()).containsExactly("Quá hạn", "Đúng hạn");
        assertThat(find(Anchor.class, (Component) getCurrentView()).all())
                .noneMatch(link -> link.getHref().startsWith("nhiem-vu"));
        assertThat(page()).contains("Quá hạn theo cơ quan").doesNotContain("Việc chậm của sở khác");
    }

    @Test
    void theAdministratorFindsTheWaysToHisWorkAndNoContent() {
        sits(Role.ADMINISTRATOR, province);
        assertThat(tiles()).isEmpty();
        assertThat(sections()).isEmpty();
        assertThat(find(Anchor.class).withClassName("way").all())
                .extracting(HomeScreenTest::words)
                .contains("Người dùngTài khoản, chức vụ, cấp lại mật khẩu", "Nhật ký thưThư đã gửi, thư lỗi, gửi lại");
        open("bang-dieu-hanh");
        assertThat(page()).contains("Không có trang này, hoặc bạn không được xem.");
    }

    @Test
    void inspectorAndClerkReadWithoutActing() {
        sits(Role.INSPECTOR, province);
        assertThat(ofEveryDay(tiles())).containsExactlyElementsOf(OFFICE_TILES);
        assertThat(page()).doesNotContain("Đăng ký văn bản", "Đôn đốc");
        sits(Role.CLERK, province);
        assertThat(ofEveryDay(tiles())).containsExactlyElementsOf(OFFICE_TILES);
        assertThat(page()).contains("Đăng ký văn bản");
    }
}
