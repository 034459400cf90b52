package dev.cairn.samples.jobs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The first jobs in some order out of any number, in the memory of twice as many. Equal ones stay as they came. */
final class FirstJobs {

    private final List<Job> jobs = new ArrayList<>();
    private final Comparator<Job> order;
    private final int limit;

    FirstJobs(Comparator<Job> order, int limit) {
        this.order = order;
        this.limit = limit;
    }

    void add(Job job) {
        jobs.add(job);
        if (jobs.size() >= 2L * limit) {
            trim();
        }
    }

    List<Job> toList() {
        trim();
        return List.copyOf(jobs);
    }

    private void trim() {
        jobs.sort(order);
        if (jobs.size() > limit) {
            jobs.subList(limit, jobs.size()).clear();
        }
    }
}
