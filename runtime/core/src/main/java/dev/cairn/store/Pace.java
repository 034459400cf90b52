package dev.cairn.store;

import dev.cairn.DatabaseClosedException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Keeps the filling of indexes at a rate, and ends it when the database is closed. Safe for use by several threads. */
final class Pace {

    /** So that a slow rate is one of small steps, not of long pauses. */
    private static final long STEPS_PER_SECOND = 10;

    private final long entitiesPerSecond;
    private final CountDownLatch end = new CountDownLatch(1);

    Pace(long entitiesPerSecond) {
        this.entitiesPerSecond = entitiesPerSecond;
    }

    /** How many entities to take at once, if there is no other reason to take fewer than this. */
    int step(int most) {
        return (int) Math.min(most, Math.max(1, entitiesPerSecond / STEPS_PER_SECOND));
    }

    /** Waits until so many entities may have been looked at since a moment. */
    void await(long entities, long sinceNanos) {
        if (entitiesPerSecond != IndexBuildOptions.UNBOUNDED) {
            double due = (double) entities / entitiesPerSecond * TimeUnit.SECONDS.toNanos(1);
            try {
                end.await((long) due - (System.nanoTime() - sinceNanos), TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                // Whoever interrupts wants the caller to hurry.
                Thread.currentThread().interrupt();
            }
        }
        check();
    }

    void check() {
        if (end.getCount() == 0) {
            throw closed();
        }
    }

    static DatabaseClosedException closed() {
        return new DatabaseClosedException("The database was closed while an index was filled; that goes on where it"
                + " stopped when the entity is registered again.");
    }

    void close() {
        end.countDown();
    }
}
