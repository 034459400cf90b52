package dev.cairn.backend;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Locks for a process: a fixed number of stripes for each class, to one of which each key hashes. Two keys may share a
 * stripe, and then lock each other out too. Locking takes time in the number of keys.
 */
public final class StripedKeyLocks implements KeyLocks {

    /** A power of two, large enough that a few threads rarely meet by chance. */
    private static final int STRIPES = 1_024;

    private final Map<LockClass, ReentrantLock[]> stripes = new EnumMap<>(LockClass.class);

    /** The classes of which the current thread holds stripes; removed with the last. */
    @SuppressWarnings("ThreadLocalUsage") // holding locks of one database says nothing about another
    private final ThreadLocal<Set<LockClass>> held = new ThreadLocal<>();

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
        Set<LockClass> classes = held.get();
        if (classes == null) {
            classes = EnumSet.noneOf(LockClass.class);
        }
        requireInOrder(lockClass, classes);
        if (wanted.length == 0) {
            return () -> {};
        }
        ReentrantLock[] all = locksOf(lockClass);
        ReentrantLock[] locks = new ReentrantLock[wanted.length];
        for (int i = 0; i < wanted.length; i++) {
            locks[i] = all[wanted[i]];
            locks[i].lock();
        }
        classes.add(lockClass);
        held.set(classes);
        return new HeldStripes(lockClass, locks);
    }

    private ReentrantLock[] locksOf(LockClass lockClass) {
        ReentrantLock[] locks = stripes.get(lockClass);
        if (locks == null) {
            throw new IllegalArgumentException("There are no locks of class " + lockClass);
        }
        return locks;
    }

    private static void requireInOrder(LockClass wanted, Set<LockClass> classes) {
        for (LockClass lockClass : classes) {
            if (lockClass.compareTo(wanted) >= 0) {
                throw new IllegalStateException("This thread holds " + lockClass + " keys and asks for " + wanted
                        + " keys, so two threads could wait for each other for ever."
                        + " Lock all ids at once, then all unique keys at once.");
            }
        }
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

    private final class HeldStripes implements Held {

        private final LockClass lockClass;
        private final ReentrantLock[] locks;
        private volatile boolean released;

        HeldStripes(LockClass lockClass, ReentrantLock[] locks) {
            this.lockClass = lockClass;
            this.locks = locks;
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
            Set<LockClass> classes = held.get();
            classes.remove(lockClass);
            if (classes.isEmpty()) {
                held.remove();
            }
        }
    }
}
