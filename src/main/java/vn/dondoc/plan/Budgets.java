package vn.dondoc.plan;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.directive.Directives;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.Right;

/** The budget lines of plans: entered once with the plan, then read. */
@Service
@Transactional
public class Budgets {

    private final Directives directives;
    private final JdbcClient jdbc;
    private final JdbcTemplate statements;

    Budgets(Directives directives, JdbcClient jdbc, JdbcTemplate statements) {
        this.directives = directives;
        this.jdbc = jdbc;
        this.statements = statements;
    }

    /** Enters the lines of a plan that has none yet, in their order. */
    public void enter(Actor actor, DirectiveId plan, List<BudgetLine> lines) {
        actor.require(Right.REGISTER_DIRECTIVE);
        directives.get(actor, plan);
        int[] ordinal = new int[1];
        statements.batchUpdate(
                "INSERT INTO budget_line (directive_id, ordinal, section, number, content, central, local_investment,"
                        + " local_recurrent, other, lead_text, coordinating_text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                lines.stream()
                        .map(line -> new Object[] {
                            plan.value(),
                            ++ordinal[0],
                            line.section(),
                            line.number(),
                            line.content(),
                            line.central(),
                            line.localInvestment(),
                            line.localRecurrent(),
                            line.other(),
                            line.lead(),
                            line.coordinating()
                        })
                        .toList());
    }

    /** The plan's budget, for whoever may read the plan; without lines if it has none. */
    @Transactional(readOnly = true)
    public BudgetTable of(Actor actor, DirectiveId plan) {
        directives.get(actor, plan);
        return new BudgetTable(jdbc.sql(
                        "SELECT section, number, content, central, local_investment, local_recurrent, other,"
                                + " lead_text, coordinating_text FROM budget_line WHERE directive_id = ? ORDER BY ordinal")
                .param(plan.value())
                .query((row, n) -> new BudgetLine(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getBigDecimal(4),
                        row.getBigDecimal(5),
                        row.getBigDecimal(6),
                        row.getBigDecimal(7),
                        row.getString(8),
                        row.getString(9)))
                .list());
    }
}
