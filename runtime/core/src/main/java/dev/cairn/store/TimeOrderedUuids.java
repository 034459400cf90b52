package dev.cairn.store;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes UUIDs of version 7 as RFC 9562 describes: milliseconds since 1970, then a counter, which its section 6.2 calls
 * "fixed bit-length dedicated counter", then random bits. Each is greater than those made before it in this process,
 * also when the clock is set back.
 */
final class TimeOrderedUuids {

    private static final int COUNTER_BITS = 12;
    private static final long VERSION_7 = 0x7000;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private static final SecureRandom RANDOM = new SecureRandom();
    /** The milliseconds and the counter of the last one. */
    private static final AtomicLong LAST = new AtomicLong();

    private TimeOrderedUuids() {}

    static UUID next() {
        long now = System.currentTimeMillis() << COUNTER_BITS;
        long tick = LAST.updateAndGet(last -> Math.max(last + 1, now));
        long millis = tick >>> COUNTER_BITS;
        long counter = tick & ((1 << COUNTER_BITS) - 1);
        return new UUID(millis << 16 | VERSION_7 | counter, VARIANT | RANDOM.nextLong() >>> 2);
    }
}
