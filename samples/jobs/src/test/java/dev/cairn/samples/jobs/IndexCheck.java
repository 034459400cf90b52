package dev.cairn.samples.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Cairn;
import dev.cairn.IndexScan;
import dev.cairn.index.IndexBounds;
import dev.cairn.samples.jobs.JobIndexes.IdempotencyKeyEntry;
import dev.cairn.samples.jobs.JobIndexes.NamespaceIdTableNameEntry;
import dev.cairn.samples.jobs.JobIndexes.StatusCreatedAtEntry;
import dev.cairn.store.IndexedEntityStore;
import java.util.Comparator;
import java.util.List;

/** Compares every index of the jobs with the jobs, entry by entry and in order. Ids and names have to be ASCII. */
final class IndexCheck {

    private final IndexedEntityStore<JobId, Job> store;
    private final List<Job> jobs;

    private IndexCheck(IndexedEntityStore<JobId, Job> store) {
        this.store = store;
        this.jobs = store.scanAll().toList();
    }

    static void indexesMatchJobs(Cairn db) {
        IndexCheck check = new IndexCheck(db.store(JobIndexes.ENTITY));
        check.statusCreatedAt();
        check.namespaceIdTableName();
        check.idempotencyKey();
    }

    private void statusCreatedAt() {
        IndexScan<JobId, Job, StatusCreatedAtEntry> scan = store.scan(JobIndexes.STATUS_CREATED_AT, IndexBounds.all());
        List<Job> expected = jobs.stream()
                .sorted(Comparator.comparing((Job job) -> job.status().name())
                        .thenComparing(Job::createdAt)
                        .thenComparing(job -> job.jobId().value()))
                .toList();
        assertThat(scan.entries().toList())
                .isEqualTo(expected.stream()
                        .map(job -> new StatusCreatedAtEntry(job.status(), job.createdAt(), job.jobId()))
                        .toList());
        assertThat(scan.toList()).isEqualTo(expected);
    }

    private void namespaceIdTableName() {
        IndexScan<JobId, Job, NamespaceIdTableNameEntry> scan =
                store.scan(JobIndexes.NAMESPACE_ID_TABLE_NAME, IndexBounds.all());
        List<Job> expected = jobs.stream()
                .filter(job -> job.tableName() != null)
                .sorted(Comparator.comparing(Job::namespaceId)
                        .thenComparing(Job::tableName)
                        .thenComparing(job -> job.jobId().value()))
                .toList();
        assertThat(scan.entries().toList())
                .isEqualTo(expected.stream()
                        .map(job -> new NamespaceIdTableNameEntry(job.namespaceId(), job.tableName(), job.jobId()))
                        .toList());
        assertThat(scan.toList()).isEqualTo(expected);
    }

    private void idempotencyKey() {
        IndexScan<JobId, Job, IdempotencyKeyEntry> scan = store.scan(JobIndexes.IDEMPOTENCY_KEY, IndexBounds.all());
        List<Job> expected = jobs.stream()
                .filter(job -> job.idempotencyKey() != null)
                .sorted(Comparator.comparing(Job::idempotencyKey))
                .toList();
        assertThat(scan.entries().toList())
                .isEqualTo(expected.stream()
                        .map(job -> new IdempotencyKeyEntry(job.idempotencyKey(), job.jobId()))
                        .toList());
        assertThat(scan.toList()).isEqualTo(expected);
    }
}
