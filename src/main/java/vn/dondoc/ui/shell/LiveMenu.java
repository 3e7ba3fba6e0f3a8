package vn.dondoc.ui.shell;

import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells open windows that counts may have changed. Whoever listens to the modules' events calls {@link #changed} after
 * the commit; however many calls there are, each window is refreshed at most every two seconds.
 */
@Component
public class LiveMenu {

    private final List<Runnable> windows = new CopyOnWriteArrayList<>();
    private final AtomicBoolean due = new AtomicBoolean();

    LiveMenu() {}

    /** Something was committed that a count may depend on. Cheap; any thread. */
    public void changed() {
        due.set(true);
    }

    @Scheduled(fixedDelay = 2_000)
    void tell() {
        if (due.getAndSet(false)) {
            windows.forEach(this::refresh);
        }
    }

    /** A window that is just being closed takes nothing from the others. */
    private void refresh(Runnable window) {
        try {
            window.run();
        } catch (UIDetachedException closed) {
            windows.remove(window);
        }
    }

    Registration join(Runnable window) {
        return Registration.addAndRemove(windows, window);
    }
}
