package dev.cairn.backend.cache;

import dev.cairn.backend.OutcomeUnknownException;
import dev.cairn.backend.WriteBatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Which watched keys a write concerns; a range counts as all. */
final class Touched implements WriteBatch.KeyVisitor {

    private final BitSet watched;
    private final List<CacheKey> keys = new ArrayList<>(1);
    private boolean all;

    private Touched(BitSet watched) {
        this.watched = watched;
    }

    static Touched by(WriteBatch batch, BitSet watched) {
        Touched touched = new Touched(watched);
        batch.forEachKey(touched);
        return touched;
    }

    static Touched all() {
        Touched touched = new Touched(new BitSet());
        touched.all = true;
        return touched;
    }

    @Override
    public void key(int partition, byte[] bytes, int from, int to) {
        if (watched.get(partition)) {
            keys.add(new CacheKey(partition, Arrays.copyOfRange(bytes, from, to)));
        }
    }

    @Override
    public void range(int partition) {
        all |= watched.get(partition);
    }

    /** Writes, while the cache has none of the keys. */
    void around(ValueCache cache, Runnable write) {
        if (keys.isEmpty() && !all) {
            write.run();
            return;
        }
        begin(cache);
        boolean ended = true;
        try {
            write.run();
        } catch (OutcomeUnknownException e) {
            ended = false; // its effect may still come
            throw e;
        } finally {
            if (ended) {
                end(cache.times());
            }
        }
    }

    /** Marks the stripes, then takes the values out. */
    private void begin(ValueCache cache) {
        for (CacheKey key : keys) {
            cache.times().begin(WriteTimes.stripe(key));
            cache.remove(key);
        }
        if (all) {
            cache.times().beginAll();
            cache.removeAll();
        }
    }

    /** Frees the stripes. */
    private void end(WriteTimes times) {
        long time = times.tick();
        for (CacheKey key : keys) {
            times.end(WriteTimes.stripe(key), time);
        }
        if (all) {
            times.endAll(time);
        }
    }
}
