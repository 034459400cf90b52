package com.example.jobs;

import dev.cairn.key.KeyType;
import dev.cairn.query.Column;
import dev.cairn.query.OrderedColumn;
import dev.cairn.query.StringColumn;
import java.time.Instant;
import javax.annotation.processing.Generated;

/** The columns of {@link Job}, from which filters and orders are made for {@code JobRepository.where}. */
@Generated("dev.cairn.processor.CairnProcessor")
public final class JobColumns {

    private static final KeyType<JobId> JOB_ID_KEY =
            KeyType.wrapping(JobId.class, KeyType.STRING, JobId::value, JobId::new);

    private static final KeyType<JobStatus> JOB_STATUS = KeyType.ofEnum(JobStatus.class);

    /** {@code jobId}. */
    public static final OrderedColumn<Job, JobId> JOB_ID = Column.ordered("jobId", JOB_ID_KEY, Job::jobId);

    /** {@code status}. */
    public static final Column<Job, JobStatus> STATUS = Column.of("status", JOB_STATUS, Job::status);

    /** {@code createdAt}. */
    public static final OrderedColumn<Job, Instant> CREATED_AT =
            Column.ordered("createdAt", KeyType.INSTANT, Job::createdAt);

    /** {@code namespace}. */
    public static final StringColumn<Job> NAMESPACE = Column.string("namespace", Job::namespace);

    /** {@code tableName}, which may be without a value. */
    public static final StringColumn<Job> TABLE_NAME = Column.string("tableName", Job::tableName);

    /** {@code idempotencyKey}, which may be without a value. */
    public static final StringColumn<Job> IDEMPOTENCY_KEY = Column.string("idempotencyKey", Job::idempotencyKey);

    private JobColumns() {}
}
