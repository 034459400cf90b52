package dev.cairn.backend.cache;

import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Knows for stripes of keys whether any is being written, and when the last write has ended. Times are counted in writes
 * that have ended.
 *
 * <p>A write marks its stripes before it can have any effect and frees them when it has had all of it. So what somebody
 * reads who has looked at the clock before, is what is stored when he finds the stripe free and not written since.
 */
final class WriteTimes {

    private static final int STRIPES = 4_096;

    private final AtomicLong clock = new AtomicLong();
    private final AtomicIntegerArray writing = new AtomicIntegerArray(STRIPES);
    private final AtomicLongArray written = new AtomicLongArray(STRIPES);

    static int stripe(CacheKey key) {
        return key.hashCode() & (STRIPES - 1);
    }

    /** The present time. */
    long now() {
        return clock.get();
    }

    void begin(int stripe) {
        writing.incrementAndGet(stripe);
    }

    void beginAll() {
        for (int stripe = 0; stripe < STRIPES; stripe++) {
            begin(stripe);
        }
    }

    /** The time at which a write has ended, to be told to {@link #end}. */
    long tick() {
        return clock.incrementAndGet();
    }

    void end(int stripe, long time) {
        written.accumulateAndGet(stripe, time, Math::max);
        writing.decrementAndGet(stripe);
    }

    void endAll(long time) {
        for (int stripe = 0; stripe < STRIPES; stripe++) {
            end(stripe, time);
        }
    }

    boolean isWriting(int stripe) {
        return writing.get(stripe) != 0;
    }

    /** When the last write of a stripe ended; asked after {@link #isWriting}, so that none is missed. */
    long lastWritten(int stripe) {
        return written.get(stripe);
    }
}
