package dev.cairn.samples.jobs;

import dev.cairn.Scan;
import java.util.ArrayList;
import java.util.List;

/**
 * Lists jobs by a filter, through the index that fits what the filter gives. What the index does not answer is checked
 * job by job, and only then does the limit count.
 */
final class JobSearch {

    /** How much further to look if too few of the jobs seen so far match. */
    private static final int WIDER = 4;

    private final JobRepository jobs;
    private final JobFilter filter;

    JobSearch(JobRepository jobs, JobFilter filter) {
        this.jobs = jobs;
        this.filter = filter;
    }

    List<Job> run() {
        if (filter.idempotencyKey() != null) {
            return jobs.findByIdempotencyKey(filter.idempotencyKey()).stream()
                    .filter(filter::matches)
                    .limit(filter.limit())
                    .toList();
        }
        // Every job has a status, so this index has all of them, and merges the statuses by time.
        Scan<Job> byTime = jobs.scanByStatusInAndCreatedAt(filter.anyOf(), filter.createdAt());
        if (filter.sort() != JobSort.CREATED_AT) {
            return sorted(byTime);
        }
        return inIndexOrder(filter.order() == SortOrder.ASCENDING ? byTime : byTime.reverse());
    }

    /**
     * Looks at as many jobs as are wanted, and if too few of them match, at some times more: from the start again, so that
     * the result is from one snapshot. All looks before the last make no more than a third of it.
     */
    private List<Job> inIndexOrder(Scan<Job> scan) {
        for (long window = filter.limit(); ; window *= WIDER) {
            Matches matches = new Matches();
            scan.limit(window).forEach(matches::look);
            if (matches.found.size() == filter.limit() || matches.seen < window) {
                return matches.found;
            }
        }
    }

    /** Looks at every job, but keeps only those that may be among the first. */
    private List<Job> sorted(Scan<Job> scan) {
        FirstJobs first = new FirstJobs(filter.sort().comparator(filter.order()), filter.limit());
        scan.forEach(job -> {
            if (filter.matches(job)) {
                first.add(job);
            }
        });
        return first.toList();
    }

    private final class Matches {

        private final List<Job> found = new ArrayList<>();
        private long seen;

        void look(Job job) {
            seen++;
            if (found.size() < filter.limit() && filter.matches(job)) {
                found.add(job);
            }
        }
    }
}
