package dev.cairn.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Cairn;
import dev.cairn.Range;
import dev.cairn.UniqueViolationException;
import dev.cairn.backend.StorageBackend;
import dev.cairn.backend.memory.MemoryBackend;
import dev.cairn.backend.rocksdb.RocksBackend;
import dev.cairn.index.IndexBounds;
import dev.cairn.index.IndexColumn;
import dev.cairn.index.IndexDefinition;
import dev.cairn.index.Nulls;
import dev.cairn.key.KeyType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Multi-valued, descending, unique with nulls at either end: each index follows its entities, row by row. */
class HandWrittenIndexTest {

    private record Row(List<@Nullable Object> columns, Odd.Key id) {}

    @Property(tries = 150)
    void followsInMemory(@ForAll("batches") List<List<Odd>> batches) {
        run(MemoryBackend.open(), batches);
    }

    @Property(tries = 20)
    void followsOnRocksDb(@ForAll("batches") List<List<Odd>> batches) throws Exception {
        Path directory = Files.createTempDirectory("cairn-odd");
        run(RocksBackend.open(directory), batches);
        Directories.delete(directory);
    }

    private static void run(StorageBackend backend, List<List<Odd>> batches) {
        try (Cairn db = Cairn.on(backend)) {
            IndexedEntityStore<Odd.Key, Odd> store = db.store(new Odd.Descriptor());
            TreeMap<Odd.Key, Odd> model = new TreeMap<>(Odd.KEY.comparator());
            for (List<Odd> batch : batches) {
                TreeMap<Odd.Key, Odd> next = new TreeMap<>(model);
                batch.forEach(odd -> next.put(odd.key(), odd));
                if (upsert(store, batch)) {
                    model = next;
                } else {
                    assertThat(violates(next)).isTrue();
                }
                assertThat(violates(model)).isFalse();
                assertFollows(store, model);
            }
            assertDeletesByRangeAndPrefix(store, model);
        }
    }

    private static boolean upsert(IndexedEntityStore<Odd.Key, Odd> store, List<Odd> batch) {
        try {
            store.upsertAll(batch);
            return true;
        } catch (UniqueViolationException e) {
            assertThat(e).hasMessageContainingAll(e.index(), "Nothing was written");
            return false;
        }
    }

    private static void assertDeletesByRangeAndPrefix(
            IndexedEntityStore<Odd.Key, Odd> store, TreeMap<Odd.Key, Odd> model) {
        Odd.Key bound = new Odd.Key(new byte[] {0}, 0);
        assertThat(store.scanById(Range.greaterThan(bound)).delete())
                .isEqualTo(model.tailMap(bound, false).size());
        model.tailMap(bound, false).clear();
        assertFollows(store, model);
        long empty =
                model.keySet().stream().filter(key -> key.bytes().length == 0).count();
        assertThat(store.scanByIdPrefix((Object) new byte[0]).delete()).isEqualTo(empty);
        model.keySet().removeIf(key -> key.bytes().length == 0);
        assertFollows(store, model);
    }

    private static boolean violates(TreeMap<Odd.Key, Odd> model) {
        Set<Object> keys = new HashSet<>();
        return Odd.INDEXES.stream()
                .filter(Odd.Index::unique)
                .anyMatch(index -> rows(index, model).stream()
                        .filter(row -> !row.columns().contains(null))
                        .anyMatch(row -> !keys.add(List.of(index.name(), row.columns()))));
    }

    private static void assertFollows(IndexedEntityStore<Odd.Key, Odd> store, TreeMap<Odd.Key, Odd> model) {
        for (IndexDefinition<Odd.Key, Odd> index : store.descriptor().indexes()) {
            List<String> actual = new ArrayList<>();
            store.scan(index, IndexBounds.all()).entries().forEach(entry -> actual.add(entry.toString()));
            List<String> expected = rows((Odd.Index) index, model).stream()
                    .map(row -> text((Odd.Index) index, row))
                    .toList();
            assertThat(actual).as(index.name()).isEqualTo(expected);
            assertThat(store.scan(index, IndexBounds.all()).reverse().count()).isEqualTo(expected.size());
        }
    }

    /** The rows of all entities in the order of the index. */
    private static List<Row> rows(Odd.Index index, TreeMap<Odd.Key, Odd> model) {
        List<Row> rows = new ArrayList<>();
        model.values().forEach(odd -> index.rowsOf(odd).forEach(row -> rows.add(new Row(row, odd.key()))));
        Comparator<Row> order = (a, b) -> 0;
        for (int i = 0; i < index.columns().size(); i++) {
            int column = i;
            Comparator<@Nullable Object> values = order(index.columns().get(i));
            order = order.thenComparing(row -> row.columns().get(column), values);
        }
        rows.sort(order.thenComparing(Row::id, Odd.KEY.comparator()));
        return rows;
    }

    private static Comparator<@Nullable Object> order(IndexColumn column) {
        Comparator<Object> values = order(column.type());
        Comparator<Object> directed = column.descending() ? values.reversed() : values;
        return column.nulls() == Nulls.FIRST ? Comparator.nullsFirst(directed) : Comparator.nullsLast(directed);
    }

    private static <T> Comparator<Object> order(KeyType<T> type) {
        return (a, b) -> type.comparator()
                .compare(type.javaType().cast(a), type.javaType().cast(b));
    }

    private static String text(Odd.Index index, Row row) {
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < row.columns().size(); i++) {
            IndexColumn column = index.columns().get(i);
            text.append(column.name()).append('=');
            text.append(format(column.type(), row.columns().get(i))).append(", ");
        }
        return text.append("id=").append(row.id()).append(']').toString();
    }

    private static <T> String format(KeyType<T> type, @Nullable Object value) {
        return value == null ? "null" : type.format(type.javaType().cast(value));
    }

    @Provide
    Arbitrary<List<List<Odd>>> batches() {
        Arbitrary<byte[]> bytes =
                Arbitraries.of(new byte[0], new byte[] {0}, new byte[] {0, -1}, new byte[] {-1}, new byte[] {1});
        Arbitrary<Odd.Key> keys = Combinators.combine(bytes, Arbitraries.of(Integer.MIN_VALUE, 0, 1))
                .as(Odd.Key::new);
        Arbitrary<List<String>> tags =
                Arbitraries.of("", "a", "a\0", "ab", "b").list().ofMaxSize(3);
        Arbitrary<String> names = Arbitraries.of("", "x", "xy").injectNull(0.3);
        Arbitrary<Integer> ranks = Arbitraries.of(-1, 0, Integer.MAX_VALUE).injectNull(0.3);
        return Combinators.combine(keys, tags, names, ranks, bytes.injectNull(0.3))
                .as(Odd::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .list()
                .ofMaxSize(12);
    }
}
