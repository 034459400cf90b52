package dev.cairn.backend.rocksdb;

import dev.cairn.DatabaseClosedException;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets operations on a native object through until it is closed, and lets whoever closes it wait for those under way.
 * rocksdbjni itself only asserts that an object is open: without this a late call would use freed memory.
 *
 * <p>Entering is one atomic increment on a counter of a few threads. A thread that has entered before {@link #close()}
 * either is counted, and is waited for, or sees that the gate is closed: both sides write their own variable first and
 * read the other's then, all volatile.
 */
final class OperationGate {

    /** The counters stand this many integers apart, so that no two share a cache line. */
    private static final int STRIDE = 32;

    private static final long POLL_NANOS = 50_000;

    private final String closedMessage;
    private final AtomicIntegerArray underWay;
    private final int mask;
    private volatile boolean closed;

    /**
     * Creates an open gate.
     *
     * @param counters how many threads should not get in each other's way, a power of two
     */
    OperationGate(String closedMessage, int counters) {
        this.closedMessage = closedMessage;
        this.underWay = new AtomicIntegerArray(counters * STRIDE);
        this.mask = counters - 1;
    }

    /** Starts an operation. If this returns, {@link #exit()} must be called by the same thread. */
    void enter() {
        underWay.incrementAndGet(slot());
        if (closed) {
            exit();
            throw new DatabaseClosedException(closedMessage);
        }
    }

    void exit() {
        underWay.decrementAndGet(slot());
    }

    /** Lets nobody through any more, and returns when the last operation has ended. */
    void close() {
        closed = true;
        for (int slot = 0; slot < underWay.length(); slot += STRIDE) {
            while (underWay.get(slot) != 0) {
                LockSupport.parkNanos(this, POLL_NANOS);
            }
        }
    }

    private int slot() {
        return (int) (Thread.currentThread().getId() & mask) * STRIDE;
    }
}
