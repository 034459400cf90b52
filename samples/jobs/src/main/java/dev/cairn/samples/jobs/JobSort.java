package dev.cairn.samples.jobs;

import java.util.Comparator;

/** What a list of jobs is sorted by. */
public enum JobSort {
    /** When they were asked for; the index has this order. */
    CREATED_AT(Comparator.comparing(Job::createdAt)),
    /** When they last changed. */
    UPDATED_AT(Comparator.comparing(Job::updatedAt)),
    /** How urgent they are. */
    PRIORITY(Comparator.comparingInt(Job::priority));

    private final Comparator<Job> ascending;

    JobSort(Comparator<Job> ascending) {
        this.ascending = ascending;
    }

    Comparator<Job> comparator(SortOrder order) {
        return order == SortOrder.ASCENDING ? ascending : ascending.reversed();
    }
}
