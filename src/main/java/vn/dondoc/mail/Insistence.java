package vn.dondoc.mail;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.NonTransientDataAccessException;

/**
 * Repeats a short write that lost a race in the database (deadlock, lock wait, certification on a cluster, a connection
 * that broke). What was sent must be written down; if it cannot be, the lease ends and the archive is asked.
 */
final class Insistence {

    private static final int TIMES = 4;

    private Insistence() {}

    static void on(Runnable write) {
        with(() -> {
            write.run();
            return true;
        });
    }

    /** The same for a write with an answer. */
    static <T> T with(Supplier<T> write) {
        for (int time = 1; ; time++) {
            try {
                return write.get();
            } catch (NonTransientDataAccessException e) {
                throw e;
            } catch (DataAccessException e) {
                if (time == TIMES) {
                    throw e;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(
                        ThreadLocalRandom.current().nextLong(20, 60L << time)));
            }
        }
    }
}
