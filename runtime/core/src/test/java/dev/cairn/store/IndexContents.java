package dev.cairn.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.index.IndexBounds;
import dev.cairn.index.IndexDefinition;
import dev.cairn.index.IndexEntry;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares what a store has, entities and every index, with what a model says. */
final class IndexContents {

    private IndexContents() {}

    static void assertMatches(IndexedEntityStore<String, Task> store, TaskModel model) {
        assertThat(store.scanAll().toList()).containsExactlyElementsOf(model.tasks());
        for (IndexDefinition<String, Task> index : store.descriptor().indexes()) {
            assertThat(rows(store, index)).as(index.name()).containsExactlyElementsOf(model.rows(index));
            if (index.counted()) {
                assertCounts(store, index, model.rows(index));
            }
        }
    }

    /** Counts by counters are the numbers of rows, for values that are there and some that are not. */
    private static void assertCounts(
            IndexedEntityStore<String, Task> store, IndexDefinition<String, Task> index, List<TaskModel.Row> rows) {
        assertThat(store.scan(index, IndexBounds.all()).count())
                .as(index.name())
                .isEqualTo(rows.size());
        Map<@Nullable Object, Long> counts = new HashMap<>();
        if (index.columns().get(0).name().equals("status")) {
            List.of(Task.Status.values()).forEach(status -> counts.put(status, 0L));
        }
        rows.forEach(row -> counts.merge(keyed(row.columns().get(0)), 1L, Long::sum));
        counts.forEach((value, count) -> assertThat(
                        store.scan(index, value == null ? IndexBounds.isNull() : IndexBounds.equalTo(value))
                                .count())
                .as(index.name() + " of " + value)
                .isEqualTo(count));
    }

    /** Costs that are equal in value are one key. */
    private static @Nullable Object keyed(@Nullable Object value) {
        return value instanceof BigDecimal number ? number.stripTrailingZeros() : value;
    }

    static List<TaskModel.Row> rows(IndexedEntityStore<String, Task> store, IndexDefinition<String, Task> index) {
        return store.scan(index, IndexBounds.all()).entries().toList().stream()
                .map(entry -> row(index, entry))
                .toList();
    }

    private static TaskModel.Row row(IndexDefinition<String, Task> index, IndexEntry<String> entry) {
        List<@Nullable Object> columns = new ArrayList<>();
        for (int i = 0; i < index.columns().size(); i++) {
            columns.add(entry.find(i, index.columns().get(i).type()));
        }
        return new TaskModel.Row(columns, entry.id());
    }
}
