package vn.dondoc.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.dondoc.testing.RuleTest;

/** docs/lifecycle.md is drawn from the one table; -Ddondoc.docs=write draws it anew. */
@RuleTest
class LifecyclePictureTest {

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
        page.append("| from | act | to | whose act | right | mail |\n|---|---|---|---|---|---|\n");
        Lifecycle.table()
                .forEach(t -> page.append("| %s | %s (%s) | %s | %s | %s | %s |%n"
                        .formatted(
                                t.from(),
                                t.act(),
                                words.getProperty("TaskAct." + t.act()),
                                t.to(),
                                t.side() == Transition.Side.LEAD ? "lead agency" : "office",
                                t.right(),
                                t.mail() == null ? "–" : t.mail())));
        return page.toString();
    }
}
