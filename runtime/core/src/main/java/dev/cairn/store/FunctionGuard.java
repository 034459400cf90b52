package dev.cairn.store;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Refuses calls on the database from within a function that was passed to it: such a function runs while locks are
 * held, and may run more than once. Safe for use by several threads.
 */
final class FunctionGuard {

    private final ThreadLocal<Boolean> running = new ThreadLocal<>();

    <V> @Nullable V apply(UnaryOperator<V> function, V entity) {
        running.set(true);
        try {
            return function.apply(entity);
        } finally {
            running.remove();
        }
    }

    void check() {
        if (running.get() != null) {
            throw new IllegalStateException("The database was called from a function that was passed to update."
                    + " Such a function only computes the new entity; read what it needs before.");
        }
    }
}
