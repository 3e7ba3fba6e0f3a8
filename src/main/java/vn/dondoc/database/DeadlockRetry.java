package vn.dondoc.database;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Where two people act at once, the database may take one of the two transactions back so that the other can go on. Nothing of
 * it was done: so it is simply done again, and nobody is told of a deadlock. What a service does besides writing to the
 * database follows the commit, so a second try repeats nothing.
 *
 * @see "docs/decisions/0034-a-deadlock-is-tried-again.md"
 */
final class DeadlockRetry implements MethodInterceptor {

    /** What MariaDB says when it took the transaction back at once; a lock that was waited for in vain is another one. */
    private static final int DEADLOCK = 1213;

    private static final int TRIES_AFTER = 4;
    private static final Duration PAUSE = Duration.ofMillis(30);
    private static final Duration SPREAD = Duration.ofMillis(25);

    private final RetryTemplate again = new RetryTemplate(RetryPolicy.builder()
            .maxRetries(TRIES_AFTER)
            .delay(PAUSE)
            .jitter(SPREAD)
            .multiplier(2)
            .predicate(DeadlockRetry::isDeadlock)
            .build());

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            // a part of a greater whole, which was taken back with it
            return call.proceed();
        }
        ProxyMethodInvocation repeatable = (ProxyMethodInvocation) call;
        try {
            return again.execute(() ->
                            Optional.ofNullable(repeatable.invocableClone().proceed()))
                    .orElse(null);
        } catch (RetryException given) {
            throw given.getLastException();
        }
    }

    private static boolean isDeadlock(Throwable thrown) {
        return thrown instanceof PessimisticLockingFailureException
                && NestedExceptionUtils.getMostSpecificCause(thrown) instanceof SQLException cause
                && cause.getErrorCode() == DEADLOCK;
    }
}
