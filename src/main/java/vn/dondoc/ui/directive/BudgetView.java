package vn.dondoc.ui.directive;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import vn.dondoc.plan.BudgetLine;
import vn.dondoc.plan.BudgetTable;
import vn.dondoc.ui.component.Formats;

/** The budget of a plan: its lines by section with totals, exact đồng. Read only. */
class BudgetView extends Div {

    private static final List<Function<BudgetLine, BigDecimal>> COLUMNS = List.of(
            BudgetLine::total,
            BudgetLine::central,
            BudgetLine::localInvestment,
            BudgetLine::localRecurrent,
            BudgetLine::other);

    BudgetView(BudgetTable budget) {
        addClassName("budget");
        NativeTable table = new NativeTable();
        NativeTableRow head = table.getHead().addRow();
        for (String key : List.of("no", "content", "total", "central", "investment", "recurrent", "other", "lead")) {
            head.add(new NativeTableHeaderCell(getTranslation("budget." + key)));
        }
        addSums(table, getTranslation("budget.all"), budget.lines());
        budget.sections().forEach((section, lines) -> {
            addSums(table, section, lines);
            lines.forEach(line -> addLine(table, line));
        });
        add(table);
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", getTranslation("budget.title"));
    }

    private static void addSums(NativeTable table, String name, List<BudgetLine> lines) {
        NativeTableRow row = table.getBody().addRow();
        row.addClassName("budget-sum");
        row.addDataCell();
        row.add(new NativeTableCell(name));
        COLUMNS.forEach(column -> row.add(sum(BudgetTable.sum(lines, column))));
        row.addDataCell();
    }

    private static void addLine(NativeTable table, BudgetLine line) {
        NativeTableRow row = table.getBody().addRow();
        row.add(new NativeTableCell(line.number()), new NativeTableCell(line.content()));
        COLUMNS.forEach(column -> row.add(sum(column.apply(line))));
        row.add(new NativeTableCell(line.lead()));
    }

    private static NativeTableCell sum(BigDecimal money) {
        NativeTableCell cell = new NativeTableCell(money.signum() == 0 ? "" : Formats.number(money, 0));
        cell.addClassNames("num", "cell-num");
        return cell;
    }
}
