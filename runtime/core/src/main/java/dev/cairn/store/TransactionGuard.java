package dev.cairn.store;

/** Lets a transaction be used by its thread only, until it ends. */
final class TransactionGuard extends FunctionGuard {

    private final Thread thread = Thread.currentThread();
    private volatile boolean ended;

    TransactionGuard(FunctionGuard functions) {
        super(functions);
    }

    @Override
    void check() {
        if (ended) {
            throw new IllegalStateException("The transaction has ended, and with it what was obtained in it:"
                    + " repositories, scans, streams. Use them while its function runs.");
        }
        if (Thread.currentThread() != thread) {
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
