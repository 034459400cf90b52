package com.example.tasks;

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
import dev.cairn.key.KeyPart;
import dev.cairn.key.KeyType;
import dev.cairn.store.EntityDescriptor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;

/** How {@link Task} is stored: table {@code tasks}, by {@code number}, with its indexes. */
@Generated("dev.cairn.processor.CairnProcessor")
public final class TaskIndexes {

    private static final KeyType<Priority> PRIORITY = KeyType.ofEnum(Priority.class, Priority::code);

    private static final KeyType<Task.State> STATE = KeyType.ofEnum(Task.State.class);

    private static final KeyType<Review.State> REVIEW_STATE = KeyType.ofEnum(Review.State.class);

    private static final KeyType<Task.Team> TEAM =
            KeyType.wrapping(Task.Team.class, KeyType.STRING, Task.Team::code, Task.Team::new);

    private static final KeyType<Task.Assignee> ASSIGNEE_KEY = KeyType.record(
            Task.Assignee.class,
            List.of(
                    KeyPart.of("team", TEAM, Task.Assignee::team),
                    KeyPart.of("member", KeyType.INT, Task.Assignee::member)),
            key -> new Task.Assignee(key.read(TEAM), key.read(KeyType.INT)));

    /** Index {@code priority_due}: {@code priority}, then {@code due}. */
    public static final PriorityDue PRIORITY_DUE = new PriorityDue();

    /** Index {@code state_review_state_priority}: {@code state}, then {@code reviewState}, then {@code priority}. */
    public static final StateReviewStatePriority STATE_REVIEW_STATE_PRIORITY = new StateReviewStatePriority();

    /** Index {@code assignee}: {@code assignee}. An entity without a value in {@code assignee} has no entry. */
    public static final AssigneeIndex ASSIGNEE = new AssigneeIndex();

    /** Table {@code tasks}: {@link Task} by {@code number}. */
    public static final EntityDescriptor<Integer, Task> ENTITY = new Entity();

    private TaskIndexes() {}

    /** The definition of {@link #PRIORITY_DUE}. */
    public static final class PriorityDue implements TypedIndexDefinition<Integer, Task, PriorityDueEntry> {

        private static final List<IndexColumn> COLUMNS = List.of(
                IndexColumn.of("priority", PRIORITY),
                IndexColumn.of("due", KeyType.LOCAL_DATE));

        private PriorityDue() {}

        @Override
        public String name() {
            return "priority_due";
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
            sink.key().write(PRIORITY, task.priority()).writeLocalDate(task.due());
        }

        @Override
        public PriorityDueEntry entry(IndexEntry<Integer> entry) {
            return new PriorityDueEntry(entry.get(0, PRIORITY), entry.get(1, KeyType.LOCAL_DATE), entry.id());
        }
    }

    /**
     * An entry of {@link #PRIORITY_DUE}.
     *
     * @param priority the value of {@code priority}
     * @param due the value of {@code due}
     * @param number the id of the entity
     */
    public record PriorityDueEntry(Priority priority, LocalDate due, int number) {}

    /** The definition of {@link #STATE_REVIEW_STATE_PRIORITY}. */
    public static final class StateReviewStatePriority
            implements TypedIndexDefinition<Integer, Task, StateReviewStatePriorityEntry> {

        private static final List<IndexColumn> COLUMNS = List.of(
                IndexColumn.of("state", STATE),
                IndexColumn.of("reviewState", REVIEW_STATE),
                IndexColumn.of("priority", PRIORITY));

        private StateReviewStatePriority() {}

        @Override
        public String name() {
            return "state_review_state_priority";
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
            sink.key().writeEnum(task.state()).writeEnum(task.reviewState()).write(PRIORITY, task.priority());
        }

        @Override
        public StateReviewStatePriorityEntry entry(IndexEntry<Integer> entry) {
            return new StateReviewStatePriorityEntry(
                    entry.get(0, STATE),
                    entry.get(1, REVIEW_STATE),
                    entry.get(2, PRIORITY),
                    entry.id());
        }
    }

    /**
     * An entry of {@link #STATE_REVIEW_STATE_PRIORITY}.
     *
     * @param state the value of {@code state}
     * @param reviewState the value of {@code reviewState}
     * @param priority the value of {@code priority}
     * @param number the id of the entity
     */
    public record StateReviewStatePriorityEntry(
            Task.State state, Review.State reviewState, Priority priority, int number) {}

    /** The definition of {@link #ASSIGNEE}. */
    public static final class AssigneeIndex implements TypedIndexDefinition<Integer, Task, AssigneeEntry> {

        private static final List<IndexColumn> COLUMNS = List.of(IndexColumn.of("assignee", ASSIGNEE_KEY));

        private AssigneeIndex() {}

        @Override
        public String name() {
            return "assignee";
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
            if (task.assignee().isEmpty()) {
                return;
            }
            sink.key().write(ASSIGNEE_KEY, task.assignee().get());
        }

        @Override
        public AssigneeEntry entry(IndexEntry<Integer> entry) {
            return new AssigneeEntry(entry.get(0, ASSIGNEE_KEY), entry.id());
        }
    }

    /**
     * An entry of {@link #ASSIGNEE}.
     *
     * @param assignee the value of {@code assignee}
     * @param number the id of the entity
     */
    public record AssigneeEntry(Task.Assignee assignee, int number) {}

    private static final class Entity implements EntityDescriptor<Integer, Task> {

