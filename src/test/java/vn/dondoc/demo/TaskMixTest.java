package vn.dondoc.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.dondoc.demo.DemoLives.Bucket;
import vn.dondoc.demo.DemoLives.State;

class TaskMixTest {

    private static final DemoContent CONTENT = DemoContent.load();
    private static final List<String> PLACES =
            List.of("xã Bắc Hà", "xã Y Tý", "phường Sa Pa", "xã Tú Lệ", "xã Mỏ Vàng", "phường Nghĩa Lộ", "xã Lục Yên");

    private final DemoDays days = new DemoDays(
            LocalDate.of(2026, 11, 24),
            day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY,
            TaskMix.EARLIEST);

    private static List<DemoDirective> mix(long seed) {
        return new TaskMix(Recipe.load(), PLACES, CONTENT.people(), seed).mix(1940);
    }

    @Test
    void givesExactlySoManyTasksAndTheSameOnesAgain() {
        List<DemoDirective> directives = mix(7);
        assertThat(tasks(directives)).hasSize(1940);
        assertThat((double) 1940 / directives.size()).isBetween(1.9, 2.5);
        assertThat(mix(7)).isEqualTo(directives);
        assertThat(mix(8)).isNotEqualTo(directives);
    }

    @Test
    void livesAreAllowedAndLookLikeAYear() {
        List<DemoTask> tasks = tasks(mix(7));
        for (DemoTask task : tasks) {
            DemoLives.walk(task, days);
            assertThat(task.life().stream()
                            .filter(a -> a.day() != null)
                            .map(a -> a.dayOrThrow().offset())
                            .toList())
                    .isSorted()
                    .allMatch(d -> d < 0);
        }
        Map<Bucket, Long> buckets =
                tasks.stream().collect(Collectors.groupingBy(t -> DemoLives.bucket(t, days), Collectors.counting()));
        Map<State, Long> states = tasks.stream()
                .collect(Collectors.groupingBy(t -> DemoLives.walk(t, days).state(), Collectors.counting()));
        assertThat(buckets.get(Bucket.DONE_ON_TIME)).isBetween(1100L, 1500L);
        assertThat(buckets.get(Bucket.DONE_LATE)).isBetween(80L, 260L);
        assertThat(buckets.get(Bucket.OPEN_OVERDUE)).isBetween(25L, 160L);
        assertThat(states)
                .containsKeys(
                        State.DRAFT,
                        State.ASSIGNED,
                        State.REFUSED,
                        State.IN_PROGRESS,
                        State.PENDING_CONFIRMATION,
                        State.RETURNED,
                        State.COMPLETED);
    }

    @Test
    void onlyAgenciesWithSomebodyToActLead() {
        Set<String> acting = CONTENT.people().stream()
                .filter(DemoPerson::signsIn)
                .map(DemoPerson::agency)
                .collect(Collectors.toSet());
        assertThat(tasks(mix(7))).extracting(DemoTask::lead).allMatch(acting::contains);
    }

    @Test
    void wordingVariesAndKeepsItsLimits() {
        List<DemoTask> tasks = tasks(mix(7));
        assertThat(new HashSet<>(tasks.stream().map(DemoTask::content).toList()))
                .hasSizeGreaterThan(1100);
        assertThat(tasks)
                .allMatch(t -> t.content().length() <= 250
                        && !DatedText.of(t.content(), days.start()).contains("{"));
    }

    private static List<DemoTask> tasks(List<DemoDirective> directives) {
        return directives.stream().flatMap(d -> d.tasks().stream()).toList();
    }
}
