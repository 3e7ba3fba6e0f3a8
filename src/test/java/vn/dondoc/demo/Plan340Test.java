package vn.dondoc.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.dondoc.demo.DemoAct.Verb;
import vn.dondoc.demo.Plan340.BudgetLine;
import vn.dondoc.demo.Plan340.Duty;
import vn.dondoc.demo.Plan340.Section;

class Plan340Test {

    private static final long BILLION = 1_000_000_000;

    private final Plan340 plan = Plan340.load();

    @Test
    void theHeadIsThePlans() {
        assertThat(plan.number() + "/" + plan.symbol()).isEqualTo("340/KH-UBND");
        assertThat(plan.issued()).isEqualTo("2017-12-29");
        assertThat(plan.headings()).hasSize(6);
    }

    @Test
    void twentyDutiesOneOfThemWithTwoDeadlines() {
        assertThat(plan.duties()).hasSize(21);
        assertThat(plan.duties().stream()
                        .map(d -> d.number().replaceAll("[ab]$", ""))
                        .distinct())
                .hasSize(20);
        assertThat(plan.duties())
                .filteredOn(d -> d.recurrence() != null)
                .singleElement()
                .satisfies(d -> assertThat(d.due()).isEqualTo(LocalDate.of(2018, 6, 29)));
        assertThat(plan.duties())
                .filteredOn(Duty::coordinates)
                .hasSize(4)
                .allMatch(d -> d.text().contains("bên chủ trì"));
        assertThat(plan.duties())
                .filteredOn(Duty::groupLed)
                .hasSize(5)
                .allMatch(d -> d.tasks().size() > 1);
        assertThat(plan.duties())
                .filteredOn(d -> !d.groupLed())
                .allMatch(d -> d.tasks().size() == 1
                        && d.leadPrinted().equals(List.of(d.tasks().getFirst().lead())));
    }

    @Test
    void theBudgetAddsUpToTheDong() {
        assertThat(lines()).hasSize(29);
        for (Section section : plan.sections()) {
            List<BudgetLine> lines = lines().stream()
                    .filter(l -> section.section().isEmpty() || l.section().equals(section.section()))
                    .toList();
            assertThat(sum(lines, BudgetLine::total)).as(section.name()).isEqualTo(section.total());
            assertThat(sum(lines, BudgetLine::central)).isEqualTo(section.central());
            assertThat(sum(lines, BudgetLine::investment)).isEqualTo(section.investment());
            assertThat(sum(lines, BudgetLine::recurrent)).isEqualTo(section.recurrent());
            assertThat(sum(lines, BudgetLine::other)).isEqualTo(section.other());
        }
        Section all = plan.sections().getLast();
        assertThat(List.of(all.total(), all.central(), all.investment(), all.recurrent(), all.other()))
                .containsExactly(42_540_000_000L, 7 * BILLION, 4 * BILLION, 31_540_000_000L, 0L);
        assertThat(plan.sections().stream().map(Section::total))
                .containsExactly(4 * BILLION, 37_440_000_000L, 1_100_000_000L, 42_540_000_000L);
        assertThat(lines())
                .allMatch(l -> Objects.equals(
                        l.total(),
                        Stream.of(l.central(), l.investment(), l.recurrent(), l.other())
                                .filter(Objects::nonNull)
                                .mapToLong(Long::longValue)
                                .sum()));
    }

