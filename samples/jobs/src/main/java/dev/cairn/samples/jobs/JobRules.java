package dev.cairn.samples.jobs;

import org.jspecify.annotations.Nullable;

/** What has to hold when a job changes. */
final class JobRules {

    private JobRules() {}

    /** Returns the changed job if it may follow the one that is stored. */
    static Job checked(Job stored, Job changed) {
        if (changed.status() == JobStatus.COMPLETED) {
            require(changed, "startedAt", changed.startedAt());
            require(changed, "a message", changed.message());
        }
        if (changed.status().isTerminal()) {
            require(changed, "finishedAt", changed.finishedAt());
        }
        // Cleanup relies on it: between its look at a job and the deletion nobody may take up the job again.
        if (stored.status().isTerminal() && changed.status() != stored.status()) {
            throw new JobRuleException("Job " + stored.jobId() + " is " + stored.status()
                    + " and stays so; it cannot become " + changed.status() + ". Create a new job instead.");
        }
        return changed;
    }

    /** Returns the job if it is running. */
    static Job running(Job job) {
        if (job.status() != JobStatus.RUNNING) {
            throw new JobRuleException(
                    "Job " + job.jobId() + " is " + job.status() + "; only a RUNNING job can be cancelled.");
        }
        return job;
    }

    private static void require(Job job, String what, @Nullable Object value) {
        if (value == null) {
            throw new JobRuleException("Job " + job.jobId() + " cannot be " + job.status() + " without " + what + ".");
        }
    }
}
