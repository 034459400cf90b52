package dev.cairn.samples.jobs;

import dev.cairn.Cairn;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/** The calls of a {@link JobsTable} off the caller's thread; what they throw is in the future that they return. */
public final class AsyncJobsTable {

    private final Cairn db;
    private final JobsTable jobs;

    AsyncJobsTable(Cairn db, JobsTable jobs) {
        this.db = db;
        this.jobs = jobs;
    }

    /** Does {@link JobsTable#create}. */
    public CompletableFuture<Job> create(Job job) {
        return db.async(() -> jobs.create(job));
    }

    /** Does {@link JobsTable#get}. */
    public CompletableFuture<Optional<Job>> get(JobId jobId) {
        return db.async(() -> jobs.get(jobId));
    }

    /** Does {@link JobsTable#update(Job)}. */
    public CompletableFuture<Job> update(Job job) {
        return db.async(() -> jobs.update(job));
    }

    /** Does {@link JobsTable#update(JobId, UnaryOperator)}. */
    public CompletableFuture<Job> update(JobId jobId, UnaryOperator<Job> change) {
        return db.async(() -> jobs.update(jobId, change));
    }

    /** Does {@link JobsTable#cancel}. */
    public CompletableFuture<Job> cancel(JobId jobId) {
        return db.async(() -> jobs.cancel(jobId));
    }

    /** Does {@link JobsTable#list}. */
    public CompletableFuture<List<Job>> list(JobFilter filter) {
        return db.async(() -> jobs.list(filter));
    }

    /** Does {@link JobsTable#listByTable}. */
    public CompletableFuture<List<Job>> listByTable(String namespaceId, String tableName) {
        return db.async(() -> jobs.listByTable(namespaceId, tableName));
    }

    /** Does {@link JobsTable#cleanup}. */
    public CompletableFuture<Long> cleanup(Duration retention) {
        return db.async(() -> jobs.cleanup(retention));
    }
}
