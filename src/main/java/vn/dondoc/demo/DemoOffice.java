package vn.dondoc.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import vn.dondoc.shared.Texts;

/**
 * The demo office at the start of the program: filled once, before the first request is taken and before the first job
 * runs; then the sign-ins are told.
 */
@DemoPart
class DemoOffice implements SmartLifecycle {

    /** Before the web server, which starts near the last phase. */
    private static final int PHASE = 0;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final DemoSeeding seeding;
    private final DemoTime time;
    private final DemoClock clock;
    private final DemoProperties properties;
    private final ProgramEnd end;
    private final Texts texts;
    private final DemoContent content = DemoContent.load();
    private final PrintStream console = System.out;
    private volatile boolean running;

    DemoOffice(
            DemoSeeding seeding,
            DemoTime time,
            DemoClock clock,
            DemoProperties properties,
            ProgramEnd end,
            Texts texts) {
        this.seeding = seeding;
        this.time = time;
        this.clock = clock;
        this.properties = properties;
        this.end = end;
        this.texts = texts;
    }

    @Override
    public void start() {
        end.check();
        if (!time.isSeeded()) {
            int size = properties.size() == null
                    ? DemoSeeding.WRITTEN_OUT
                    : Math.max(DemoSeeding.WRITTEN_OUT, properties.size());
            console.println("Dựng văn phòng mẫu với " + size + " nhiệm vụ…");
            long begun = System.nanoTime();
            tellingHowFar(() -> seeding.fill(content, size));
            console.printf(Locale.of("vi"), "Văn phòng mẫu đã xong sau %.1f giây%n", (System.nanoTime() - begun) / 1e9);
        }
        running = true;
    }

    /** A line every ten seconds: how far the office's past has been lived. */
    private void tellingHowFar(Runnable filling) {
        CountDownLatch filled = new CountDownLatch(1);
        Thread.ofVirtual().start(() -> {
            try {
                while (!filled.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                    console.println("  đã dựng đến ngày " + Texts.day(LocalDate.now(clock)));
                }
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        });
        try {
            filling.run();
        } finally {
            filled.countDown();
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        SignInSheet.print(content.people(), texts, console);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
