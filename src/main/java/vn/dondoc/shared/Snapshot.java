package vn.dondoc.shared;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A small table of settings, kept in memory as one immutable value, so that reading it costs no statement. Its owner
 * calls {@link #changed()} after writing, and {@link #refresh()} every few seconds for what other nodes wrote.
 */
public final class Snapshot<T> {

    private final LongSupplier revision;
    private final Supplier<T> loader;
    private final AtomicReference<@Nullable Held<T>> held = new AtomicReference<>();

    /**
     * @param revision a number in the database that grows with each committed change
     * @param loader reads the value in the caller's transaction
     */
    public Snapshot(LongSupplier revision, Supplier<T> loader) {
        this.revision = revision;
        this.loader = loader;
    }

    /** The value as last committed; inside a transaction that has changed it, the value as that transaction sees it. */
    public T get() {
        if (TransactionSynchronizationManager.hasResource(this)) {
            return loader.get();
        }
        Held<T> current = held.get();
        if (current == null) {
            current = load();
            held.compareAndSet(null, current);
        }
        return current.value();
    }

    /** Reads again if the revision moved. Not for use inside a transaction that writes. */
    public void refresh() {
        Held<T> current = held.get();
        if (current == null || current.revision() != revision.getAsLong()) {
            // What a commit of this node took over meanwhile is newer than what was read here.
            held.compareAndSet(current, load());
        }
    }

    /** The current transaction has changed the table: the new value is taken over when it commits, dropped otherwise. */
    public void changed() {
        if (TransactionSynchronizationManager.hasResource(this)) {
            return;
        }
        TransactionSynchronizationManager.bindResource(this, Boolean.TRUE);
        TransactionSynchronizationManager.registerSynchronization(new TakeOver());
    }

    private Held<T> load() {
        // The number before the value: a change in between is found by the next refresh, never missed.
        long number = revision.getAsLong();
        return new Held<>(number, loader.get());
    }

    private record Held<T>(long revision, T value) {}

    private final class TakeOver implements TransactionSynchronization {

        private @Nullable Held<T> next;

        @Override
        public void beforeCommit(boolean readOnly) {
            next = new Held<>(revision.getAsLong(), loader.get());
        }

        @Override
        public void afterCommit() {
            held.set(next);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Snapshot.this);
        }
    }
}