        private static final Component<Task, Integer> NUMBER_COMPONENT =
                Component.of("number", int.class, Task::number);

        private static final Component<Task, Priority> PRIORITY_COMPONENT =
                Component.of("priority", Priority.class, Task::priority);

        private static final Component<Task, LocalDate> DUE_COMPONENT = Component.of("due", LocalDate.class, Task::due);

        private static final Component<Task, Task.State> STATE_COMPONENT =
                Component.of("state", Task.State.class, Task::state);

        private static final Component<Task, Review.State> REVIEW_STATE_COMPONENT =
                Component.of("reviewState", Review.State.class, Task::reviewState);

        private static final Component<Task, Optional<Task.Assignee>> ASSIGNEE_COMPONENT =
                Component.nullable("assignee", GenericType.of(Optional.class, Task.Assignee.class), Task::assignee);

        private static final List<Component<Task, ?>> COMPONENTS = List.of(
                NUMBER_COMPONENT,
                PRIORITY_COMPONENT,
                DUE_COMPONENT,
                STATE_COMPONENT,
                REVIEW_STATE_COMPONENT,
                ASSIGNEE_COMPONENT);

        private final EntityCodec<Task> codec = EntityCodec.compact(COMPONENTS, this::create, new TaskValues());

        @Override
        public String table() {
            return "tasks";
        }

        @Override
        public Integer id(Task task) {
            return task.number();
        }

        @Override
        public String idName() {
            return "number";
        }

        @Override
        public KeyType<Integer> idType() {
            return KeyType.INT;
        }

        @Override
        public List<Component<Task, ?>> components() {
            return COMPONENTS;
        }

        @Override
        public Task create(Object[] components) {
            return new Task(
                    NUMBER_COMPONENT.cast(components[0]),
                    PRIORITY_COMPONENT.cast(components[1]),
                    DUE_COMPONENT.cast(components[2]),
                    STATE_COMPONENT.cast(components[3]),
                    REVIEW_STATE_COMPONENT.cast(components[4]),
                    ASSIGNEE_COMPONENT.cast(components[5]));
        }

        @Override
        public EntityCodec<Task> codec() {
            return codec;
        }

        @Override
        public List<IndexDefinition<Integer, Task>> indexes() {
            return List.of(PRIORITY_DUE, STATE_REVIEW_STATE_PRIORITY, ASSIGNEE);
        }
    }

    /** How {@link Task} is written: its components one after the other, but for the id, which its key has. */
    private static final class TaskValues extends RecordType<Task> {

        private static final ValueType<Integer> NUMBER_TYPE = ValueType.id();

        private static final ValueType<Priority> PRIORITY_TYPE = ValueType.ofEnum(Priority.class);

        private static final ValueType<Task.State> STATE_TYPE = ValueType.ofEnum(Task.State.class);

        private static final ValueType<Review.State> REVIEW_STATE_TYPE = ValueType.ofEnum(Review.State.class);

        private static final ValueType<Optional<Task.Assignee>> ASSIGNEE_TYPE =
                ValueType.optional(new AssigneeValues());

        private TaskValues() {
            super(
                    Task.class,
                    part("number", NUMBER_TYPE),
                    part("priority", PRIORITY_TYPE),
                    part("due", ValueType.LOCAL_DATE),
                    part("state", STATE_TYPE),
                    part("reviewState", REVIEW_STATE_TYPE),
                    part("assignee", ASSIGNEE_TYPE));
        }

        @Override
        protected void writeParts(ValueWriter out, Task task) {
            PRIORITY_TYPE.write(out, task.priority());
            ValueType.LOCAL_DATE.write(out, task.due());
            STATE_TYPE.write(out, task.state());
            REVIEW_STATE_TYPE.write(out, task.reviewState());
            ASSIGNEE_TYPE.write(out, task.assignee());
        }

        @Override
        protected Task readParts(ValueReader in) {
            return new Task(
                    NUMBER_TYPE.read(in),
                    PRIORITY_TYPE.read(in),
                    ValueType.LOCAL_DATE.read(in),
                    STATE_TYPE.read(in),
                    REVIEW_STATE_TYPE.read(in),
                    ASSIGNEE_TYPE.read(in));
        }
    }

    /** How {@link Task.Team} is written: its components one after the other. */
    private static final class TeamValues extends RecordType<Task.Team> {

        private TeamValues() {
            super(Task.Team.class, part("code", ValueType.STRING));
        }

        @Override
        protected void writeParts(ValueWriter out, Task.Team team) {
            ValueType.STRING.write(out, team.code());
        }

        @Override
        protected Task.Team readParts(ValueReader in) {
            return new Task.Team(ValueType.STRING.read(in));
        }
    }

    /** How {@link Task.Assignee} is written: its components one after the other. */
    private static final class AssigneeValues extends RecordType<Task.Assignee> {

        private static final ValueType<Task.Team> TEAM_TYPE = new TeamValues();

        private AssigneeValues() {
            super(Task.Assignee.class, part("team", TEAM_TYPE), part("member", ValueType.INT));
        }

        @Override
        protected void writeParts(ValueWriter out, Task.Assignee assignee) {
            TEAM_TYPE.write(out, assignee.team());
            out.writeZigZag(assignee.member());
        }

        @Override
        protected Task.Assignee readParts(ValueReader in) {
            return new Task.Assignee(TEAM_TYPE.read(in), in.readZigZagInt());
        }
    }
}
