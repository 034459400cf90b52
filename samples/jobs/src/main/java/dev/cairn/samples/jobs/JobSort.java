package dev.cairn.samples.jobs;

import java.util.Comparator;

/** What a list of jobs is sorted by. */
public enum JobSort {
    /** When they were asked for; the index has this order. */
    CREATED_AT,
    /** When they last changed. */
    UPDATED_AT,
    /** How urgent they are. */
    PRIORITY;

    Comparator<Job> comparator(SortOrder order) {
        Comparator<Job> ascending = switch (this) {
            case CREATED_AT -> Comparator.comparing(Job::createdAt);
            case UPDATED_AT -> Comparator.comparing(Job::updatedAt);
            case PRIORITY -> Comparator.comparingInt(Job::priority);
        };
        return order == SortOrder.ASCENDING ? ascending : ascending.reversed();
    }
}
