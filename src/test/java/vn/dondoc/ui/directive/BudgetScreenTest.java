package vn.dondoc.ui.directive;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeTableRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.plan.BudgetLine;
import vn.dondoc.plan.BudgetTable;
import vn.dondoc.plan.Budgets;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.Role;
import vn.dondoc.task.ATask;
import vn.dondoc.testing.ScreenWalk;

/** The budget of a plan on its page: every sum to the last đồng, by section and in all. */
class BudgetScreenTest extends ScreenWalk {

    @Autowired
    Budgets budgets;

    @Autowired
    ATask aTask;

    @Test
    void everySumIsExactToTheDong() {
        Actor officer = sits(Role.OFFICER);
        DirectiveId plan = aTask.directive(officer, LocalDate.of(2026, 3, 2));
        // more digits than a double keeps
        budgets.enter(
                officer,
                plan,
                List.of(
                        line("I. Hoạt động cũ", "1", "9007199254740993", "0", "1", "0"),
                        line("I. Hoạt động cũ", "2", "1", "999999999", "0", "0"),
                        line("II. Hoạt động mới", "1", "0", "0", "333333333", "2")));
        UI.getCurrent().navigate("van-ban/" + plan);
        List<List<String>> rows = find(NativeTableRow.class).all().stream()
                .filter(row -> row.hasClassName("budget-sum"))
                .map(row -> row.getChildren()
                        .map(cell -> cell.getElement().getTextRecursively().strip())
                        .toList())
                .toList();
        assertThat(rows)
                .containsExactly(
                        List.of(
                                "",
                                "Tổng kinh phí",
                                "9.007.200.588.074.329",
                                "9.007.199.254.740.994",
                                "999.999.999",
                                "333.333.334",
                                "2",
                                ""),
                        List.of(
                                "",
                                "I. Hoạt động cũ",
                                "9.007.200.254.740.994",
                                "9.007.199.254.740.994",
                                "999.999.999",
                                "1",
                                "",
                                ""),
                        List.of("", "II. Hoạt động mới", "333.333.335", "", "", "333.333.333", "2", ""));
        BudgetTable stored = budgets.of(officer, plan);
        assertThat(stored.total()).isEqualByComparingTo("9007200588074329");
        assertThat(stored.sections()).containsOnlyKeys("I. Hoạt động cũ", "II. Hoạt động mới");
    }

    private static BudgetLine line(
            String section, String number, String central, String investment, String recurrent, String other) {
        return new BudgetLine(
                section,
                number,
                "Việc " + number,
                new BigDecimal(central),
                new BigDecimal(investment),
                new BigDecimal(recurrent),
                new BigDecimal(other),
                "Sở Tài chính",
                "");
    }
}
