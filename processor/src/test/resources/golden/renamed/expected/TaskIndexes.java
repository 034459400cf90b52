package com.example.todos;

import dev.cairn.codec.Component;
import dev.cairn.codec.EntityCodec;
import dev.cairn.codec.GenericType;
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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Generated;

/** How {@link Task} is stored: table {@code tasks}, by {@code taskId}, with its indexes. */
@Generated("dev.cairn.processor.CairnProcessor")
public final class TaskIndexes {

    /** Index {@code phase_rank}: {@code phase}, then {@code rank}. */
    public static final PhaseRank PHASE_RANK = new PhaseRank();

    /** Index {@code by_owner}: {@code owner}. */
    public static final ByOwner BY_OWNER = new ByOwner();

    /** Table {@code tasks}: {@link Task} by {@code taskId}. */
    public static final EntityDescriptor<Long, Task> ENTITY = new Entity();

    private TaskIndexes() {}

    /** The definition of {@link #PHASE_RANK}. */
    public static final class PhaseRank implements TypedIndexDefinition<Long, Task, PhaseRankEntry> {

        private static final List<IndexColumn> COLUMNS = List.of(
                IndexColumn.of("phase", KeyType.STRING),
                IndexColumn.of("rank", KeyType.INT));

        private PhaseRank() {}

        @Override
        public String name() {
            return "phase_rank";
        }

        @Override
        public List<String> formerNames() {
            return List.of("state_priority", "status_rank");
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
        public void writeKeys(Task task, KeySink sink) {
            sink.key().writeString(task.phase()).writeInt(task.rank());
        }

        @Override
        public boolean sameKeys(Task one, Task other) {
            return Objects.equals(one.phase(), other.phase()) && one.rank() == other.rank();
        }

        @Override
        public PhaseRankEntry entry(IndexEntry<Long> entry) {
            return new PhaseRankEntry(entry.get(0, KeyType.STRING), entry.get(1, KeyType.INT), entry.id());
        }
    }

    /**
     * An entry of {@link #PHASE_RANK}.
     *
     * @param phase the value of {@code phase}
     * @param rank the value of {@code rank}
     * @param taskId the id of the entity
     */
    public record PhaseRankEntry(String phase, int rank, long taskId) {}

    /** The definition of {@link #BY_OWNER}. */
    public static final class ByOwner implements TypedIndexDefinition<Long, Task, ByOwnerEntry> {

        private static final List<IndexColumn> COLUMNS = List.of(IndexColumn.of("owner", KeyType.STRING));

        private ByOwner() {}

        @Override
        public String name() {
            return "by_owner";
        }

        @Override
        public List<String> formerNames() {
            return List.of("owner_index");
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
        public void writeKeys(Task task, KeySink sink) {
            sink.key().writeString(task.owner());
        }

        @Override
        public boolean sameKeys(Task one, Task other) {
            return Objects.equals(one.owner(), other.owner());
        }

        @Override
        public ByOwnerEntry entry(IndexEntry<Long> entry) {
            return new ByOwnerEntry(entry.get(0, KeyType.STRING), entry.id());
        }
    }

    /**
     * An entry of {@link #BY_OWNER}.
     *
     * @param owner the value of {@code owner}
     * @param taskId the id of the entity
     */
    public record ByOwnerEntry(String owner, long taskId) {}

    private static final class Entity implements EntityDescriptor<Long, Task> {

        private static final Component<Task, Long> TASK_ID_COMPONENT = Component.of("taskId", long.class, Task::taskId);

        private static final Component<Task, String> PHASE_COMPONENT =
                Component.<Task, String>of("phase", String.class, Task::phase).formerly("state", "status");

        private static final Component<Task, Integer> RANK_COMPONENT = Component.<Task, Integer>of(
                "rank",
                int.class,
                Task::rank).formerly("priority").withDefault(() -> Task.MIDDLE);

        private static final Component<Task, String> OWNER_COMPONENT =
                Component.<Task, String>of("owner", String.class, Task::owner).withDefault(() -> Task.nobody());

        private static final Component<Task, Optional<String>> COMMENT_COMPONENT =
                Component.<Task, Optional<String>>nullable(
                        "comment",
                        GenericType.of(Optional.class, String.class),
                        Task::comment).formerly("remark");

        private static final Component<Task, Set<Task.Mood>> MOODS_COMPONENT = Component.<Task, Set<Task.Mood>>of(
                "moods",
                GenericType.of(Set.class, Task.Mood.class),
                Task::moods).formerConstant(Task.Mood.GOOD, "FINE", "OK");

        private static final List<Component<Task, ?>> COMPONENTS = List.of(
                TASK_ID_COMPONENT,
                PHASE_COMPONENT,
                RANK_COMPONENT,
                OWNER_COMPONENT,
                COMMENT_COMPONENT,
                MOODS_COMPONENT);

        private final EntityCodec<Task> codec = EntityCodec.compact(COMPONENTS, this::create, new TaskValues());

        @Override
        public String table() {
            return "tasks";
        }

        @Override
        public List<String> formerTables() {
            return List.of("todos", "todo_list");
        }

        @Override
        public Long id(Task task) {
            return task.taskId();
        }

        @Override
        public String idName() {
            return "taskId";
        }

        @Override
        public KeyType<Long> idType() {
            return KeyType.LONG;
        }

        @Override
        public List<Component<Task, ?>> components() {
            return COMPONENTS;
        }

        @Override
        public Task create(Object[] components) {
            return new Task(
                    TASK_ID_COMPONENT.cast(components[0]),
                    PHASE_COMPONENT.cast(components[1]),
                    RANK_COMPONENT.cast(components[2]),
                    OWNER_COMPONENT.cast(components[3]),
                    COMMENT_COMPONENT.cast(components[4]),
                    MOODS_COMPONENT.cast(components[5]));
        }

        @Override
        public EntityCodec<Task> codec() {
            return codec;
        }

        @Override
        public List<IndexDefinition<Long, Task>> indexes() {
            return List.of(PHASE_RANK, BY_OWNER);
        }
    }

    /** How {@link Task} is written: its components one after the other, but for the id, which its key has. */
    private static final class TaskValues extends RecordType<Task> {

        private static final ValueType<Long> TASK_ID_TYPE = ValueType.id();

        private static final ValueType<Optional<String>> COMMENT_TYPE = ValueType.optional(ValueType.STRING);

        private static final ValueType<Set<Task.Mood>> MOODS_TYPE = ValueType.set(ValueType.ofEnum(Task.Mood.class));

        private TaskValues() {
            super(
                    Task.class,
                    part("taskId", TASK_ID_TYPE),
                    part("phase", ValueType.STRING),
                    part("rank", ValueType.INT),
                    part("owner", ValueType.STRING),
                    part("comment", COMMENT_TYPE),
                    part("moods", MOODS_TYPE));
        }

        @Override
        protected void writeParts(ValueWriter out, Task task) {
            ValueType.STRING.write(out, task.phase());
            out.writeZigZag(task.rank());
            ValueType.STRING.write(out, task.owner());
            COMMENT_TYPE.write(out, task.comment());
            MOODS_TYPE.write(out, task.moods());
        }

        @Override
        protected Task readParts(ValueReader in) {
            return new Task(
                    TASK_ID_TYPE.read(in),
                    ValueType.STRING.read(in),
                    in.readZigZagInt(),
                    ValueType.STRING.read(in),
                    COMMENT_TYPE.read(in),
                    MOODS_TYPE.read(in));
        }
    }
}
