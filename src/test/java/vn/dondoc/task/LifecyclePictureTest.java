package vn.dondoc.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.dondoc.testing.RuleTest;

/** docs/lifecycle.md is drawn from the one table; -Ddondoc.docs=write draws it anew. */
@RuleTest
class LifecyclePictureTest {

    /** They show in the column of the rights. */
    private static final Set<Lifecycle.Proviso> IN_RIGHTS =
            EnumSet.of(Lifecycle.Proviso.NOT_FROM_PAPER, Lifecycle.Proviso.ALL_FIELDS);

    private static final Path PICTURE = Path.of("docs", "lifecycle.md");

    @Test
    void theDocumentShowsTheTableAsItIs() throws IOException {
        String drawn = draw();
        if ("write".equals(System.getProperty("dondoc.docs"))) {
            Files.writeString(PICTURE, drawn);
        }
        assertThat(Files.readString(PICTURE))
                .as("docs/lifecycle.md is stale: run the tests with -Ddondoc.docs=write")
                .isEqualTo(drawn);
    }

    @Test
    void everyArrowOfAnActTakesOneRightAndOneSide() {
        Map<TaskAct, Set<String>> takes = new LinkedHashMap<>();
        Lifecycle.table()
                .forEach(t -> takes.computeIfAbsent(t.act(), act -> new LinkedHashSet<>())
                        .add(t.side() + " " + t.right() + " " + t.mail()));
        assertThat(takes)
                .allSatisfy((act, rights) -> assertThat(rights).as(act.name()).hasSize(1));
        assertThat(takes.keySet()).containsExactlyInAnyOrder(TaskAct.values());
    }

    private static String draw() throws IOException {
        Properties words = new Properties();
        try (Reader text = Files.newBufferedReader(Path.of("src/main/resources/i18n/task_vi.properties"))) {
            words.load(text);
        }
        StringBuilder page = new StringBuilder("""
                # The life of a task

                Drawn from `task/Lifecycle.java`, the one table of transitions, by `LifecyclePictureTest`; don't edit.

                ```mermaid
                stateDiagram-v2
                    [*] --> DRAFT
                """);
        for (TaskState state : TaskState.values()) {
            page.append("    %s : %s%n".formatted(state, words.getProperty("TaskState." + state)));
        }
        Map<String, Set<String>> arrows = new LinkedHashMap<>();
        Lifecycle.table().stream()
                .filter(t -> t.from() != t.to())
                .forEach(t -> arrows.computeIfAbsent(t.from() + " --> " + t.to(), key -> new LinkedHashSet<>())
                        .add(words.getProperty("TaskAct." + t.act())));
        arrows.forEach((arrow, acts) -> page.append("    %s : %s%n".formatted(arrow, String.join(" / ", acts))));
        page.append("    COMPLETED --> [*]\n    CLOSED_NOT_DONE --> [*]\n```\n\n");
        page.append("""
                Whoever sees a task and holds the right does the act: of the lead agency for its own task, or the office with
                ENTER_FOR_AGENCY from the agency's paper; of the office with DECIDE for all, with DECIDE_IN_FIELD in the fields that the
                actor answers for. What stands beside that is in the last column.

                """);
        page.append("| from | act | to | whose act | right | mail | beside |\n|---|---|---|---|---|---|---|\n");
        Lifecycle.table()
                .forEach(t -> page.append("| %s | %s (%s) | %s | %s | %s | %s | %s |%n"
                        .formatted(
                                t.from(),
                                t.act(),
                                words.getProperty("TaskAct." + t.act()),
                                t.to(),
                                t.side() == Transition.Side.LEAD ? "lead agency" : "office",
                                rights(t),
                                t.mail() == null ? "–" : t.mail(),
                                Lifecycle.provisos(t.act()).stream()
                                        .filter(one -> !IN_RIGHTS.contains(one))
                                        .map(proviso -> words(t.act(), proviso))
                                        .collect(Collectors.joining("; ")))));
        return page.toString();
    }

    private static String rights(Transition arrow) {
        Set<Lifecycle.Proviso> provisos = Lifecycle.provisos(arrow.act());
        return arrow.right()
                + (arrow.side() == Transition.Side.OFFICE
                        ? provisos.contains(Lifecycle.Proviso.ALL_FIELDS) ? "" : ", DECIDE_IN_FIELD"
                        : provisos.contains(Lifecycle.Proviso.NOT_FROM_PAPER) ? "" : ", ENTER_FOR_AGENCY");
    }

    private static String words(TaskAct act, Lifecycle.Proviso proviso) {
        return switch (proviso) {
            case BINDS_AGENCY -> "the head alone, where the agency's policy has him approve";
            case NOT_FROM_PAPER, ALL_FIELDS -> "";
            case OWN_ENTRY ->
                (act == TaskAct.WITHDRAW_CLAIM ? "by who claimed; " : "")
                        + "also by who of the office entered it from the agency's paper";
            case OFFICER_BY_POLICY -> "also by the following officer, where the policy lets him";
            case WITHIN_MEASURE -> "by the head of the office only within his measure";
            case NOT_THEIR_OWN -> "not by those who lead the office, where one of them asked";
        };
    }
}
