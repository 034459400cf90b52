package com.example.jobs;

import dev.cairn.Cairn;
import dev.cairn.EntityRepository;
import dev.cairn.IndexScan;
import dev.cairn.Range;
import dev.cairn.SchemaMismatchException;
import dev.cairn.Transaction;
import dev.cairn.index.IndexBounds;
import dev.cairn.store.IndexedEntityStore;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Stores {@link Job} in table {@code jobs} and finds it by {@code jobId} and through its indexes.
 *
 * <p>Safe for use by several threads. No argument may be null.
 *
 * <ul>
 *   <li>{@link JobIndexes#STATUS_CREATED_AT}: {@code status}, then {@code createdAt}
 *   <li>{@link JobIndexes#NAMESPACE_TABLE_NAME}: {@code namespace}, then {@code tableName}
 *   <li>{@link JobIndexes#IDEMPOTENCY_KEY}: {@code idempotencyKey}, unique
 * </ul>
 */
@Generated("dev.cairn.processor.CairnProcessor")
public final class JobRepository extends EntityRepository<JobId, Job> {

    private JobRepository(IndexedEntityStore<JobId, Job> store) {
        super(store);
    }

    /**
     * Opens the repository of {@link Job} in {@code db}. What is not there yet, the table or an index, is created.
     *
     * @param db the database, which must stay open while the repository is used
     * @return the repository
     * @throws SchemaMismatchException if what {@code db} holds does not fit {@link Job}
     */
    public static JobRepository of(Cairn db) {
        return new JobRepository(db.store(JobIndexes.ENTITY));
    }

    @Override
    public JobRepository in(Transaction transaction) {
        return new JobRepository(store(transaction));
    }

    /**
     * Scans the entities with the given {@code status}, ordered by {@code createdAt}, then {@code jobId}. Uses the
     * index {@code status_created_at} with the key {@code (status, createdAt, jobId)}: a seek, then an entry and an
     * entity for each row.
     *
     * @param status the value of {@code status}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<JobId, Job, JobIndexes.StatusCreatedAtEntry> scanByStatus(JobStatus status) {
        return store().scan(JobIndexes.STATUS_CREATED_AT, IndexBounds.equalTo(status));
    }

    /**
     * Scans the entities with {@code status} among the given values, ordered by {@code createdAt}, then {@code jobId}.
     * Uses the index {@code status_created_at} with the key {@code (status, createdAt, jobId)}: a seek for each value,
     * then an entry and an entity for each row.
     *
     * @param statuses the values of {@code status}; none finds nothing
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<JobId, Job, JobIndexes.StatusCreatedAtEntry> scanByStatusIn(Collection<JobStatus> statuses) {
        return store().scan(JobIndexes.STATUS_CREATED_AT, IndexBounds.in(statuses));
    }

    /**
     * Scans the entities with {@code status} among the given values and with {@code createdAt} in the given range,
     * ordered by {@code createdAt}, then {@code jobId}. Uses the index {@code status_created_at} with the key
     * {@code (status, createdAt, jobId)}: a seek for each value, then an entry and an entity for each row.
     *
     * @param statuses the values of {@code status}; none finds nothing
     * @param createdAt the range of {@code createdAt}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<JobId, Job, JobIndexes.StatusCreatedAtEntry> scanByStatusInAndCreatedAt(
            Collection<JobStatus> statuses, Range<Instant> createdAt) {
        return store().scan(JobIndexes.STATUS_CREATED_AT, IndexBounds.in(statuses).then(createdAt));
    }

    /**
     * Scans the entities with the given {@code status} and {@code createdAt}, ordered by {@code jobId}. Uses the index
     * {@code status_created_at} with the key {@code (status, createdAt, jobId)}: a seek, then an entry and an entity
     * for each row.
     *
     * @param status the value of {@code status}
     * @param createdAt the value of {@code createdAt}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<JobId, Job, JobIndexes.StatusCreatedAtEntry> scanByStatusAndCreatedAt(
            JobStatus status, Instant createdAt) {
        return store().scan(JobIndexes.STATUS_CREATED_AT, IndexBounds.equalTo(status, createdAt));
    }

    /**
     * Scans the entities with the given {@code status} and with {@code createdAt} in the given range, ordered by
     * {@code createdAt}, then {@code jobId}. Uses the index {@code status_created_at} with the key
     * {@code (status, createdAt, jobId)}: a seek, then an entry and an entity for each row.
     *
     * @param status the value of {@code status}
     * @param createdAt the range of {@code createdAt}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<JobId, Job, JobIndexes.StatusCreatedAtEntry> scanByStatusAndCreatedAt(
            JobStatus status, Range<Instant> createdAt) {
        return store().scan(JobIndexes.STATUS_CREATED_AT, IndexBounds.equalTo(status).then(createdAt));
    }

    /**
     * Scans the entities with {@code namespace} among the given values and with {@code tableName} in the given range,
     * ordered by {@code tableName}, then {@code jobId}. Uses the index {@code namespace_table_name} with the key
     * {@code (namespace, tableName, jobId)}: a seek for each value, then an entry and an entity for each row.
     *
     * @param namespaces the values of {@code namespace}; none finds nothing
     * @param tableName the range of {@code tableName}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<JobId, Job, JobIndexes.NamespaceTableNameEntry> scanByNamespaceInAndTableName(
            Collection<String> namespaces, Range<String> tableName) {
        return store().scan(JobIndexes.NAMESPACE_TABLE_NAME, IndexBounds.in(namespaces).then(tableName));
    }

    /**
     * Scans the entities with the given {@code namespace} and {@code tableName}, ordered by {@code jobId}. Uses the
     * index {@code namespace_table_name} with the key {@code (namespace, tableName, jobId)}: a seek, then an entry and
     * an entity for each row.
     *
     * @param namespace the value of {@code namespace}
     * @param tableName the value of {@code tableName}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<JobId, Job, JobIndexes.NamespaceTableNameEntry> scanByNamespaceAndTableName(
            String namespace, String tableName) {
        return store().scan(JobIndexes.NAMESPACE_TABLE_NAME, IndexBounds.equalTo(namespace, tableName));
    }

    /**
     * Scans the entities with the given {@code namespace} and with {@code tableName} in the given range, ordered by
     * {@code tableName}, then {@code jobId}. Uses the index {@code namespace_table_name} with the key
     * {@code (namespace, tableName, jobId)}: a seek, then an entry and an entity for each row.
     *
     * @param namespace the value of {@code namespace}
     * @param tableName the range of {@code tableName}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<JobId, Job, JobIndexes.NamespaceTableNameEntry> scanByNamespaceAndTableName(
            String namespace, Range<String> tableName) {
        return store().scan(JobIndexes.NAMESPACE_TABLE_NAME, IndexBounds.equalTo(namespace).then(tableName));
    }

    /**
     * Finds the entity with the given {@code idempotencyKey}. Uses the unique index {@code idempotency_key} with the
     * key {@code (idempotencyKey)}: a lookup, and one of the entity.
     *
     * @param idempotencyKey the value of {@code idempotencyKey}
     * @return the entity, or empty if there is none
     */
    public Optional<Job> findByIdempotencyKey(String idempotencyKey) {
        return store().find(JobIndexes.IDEMPOTENCY_KEY, idempotencyKey);
    }

    /**
     * Tells whether there is an entity with the given {@code idempotencyKey}. Uses the unique index
     * {@code idempotency_key} with the key {@code (idempotencyKey)}: one lookup.
     *
     * @param idempotencyKey the value of {@code idempotencyKey}
     * @return whether there is one
     */
    public boolean existsByIdempotencyKey(String idempotencyKey) {
        return store().exists(JobIndexes.IDEMPOTENCY_KEY, idempotencyKey);
    }

    /**
     * Scans the entities with {@code idempotencyKey} in the given range, ordered by {@code idempotencyKey}, then
     * {@code jobId}. Uses the unique index {@code idempotency_key} with the key {@code (idempotencyKey)}: a seek, then
     * an entry and an entity for each row.
     *
     * @param idempotencyKey the range of {@code idempotencyKey}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<JobId, Job, JobIndexes.IdempotencyKeyEntry> scanByIdempotencyKey(Range<String> idempotencyKey) {
        return store().scan(JobIndexes.IDEMPOTENCY_KEY, IndexBounds.within(idempotencyKey));
    }

    /**
     * Scans the entities with {@code idempotencyKey} among the given values, ordered by {@code jobId}. Uses the unique
     * index {@code idempotency_key} with the key {@code (idempotencyKey)}: a seek for each value, then an entry and an
     * entity for each row.
     *
     * @param idempotencyKeys the values of {@code idempotencyKey}; none finds nothing
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<JobId, Job, JobIndexes.IdempotencyKeyEntry> scanByIdempotencyKeyIn(
            Collection<String> idempotencyKeys) {
        return store().scan(JobIndexes.IDEMPOTENCY_KEY, IndexBounds.in(idempotencyKeys));
    }
}
