package dev.cairn.samples.benchmarks;

import java.util.Arrays;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;

/** Locks for keys, taken in the order of their stripes, so that nobody waits in a circle. */
final class TunedLocks {

    private final ReentrantLock[] stripes =
            IntStream.range(0, 1_024).mapToObj(i -> new ReentrantLock()).toArray(ReentrantLock[]::new);

    /** Takes the locks of all keys; returns what to give to {@link #unlock}. */
    int[] lock(byte[]... keys) {
        int[] taken = keys.length == 1
                ? new int[] {stripe(keys[0])}
                : Arrays.stream(keys).mapToInt(this::stripe).sorted().distinct().toArray();
        for (int stripe : taken) {
            stripes[stripe].lock();
        }
        return taken;
    }

    void unlock(int[] taken) {
        for (int stripe : taken) {
            stripes[stripe].unlock();
        }
    }

    private int stripe(byte[] key) {
        int hash = Arrays.hashCode(key) * 0x9E3779B9;
        return hash >>> 22;
    }
}
