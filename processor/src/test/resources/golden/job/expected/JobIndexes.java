package com.example.jobs;

import dev.cairn.codec.Component;
import dev.cairn.codec.EntityCodec;
import dev.cairn.codec.RecordType;
import dev.cairn.codec.ValueReader;
import dev.cairn.codec.ValueType;
import dev.cairn.codec.ValueWriter;
import dev.cairn.index.IndexColumn;
import dev.cairn.index.IndexDefinition;
import dev.cairn.index.IndexEntry;
import dev.cairn.index.KeySink;
import dev.cairn.index.TypedIndexDefinition;
import dev.cairn.key.KeyType;
import dev.cairn.store.EntityDescriptor;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/** How {@link Job} is stored: table {@code jobs}, by {@code jobId}, with its indexes. */
@Generated("dev.cairn.processor.CairnProcessor")
public final class JobIndexes {

    private static final KeyType<JobId> JOB_ID =
            KeyType.wrapping(JobId.class, KeyType.STRING, JobId::value, JobId::new);

    private static final KeyType<JobStatus> JOB_STATUS = KeyType.ofEnum(JobStatus.class);

    /** Index {@code status_created_at}: {@code status}, then {@code createdAt}. */
    public static final StatusCreatedAt STATUS_CREATED_AT = new StatusCreatedAt();

    /**
     * Index {@code namespace_table_name}: {@code namespace}, then {@code tableName}. An entity without a value in
     * {@code tableName} has no entry.
     */
    public static final NamespaceTableName NAMESPACE_TABLE_NAME = new NamespaceTableName();

    /**
     * Index {@code idempotency_key}, unique: {@code idempotencyKey}. An entity without a value in
     * {@code idempotencyKey} has no entry.
     */
    public static final IdempotencyKey IDEMPOTENCY_KEY = new IdempotencyKey();

    /** Table {@code jobs}: {@link Job} by {@code jobId}. */
    public static final EntityDescriptor<JobId, Job> ENTITY = new Entity();

    private JobIndexes() {}

    /** The definition of {@link #STATUS_CREATED_AT}. */
    public static final class StatusCreatedAt implements TypedIndexDefinition<JobId, Job, StatusCreatedAtEntry> {

        private static final List<IndexColumn> COLUMNS = List.of(
                IndexColumn.of("status", JOB_STATUS),
                IndexColumn.of("createdAt", KeyType.INSTANT));

        private StatusCreatedAt() {}

        @Override
        public String name() {
            return "status_created_at";
        }

        @Override
        public List<IndexColumn> columns() {
            return COLUMNS;
        }

        @Override
        public boolean unique() {
            return false;
        }

        @Override
        public void writeKeys(Job job, KeySink sink) {
            sink.key().writeEnum(job.status()).writeInstant(job.createdAt());
        }

        @Override
        public boolean sameKeys(Job one, Job other) {
            return one.status() == other.status() && Objects.equals(one.createdAt(), other.createdAt());
        }

        @Override
        public StatusCreatedAtEntry entry(IndexEntry<JobId> entry) {
            return new StatusCreatedAtEntry(entry.get(0, JOB_STATUS), entry.get(1, KeyType.INSTANT), entry.id());
        }
    }

    /**
     * An entry of {@link #STATUS_CREATED_AT}.
     *
     * @param status the value of {@code status}
     * @param createdAt the value of {@code createdAt}
     * @param jobId the id of the entity
     */
    public record StatusCreatedAtEntry(JobStatus status, Instant createdAt, JobId jobId) {}

    /** The definition of {@link #NAMESPACE_TABLE_NAME}. */
    public static final class NamespaceTableName implements TypedIndexDefinition<JobId, Job, NamespaceTableNameEntry> {

        private static final List<IndexColumn> COLUMNS = List.of(
                IndexColumn.of("namespace", KeyType.STRING),
                IndexColumn.of("tableName", KeyType.STRING));

        private NamespaceTableName() {}

        @Override
        public String name() {
            return "namespace_table_name";
        }

        @Override
        public List<IndexColumn> columns() {
            return COLUMNS;
        }

        @Override
        public boolean unique() {
            return false;
        }

        @Override
        public void writeKeys(Job job, KeySink sink) {
            if (job.tableName() == null) {
                return;
            }
            sink.key().writeString(job.namespace()).writeString(job.tableName());
        }

        @Override
        public boolean sameKeys(Job one, Job other) {
            return Objects.equals(one.namespace(), other.namespace())
                    && Objects.equals(one.tableName(), other.tableName());
        }

        @Override
        public NamespaceTableNameEntry entry(IndexEntry<JobId> entry) {
            return new NamespaceTableNameEntry(entry.get(0, KeyType.STRING), entry.get(1, KeyType.STRING), entry.id());
        }
    }

    /**
     * An entry of {@link #NAMESPACE_TABLE_NAME}.
     *
     * @param namespace the value of {@code namespace}
     * @param tableName the value of {@code tableName}
     * @param jobId the id of the entity
     */
    public record NamespaceTableNameEntry(String namespace, String tableName, JobId jobId) {}

    /** The definition of {@link #IDEMPOTENCY_KEY}. */
    public static final class IdempotencyKey implements TypedIndexDefinition<JobId, Job, IdempotencyKeyEntry> {

