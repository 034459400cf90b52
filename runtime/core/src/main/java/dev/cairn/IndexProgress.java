package dev.cairn;

import java.time.Duration;
import java.util.Optional;

/**
 * How far an index is filled.
 *
 * @param entitiesDone how many entities were looked at, also before the database was last opened
 * @param entitiesTotal how many there are, about: an estimate of the storage engine
 * @param entitiesPerSecond how many were looked at in a second, on average since it went on; 0 before it has
 * @param timeLeft how long it takes at this rate, or empty if there is none yet
 */
public record IndexProgress(
        long entitiesDone, long entitiesTotal, double entitiesPerSecond, Optional<Duration> timeLeft) {}
