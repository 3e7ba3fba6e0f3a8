package vn.dondoc.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;
import org.junit.jupiter.api.Test;

/**
 * A hundred thousand commands by chance, each by somebody of a small office, on two hundred tasks that live side by side; and
 * as many in short lives of three tasks, each run with other commands: jqwik names the seed of a life that breaks a rule, and
 * the shortest one that does.
 */
class RandomLifeTest {

    private static final long SEED = Long.getLong("dondoc.test.seed", 20_260_310L);
    private static final int ACTS = 100_000;
    private static final int TASKS = 200;
    private static final int LIVES = 1_000;
    private static final int ACTS_OF_A_LIFE = 100;

    private static final Map<ByHand.Wrong, Integer> TOLD = new EnumMap<>(ByHand.Wrong.class);
    private static long partitions;
    private static long replayed;

    @Test
    void whatMayNotBeIsRefusedAndTheFiguresAddUp() {
        Random random = new Random(SEED);
        LifeOfTasks life = new LifeOfTasks(random, TASKS);
        TaskAct[] acts = TaskAct.values();
        for (int n = 0; n < ACTS; n++) {
            life.act(acts[random.nextInt(acts.length)]);
            if (n % 1_000 == 0) {
                life.everythingAgrees();
            }
        }
        life.everythingAgrees();
        System.out.printf(
                "random commands %d on %d tasks: done %d, refused %d (%s), illegal 0, acts done again from the list %d,"
                        + " partitions of time %d, seed %d%n",
                ACTS, TASKS, life.done(), life.refused(), why(life.told()), life.replayed(), life.partitions(), SEED);
        assertThat(life.done()).as("commands that were done, seed " + SEED).isGreaterThan(ACTS / 20);
        assertThat(life.done() + life.refused()).as("every command was tried").isEqualTo(ACTS);
        assertThat(life.told())
                .as("each reason to refuse was met, seed " + SEED)
                .containsOnlyKeys(ByHand.Wrong.values());
        assertThat(life.places())
                .as("rows of docs/figures.md that were reached, seed " + SEED)
                .containsExactlyInAnyOrderElementsOf(
                        FigureRow.possible().stream().map(FigureRow::place).toList());
    }

    @Property(tries = LIVES, shrinking = ShrinkingMode.BOUNDED)
    void noLifeOfATaskBreaksARule(@ForAll("lives") ActionChain<LifeOfTasks> chain) {
        LifeOfTasks life = chain.run();
        life.everythingAgrees();
        life.told().forEach((wrong, times) -> TOLD.merge(wrong, times, Integer::sum));
        partitions += life.partitions();
        replayed += life.replayed();
    }

    @AfterContainer
    static void told() {
        long tried = TOLD.values().stream().mapToLong(Integer::longValue).sum();
        long done = TOLD.getOrDefault(ByHand.Wrong.NOTHING, 0);
        assertThat(partitions).as("tasks whose days were added up").isGreaterThan(LIVES / 2);
        assertThat(tried).isGreaterThanOrEqualTo((long) LIVES * ACTS_OF_A_LIFE);
        assertThat(done).isGreaterThan(tried / 20);
        System.out.printf(
                "commands in %d lives: %d tried, %d done, %d refused (%s), illegal 0, acts done again from the list %d,"
                        + " partitions of time %d%n",
                LIVES, tried, done, tried - done, why(TOLD), replayed, partitions);
    }

    private static String why(Map<ByHand.Wrong, Integer> told) {
        return "hidden %d, not his %d, not now %d, own work %d"
                .formatted(
                        told.getOrDefault(ByHand.Wrong.HIDDEN, 0),
                        told.getOrDefault(ByHand.Wrong.NOT_HIS, 0),
                        told.getOrDefault(ByHand.Wrong.NOT_NOW, 0),
                        told.getOrDefault(ByHand.Wrong.OWN_WORK, 0));
    }

    @Provide
    Arbitrary<ActionChain<LifeOfTasks>> lives() {
        return Arbitraries.longs()
                .flatMap(seed -> ActionChain.<LifeOfTasks>startWith(() -> new LifeOfTasks(new Random(seed), 3))
                        .withAction(new AnyAct())
                        .withMaxTransformations(ACTS_OF_A_LIFE));
    }

    /** One act of the table, on one of the tasks, by one of the people. */
    private static final class AnyAct implements Action.Independent<LifeOfTasks> {

        @Override
        public Arbitrary<Transformer<LifeOfTasks>> transformer() {
            return Arbitraries.of(TaskAct.class).map(act -> Transformer.mutate(act.name(), life -> life.act(act)));
        }
    }
}
