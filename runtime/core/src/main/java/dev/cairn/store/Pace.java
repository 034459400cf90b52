package dev.cairn.store;

import dev.cairn.DatabaseClosedException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Keeps the filling of indexes at a rate, and ends it when the database is closed. Safe for use by several threads. */
final class Pace {

    /** So that a slow rate is one of small steps, not of long pauses. */
    private static final long STEPS_PER_SECOND = 10;

    private final long entitiesPerSecond;
    private final int batch;
    private final CountDownLatch end = new CountDownLatch(1);

    Pace(IndexBuildOptions options) {
        this.entitiesPerSecond = options.entitiesPerSecond();
        this.batch = options.batch();
    }

    /** How many entities to look at at once, if nothing else speaks for fewer. */
    int step() {
        return (int) Math.min(batch, Math.max(1, entitiesPerSecond / STEPS_PER_SECOND));
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
