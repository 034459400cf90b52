package dev.cairn.store;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Keeps writes apart from changes of what they have to maintain. Every write of entities is inside from the moment it
 * looks which indexes there are until its batch is written; whoever changes that waits until nobody is, and then knows
 * that no later batch is made for the old indexes. Entered before any lock of keys; one for a whole database, since a
 * write may concern several tables.
 */
final class WriteGate {

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

    /** Entered before the other lock, never from inside the gate. */
    private final ReentrantReadWriteLock switches = new ReentrantReadWriteLock();

    /** Enters as one of any number of writers. */
    Inside enter() {
        return enter(lock.readLock());
    }

    /** Runs something brief while no write is under way. */
    void alone(Runnable change) {
        lock.writeLock().lock();
        try {
            change.run();
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Begins a change that is written before everybody goes by it, since {@link #alone}. Another one waits for its end. */
    Inside beginSwitch() {
        return enter(switches.writeLock());
    }

    /**
     * Waits until everybody goes by the change that has begun, if any has. That waits for the writes that are inside, so
     * whoever calls this must not be.
     */
    void awaitSwitch() {
        enter(switches.readLock()).close();
    }

    private static Inside enter(Lock lock) {
        lock.lock();
        return lock::unlock;
    }

    /** Being inside. */
    interface Inside extends AutoCloseable {

        /** Leaves, in the thread that has entered. */
        @Override
        void close();
    }
}
