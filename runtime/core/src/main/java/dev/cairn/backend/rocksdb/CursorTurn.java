package dev.cairn.backend.rocksdb;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets one thread at a time into a cursor, and nobody after the last. Cheaper than a monitor: nobody competes but whoever
 * closes the database, and waits for no more than a few steps.
 */
final class CursorTurn {

    private static final int FREE = 0;
    private static final int TAKEN = 1;
    private static final int OVER = 2;

    private static final int SPINS = 100;
    private static final long PAUSE_NANOS = 20_000;

    private final AtomicInteger state = new AtomicInteger(FREE);

    /**
     * Waits for its turn and takes it, to be given back with {@link #end()} or {@link #endAll()}.
     *
     * @return false if there are no more turns
     */
    boolean begin() {
        return state.compareAndSet(FREE, TAKEN) || waitForTurn();
    }

    private boolean waitForTurn() {
        for (int waits = 0; !state.compareAndSet(FREE, TAKEN); waits++) {
            if (state.get() == OVER) {
                return false;
            }
            if (waits < SPINS) {
                Thread.onSpinWait();
            } else {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
        return true;
    }

    void end() {
        state.setRelease(FREE);
    }

    /** Ends this turn as the last. */
    void endAll() {
        state.setRelease(OVER);
    }
}
