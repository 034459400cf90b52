package dev.cairn.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.codec.Component;
import dev.cairn.codec.ValueWriter;
import dev.cairn.index.IndexBounds;
import dev.cairn.index.IndexColumn;
import dev.cairn.index.IndexDefinition;
import dev.cairn.index.IndexEntry;
import dev.cairn.index.Nulls;
import dev.cairn.key.KeyType;
import dev.cairn.store.IndexedEntityStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares every index of a store, entry by entry and value by value, with what the entities call for. */
public final class IndexOracle<K, V> {

    private final IndexedEntityStore<K, V> store;

    public IndexOracle(IndexedEntityStore<K, V> store) {
        this.store = store;
    }

    public void assertIndexesFollow(Collection<V> entities) {
        for (IndexDefinition<K, V> index : store.descriptor().indexes()) {
            List<Row<K>> expected = entities.stream()
                    .flatMap(entity -> rows(index, entity).stream())
                    .sorted(order(index))
                    .toList();
            List<Row<K>> actual = store.scan(index, IndexBounds.all()).entries().toList().stream()
                    .map(entry -> row(index, entry))
                    .toList();
            assertThat(actual.stream().map(Row::toString).toList())
                    .as("index " + index.name())
                    .isEqualTo(expected.stream().map(Row::toString).toList());
            assertEntitiesFollow(index, entities);
            assertThat(store.scan(index, IndexBounds.all()).reverse().ids().toList())
                    .extracting(Object::toString)
                    .isEqualTo(reversed(expected));
            if (index.counted()) {
                assertCounts(index, expected);
            }
        }
    }

    /** The counters of the index are the numbers of entries. */
    private void assertCounts(IndexDefinition<K, V> index, List<Row<K>> expected) {
        assertThat(store.scan(index, IndexBounds.all()).count()).isEqualTo(expected.size());
        TreeMap<Object, Long> counts =
                new TreeMap<>((a, b) -> compare(index.columns().get(0), a, b));
        long nulls = 0;
        for (Row<K> row : expected) {
            Object value = row.values().get(0);
            if (value == null) {
                nulls++;
            } else {
                counts.merge(value, 1L, Long::sum);
            }
        }
        counts.forEach((value, count) -> assertThat(
                        store.scan(index, IndexBounds.equalTo(value)).count())
                .as("index " + index.name() + " of " + value)
                .isEqualTo(count));
        if (index.columns().get(0).nulls() != Nulls.ABSENT) {
            assertThat(store.scan(index, IndexBounds.isNull()).count()).isEqualTo(nulls);
        }
    }

    /** Entities that come out of the entries of a covering index are those that are stored. */
    private void assertEntitiesFollow(IndexDefinition<K, V> index, Collection<V> entities) {
        Set<String> expected = entities.stream().map(this::entityText).collect(Collectors.toSet());
        assertThat(store.scan(index, IndexBounds.all()).toList())
                .as("entities of index " + index.name())
                .extracting(this::entityText)
                .isSubsetOf(expected);
    }

    private String entityText(V entity) {
        return store.descriptor().components().stream()
                .map(component -> text(component.get(entity)))
                .collect(Collectors.joining(", "));
    }

    private static String text(@Nullable Object value) {
        Object shown = value instanceof Set<?> set
                ? new TreeSet<>(set)
                : value instanceof Optional<?> optional ? optional.orElse(null) : value;
        return Arrays.deepToString(new @Nullable Object[] {shown});
    }

    private String included(IndexDefinition<K, V> index, V entity) {
        return index.coversEntity()
                ? entityText(entity)
                : index.included().stream()
                        .map(component -> text(component.get(entity)))
                        .collect(Collectors.joining(", "));
    }

    private String included(IndexDefinition<K, V> index, IndexEntry<K> entry) {
        if (index.coversEntity()) {
            @SuppressWarnings("unchecked")
            V entity = (V) entry.entity(Object.class);
            return entityText(entity);
        }
        List<String> values = new ArrayList<>();
        for (Component<V, ?> component : index.included()) {
            values.add(text(entry.findIncluded(values.size(), component)));
        }
        return String.join(", ", values);
    }

