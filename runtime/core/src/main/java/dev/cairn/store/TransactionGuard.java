package dev.cairn.store;

import org.jspecify.annotations.Nullable;

/** Lets a transaction be used until it ends, by its thread only if it is that of a function. */
final class TransactionGuard extends FunctionGuard {

    private final @Nullable Thread thread;
    private volatile boolean ended;

    private TransactionGuard(FunctionGuard functions, @Nullable Thread thread) {
        super(functions);
        this.thread = thread;
    }

    /** For a transaction whose function runs on this thread. */
    static TransactionGuard ofFunction(FunctionGuard functions) {
        return new TransactionGuard(functions, Thread.currentThread());
    }

    /** For a transaction that its user ends, on whatever thread. */
    static TransactionGuard ofUser(FunctionGuard functions) {
        return new TransactionGuard(functions, null);
    }

    boolean isOfUser() {
        return thread == null;
    }

    @Override
    void check() {
        if (ended) {
            throw new IllegalStateException("The transaction has ended, and with it what was obtained in it:"
                    + " repositories, scans, streams. Use them before it ends.");
        }
        if (thread != null && Thread.currentThread() != thread) {
            throw new IllegalStateException(
                    "The transaction belongs to the thread that runs its function, " + thread.getName()
                            + ", and was used by " + Thread.currentThread().getName() + ".");
        }
        checkNoUpdate();
    }

    void end() {
        ended = true;
    }
}
