package vn.dondoc.ui.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.ATask;
import vn.dondoc.task.ClaimForm;
import vn.dondoc.task.TaskDecisions;
import vn.dondoc.task.TaskWork;
import vn.dondoc.testing.AnOffice;
import vn.dondoc.testing.OfficeClock;
import vn.dondoc.testing.ScreenWalk;
import vn.dondoc.testing.SqlCount;
import vn.dondoc.ui.shell.MovesWithTime;

/** The board's table of times over a period, in a year that no other test has. */
class BoardPeriodScreenTest extends ScreenWalk {

    @Autowired
    AnOffice office;

    @Autowired
    ATask aTask;

    @Autowired
    TaskWork work;

    @Autowired
    TaskDecisions decisions;

    @Autowired
    OfficeClock clock;

    @BeforeEach
    void oneTaskOfMayIsDone() {
        clock.setTo("2045-05-15T09:00");
        AgencyId province = office.agency("Văn phòng UBND tỉnh");
        AgencyId lead = office.agency("Sở Tư pháp của kỳ này");
        Actor leader = office.actor(Role.OFFICE_LEADER, province);
        Actor officer = office.actor(Role.OFFICER, province);
        Actor focal = office.actor(Role.FOCAL_POINT, lead);
        TaskId id = aTask.issued(
                leader,
                aTask.complete("Rà soát văn bản", lead, officer, LocalDate.of(2045, 6, 20)),
                LocalDate.of(2045, 5, 12));
        work.acknowledge(focal, aTask.seen(leader, id), null);
        work.claim(focal, aTask.seen(leader, id), new ClaimForm("Xong", "1/BC", null, List.of(), null));
        decisions.confirm(leader, aTask.seen(leader, id));
    }

    @SuppressWarnings("unchecked")
    private Select<BoardPeriod> period() {
        return (Select<BoardPeriod>) field(Select.class, "Kỳ");
    }

    /** The last of the board's tables that a button draws. */
    private void asTable() {
        test(find(Button.class).all().stream()
                        .filter(button ->
                                button.getElement().getTextRecursively().strip().equals("Bảng số"))
                        .toList()
                        .getLast())
                .click();
    }

    private static Stream<Element> tree(Element element) {
        return Stream.concat(Stream.of(element), element.getChildren().flatMap(BoardPeriodScreenTest::tree));
    }

    private List<String> linksOfThePeriod() {
        return tree(((Component) getCurrentView()).getElement())
                .filter(element -> !element.isTextNode() && element.hasAttribute("href"))
                .map(element -> element.getAttribute("href"))
                .filter(href -> href.contains("giao-tu="))
                .toList();
    }

    private void open(Map<String, String> parameters) {
        UI.getCurrent().navigate(BoardPages.PATH, QueryParameters.simple(parameters));
    }

    @Test
    void thePeriodIsChosenSaysWhatItCountsAndItsNumbersLeadToItsRows() {
        sits(Role.OFFICE_LEADER);
        open(Map.of());
        assertThat(period().getValue()).isEqualTo(BoardPeriod.EVER);
        assertThat(text()).doesNotContain("Tính nhiệm vụ");
        asTable();
        period().setValue(BoardPeriod.THIS_MONTH);
        assertThat(text())
                .contains("Tính nhiệm vụ giao trong kỳ (01/05/2045 đến 31/05/2045), theo mặc định phần mềm.")
                .contains("Sở Tư pháp của kỳ này", "1/1 · 100");
        List<String> links = linksOfThePeriod();
        assertThat(links)
                .isNotEmpty()
                .allSatisfy(href -> assertThat(href).contains("giao-tu=2045-05-01", "giao-den=2045-05-31"));
        ((MovesWithTime) getCurrentView()).timeMoved();
        assertThat(period().getValue()).isEqualTo(BoardPeriod.THIS_MONTH);
        assertThat(text())
                .as("a day that begins closes no table that somebody reads")
                .contains("Sở Tư pháp của kỳ này", "1/1 · 100");
        period().setValue(BoardPeriod.LAST_MONTH);
        assertThat(text()).contains("Không có nhiệm vụ nào trong kỳ này.");
        period().setValue(BoardPeriod.EVER);
        assertThat(text()).doesNotContain("Tính nhiệm vụ").contains("Sở Tư pháp của kỳ này");
        assertThat(linksOfThePeriod()).isEmpty();

        UI.getCurrent()
                .navigate(
                        "nhiem-vu", QueryParameters.simple(Map.of("giao-tu", "2045-05-01", "giao-den", "2045-05-31")));
        assertThat(text()).contains("Giao từ", "01/05/2045", "Giao đến", "31/05/2045");
    }

    @Test
    void theAddressSaysThePeriodAndTheBoardSendsNoStatementMore() {
        sits(Role.OFFICE_LEADER);
        open(Map.of());
        int without = SqlCount.of(() -> open(Map.of())).size();
        assertThat(SqlCount.of(() -> open(Map.of("ky", "thang-nay")))).hasSize(without);
        assertThat(period().getValue()).isEqualTo(BoardPeriod.THIS_MONTH);
        assertThat(text()).contains("01/05/2045 đến 31/05/2045");
        assertThat(SqlCount.of(() -> period().setValue(BoardPeriod.THIS_QUARTER)))
                .hasSize(1);
        assertThat(text()).contains("01/04/2045 đến 30/06/2045");
    }
}
