package dev.cairn.backend;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Locks for a process: a fixed number of stripes for each class, to one of which each key hashes. Two keys may share a
 * stripe, and then lock each other out too. Locking takes time in the number of keys.
 */
public final class StripedKeyLocks implements KeyLocks {

    /** A power of two, large enough that a few threads rarely meet by chance. */
    private static final int STRIPES = 1_024;

    private final Map<LockClass, ReentrantLock[]> stripes = new EnumMap<>(LockClass.class);

    /** The classes of which the current thread holds stripes, each as a bit of a number that stays with the thread. */
    @SuppressWarnings("ThreadLocalUsage") // holding locks of one database says nothing about another
    private final ThreadLocal<int[]> held = ThreadLocal.withInitial(() -> new int[1]);

    /** Creates locks that nobody holds. */
    public StripedKeyLocks() {
        for (LockClass lockClass : LockClass.values()) {
            ReentrantLock[] locks = new ReentrantLock[STRIPES];
            Arrays.setAll(locks, stripe -> new ReentrantLock());
            stripes.put(lockClass, locks);
        }
    }

    @Override
    public Held lock(LockClass lockClass, Collection<PartitionKey> keys) {
        int[] wanted = stripes(keys);
        int[] classes = held.get();
        requireInOrder(lockClass, classes[0]);
        if (wanted.length == 0) {
            return () -> {};
        }
        ReentrantLock[] all = locksOf(lockClass);
        ReentrantLock[] locks = new ReentrantLock[wanted.length];
        for (int i = 0; i < wanted.length; i++) {
            locks[i] = all[wanted[i]];
            locks[i].lock();
        }
        classes[0] |= bit(lockClass);
        return new HeldStripes(lockClass, locks, classes);
    }

    private ReentrantLock[] locksOf(LockClass lockClass) {
        ReentrantLock[] locks = stripes.get(lockClass);
        if (locks == null) {
            throw new IllegalArgumentException("There are no locks of class " + lockClass);
        }
        return locks;
    }

    @SuppressWarnings("EnumOrdinal") // a bit for each, in the order in which they may be asked for
    private static int bit(LockClass lockClass) {
        return 1 << lockClass.ordinal();
    }

    private static void requireInOrder(LockClass wanted, int classes) {
        if (classes < bit(wanted)) {
            return;
        }
        LockClass lockClass = (classes & bit(LockClass.UNIQUE)) == 0 ? LockClass.ID : LockClass.UNIQUE;
        throw new IllegalStateException("This thread holds " + lockClass + " keys and asks for " + wanted
                + " keys, so two threads could wait for each other for ever."
                + " Lock all ids at once, then all unique keys at once.");
    }

    private static int[] stripes(Collection<PartitionKey> keys) {
        return keys.size() == 1
                ? new int[] {stripe(keys.iterator().next())}
                : keys.stream()
                        .mapToInt(StripedKeyLocks::stripe)
                        .sorted()
                        .distinct()
                        .toArray();
    }

    private static int stripe(PartitionKey key) {
        int hash = key.hashCode() * 0x9E3779B9; // spreads keys that differ in the last byte only
        return (hash ^ hash >>> 16) & (STRIPES - 1);
    }

    private static final class HeldStripes implements Held {

        private final LockClass lockClass;
        private final ReentrantLock[] locks;
        private final int[] classes;
        private volatile boolean released;

        HeldStripes(LockClass lockClass, ReentrantLock[] locks, int[] classes) {
            this.lockClass = lockClass;
            this.locks = locks;
            this.classes = classes;
        }

        @Override
        public void close() {
            if (released) {
                return;
            }
            if (!locks[0].isHeldByCurrentThread()) {
                throw new IllegalStateException("Locked keys can be freed only by the thread that locked them.");
            }
            released = true;
            for (int i = locks.length - 1; i >= 0; i--) {
                locks[i].unlock();
            }
            classes[0] &= ~bit(lockClass); // this thread's own
        }
    }
}
