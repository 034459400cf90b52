package dev.cairn.samples.jobs;

import dev.cairn.Cairn;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The jobs of the database, with the rules of their life. Every call is atomic. Safe for use by several threads.
 *
 * <p>The queries are the repository's; this class adds what only the domain knows.
 */
public final class JobsTable {

    private final Cairn db;
    private final JobRepository jobs;
    private final Clock clock;

    /**
     * Opens the table.
     *
     * @param db the database
     * @param clock what time it is, for jobs that are cancelled and for the retention
     */
    public JobsTable(Cairn db, Clock clock) {
        this.db = db;
        this.jobs = JobRepository.of(db);
        this.clock = clock;
    }

    /**
     * Stores a new job.
     *
     * @param job the job, as it is: one taken over from elsewhere may be finished already
     * @return the stored job
     * @throws dev.cairn.DuplicateIdException if its id is taken
     * @throws dev.cairn.UniqueViolationException if its idempotency key is another job's
     */
    public Job create(Job job) {
        return jobs.insert(job);
    }

    /**
     * Reads a job.
     *
     * @param jobId the id
     * @return the job, or empty if there is none
     */
    public Optional<Job> get(JobId jobId) {
        return jobs.findById(jobId);
    }

    /**
     * Replaces a job.
     *
     * @param job the whole job
     * @return the stored job
     * @throws dev.cairn.EntityNotFoundException if there is no such job
     * @throws JobRuleException if it is COMPLETED without {@code startedAt} or a message, in a terminal status without
     *     {@code finishedAt}, or was in another terminal status before
     */
    public Job update(Job job) {
        return update(job.jobId(), stored -> job);
    }

    /**
     * Changes a job, with nobody else changing it in between.
     *
     * @param jobId the id
     * @param change makes the new job of the stored one, such as {@code job -> job.started("node-1", now)}; pure, since
     *     it may be run more than once
     * @return the stored job
     * @throws dev.cairn.EntityNotFoundException if there is no such job
     * @throws JobRuleException as for {@link #update(Job)}
     */
    public Job update(JobId jobId, UnaryOperator<Job> change) {
        return jobs.update(jobId, stored -> JobRules.checked(stored, change.apply(stored)));
    }

    /**
     * Cancels a running job.
     *
     * @param jobId the id
     * @return the cancelled job
     * @throws dev.cairn.EntityNotFoundException if there is no such job
     * @throws JobRuleException if it is not running
     */
    public Job cancel(JobId jobId) {
        return update(jobId, job -> JobRules.running(job).cancelled(clock.instant()));
    }

    /**
     * Lists jobs by a filter.
     *
     * @param filter which jobs, and how
     * @return the jobs in the filter's order
     */
    public List<Job> list(JobFilter filter) {
        return new JobSearch(jobs, filter).run();
    }

    /**
     * Lists the jobs about a table.
     *
     * @param namespaceId the table's namespace
     * @param tableName the table's name
     * @return the jobs, ordered by id
     */
    public List<Job> listByTable(String namespaceId, String tableName) {
        return jobs.scanByNamespaceIdAndTableName(namespaceId, tableName).toList();
    }

    /**
     * Deletes the jobs in a terminal status that ended longer ago than the retention. When a job ended is its
     * {@code finishedAt}, else {@code startedAt}, else {@code createdAt}.
     *
     * @param retention how long jobs are kept
     * @return how many were deleted
     */
    public long cleanup(Duration retention) {
        return new JobCleanup(jobs, clock.instant().minus(retention)).run();
    }

    /**
     * The same table off the caller's thread.
     *
     * @return the asynchronous view
     */
    public AsyncJobsTable async() {
        return new AsyncJobsTable(db, this);
    }
}
