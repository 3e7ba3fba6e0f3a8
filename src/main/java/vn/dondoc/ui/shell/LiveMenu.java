package vn.dondoc.ui.shell;

import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells open windows that counts may have changed. Whoever listens to the modules' events calls {@link #changed} after
 * the commit; however many calls there are, each window is refreshed at most every two seconds. The windows are drawn by
 * threads of their own: with many of them open, mails and other work by the clock would wait.
 */
@Component
public class LiveMenu {

    /** Drawing is statements on the database: it takes few of its connections from those who work. */
    private static final int AT_ONCE = 2;

    /** A window that is open. */
    interface Window {

        /** @param timeMoved whether lateness moved by itself, so that its screen is not right any more either */
        void refresh(boolean timeMoved);
    }

    private final List<Open> windows = new CopyOnWriteArrayList<>();
    private final AtomicBoolean due = new AtomicBoolean();
    private final AtomicBoolean moved = new AtomicBoolean();
    private final ExecutorService threads;

    @Autowired
    LiveMenu() {
        this(Executors.newFixedThreadPool(
                AT_ONCE, Thread.ofPlatform().name("open-windows-", 1).daemon().factory()));
    }

    /** @param threads draw the windows; they end with this */
    LiveMenu(ExecutorService threads) {
        this.threads = threads;
    }

    /** Something was committed that a count may depend on. Cheap; any thread. */
    public void changed() {
        due.set(true);
    }

    /** A day began, or a deadline's hour struck: counts and what {@link MovesWithTime}. Cheap; any thread. */
    public void timeMoved() {
        moved.set(true);
    }

    @Scheduled(fixedDelay = 2_000)
    void tell() {
        boolean changed = due.getAndSet(false);
        boolean timeMoved = moved.getAndSet(false);
        if (changed || timeMoved) {
            windows.forEach(window -> window.tell(timeMoved));
        }
    }

    Registration join(Window window) {
        return Registration.addAndRemove(windows, new Open(window));
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }

    /** A window, and whether it stands in the queue: once there, it is refreshed once, however much has happened by then. */
    private final class Open implements Runnable {

        private final Window window;
        private final AtomicBoolean queued = new AtomicBoolean();
        private final AtomicBoolean late = new AtomicBoolean();

        Open(Window window) {
            this.window = window;
        }

        void tell(boolean timeMoved) {
            if (timeMoved) {
                late.set(true);
            }
            if (queued.compareAndSet(false, true)) {
                threads.execute(this);
            }
        }

        /** A window that is just being closed takes nothing from the others. */
        @Override
        public void run() {
            queued.set(false);
            try {
                window.refresh(late.getAndSet(false));
            } catch (UIDetachedException closed) {
                windows.remove(this);
            }
        }
    }
}
