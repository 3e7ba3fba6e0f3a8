package vn.dondoc.task;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import vn.dondoc.Application;
import vn.dondoc.testing.OfficeClock;
import vn.dondoc.testing.SecondProgram;

/** A second process with the whole program on the same database, and its own clerks. */
final class ClerksElsewhere implements AutoCloseable {

    private static final String READY = "ready";
    private static final String GO = "go";

    private final Process process;
    private final Path told;
    private final Path log;

    private ClerksElsewhere(Process process, Path told, Path log) {
        this.process = process;
        this.told = told;
        this.log = log;
    }

    /** Returns at once; the program starts meanwhile. */
    static ClerksElsewhere start(Path folder, Map<String, Object> database, Clerks.Shift shift, long seed)
            throws IOException {
        Path orders = folder.resolve("shift.txt");
        Path told = folder.resolve("told.txt");
        Path log = folder.resolve("program.log");
        shift.write(orders);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ClerksElsewhere.class.getName(),
                orders.toString(),
                told.toString(),
                String.valueOf(seed)));
        command.add("--dondoc.files=" + folder.resolve("files"));
        database.forEach((name, value) -> command.add("--" + name + "=" + value));
        return new ClerksElsewhere(
                new ProcessBuilder(command).redirectError(log.toFile()).start(), told, log);
    }

    void awaitReady() throws IOException {
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        for (String line = out.readLine(); !READY.equals(line); line = out.readLine()) {
            if (line == null) {
                throw new IllegalStateException("The second program ended: " + Files.readString(log));
            }
        }
    }

    void go() throws IOException {
        process.getOutputStream().write((GO + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    /** What its clerks were answered, once all are done. */
    List<Clerks.Told> told() throws IOException, InterruptedException {
        // what it still says must be read, or it waits for that for ever
        process.inputReader(StandardCharsets.UTF_8).lines().forEach(line -> {});
        if (process.waitFor() != 0) {
            throw new IllegalStateException("The second program failed: " + Files.readString(log));
        }
        return Files.readAllLines(told).stream().map(Clerks.Told::of).toList();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** The second process. */
    public static void main(String[] args) throws Exception {
        Clerks.Shift shift = Clerks.Shift.read(Path.of(args[0]));
        List<String> settings = new ArrayList<>(List.of("--server.port=0", "--spring.main.banner-mode=off"));
        settings.addAll(List.of(args).subList(3, args.length));
        try (ConfigurableApplicationContext program = new SpringApplicationBuilder(Application.class, Parts.class)
                .profiles("test")
                .initializers(SecondProgram::isWithoutTheTests)
                .run(settings.toArray(String[]::new))) {
            System.out.println(READY);
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            if (GO.equals(in.readLine())) {
                Files.write(
                        Path.of(args[1]),
                        new Clerks(program)
                                .work(shift, Long.parseLong(args[2])).stream()
                                        .map(Clerks.Told::line)
                                        .toList());
            }
        }
    }

    /** Without an annotation of its own, or the scans of the tests would find it too. */
    @Import(ActsOnTasks.class)
    static class Parts {

        @Bean
        @Primary
        OfficeClock officeClock() {
            return new OfficeClock();
        }
    }
}
