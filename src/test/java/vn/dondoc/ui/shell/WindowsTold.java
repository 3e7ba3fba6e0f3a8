package vn.dondoc.ui.shell;

/** Tells open windows at once what they are told every two seconds. */
public final class WindowsTold {

    private WindowsTold() {}

    public static void of(LiveMenu windows) {
        windows.tell();
    }
}
