package vn.dondoc.plan;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** The budget of a plan as it is read: lines in their order, totals by section and in all, exact. */
public record BudgetTable(List<BudgetLine> lines) {

    public BudgetTable {
        lines = List.copyOf(lines);
    }

    /** The lines of each section, in the order of the plan. */
    public Map<String, List<BudgetLine>> sections() {
        Map<String, List<BudgetLine>> sections = new LinkedHashMap<>();
        for (BudgetLine line : lines) {
            sections.merge(
                    line.section(),
                    List.of(line),
                    (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
        }
        return sections;
    }

    /** The sum of one column over some lines. */
    public static BigDecimal sum(List<BudgetLine> of, Function<BudgetLine, BigDecimal> column) {
        return of.stream().map(column).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BigDecimal total() {
        return sum(lines, BudgetLine::total);
    }
}
