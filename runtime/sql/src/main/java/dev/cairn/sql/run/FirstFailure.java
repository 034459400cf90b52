package dev.cairn.sql.run;

import org.jspecify.annotations.Nullable;

/**
 * Why the code of a plan cannot be run. Constant expressions are computed when its classes are initialized; Java tells only the
 * first time why that failed, and this every time. Safe for use by several threads.
 */
public final class FirstFailure {

    private volatile @Nullable Throwable cause;

    /** Nothing has failed yet. */
    public FirstFailure() {}

    /**
     * Says why a class could not be used.
     *
     * @param failure what was thrown
     * @return what to throw, whose cause is why the class was not initialized, if that is it
     */
    LinkageError explain(LinkageError failure) {
        if (failure instanceof ExceptionInInitializerError && failure.getCause() != null) {
            cause = failure.getCause();
            return failure;
        }
        Throwable first = cause;
        return failure instanceof NoClassDefFoundError && first != null
                ? new ExceptionInInitializerError(first)
                : failure;
    }
}
