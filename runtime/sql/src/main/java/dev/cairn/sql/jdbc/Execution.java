package dev.cairn.sql.jdbc;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** One execution of a statement, from its beginning to the end of its last row. */
final class Execution {

    private final AtomicBoolean cancelled;
    private final int timeout;
    private final @Nullable Future<?> deadline;
    private volatile boolean late;

    /**
     * Begins an execution.
     *
     * @param cancelled what stops it
     * @param timeout after how many seconds it is stopped, or 0
     */
    Execution(AtomicBoolean cancelled, int timeout) {
        this.cancelled = cancelled;
        this.timeout = timeout;
        cancelled.set(false);
        this.deadline = timeout > 0
                ? Deadlines.after(timeout, () -> {
                    late = true;
                    cancelled.set(true);
                })
                : null;
    }

    AtomicBoolean cancelled() {
        return cancelled;
    }

    void checkNotStopped() throws SQLException {
        if (cancelled.get()) {
            throw stopped(null);
        }
    }

    /** Nothing is to be stopped any more. */
    void end() {
        if (deadline != null) {
            deadline.cancel(false);
        }
    }

    /** What to throw for something that was thrown while it ran. */
    SQLException failure(Throwable failure) {
        return cancelled.get() && !(failure instanceof Error) ? stopped(failure) : Failures.sql(failure);
    }

    private SQLException stopped(@Nullable Throwable cause) {
        return late
                ? new SQLTimeoutException(
                        "The statement was stopped after " + timeout + " s, as setQueryTimeout says.",
                        SqlState.CANCELLED,
                        cause)
                : new SQLException("The statement was cancelled.", SqlState.CANCELLED, cause);
    }
}
