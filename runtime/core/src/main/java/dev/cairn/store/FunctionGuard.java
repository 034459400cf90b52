package dev.cairn.store;

import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Refuses calls on the database from within a function that was passed to it. One passed to an update runs while locks
 * are held, and may run more than once; what one passed to a transaction calls directly would not be a part of it. Safe
 * for use by several threads.
 */
class FunctionGuard {

    private static final int NONE = 0;
    private static final int UPDATE = 1;
    private static final int TRANSACTION = 2;

    /** What runs on a thread, in an array that stays: one that is removed would be made anew by every call. */
    private final ThreadLocal<int[]> running;

    FunctionGuard() {
        this.running = ThreadLocal.withInitial(() -> new int[] {NONE});
    }

    /** Knows of the same functions as another one. */
    FunctionGuard(FunctionGuard other) {
        this.running = other.running;
    }

    final <V> @Nullable V apply(UnaryOperator<V> function, V entity) {
        int[] own = running.get();
        int outer = own[0];
        own[0] = UPDATE;
        try {
            return function.apply(entity);
        } finally {
            own[0] = outer;
        }
    }

    final <R extends @Nullable Object> R transact(Supplier<R> function) {
        int[] own = running.get();
        own[0] = TRANSACTION;
        try {
            return function.get();
        } finally {
            own[0] = NONE;
        }
    }

    /** Checks that a call may be made now, on this thread. */
    void check() {
        int caller = running.get()[0];
        if (caller == NONE) {
            return;
        }
        checkNoUpdate();
        if (caller == TRANSACTION) {
            throw new IllegalStateException("The database was called directly from a transaction's function, so that"
                    + " the call would not be a part of the transaction. Call repository.in(transaction), or make the"
                    + " call before or after the transaction.");
        }
    }

    final void checkNoUpdate() {
        if (running.get()[0] == UPDATE) {
            throw new IllegalStateException("The database was called from a function that was passed to update."
                    + " Such a function only computes the new entity; read what it needs before.");
        }
    }

    /** Whether a transaction's function is running on this thread. */
    final boolean inTransaction() {
        return running.get()[0] == TRANSACTION;
    }
}
