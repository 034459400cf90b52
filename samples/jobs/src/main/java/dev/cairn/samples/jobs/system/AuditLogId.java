package dev.cairn.samples.jobs.system;

import java.time.Instant;
import java.util.UUID;

/**
 * Names an entry of the audit log. As an id it is ordered by time, so that the log needs no index to be read by time.
 *
 * @param at when it happened
 * @param number tells entries of one moment apart
 */
public record AuditLogId(Instant at, UUID number) {

    private static final UUID FIRST = new UUID(0, 0);

    /**
     * Makes an id that no other entry has.
     *
     * @param at when it happened
     * @return the id
     */
    public static AuditLogId random(Instant at) {
        return new AuditLogId(at, UUID.randomUUID());
    }

    /**
     * The bound of a range of ids.
     *
     * @param at a time
     * @return the id before which all that happened earlier stands
     */
    public static AuditLogId startOf(Instant at) {
        return new AuditLogId(at, FIRST);
    }
}
