package vn.dondoc.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.dondoc.task.TaskAct;
import vn.dondoc.task.TaskState;

/** The glossary names every state of a task and every act on it as the screens do. */
class GlossaryTest {

    private static final Locale VIETNAMESE = Locale.of("vi");

    @Test
    void everyStateAndActStandsInTheGlossaryWithTheWordOfTheScreen() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("docs", "glossary.md"));
        Properties words = new Properties();
        try (Reader bundle =
                Files.newBufferedReader(Path.of("src", "main", "resources", "i18n", "task_vi.properties"))) {
            words.load(bundle);
        }
        List<String> keys = Stream.concat(
                        Stream.of(TaskState.values()).map(state -> "TaskState." + state.name()),
                        Stream.of(TaskAct.values()).map(act -> "TaskAct." + act.name()))
                .toList();
        assertThat(keys).allSatisfy(key -> {
            String word = words.getProperty(key).toLowerCase(VIETNAMESE);
            assertThat(lines)
                    .as(key + " = " + word)
                    .anyMatch(line -> line.toLowerCase(VIETNAMESE).startsWith("| " + word + " | ")
                            && line.contains("`" + key + "`"));
        });
    }
}
