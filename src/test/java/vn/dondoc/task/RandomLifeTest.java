package vn.dondoc.task;

import static org.assertj.core.api.Assertions.assertThat;

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
 * A hundred thousand acts by chance on two hundred tasks that live side by side, and as many in short lives of three tasks,
 * each run with other acts: jqwik names the seed of a life that breaks a rule, and the shortest one that does.
 */
class RandomLifeTest {

    private static final long SEED = Long.getLong("dondoc.test.seed", 20_260_310L);
    private static final int ACTS = 100_000;
    private static final int TASKS = 200;
    private static final int LIVES = 1_000;
    private static final int ACTS_OF_A_LIFE = 100;

    private static long tried;
    private static long done;
    private static long partitions;

    @Test
    void whatMayNotBeIsRefusedAndTheFiguresAddUp() {
        Random random = new Random(SEED);
        LifeOfTasks life = new LifeOfTasks(random, TASKS);
        TaskAct[] acts = TaskAct.values();
        for (int n = 0; n < ACTS; n++) {
            life.act(acts[random.nextInt(acts.length)]);
            if (n % 1_000 == 0) {
                life.figuresAddUp();
            }
        }
        life.figuresAddUp();
        assertThat(life.done()).as("acts that were done, seed " + SEED).isGreaterThan(ACTS / 20);
        assertThat(life.refused()).as("acts that were refused, seed " + SEED).isGreaterThan(ACTS / 10);
        assertThat(life.done() + life.refused()).as("every act was tried").isEqualTo(ACTS);
        assertThat(life.places())
                .as("rows of docs/figures.md that were reached, seed " + SEED)
                .containsExactlyInAnyOrderElementsOf(
                        FigureRow.possible().stream().map(FigureRow::place).toList());
        System.out.printf(
                "random acts %d, done %d, refused %d, illegal 0, partitions of time %d, seed %d%n",
                ACTS, life.done(), life.refused(), life.partitions(), SEED);
    }

    @Property(tries = LIVES, shrinking = ShrinkingMode.BOUNDED)
    void noLifeOfATaskBreaksARule(@ForAll("lives") ActionChain<LifeOfTasks> chain) {
        LifeOfTasks life = chain.run();
        life.figuresAddUp();
        tried += life.done() + life.refused();
        done += life.done();
        partitions += life.partitions();
    }

    @AfterContainer
    static void told() {
        System.out.printf(
                "acts in %d lives: %d tried, %d done, illegal 0, partitions of time %d%n",
                LIVES, tried, done, partitions);
        assertThat(partitions).as("tasks whose days were added up").isGreaterThan(LIVES / 2);
        assertThat(tried).isGreaterThanOrEqualTo((long) LIVES * ACTS_OF_A_LIFE);
        assertThat(done).isGreaterThan(tried / 20);
    }

    @Provide
    Arbitrary<ActionChain<LifeOfTasks>> lives() {
        return Arbitraries.longs()
                .flatMap(seed -> ActionChain.<LifeOfTasks>startWith(() -> new LifeOfTasks(new Random(seed), 3))
                        .withAction(new AnyAct())
                        .withMaxTransformations(ACTS_OF_A_LIFE));
    }

    /** One act of the table, on one of the tasks. */
    private static final class AnyAct implements Action.Independent<LifeOfTasks> {

        @Override
        public Arbitrary<Transformer<LifeOfTasks>> transformer() {
            return Arbitraries.of(TaskAct.class).map(act -> Transformer.mutate(act.name(), life -> life.act(act)));
        }
    }
}
