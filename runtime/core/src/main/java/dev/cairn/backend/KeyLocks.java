package dev.cairn.backend;

import java.util.Collection;

/**
 * Exclusive locks on keys, present or not. They keep out those who lock the same keys, not those who just read or
 * write.
 *
 * <p>Safe for use by several threads. There is no deadlock, because a thread asks for all keys of a class at once and
 * for {@link LockClass#ID} before {@link LockClass#UNIQUE}.
 */
public interface KeyLocks {

    /**
     * Waits until all the keys are free and takes them. Waiting cannot be interrupted.
     *
     * @param lockClass the class of the keys; locks of different classes do not affect each other
     * @param keys the keys; duplicates count once, none at all gives a lock on nothing
     * @return the lock, which the same thread has to close
     * @throws IllegalStateException if this thread already holds keys of the same class, or asks for ids while it holds
     *     unique keys: it could wait for ever
     */
    Held lock(LockClass lockClass, Collection<PartitionKey> keys);

    /** Keys that are locked. */
    interface Held extends AutoCloseable {

        /**
         * Frees the keys. Calling it again has no effect.
         *
         * @throws IllegalStateException if another thread than the one that locked calls it; the keys stay locked
         */
        @Override
        void close();
    }
}
