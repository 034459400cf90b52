package dev.cairn.store;

import dev.cairn.backend.Direction;
import dev.cairn.backend.Snapshot;
import dev.cairn.index.KeyRange;
import dev.cairn.key.KeyType;
import dev.cairn.query.Arguments;
import dev.cairn.query.Filter;
import dev.cairn.query.KeyRead;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Opens what one read of a plan finds. */
final class FoundEntities<K, V> {

    private static final int FIRST_CHUNK = 8;

    private final Table<K, V> table;
    private final Planning<K, V> planning;
    private final Snapshot snapshot;

    FoundEntities(Table<K, V> table, Planning<K, V> planning, Snapshot snapshot) {
        this.table = table;
        this.planning = planning;
        this.snapshot = snapshot;
    }

    /**
     * The rows of a read in its order, each entity once.
     *
     * @param fetch whether entities are needed
     * @param idsDescending the order of ids among equal entities
     * @param wanted how many rows are likely to be asked for
     * @param most how many rows will be asked for at most
     */
    FoundRow.Source open(KeyRead<V> read, boolean fetch, boolean idsDescending, long wanted, long most) {
        FoundRow.Source rows = keys(read, most);
        if (read.repeats()) {
            rows = new DistinctRows(rows);
        }
        if (read.grouped()) {
            rows = new GroupedRows(rows, read.groupStart(), read.groupEnd(), idsDescending);
        }
        if (read.space().ids() || !fetch) {
            return rows;
        }
        OpenIndex<K, V> index = index(read);
        Function<byte[], RuntimeException> dangling = id -> EntityReader.dangling(table, index, id);
        long first = Math.min(Math.max(FIRST_CHUNK, wanted), FetchedRows.LARGEST_CHUNK);
        return new FetchedRows(rows, snapshot, table, dangling, first, most);
    }

    private FoundRow.Source keys(KeyRead<V> read, long most) {
        List<KeyRange> ranges = read.ranges(Arguments.NONE);
        KeyRows.RowId rowId = rowId(read);
        if (read.lookup() && !read.merged()) {
            List<byte[]> keys =
                    ranges.stream().map(range -> range.bytes().from()).toList();
            return new LookedUpRows(
                    snapshot, read.space().partition(), read.backwards() ? reversed(keys) : keys, most, rowId);
        }
        Direction direction = read.backwards() ? Direction.BACKWARD : Direction.FORWARD;
        return new KeyRows(source(read, ranges), snapshot, read.merged(), direction, rowId);
    }

    private KeyRows.RowId rowId(KeyRead<V> read) {
        if (read.space().ids()) {
            return (key, value) -> new FoundRow(key, key, value);
        }
        OpenIndex<K, V> index = index(read);
        KeyType<K> idType = table.descriptor().idType();
        return (key, value) -> new FoundRow(key, index.id(key, value, idType), null);
    }

    private ScanSource source(KeyRead<V> read, List<KeyRange> ranges) {
        @Nullable BinaryOperator<byte[]> owner = null;
        if (!read.space().ids() && read.space().unique()) {
            OpenIndex<K, V> index = index(read);
            KeyType<K> idType = table.descriptor().idType();
            owner = (key, value) -> index.id(key, value, idType);
        }
        return new ScanSource(
                table.backend(),
                table.functions(),
                () -> {},
                read.space().partition(),
                read.space().name(),
                "",
                ranges,
                owner);
    }

    private OpenIndex<K, V> index(KeyRead<V> read) {
        return planning.index(read.space()).orElseThrow();
    }

    private static List<byte[]> reversed(List<byte[]> keys) {
        List<byte[]> reversed = new ArrayList<>(keys);
        Collections.reverse(reversed);
        return reversed;
    }

    /** What an entity found by one of several reads must not have, for then an earlier one has found it. */
    static <V> Filter<V> notBefore(List<Filter<V>> alternatives, int read) {
        return Filter.anyOf(alternatives.subList(0, read)).not();
    }
}
