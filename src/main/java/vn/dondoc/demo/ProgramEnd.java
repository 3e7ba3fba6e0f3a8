package vn.dondoc.demo;

import jakarta.annotation.PreDestroy;

/**
 * Whether the program was told to end. Spring closes nothing before a start is over, so a TERM or Ctrl-C would wait for the
 * whole demo office to be filled; who fills it, or lives through days, asks here between two acts and breaks off.
 */
@DemoPart
class ProgramEnd {

    private final Thread hook = new Thread(() -> told = true, "demo-program-end");
    private volatile boolean told;

    ProgramEnd() {
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException endsAlready) {
            told = true;
        }
    }

    /** @throws DemoRefused if it was */
    void check() {
        if (told) {
            throw new DemoRefused(
                    "Đã dừng giữa chừng; lần chạy sau làm tiếp, văn phòng mẫu chưa dựng xong thì dựng lại");
        }
    }

    @PreDestroy
    void forget() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException endsAlready) {
            told = true;
        }
    }
}
