package dev.cairn.store;

import dev.cairn.IndexBuilding;
import java.util.Objects;

/**
 * How indexes are filled.
 *
 * @param when when those are filled that are not when their entity is registered
 * @param entitiesPerSecond how many entities are looked at in a second at most, or {@link #UNBOUNDED}
 */
public record IndexBuildOptions(IndexBuilding when, long entitiesPerSecond) {

    /** As fast as it goes. */
    public static final long UNBOUNDED = Long.MAX_VALUE;

    /** At registration, as fast as it goes. */
    public static final IndexBuildOptions DEFAULTS = new IndexBuildOptions(IndexBuilding.AT_REGISTRATION, UNBOUNDED);

    /**
     * Checks the values.
     *
     * @param when when those are filled that are not when their entity is registered
     * @param entitiesPerSecond how many entities are looked at in a second at most, or {@link #UNBOUNDED}
     * @throws IllegalArgumentException if the rate is not positive
     */
    public IndexBuildOptions {
        Objects.requireNonNull(when, "when");
        if (entitiesPerSecond < 1) {
            throw new IllegalArgumentException(
                    "Indexes are filled from 1 entity per second or more, not " + entitiesPerSecond + ".");
        }
    }
}
