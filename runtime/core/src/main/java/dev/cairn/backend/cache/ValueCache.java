package dev.cairn.backend.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.cairn.EntityCacheStats;
import dev.cairn.backend.Partition;
import dev.cairn.backend.Snapshot;
import dev.cairn.backend.StorageBackend;
import java.util.BitSet;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Values made of stored ones, kept in memory up to a bound. What it gives is what is stored: that of the present moment,
 * or that of a snapshot. Safe for use by several threads.
 *
 * <p>Everything that writes goes through {@link #backend()}. A write takes the values of its keys out before it can have
 * any effect, and marks their stripes until it has had all of it. A value is put in only if its stripe is free and was
 * not written since the moment at which it was read, which is decided while nobody else changes the value of that key. So
 * a value that is found is stored at that moment, and has been since the last write of its stripe. The latter is kept
 * with it: a snapshot that is not older has the same value.
 *
 * <p>If the outcome of a write is unknown, it may still have its effect later, so its stripes stay marked, and their keys
 * have no values here any more.
 */
public final class ValueCache implements AutoCloseable {

    private static final String LIBRARY = "com.github.benmanes.caffeine.cache.Caffeine";

    private final long maxBytes;
    private final WatchedBackend backend;
    private final WriteTimes times = new WriteTimes();
    private final Cache<CacheKey, CachedValue> values;
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private final LongAdder evictions = new LongAdder();
    private volatile BitSet watched = new BitSet();
    /** Raised when nothing that was put in before counts any more. */
    private volatile int era;

    private volatile boolean closed;

    private ValueCache(StorageBackend beneath, long maxBytes) {
        this.maxBytes = maxBytes;
        this.backend = new WatchedBackend(beneath, this);
        this.values = Caffeine.newBuilder()
                .maximumWeight(maxBytes)
                .weigher((CacheKey key, CachedValue value) -> value.bytes())
                .evictionListener((key, value, cause) -> evictions.increment())
                .executor(Runnable::run) // no thread of ours outlives the database
                .build();
    }

    /**
     * Lays a cache over a backend.
     *
     * @param beneath the backend; from now on only {@link #backend()} is used
     * @param maxBytes how much memory the values may take, as estimated
     * @return the cache
     * @throws IllegalStateException if the library that it needs is not there, or others may write to the backend
     */
    public static ValueCache over(StorageBackend beneath, long maxBytes) {
        if (beneath.locks().isEmpty()) {
            throw new IllegalStateException("A cache of entities would not notice what other processes write to "
                    + beneath.getClass().getSimpleName() + ". Open the database without entityCache(…).");
        }
        try {
            Class.forName(LIBRARY, false, ValueCache.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(
                    "A cache of entities needs Caffeine, which is not there. Add com.github.ben-manes.caffeine:caffeine"
                            + " (3.x) to the dependencies, or open the database without entityCache(…).",
                    e);
        }
        return new ValueCache(beneath, maxBytes);
    }

    /**
     * The backend that everybody has to use, so that every write is noticed.
     *
     * @return a backend that does what the one beneath does
     */
    public StorageBackend backend() {
        return backend;
    }

    /**
     * Lets values of a partition be put in. Called before anything is written to it.
     *
     * @param partition the partition
     */
    public synchronized void watch(Partition partition) {
        BitSet more = (BitSet) watched.clone();
        more.set(partition.id());
        watched = more;
    }

    BitSet watched() {
        return watched;
    }

    WriteTimes times() {
        return times;
    }

    /**
     * Finds the value that is made of what is stored now.
     *
     * @param key its key
     * @return the value, or null if it is not here
     */
    public @Nullable Object get(CacheKey key) {
        return value(find(key));
    }

    /**
     * Finds the value that is made of what is stored in a snapshot.
     *
     * @param key its key
     * @param state a snapshot of {@link #backend()}; those of other backends have no values here
     * @return the value, or null if it is not here
     */
    public @Nullable Object get(CacheKey key, Snapshot state) {
        if (!(state instanceof WatchedSnapshot snapshot)) {
            return null;
        }
        CachedValue found = find(key);
        return value(found != null && found.since() <= snapshot.time() ? found : null);
    }

    private @Nullable CachedValue find(CacheKey key) {
        CachedValue found = closed ? null : values.getIfPresent(key);
        return found != null && found.era() == era ? found : null;
    }

    private @Nullable Object value(@Nullable CachedValue found) {
        (found == null ? misses : hits).increment();
        return found == null ? null : found.value();
    }

    /**
     * The present time. Whoever wants to put in what he reads, takes it before he reads.
     *
     * @return the time, for {@link #put}
     */
    public long now() {
        return times.now();
    }

    /**
     * The time of a snapshot, for values that are read from it.
     *
     * @param state a snapshot
     * @return its time, or -1 if it is not one of {@link #backend()}: then nothing can be put in
     */
    public long time(Snapshot state) {
        return state instanceof WatchedSnapshot snapshot ? snapshot.time() : -1;
    }

    /**
     * Puts a value in, unless its stripe has been written since it was read.
     *
     * @param key its key, of a partition that is watched
     * @param value what was made of the stored value; nobody changes it any more
     * @param storedBytes how long the stored value is
     * @param time what {@link #now} gave before it was read, or {@link #time} of the snapshot it was read from
     */
    public void put(CacheKey key, Object value, int storedBytes, long time) {
        int stripe = WriteTimes.stripe(key);
        if (closed || times.lastWritten(stripe) > time) {
            return;
        }
        int bytes = CachedValue.estimate(key.length(), storedBytes);
        values.asMap().compute(key, (same, old) -> {
            int present = era; // before the stripe is looked at: a later era began after the stripe was marked
            if (old != null && old.era() == present) {
                return old;
            }
            if (times.isWriting(stripe)) {
                return null;
            }
            long since = times.lastWritten(stripe);
            return since <= time ? new CachedValue(value, since, present, bytes) : null;
        });
    }

    /** Takes a value out, while its stripe is marked. */
    void remove(CacheKey key) {
        values.asMap().remove(key);
    }

    /** Takes everything out, while all stripes are marked. */
    @SuppressWarnings("NonAtomicVolatileUpdate") // whoever raises it holds the monitor
    synchronized void removeAll() {
        era++;
        values.invalidateAll();
    }

    /**
     * What it has done and holds.
     *
     * @param tables the tables whose values may be here
     * @return the figures
     */
    public EntityCacheStats stats(Set<String> tables) {
        values.cleanUp();
        long bytes = values.policy()
                .eviction()
                .map(bound -> bound.weightedSize().orElse(0))
                .orElse(0L);
        return new EntityCacheStats(
                tables, hits.sum(), misses.sum(), evictions.sum(), values.estimatedSize(), bytes, maxBytes);
    }

    /** Gives nothing any more, and frees what it held. */
    @Override
    public void close() {
        closed = true;
        values.invalidateAll();
    }
}
