package dev.cairn.store;

import dev.cairn.CairnException;
import dev.cairn.DuplicateIdException;
import dev.cairn.EntityNotFoundException;
import dev.cairn.UniqueViolationException;
import dev.cairn.index.IndexDefinition;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a store of tasks should do, in plain collections. */
final class TaskModel {

    private TreeMap<String, Task> tasks = new TreeMap<>();

    TaskModel copy() {
        TaskModel copy = new TaskModel();
        copy.tasks.putAll(tasks);
        return copy;
    }

    Collection<Task> tasks() {
        return tasks.values();
    }

    @Nullable
    Task get(String id) {
        return tasks.get(id);
    }

    void insertAll(List<Task> inserted) {
        Set<String> ids = new HashSet<>(tasks.keySet());
        for (Task task : inserted) {
            if (!ids.add(task.id())) {
                throw new DuplicateIdException(task.id());
            }
        }
        upsertAll(inserted);
    }

    void updateAll(List<Task> updated) {
        for (Task task : updated) {
            if (!tasks.containsKey(task.id())) {
                throw new EntityNotFoundException(task.id());
            }
        }
        upsertAll(updated);
    }

    void upsertAll(List<Task> upserted) {
        TreeMap<String, Task> next = new TreeMap<>(tasks);
        upserted.forEach(task -> next.put(task.id(), task));
        checkUnique(next.values());
        tasks = next;
    }

    int deleteAll(Collection<String> ids) {
        int before = tasks.size();
        ids.forEach(tasks::remove);
        return before - tasks.size();
    }

    private static void checkUnique(Collection<Task> all) throws CairnException {
        Set<List<Object>> keys = new HashSet<>();
        for (Task task : all) {
            if (!keys.add(List.of("owner", task.owner().toLowerCase(Locale.ROOT)))
                    || (task.token() != null && !keys.add(List.of("token", task.token())))
                    || (task.due() != null && !keys.add(List.of("due", task.status(), task.due())))) {
                throw new UniqueViolationException(task.id(), "some");
            }
        }
    }

    /** The rows that an index should have, in its order. */
    List<Row> rows(IndexDefinition<String, Task> index) {
        List<Row> rows = new ArrayList<>();
        for (Task task : tasks.values()) {
            switch (index.name()) {
                case "status_created_at" -> rows.add(Row.of(task, task.status(), task.createdAt()));
                case "folder" -> addIf(task.folder() != null, rows, Row.of(task, task.folder()));
                case "token" -> addIf(task.token() != null, rows, Row.of(task, task.token()));
                case "owner" -> rows.add(Row.of(task, task.owner()));
                case "due" -> rows.add(Row.of(task, task.status(), task.due()));
                case "cost" -> rows.add(Row.of(task, task.cost()));
                case "tags_created_at" -> task.tags().forEach(tag -> rows.add(Row.of(task, tag, task.createdAt())));
                default -> throw new AssertionError(index.name());
            }
        }
        rows.sort(order(index.name()).thenComparing(Row::id));
        return rows;
    }

    private static void addIf(boolean present, List<Row> rows, Row row) {
        if (present) {
            rows.add(row);
        }
    }

    private static Comparator<Row> order(String index) {
        Comparator<Row> byStatus = Comparator.comparing(row -> ((Task.Status) row.column(0)).name());
        Comparator<Row> byText = Comparator.comparing(row -> (String) row.column(0));
        return switch (index) {
            case "status_created_at" -> byStatus.thenComparing(row -> (Instant) row.column(1));
            case "owner" -> Comparator.comparing(row -> ((String) row.column(0)).toLowerCase(Locale.ROOT));
            case "due" ->
                byStatus.thenComparing(
                        row -> (Instant) row.column(1), Comparator.nullsLast(Comparator.<Instant>reverseOrder()));
            case "cost" ->
                Comparator.comparing(
                        row -> (BigDecimal) row.column(0),
                        Comparator.nullsFirst(Comparator.<BigDecimal>reverseOrder()));
            case "tags_created_at" -> byText.thenComparing(row -> (Instant) row.column(1));
            default -> byText;
        };
    }

    /** The exact values of an entry's columns, and its id. */
    record Row(List<@Nullable Object> columns, String id) {

        static Row of(Task task, @Nullable Object... columns) {
            return new Row(Arrays.asList(columns), task.id());
        }

        @Nullable
        Object column(int i) {
            return columns.get(i);
        }
    }
}
