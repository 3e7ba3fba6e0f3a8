package vn.dondoc.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UIDetachedException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.testing.RuleTest;

/** Open windows are told that counts may have changed. */
@RuleTest
class LiveMenuTest {

    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final LiveMenu menu = new LiveMenu(threads);
    private final AtomicInteger first = new AtomicInteger();
    private final AtomicInteger last = new AtomicInteger();

    @AfterEach
    void close() {
        menu.close();
        assertThat(threads.isShutdown()).as("its threads end with it").isTrue();
    }

    /** Until all that stood in the queue is drawn. */
    private void drawn() throws InterruptedException {
        CountDownLatch both = new CountDownLatch(2);
        for (int thread = 0; thread < 2; thread++) {
            threads.execute(() -> {
                both.countDown();
                await(both);
            });
        }
        assertThat(both.await(30, TimeUnit.SECONDS)).isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void tellAndDraw() throws InterruptedException {
        menu.tell();
        drawn();
    }

    @Test
    void aWindowThatIsJustBeingClosedTakesNothingFromTheOthers() throws InterruptedException {
        menu.join(moved -> first.incrementAndGet());
        AtomicInteger tried = new AtomicInteger();
        menu.join(moved -> {
            tried.incrementAndGet();
            throw new UIDetachedException("closed");
        });
        menu.join(moved -> last.incrementAndGet());
        menu.changed();
        tellAndDraw();
        menu.changed();
        tellAndDraw();
        assertThat(first).hasValue(2);
        assertThat(last).hasValue(2);
        assertThat(tried).as("it is forgotten").hasValue(1);
    }

    @Test
    void nothingIsAskedWhileNothingChanges() throws InterruptedException {
        menu.join(moved -> first.incrementAndGet());
        tellAndDraw();
        assertThat(first).hasValue(0);
    }

    @Test
    void aWindowLearnsThatTimeMovedOnceAndOnlyThen() throws InterruptedException {
        List<Boolean> told = new ArrayList<>();
        menu.join(told::add);
        menu.changed();
        tellAndDraw();
        menu.timeMoved();
        tellAndDraw();
        tellAndDraw();
        assertThat(told).containsExactly(false, true);
    }

    /** Who tells is the one thread that mails and all other work by the clock wait for. */
    @Test
    void whoTellsWaitsForNoWindowAndAWindowStandsInTheQueueOnce() throws InterruptedException {
        CountDownLatch drawing = new CountDownLatch(2);
        CountDownLatch go = new CountDownLatch(1);
        for (int slow = 0; slow < 2; slow++) {
            menu.join(moved -> {
                drawing.countDown();
                await(go);
            });
        }
        List<Boolean> told = new ArrayList<>();
        menu.join(told::add);
        menu.changed();
        menu.tell();
        await(drawing);
        menu.timeMoved();
        menu.tell();
        menu.changed();
        menu.tell();
        assertThat(told).as("not yet").isEmpty();
        go.countDown();
        drawn();
        assertThat(told).as("once, with all that happened").containsExactly(true);
    }

    @Test
    void aWindowThatHasLeftIsToldNothing() throws InterruptedException {
        menu.join(moved -> first.incrementAndGet()).remove();
        menu.changed();
        tellAndDraw();
        assertThat(first).hasValue(0);
    }
}