        private static final List<IndexColumn> COLUMNS = List.of(IndexColumn.of("idempotencyKey", KeyType.STRING));

        private IdempotencyKey() {}

        @Override
        public String name() {
            return "idempotency_key";
        }

        @Override
        public List<IndexColumn> columns() {
            return COLUMNS;
        }

        @Override
        public boolean unique() {
            return true;
        }

        @Override
        public void writeKeys(Job job, KeySink sink) {
            if (job.idempotencyKey() == null) {
                return;
            }
            sink.key().writeString(job.idempotencyKey());
        }

        @Override
        public boolean sameKeys(Job one, Job other) {
            return Objects.equals(one.idempotencyKey(), other.idempotencyKey());
        }

        @Override
        public IdempotencyKeyEntry entry(IndexEntry<JobId> entry) {
            return new IdempotencyKeyEntry(entry.get(0, KeyType.STRING), entry.id());
        }
    }

    /**
     * An entry of {@link #IDEMPOTENCY_KEY}.
     *
     * @param idempotencyKey the value of {@code idempotencyKey}
     * @param jobId the id of the entity
     */
    public record IdempotencyKeyEntry(String idempotencyKey, JobId jobId) {}

    private static final class Entity implements EntityDescriptor<JobId, Job> {

        private static final Component<Job, JobId> JOB_ID_COMPONENT = Component.of("jobId", JobId.class, Job::jobId);

        private static final Component<Job, JobStatus> STATUS_COMPONENT =
                Component.of("status", JobStatus.class, Job::status);

        private static final Component<Job, Instant> CREATED_AT_COMPONENT =
                Component.of("createdAt", Instant.class, Job::createdAt);

        private static final Component<Job, String> NAMESPACE_COMPONENT =
                Component.of("namespace", String.class, Job::namespace);

        private static final Component<Job, String> TABLE_NAME_COMPONENT =
                Component.nullable("tableName", String.class, Job::tableName);

        private static final Component<Job, String> IDEMPOTENCY_KEY_COMPONENT =
                Component.nullable("idempotencyKey", String.class, Job::idempotencyKey);

        private static final List<Component<Job, ?>> COMPONENTS = List.of(
                JOB_ID_COMPONENT,
                STATUS_COMPONENT,
                CREATED_AT_COMPONENT,
                NAMESPACE_COMPONENT,
                TABLE_NAME_COMPONENT,
                IDEMPOTENCY_KEY_COMPONENT);

        private final EntityCodec<Job> codec = EntityCodec.compact(COMPONENTS, this::create, new JobValues());

        @Override
        public String table() {
            return "jobs";
        }

        @Override
        public JobId id(Job job) {
            return job.jobId();
        }

        @Override
        public String idName() {
            return "jobId";
        }

        @Override
        public KeyType<JobId> idType() {
            return JOB_ID;
        }

        @Override
        public List<Component<Job, ?>> components() {
            return COMPONENTS;
        }

        @Override
        public Job create(Object[] components) {
            return new Job(
                    JOB_ID_COMPONENT.cast(components[0]),
                    STATUS_COMPONENT.cast(components[1]),
                    CREATED_AT_COMPONENT.cast(components[2]),
                    NAMESPACE_COMPONENT.cast(components[3]),
                    TABLE_NAME_COMPONENT.cast(components[4]),
                    IDEMPOTENCY_KEY_COMPONENT.cast(components[5]));
        }

        @Override
        public EntityCodec<Job> codec() {
            return codec;
        }

        @Override
        public List<IndexDefinition<JobId, Job>> indexes() {
            return List.of(STATUS_CREATED_AT, NAMESPACE_TABLE_NAME, IDEMPOTENCY_KEY);
        }
    }

    /** How {@link Job} is written: its components one after the other, but for the id, which its key has. */
    private static final class JobValues extends RecordType<Job> {

        private static final ValueType<JobId> JOB_ID_TYPE = ValueType.id(part("value", ValueType.id()));

        private static final ValueType<JobStatus> STATUS_TYPE = ValueType.ofEnum(JobStatus.class);

        private JobValues() {
            super(
                    Job.class,
                    part("jobId", JOB_ID_TYPE),
                    part("status", STATUS_TYPE),
                    part("createdAt", ValueType.INSTANT),
                    part("namespace", ValueType.STRING),
                    part("tableName", ValueType.STRING),
                    part("idempotencyKey", ValueType.STRING));
        }

        @Override
        protected void writeParts(ValueWriter out, Job job) {
            STATUS_TYPE.write(out, job.status());
            ValueType.INSTANT.write(out, job.createdAt());
            ValueType.STRING.write(out, job.namespace());
            ValueType.STRING.write(out, job.tableName());
            ValueType.STRING.write(out, job.idempotencyKey());
        }

        @Override
        protected Job readParts(ValueReader in) {
            return new Job(
                    JOB_ID_TYPE.read(in),
                    STATUS_TYPE.read(in),
                    ValueType.INSTANT.read(in),
                    ValueType.STRING.read(in),
                    ValueType.STRING.read(in),
                    ValueType.STRING.read(in));
        }
    }
}
