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

    private final ThreadLocal<Caller> running;

    private enum Caller {
        UPDATE,
        TRANSACTION
    }

    FunctionGuard() {
        this.running = new ThreadLocal<>();
    }

    /** Knows of the same functions as another one. */
    FunctionGuard(FunctionGuard other) {
        this.running = other.running;
    }

    final <V> @Nullable V apply(UnaryOperator<V> function, V entity) {
        Caller outer = running.get();
        running.set(Caller.UPDATE);
        try {
            return function.apply(entity);
        } finally {
            if (outer == null) {
                running.remove();
            } else {
                running.set(outer);
            }
        }
    }

    final <R extends @Nullable Object> R transact(Supplier<R> function) {
        running.set(Caller.TRANSACTION);
        try {
            return function.get();
        } finally {
            running.remove();
        }
    }

    /** Checks that a call may be made now, on this thread. */
    void check() {
        checkNoUpdate();
        if (inTransaction()) {
            throw new IllegalStateException("The database was called directly from a transaction's function, so that"
                    + " the call would not be a part of the transaction. Call repository.in(transaction), or make the"
                    + " call before or after the transaction.");
        }
    }

    final void checkNoUpdate() {
        if (running.get() == Caller.UPDATE) {
            throw new IllegalStateException("The database was called from a function that was passed to update."
                    + " Such a function only computes the new entity; read what it needs before.");
        }
    }

    /** Whether a transaction's function is running on this thread. */
    final boolean inTransaction() {
        return running.get() == Caller.TRANSACTION;
    }
}
