package vn.dondoc.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.testing.SqlCount;

/** The measured lines: printed as a table when they are there, and kept as JSON. */
final class Figures {

    private static final int WARM_UP = 40;
    private static final int FEWEST = 15;
    private static final double LONGEST_MS = 6_000;

    private final PrintStream out;
    private final List<Line> lines = new ArrayList<>();

    Figures(PrintStream out) {
        this.out = out;
        out.printf("%-44s %10s %10s  %-8s %s%n", "", "p50", "p95", "", "SQL");
    }

    /**
     * One measured thing.
     *
     * @param p95 null for what is measured once
     * @param sql statements of one run; null where it says nothing
     */
    record Line(
            String name,
            double p50,
            @Nullable Double p95,
            String unit,
            @Nullable Integer sql) {}

    /** Runs the work often enough, warm; what is slow, less often. Each run gets its number. */
    void repeated(String name, int times, java.util.function.IntConsumer work) {
        long opened = System.nanoTime();
        for (int n = 0; n < Math.min(WARM_UP, times) && since(opened) < LONGEST_MS; n++) {
            work.accept(n);
        }
        opened = System.nanoTime();
        List<Double> taken = new ArrayList<>();
        while (taken.size() < times && (taken.size() < FEWEST || since(opened) < LONGEST_MS)) {
            long began = System.nanoTime();
            work.accept(taken.size());
            taken.add(since(began));
        }
        double[] ms = taken.stream().mapToDouble(Double::doubleValue).toArray();
        int sql = SqlCount.of(() -> work.accept(0)).size();
        Arrays.sort(ms);
        add(new Line(name, quantile(ms, 0.5), quantile(ms, 0.95), "ms", sql));
    }

    void once(String name, double value, String unit) {
        add(new Line(name, value, null, unit, null));
    }

    private void add(Line line) {
        lines.add(line);
        out.printf(
                Locale.ROOT,
                "%-44s %10.1f %10s  %-8s %s%n",
                line.name(),
                line.p50(),
                line.p95() == null ? "" : String.format(Locale.ROOT, "%.1f", line.p95()),
                line.unit(),
                line.sql() == null ? "" : line.sql());
    }

    void writeJson(Path file, int size) throws IOException {
        String rows = lines.stream()
                .map(line -> String.format(
                        Locale.ROOT,
                        "    {\"name\": \"%s\", \"p50\": %.3f, \"p95\": %s, \"unit\": \"%s\", \"sql\": %s}",
                        line.name(),
                        line.p50(),
                        line.p95() == null ? "null" : String.format(Locale.ROOT, "%.3f", line.p95()),
                        line.unit(),
                        line.sql()))
                .collect(Collectors.joining(",\n"));
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(
                file,
                "{\n  \"tasks\": %d,\n  \"processors\": %d,\n  \"java\": \"%s\",\n  \"figures\": [\n%s\n  ]\n}\n"
                        .formatted(size, Runtime.getRuntime().availableProcessors(), Runtime.version(), rows));
    }

    static double since(long began) {
        return (System.nanoTime() - began) / 1e6;
    }

    static double quantile(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }
}
