package dev.cairn.sql.run;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Why the code of a plan cannot be run. Constant expressions are computed when its classes are initialized; Java tells only the
 * first time why that failed, and this every time. Safe for use by several threads.
 */
public final class FirstFailure {

    /** How long one that comes second waits for the first, which is about to tell. */
    private static final long PATIENCE_MILLIS = 5_000;

    private @Nullable Throwable cause;

    /** Nothing has failed yet. */
    public FirstFailure() {}

    /**
     * Says why a class could not be used.
     *
     * @param failure what was thrown
     * @return what to throw, whose cause is why the class was not initialized, if that is it
     */
    synchronized LinkageError explain(LinkageError failure) {
        if (failure instanceof ExceptionInInitializerError && failure.getCause() != null) {
            cause = failure.getCause();
            notifyAll();
            return failure;
        }
        // The class of the cause is that of what the first one met.
        boolean second =
                failure instanceof NoClassDefFoundError && failure.getCause() instanceof ExceptionInInitializerError;
        Throwable first = second ? await() : null;
        return first == null ? failure : new ExceptionInInitializerError(first);
    }

    private synchronized @Nullable Throwable await() {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        try {
            for (long rest = PATIENCE_MILLIS; cause == null && rest > 0; ) {
                wait(rest);
                rest = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return cause;
    }
}
