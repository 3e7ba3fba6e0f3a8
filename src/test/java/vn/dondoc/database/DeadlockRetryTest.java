package vn.dondoc.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.dondoc.testing.RuleTest;

@RuleTest
class DeadlockRetryTest {

    private static final int DEADLOCK = 1213;
    private static final int WAITED_IN_VAIN = 1205;

    private final AtomicInteger tries = new AtomicInteger();

    /** Fails so often before it is done. */
    private Supplier<String> fails(int times, int code) {
        Supplier<String> act = () -> {
            if (tries.incrementAndGet() <= times) {
                throw new CannotAcquireLockException("taken back", new SQLException("taken back", "40001", code));
            }
            return "done";
        };
        ProxyFactory proxies = new ProxyFactory(Supplier.class, new DeadlockRetry());
        proxies.setTarget(act);
        @SuppressWarnings("unchecked")
        Supplier<String> proxy = (Supplier<String>) proxies.getProxy();
        return proxy;
    }

    @Test
    void whatTheDatabaseTookBackIsDoneAgain() {
        assertThat(fails(2, DEADLOCK).get()).isEqualTo("done");
        assertThat(tries).hasValue(3);
    }

    @Test
    void notForEver() {
        Supplier<String> act = fails(99, DEADLOCK);
        assertThatThrownBy(act::get).isInstanceOf(CannotAcquireLockException.class);
        assertThat(tries).hasValue(5);
    }

    @Test
    void aLockThatWasWaitedForInVainIsNotWaitedForAgain() {
        Supplier<String> act = fails(1, WAITED_IN_VAIN);
        assertThatThrownBy(act::get).isInstanceOf(CannotAcquireLockException.class);
        assertThat(tries).hasValue(1);
    }

    @Test
    void aPartOfAGreaterWholeIsNotDoneAgainAlone() {
        Supplier<String> act = fails(1, DEADLOCK);
        TransactionSynchronizationManager.setActualTransactionActive(true);
        try {
            assertThatThrownBy(act::get).isInstanceOf(CannotAcquireLockException.class);
        } finally {
            TransactionSynchronizationManager.setActualTransactionActive(false);
        }
        assertThat(tries).hasValue(1);
    }
}
