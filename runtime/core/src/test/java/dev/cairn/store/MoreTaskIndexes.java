package dev.cairn.store;

import dev.cairn.codec.Component;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Indexes of {@link Task} of the kinds that its own ones are not: partial, derived, of several nullable columns. */
final class MoreTaskIndexes {

    static final IndexDefinition<String, Task> UNFILED =
            new Task.TaskIndex("unfiled", false, IndexColumn.of("createdAt", KeyType.INSTANT)) {
                @Override
                public String where() {
                    return "isUnfiled";
                }

                @Override
                public void writeKeys(Task task, KeySink sink) {
                    if (task.folder() == null) {
                        sink.key().writeInstant(task.createdAt());
                    }
                }
            };

    static final IndexDefinition<String, Task> BY_FOLDER_AND_COST =
            new Task.TaskIndex(
                    "folder_cost",
                    false,
                    IndexColumn.of("folder", KeyType.STRING).desc().nulls(Nulls.FIRST),
                    IndexColumn.of("cost", KeyType.BIG_DECIMAL).nulls(Nulls.LAST)) {
                @Override
                public void writeKeys(Task task, KeySink sink) {
                    KeyWriter key = sink.key();
                    if (task.folder() == null) {
                        key.writeNull(true);
                    } else {
                        key.writePresent(true).descending().writeString(task.folder());
                    }
                    BigDecimal cost = task.cost();
                    if (cost == null) {
                        key.writeNull(false);
                    } else {
                        key.writePresent(false).writeBigDecimal(cost);
                    }
                }

                @Override
                public void writeValue(Task task, ValueWriter value) {
                    @Nullable BigDecimal cost = task.cost();
                    if (cost != null) {
                        KeyType.BIG_DECIMAL.writeExact(value, cost);
                    }
                }
            };

    static final IndexDefinition<String, Task> BY_LENGTH =
            new Task.TaskIndex(
                    "length",
                    false,
                    IndexColumn.of("status", KeyType.ofEnum(Task.Status.class)).desc(),
                    IndexColumn.of("ownerLength", KeyType.INT),
                    IndexColumn.of("tags", KeyType.STRING).elements()) {
                @Override
                public void writeKeys(Task task, KeySink sink) {
                    for (String tag : task.tags()) {
                        KeyWriter key = sink.key().descending().writeEnum(task.status());
                        key.writeInt(task.owner().length()).writeString(tag);
                    }
                }
            };

    static final IndexDefinition<String, Task> BY_LENGTH_AND_FOLDER =
            new Task.TaskIndex(
                    "length_folder",
                    false,
                    IndexColumn.of("ownerLength", KeyType.INT),
                    IndexColumn.of("folder", KeyType.STRING).ignoringCase().nulls(Nulls.LAST),
                    IndexColumn.of("createdAt", KeyType.INSTANT).desc()) {
                @Override
                public void writeKeys(Task task, KeySink sink) {
                    KeyWriter key = sink.key().writeInt(task.owner().length());
                    if (task.folder() == null) {
                        key.writeNull(false);
                    } else {
                        key.writePresent(false).writeStringIgnoreCase(task.folder());
                    }
                    key.descending().writeInstant(task.createdAt());
                }

                @Override
                public void writeValue(Task task, ValueWriter value) {
                    if (task.folder() != null) {
                        value.writeString(task.folder());
                    }
                }
            };

    /** Includes components of which one may be null. */
    static final IndexDefinition<String, Task> FOLDER_WITH_OTHERS =
            new Task.TaskIndex("folder_with_others", false, IndexColumn.of("folder", KeyType.STRING)) {
                @Override
                public List<Component<Task, ?>> included() {
                    return List.of(
                            Component.of("owner", String.class, Task::owner),
                            Component.nullable("cost", BigDecimal.class, Task::cost),
                            Component.of("tags", GenericType.of(Set.class, String.class), Task::tags),
                            Component.nullable("due", Instant.class, Task::due));
                }

                @Override
                public void writeKeys(Task task, KeySink sink) {
                    if (task.folder() != null) {
                        sink.key().writeString(task.folder());
                    }
                }
            };

    /** Holds whole entities. */
    static final IndexDefinition<String, Task> DUE_WITH_ALL =
            new Task.TaskIndex(
                    "due_with_all",
                    false,
                    IndexColumn.of("due", KeyType.INSTANT).nulls(Nulls.FIRST)) {
                @Override
                public boolean coversEntity() {
                    return true;
                }

                @Override
                public void writeKeys(Task task, KeySink sink) {
                    if (task.due() == null) {
                        sink.key().writeNull(true);
                    } else {
                        sink.key().writePresent(true).writeInstant(task.due());
                    }
                }
            };

    private MoreTaskIndexes() {}

    static List<IndexDefinition<String, Task>> all() {
        List<IndexDefinition<String, Task>> all = new ArrayList<>(Task.ALL_INDEXES);
        all.addAll(List.of(
                UNFILED, BY_FOLDER_AND_COST, BY_LENGTH, BY_LENGTH_AND_FOLDER, FOLDER_WITH_OTHERS, DUE_WITH_ALL));
        return all;
    }
}