    @Test
    void theYear2018EndsWithEverythingClosed() {
        DemoDays days = new DemoDays(LocalDate.of(2019, 1, 2), d -> true, -1);
        List<String> users = Plan340.people().stream().map(DemoPerson::agency).toList();
        int late = 0;
        int returned = 0;
        for (Duty duty : plan.duties()) {
            for (Plan340.Given given : duty.tasks()) {
                assertThat(users).contains(given.lead());
                List<DemoAct> life = LifeScript.parse(given.life());
                assertThat(life)
                        .extracting(a -> a.dayOrThrow().fixed())
                        .isSorted()
                        .allMatch(d -> d != null
                                && d.getYear() == 2018
                                && d.getDayOfWeek().getValue() < 6);
                DemoDue due = duty.due() == null
                        ? DemoDue.parse("none")
                        : DemoDue.parse(duty.due().toString());
                DemoTask task = new DemoTask(
                        duty.text(), duty.product(), given.lead(), duty.with(), List.of(), null, due, life);
                assertThat(DemoLives.walk(task, days).state()).isEqualTo(DemoLives.State.COMPLETED);
                late += DemoLives.bucket(task, days) == DemoLives.Bucket.DONE_LATE ? 1 : 0;
                returned += life.stream().anyMatch(a -> a.verb() == Verb.RETURN) ? 1 : 0;
            }
        }
        assertThat(List.of(late, returned)).containsExactly(1, 1);
    }

    @Test
    void agenciesAreThoseOf2018() {
        List<String> known = ReferenceNames.of2018();
        assertThat(known)
                .containsAll(Plan340.people().stream().map(DemoPerson::agency).toList());
        assertThat(known)
                .containsAll(plan.duties().stream()
                        .flatMap(d -> Stream.concat(
                                d.with().stream(), d.tasks().stream().map(Plan340.Given::lead)))
                        .filter(name -> !name.startsWith("@"))
                        .toList());
        assertThat(known)
                .containsAll(lines().stream().flatMap(l -> l.lead().stream()).toList());
    }

    /** The labels of the plan name the same leads, coordinating bodies and sums, in the same order. */
    @Test
    void factsAreThoseOfTheLabels() throws IOException {
        Path corpus = Corpus.folder("plan 340 facts");
        Map<String, Object> gold = json(Files.readString(corpus.resolve("dev/gold/01_laocai_kh340_2017.json")));
        List<Map<String, Object>> tasks = maps(gold.get("tasks"));
        assertThat(tasks).hasSameSizeAs(plan.duties());
        for (int i = 0; i < tasks.size(); i++) {
            Duty duty = plan.duties().get(i);
            assertThat(duty.leadPrinted())
                    .as(duty.number())
                    .isEqualTo(tasks.get(i).get("lead"));
            assertThat(duty.coordinatingPrinted())
                    .as(duty.number())
                    .isEqualTo(tasks.get(i).get("coordinating"));
            assertThat(duty.coordinates())
                    .isEqualTo("COORDINATES".equals(tasks.get(i).get("role")));
            assertThat(duty.recurrence()).isEqualTo(tasks.get(i).get("recurrence"));
        }
        List<Map<String, Object>> rows = maps(gold.get("budget_rows"));
        assertThat(rows).hasSameSizeAs(plan.budget());
        for (int i = 0; i < rows.size(); i++) {
            BudgetLine line = plan.budget().get(i);
            assertThat(line.tt()).isEqualTo(rows.get(i).get("tt"));
            assertThat(line.section()).isEqualTo(rows.get(i).get("section"));
            assertThat(line.coordinating()).isEqualTo(rows.get(i).get("phoi_hop"));
            Object total = rows.get(i).get("total");
            assertThat(line.total())
                    .isEqualTo(total == null ? null : Math.round(((Number) total).doubleValue() * BILLION));
        }
        assertThat(plan.subject())
                .isEqualTo(((Map<?, ?>) Objects.requireNonNull(gold.get("metadata"))).get("abstract"));
    }

    private List<BudgetLine> lines() {
        return plan.budget().stream().filter(l -> l.total() != null).toList();
    }

    private static long sum(List<BudgetLine> lines, ToLongFunction<BudgetLine> of) {
        return lines.stream().mapToLong(of).sum();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> json(String text) {
        return (Map<String, Object>) new org.yaml.snakeyaml.Yaml().load(text);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> maps(Object node) {
        return ((List<Map<String, Object>>) node).stream().collect(Collectors.toList());
    }
}