    private List<String> reversed(List<Row<K>> rows) {
        List<String> ids = new ArrayList<>();
        rows.forEach(row -> ids.add(0, row.id().toString()));
        return ids;
    }

    /** One row for each combination of the columns' values, of which at most one column has several. */
    private List<Row<K>> rows(IndexDefinition<K, V> index, V entity) {
        if (!index.where().isEmpty() && Boolean.FALSE.equals(EntityPath.value(entity, index.where()))) {
            return List.of();
        }
        List<Row<K>> rows = List.of(new Row<>(List.of(), store.descriptor().id(entity), included(index, entity)));
        for (IndexColumn column : index.columns()) {
            Object value = EntityPath.value(entity, column.name());
            List<@Nullable Object> values = column.multiValued()
                    ? distinct(column, EntityPath.elements(value))
                    : value == null && column.nulls() == Nulls.ABSENT ? List.of() : Arrays.asList(value);
            rows = rows.stream().flatMap(row -> values.stream().map(row::with)).toList();
        }
        return rows;
    }

    /** Of elements that are equal in the column's order, the one with the smallest exact value. */
    private static List<@Nullable Object> distinct(IndexColumn column, List<Object> elements) {
        TreeMap<Object, Object> kept = new TreeMap<>((a, b) -> compare(column, a, b));
        for (Object element : elements) {
            kept.merge(
                    element,
                    element,
                    (a, b) -> Arrays.compareUnsigned(exact(column.type(), a), exact(column.type(), b)) <= 0 ? a : b);
        }
        return new ArrayList<>(kept.values());
    }

    private static <T> byte[] exact(KeyType<T> type, Object value) {
        ValueWriter bytes = new ValueWriter();
        type.writeExact(bytes, type.javaType().cast(value));
        return bytes.toByteArray();
    }

    private Row<K> row(IndexDefinition<K, V> index, IndexEntry<K> entry) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < index.columns().size(); i++) {
            values.add(entry.find(i, index.columns().get(i).type()));
        }
        return new Row<>(values, entry.id(), included(index, entry));
    }

    private Comparator<Row<K>> order(IndexDefinition<K, V> index) {
        return (a, b) -> {
            for (int i = 0; i < index.columns().size(); i++) {
                int order = ordered(
                        index.columns().get(i), a.values().get(i), b.values().get(i));
                if (order != 0) {
                    return order;
                }
            }
            return store.descriptor().idType().comparator().compare(a.id(), b.id());
        };
    }

    private static int ordered(IndexColumn column, @Nullable Object a, @Nullable Object b) {
        if (a == null || b == null) {
            int nullsLast = Boolean.compare(a == null, b == null);
            return column.nulls() == Nulls.FIRST ? -nullsLast : nullsLast;
        }
        return column.descending() ? compare(column, b, a) : compare(column, a, b);
    }

    private static int compare(IndexColumn column, @Nullable Object a, @Nullable Object b) {
        return column.ignoreCase()
                ? KeyType.STRING.comparator().compare(folded(a), folded(b))
                : compareAs(column.type(), a, b);
    }

    private static <T> int compareAs(KeyType<T> type, @Nullable Object a, @Nullable Object b) {
        return type.comparator()
                .compare(type.javaType().cast(a), type.javaType().cast(b));
    }

    /** Folded code point by code point, as {@link String#equalsIgnoreCase} does it. */
    private static String folded(@Nullable Object text) {
        return String.valueOf(text)
                .codePoints()
                .map(point -> Character.toLowerCase(Character.toUpperCase(point)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private record Row<K>(List<@Nullable Object> values, K id, String included) {

        Row<K> with(@Nullable Object value) {
            List<@Nullable Object> more = new ArrayList<>(values);
            more.add(value);
            return new Row<>(more, id, included);
        }

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder();
            for (Object value : values) {
                text.append(value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value)
                        .append(" | ");
            }
            return text.append(id).append(" | ").append(included).toString();
        }
    }
}
