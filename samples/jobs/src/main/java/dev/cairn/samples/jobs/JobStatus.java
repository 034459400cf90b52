package dev.cairn.samples.jobs;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Where a job stands. The index holds the constants' names, so they can be reordered, but not renamed. */
public enum JobStatus {
    /** Created, and nothing has happened yet. */
    NEW,
    /** Waits for a node. */
    QUEUED,
    /** A node works on it. */
    RUNNING,
    /** Failed and will be tried again. */
    RETRYING,
    /** Done. */
    COMPLETED,
    /** Failed for good. */
    FAILED,
    /** Stopped before it was done. */
    CANCELLED;

    /** Every status. */
    public static final Set<JobStatus> ALL = Collections.unmodifiableSet(EnumSet.allOf(JobStatus.class));

    /** The statuses in which a job stays. */
    public static final Set<JobStatus> TERMINAL = Collections.unmodifiableSet(EnumSet.of(COMPLETED, FAILED, CANCELLED));

    /**
     * Tells whether a job stays in this status.
     *
     * @return whether nothing more happens
     */
    public boolean isTerminal() {
        return TERMINAL.contains(this);
    }
}
