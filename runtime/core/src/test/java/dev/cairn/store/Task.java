package dev.cairn.store;

import dev.cairn.codec.Component;
import dev.cairn.codec.EntityCodec;
import dev.cairn.codec.GenericType;
import dev.cairn.codec.ValueWriter;
import dev.cairn.index.IndexColumn;
import dev.cairn.index.IndexDefinition;
import dev.cairn.index.KeySink;
import dev.cairn.index.Nulls;
import dev.cairn.key.KeyType;
import dev.cairn.key.KeyWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An entity with every kind of index that can be written by hand today; some are counted. */
record Task(
        String id,
        Status status,
        Instant createdAt,
        @Nullable String folder,
        @Nullable String token,
        String owner,
        @Nullable Instant due,
        @Nullable BigDecimal cost,
        Set<String> tags) {

    enum Status {
        NEW,
        RUNNING,
        DONE
    }

    static Task of(String id) {
        return new Task(id, Status.NEW, Instant.EPOCH, null, null, "owner of " + id, null, null, Set.of());
    }

    Task withStatus(Status value) {
        return new Task(id, value, createdAt, folder, token, owner, due, cost, tags);
    }

    Task withCreatedAt(Instant value) {
        return new Task(id, status, value, folder, token, owner, due, cost, tags);
    }

    Task withFolder(@Nullable String value) {
        return new Task(id, status, createdAt, value, token, owner, due, cost, tags);
    }

    Task withToken(@Nullable String value) {
        return new Task(id, status, createdAt, folder, value, owner, due, cost, tags);
    }

    Task withOwner(String value) {
        return new Task(id, status, createdAt, folder, token, value, due, cost, tags);
    }

    Task withDue(@Nullable Instant value) {
        return new Task(id, status, createdAt, folder, token, owner, value, cost, tags);
    }

    Task withCost(@Nullable BigDecimal value) {
        return new Task(id, status, createdAt, folder, token, owner, due, value, tags);
    }

    Task withTags(Set<String> value) {
        return new Task(id, status, createdAt, folder, token, owner, due, cost, value);
    }

    private static final KeyType<Status> STATUS = KeyType.ofEnum(Status.class);

    static final IndexDefinition<String, Task> BY_STATUS =
            new TaskIndex(
                    "status_created_at",
                    false,
                    IndexColumn.of("status", STATUS),
                    IndexColumn.of("createdAt", KeyType.INSTANT)) {
                @Override
                public boolean counted() {
                    return true;
                }

                @Override
                public void writeKeys(Task task, KeySink sink) {
                    sink.key().writeEnum(task.status()).writeInstant(task.createdAt());
                }
            };

    static final IndexDefinition<String, Task> BY_FOLDER =
            new TaskIndex("folder", false, IndexColumn.of("folder", KeyType.STRING)) {
                @Override
                public void writeKeys(Task task, KeySink sink) {
                    if (task.folder() != null) {
                        sink.key().writeString(task.folder());
                    }
                }
            };

    static final IndexDefinition<String, Task> BY_TOKEN =
            new TaskIndex("token", true, IndexColumn.of("token", KeyType.STRING)) {
                @Override
                public void writeKeys(Task task, KeySink sink) {
                    if (task.token() != null) {
                        sink.key().writeString(task.token());
                    }
                }
            };

    static final IndexDefinition<String, Task> BY_OWNER =
            new TaskIndex("owner", true, IndexColumn.of("owner", KeyType.STRING).ignoringCase()) {
                @Override
                public void writeKeys(Task task, KeySink sink) {
                    sink.key().writeStringIgnoreCase(task.owner());
                }

                @Override
                public void writeValue(Task task, ValueWriter value) {
                    value.writeString(task.owner());
                }
            };

    /** Unique, with a place for nulls: those are in no conflict. */
    static final IndexDefinition<String, Task> BY_DUE =
            new TaskIndex(
                    "due",
                    true,
                    IndexColumn.of("status", STATUS),
                    IndexColumn.of("due", KeyType.INSTANT).desc().nulls(Nulls.LAST)) {
                @Override
                public boolean counted() {
                    return true;
                }

                @Override
                public void writeKeys(Task task, KeySink sink) {
                    KeyWriter key = sink.key().writeEnum(task.status());
                    if (task.due() == null) {
                        key.writeNull(false);
                    } else {
                        key.writePresent(false).descending().writeInstant(task.due());
                    }
                }
            };

    static final IndexDefinition<String, Task> BY_COST =
            new TaskIndex(
                    "cost",
                    false,
                    IndexColumn.of("cost", KeyType.BIG_DECIMAL).desc().nulls(Nulls.FIRST)) {
                @Override
                public boolean counted() {
                    return true;
                }

                @Override
                public void writeKeys(Task task, KeySink sink) {
                    if (task.cost() == null) {
                        sink.key().writeNull(true);
                    } else {
                        sink.key().writePresent(true).descending().writeBigDecimal(task.cost());
                    }
                }

                @Override
                public void writeValue(Task task, ValueWriter value) {
                    if (task.cost() != null) {
                        KeyType.BIG_DECIMAL.writeExact(value, task.cost());
                    }
                }
            };

    static final IndexDefinition<String, Task> BY_TAG =
            new TaskIndex(
                    "tags_created_at",
                    false,
                    IndexColumn.of("tags", KeyType.STRING).elements(),
                    IndexColumn.of("createdAt", KeyType.INSTANT)) {
                @Override
                public void writeKeys(Task task, KeySink sink) {
                    for (String tag : task.tags()) {
                        sink.key().writeString(tag).writeInstant(task.createdAt());
                    }
                }
            };

    static final List<IndexDefinition<String, Task>> ALL_INDEXES =
            List.of(BY_STATUS, BY_FOLDER, BY_TOKEN, BY_OWNER, BY_DUE, BY_COST, BY_TAG);

    static final List<Component<Task, ?>> COMPONENTS = List.of(
            Component.of("id", String.class, Task::id),
            Component.of("status", Status.class, Task::status),
            Component.of("createdAt", Instant.class, Task::createdAt),
            Component.nullable("folder", String.class, Task::folder),
            Component.nullable("token", String.class, Task::token),
            Component.of("owner", String.class, Task::owner),
            Component.nullable("due", Instant.class, Task::due),
            Component.nullable("cost", BigDecimal.class, Task::cost),
            Component.of("tags", GenericType.of(Set.class, String.class), Task::tags));

    /** The descriptor with some of the indexes. */
    static EntityDescriptor<String, Task> descriptor(List<IndexDefinition<String, Task>> indexes) {
        return new TaskDescriptor(indexes);
    }

    static EntityDescriptor<String, Task> descriptor() {
        return descriptor(ALL_INDEXES);
    }

    private record TaskDescriptor(List<IndexDefinition<String, Task>> indexes)
            implements EntityDescriptor<String, Task> {

        private static final EntityCodec<Task> CODEC = EntityCodec.json(COMPONENTS, TaskDescriptor::make);

        @Override
        public String table() {
            return "tasks";
        }

        @Override
        public String id(Task task) {
            return task.id();
        }

        @Override
        public KeyType<String> idType() {
            return KeyType.STRING;
        }

        @Override
        public Set<String> neverNull() {
            return Set.of("ownerLength");
        }

        @Override
        public List<Component<Task, ?>> components() {
            return COMPONENTS;
        }

        @Override
        public Task create(Object[] values) {
            return make(values);
        }

        @SuppressWarnings("unchecked")
        private static Task make(Object[] values) {
            return new Task(
                    (String) values[0],
                    (Status) values[1],
                    (Instant) values[2],
                    (String) values[3],
                    (String) values[4],
                    (String) values[5],
                    (Instant) values[6],
                    (BigDecimal) values[7],
                    (Set<String>) values[8]);
        }

        @Override
        public EntityCodec<Task> codec() {
            return CODEC;
        }
    }

    /** What the indexes above have in common. */
    abstract static class TaskIndex implements IndexDefinition<String, Task> {

        private final String name;
        private final boolean unique;
        private final List<IndexColumn> columns;

        TaskIndex(String name, boolean unique, IndexColumn... columns) {
            this.name = name;
            this.unique = unique;
            this.columns = List.of(columns);
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public List<IndexColumn> columns() {
            return columns;
        }

        @Override
        public boolean unique() {
            return unique;
        }
    }
}
