package vn.dondoc.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;

/**
 * The statements that a piece of work sends to the database from this thread; a batch is one. {@code
 * assertThat(SqlCount.of(() -> tasks.list(actor, filter))).hasSizeLessThanOrEqualTo(2)} shows the statements when it
 * fails.
 */
public final class SqlCount {

    private static final ThreadLocal<List<String>> OPEN = new ThreadLocal<>();

    private SqlCount() {}

    /** Runs the work and gives the SQL texts in their order. */
    public static List<String> of(Runnable work) {
        List<String> outer = OPEN.get();
        List<String> sent = new ArrayList<>();
        OPEN.set(sent);
        try {
            work.run();
        } finally {
            OPEN.set(outer);
            if (outer != null) {
                outer.addAll(sent);
            }
        }
        return List.copyOf(sent);
    }

    /** The work's value beside its statements. */
    public record Counted<T>(T value, List<String> statements) {}

    public static <T> Counted<T> with(Callable<T> work) {
        List<T> value = new ArrayList<>();
        List<String> sent = of(() -> {
            try {
                value.add(work.call());
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        return new Counted<>(value.getFirst(), sent);
    }

    /** The same data source, telling of its statements from now on. */
    public static DataSource counted(DataSource source) {
        return source instanceof CountedDataSource ? source : new CountedDataSource(source);
    }

    static void note(String sql) {
        List<String> open = OPEN.get();
        if (open != null) {
            open.add(sql);
        }
    }
}
