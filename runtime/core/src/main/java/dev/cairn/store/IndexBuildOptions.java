package dev.cairn.store;

import dev.cairn.IndexBuilding;
import java.util.Objects;

/**
 * How indexes are filled.
 *
 * @param when when those are filled that are not when their entity is registered
 * @param entitiesPerSecond how many entities are looked at in a second at most, or {@link #UNBOUNDED}
 * @param batch how many entities are looked at at once, at most
 */
public record IndexBuildOptions(IndexBuilding when, long entitiesPerSecond, int batch) {

    /** As fast as it goes. */
    public static final long UNBOUNDED = Long.MAX_VALUE;

    /** Large enough to make the cost of a commit small, small enough to hold few locks for a short time. */
    private static final int BATCH = 256;

    /** At registration, as fast as it goes. */
    public static final IndexBuildOptions DEFAULTS =
            new IndexBuildOptions(IndexBuilding.AT_REGISTRATION, UNBOUNDED, BATCH);

    /**
     * Checks the values.
     *
     * @param when when those are filled that are not when their entity is registered
     * @param entitiesPerSecond how many entities are looked at in a second at most, or {@link #UNBOUNDED}
     * @param batch how many entities are looked at at once, at most
     * @throws IllegalArgumentException if a number is not positive
     */
    public IndexBuildOptions {
        Objects.requireNonNull(when, "when");
        if (entitiesPerSecond < 1) {
            throw new IllegalArgumentException(
                    "Indexes are filled from 1 entity per second or more, not " + entitiesPerSecond + ".");
        }
        if (batch < 1) {
            throw new IllegalArgumentException("A batch has 1 entity or more, not " + batch + ".");
        }
    }
}
