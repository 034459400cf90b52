package dev.cairn.samples.benchmarks;

import com.sleepycat.persist.model.Entity;
import com.sleepycat.persist.model.KeyField;
import com.sleepycat.persist.model.Persistent;
import com.sleepycat.persist.model.PrimaryKey;
import com.sleepycat.persist.model.Relationship;
import com.sleepycat.persist.model.SecondaryKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A job as Berkeley DB JE has it: a class with fields, and with a class for each key of several columns. */
@Entity
@SuppressWarnings({"NullAway.Init", "EnumOrdinal", "UnusedVariable", "FieldMissingNullable"}) // filled by the engine
final class JeJob {

    private static final JobStatus[] STATUSES = JobStatus.values();

    @PrimaryKey
    private String jobId;

    @SecondaryKey(relate = Relationship.MANY_TO_ONE)
    private StatusTime byStatus;

    @SecondaryKey(relate = Relationship.MANY_TO_ONE)
    private @Nullable About byTable;

    @SecondaryKey(relate = Relationship.ONE_TO_ONE)
    private @Nullable String idempotencyKey;

    private long updatedSecond;
    private int updatedNano;
    private int priority;
    private int retries;
    private String type;
    private String namespace;
    private @Nullable String message;

    private JeJob() {}

    JeJob(Job job) {
        this.jobId = job.jobId();
        this.byStatus = new StatusTime(job.status(), job.createdAt());
        this.byTable = job.tableName() == null ? null : new About(job.namespace(), job.tableName());
        this.idempotencyKey = job.idempotencyKey();
        Instant updated = job.updatedAt();
        this.updatedSecond = updated.getEpochSecond();
        this.updatedNano = updated.getNano();
        this.priority = job.priority();
        this.retries = job.retries();
        this.type = job.type();
        this.namespace = job.namespace();
        this.message = job.message();
    }

    Job job() {
        return new Job(
                jobId,
                STATUSES[byStatus.status],
                Instant.ofEpochSecond(byStatus.second, byStatus.nano),
                Instant.ofEpochSecond(updatedSecond, updatedNano),
                priority,
                retries,
                type,
                namespace,
                byTable == null ? null : byTable.tableName,
                idempotencyKey,
                message);
    }

    /** The key by status. */
    @Persistent
    static final class StatusTime {

        @KeyField(1)
        private int status;

        @KeyField(2)
        private long second;

        @KeyField(3)
        private int nano;

        private StatusTime() {}

        StatusTime(JobStatus status, Instant time) {
            this.status = status.ordinal();
            this.second = time.getEpochSecond();
            this.nano = time.getNano();
        }
    }

    /** The key by table. */
    @Persistent
    static final class About {

        @KeyField(1)
        private String namespace;

        @KeyField(2)
        private String tableName;

        private About() {}

        About(String namespace, String tableName) {
            this.namespace = namespace;
            this.tableName = tableName;
        }
    }
}
