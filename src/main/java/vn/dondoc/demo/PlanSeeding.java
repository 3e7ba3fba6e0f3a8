package vn.dondoc.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.demo.DemoDirective.Form;
import vn.dondoc.directive.IssuingLevel;
import vn.dondoc.directive.Urgency;
import vn.dondoc.plan.BudgetLine;
import vn.dondoc.plan.Budgets;

/** Plan 340/KH-UBND as the office lived it in 2018: registered, its tasks given out, done and closed, with its budget. */
@DemoPart
class PlanSeeding {

    private static final String CLERK = "h18.vanthu";

    /** For the duty of which the plan tells only that the agency helps. */
    private static final String UNNAMED = "bên mà kế hoạch không nêu tên";

    private final DirectiveSeeding directives;
    private final Budgets budgets;

    PlanSeeding(DirectiveSeeding directives, Budgets budgets) {
        this.directives = directives;
        this.budgets = budgets;
    }

    void plan(Timeline timeline, Setting setting, Plan340 plan) {
        Map<DemoTask, String> passages = new IdentityHashMap<>();
        List<DemoTask> tasks = new ArrayList<>();
        for (Plan340.Duty duty : plan.duties()) {
            for (Plan340.Given given : duty.tasks()) {
                DemoTask task = task(duty, given);
                tasks.add(task);
                passages.put(task, passage(plan, duty));
            }
        }
        Dossier dossier = Dossier.of2018(directive(plan, tasks), plan.tasksIssued(), passages);
        directives.plan(timeline, setting, dossier);
        LocalDateTime afternoon = plan.issued().atTime(14, 20);
        timeline.add(afternoon, today -> budgets.enter(setting.staff().actor(CLERK, today), dossier.id(), lines(plan)));
    }

    static DemoDirective directive(Plan340 plan, List<DemoTask> tasks) {
        return new DemoDirective(
                "plan340",
                DemoDay.on(plan.issued()),
                "KH",
                plan.symbol(),
                Integer.toString(plan.number()),
                "KC",
                AgencyBook.PROVINCE,
                IssuingLevel.PROVINCE,
                "h18.phochutich",
                null,
                null,
                Form.KT,
                Urgency.NORMAL,
                false,
                0,
                0,
                CLERK,
                plan.subject(),
                null,
                null,
                tasks,
                DemoBeside.NOTHING);
    }

    private static DemoTask task(Plan340.Duty duty, Plan340.Given given) {
        LocalDate due = duty.due();
        String presiding = presiding(duty);
        return new DemoTask(
                duty.text(),
                duty.product(),
                given.lead(),
                duty.with().stream().filter(name -> !name.equals(presiding)).toList(),
                List.of(),
                null,
                due == null ? new DemoDue(DemoDue.Kind.NONE, null) : new DemoDue(DemoDue.Kind.DATE, DemoDay.on(due)),
                LifeScript.parse(given.life()),
                presiding,
                false);
    }

    /** The bên chủ trì where the plan says "phối hợp" only: whom it names, as the office resolved it. */
    private static @Nullable String presiding(Plan340.Duty duty) {
        return !duty.coordinates()
                ? null
                : duty.with().isEmpty() ? UNNAMED : duty.with().getFirst();
    }

    /**
     * "E.2.3" → "Phần E, mục 2 (Sở Thông tin và Truyền thông), ý 3": where it stands, under which heading of the plan;
     * bodies outside the register are named here.
     */
    private static String passage(Plan340 plan, Plan340.Duty duty) {
        String[] parts = duty.number().split("\\.");
        String heading = plan.headings().stream()
                .filter(one -> duty.number().startsWith(one.number() + "."))
                .map(one -> String.join("; ", one.printed()))
                .findFirst()
                .orElseThrow();
        return "Phần %s, mục %s (%s), ý %s".formatted(parts[0], parts[1], heading, parts[2])
                + (duty.others() == null ? "" : "; cùng " + duty.others());
    }

    private static List<BudgetLine> lines(Plan340 plan) {
        Map<String, String> sections = plan.sections().stream()
                .collect(Collectors.toMap(Plan340.Section::section, s -> s.section() + ". " + s.name()));
        return plan.budget().stream()
                .map(line -> new BudgetLine(
                        Objects.requireNonNull(sections.get(line.section())),
                        line.tt(),
                        line.item(),
                        dong(line.central()),
                        dong(line.investment()),
                        dong(line.recurrent()),
                        dong(line.other()),
                        String.join("; ", line.lead()),
                        String.join("; ", line.coordinating())))
                .toList();
    }

    private static BigDecimal dong(@Nullable Long amount) {
        return amount == null ? BigDecimal.ZERO : BigDecimal.valueOf(amount);
    }
}
