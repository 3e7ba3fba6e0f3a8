package vn.dondoc.ui.task;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestComponent;
import vn.dondoc.ui.shell.LiveMenu;
import vn.dondoc.ui.shell.WindowsTold;

/** Tells at once that time has moved: a walk that sets the clock opens no window that is drawn anew for it while it presses. */
@TestComponent
public class TimeTold {

    private final ObjectProvider<HourBell> bell;
    private final ObjectProvider<LiveMenu> windows;

    TimeTold(ObjectProvider<HourBell> bell, ObjectProvider<LiveMenu> windows) {
        this.bell = bell;
        this.windows = windows;
    }

    /** Windows that are open now hear of it; those that are opened later have nothing to hear. */
    public void now() {
        bell.getObject().lookEachMinute();
        WindowsTold.of(windows.getObject());
    }
}
