package dev.cairn.store;

import dev.cairn.EntityScan;
import dev.cairn.IndexScan;
import dev.cairn.Range;
import dev.cairn.backend.Direction;
import dev.cairn.backend.Partition;
import dev.cairn.index.IndexBounds;
import dev.cairn.index.IndexColumn;
import dev.cairn.index.IndexDefinition;
import dev.cairn.index.IndexEntry;
import dev.cairn.index.KeyRange;
import dev.cairn.key.KeyPart;
import java.util.List;
import java.util.function.Function;

/** Makes the scans of a table. */
final class TableScans {

    private TableScans() {}

    static <K, V> EntityScan<K, V> byId(Table<K, V> table, ConditionalDelete<K, V> deletion, Range<K> range) {
        List<IndexColumn> id = List.of(IndexColumn.of("id", table.descriptor().idType()));
        return byId(table, deletion, IndexBounds.within(range), id);
    }

    static <K, V> EntityScan<K, V> byIdPrefix(Table<K, V> table, ConditionalDelete<K, V> deletion, Object... leading) {
        List<IndexColumn> parts = table.descriptor().idType().parts().stream()
                .map(TableScans::column)
                .toList();
        return byId(table, deletion, IndexBounds.equalTo(leading), parts);
    }

    private static IndexColumn column(KeyPart<?, ?> part) {
        return IndexColumn.of(part.name(), part.type());
    }

    private static <K, V> EntityScan<K, V> byId(
            Table<K, V> table, ConditionalDelete<K, V> deletion, IndexBounds bounds, List<IndexColumn> columns) {
        List<KeyRange> ranges = bounds.ranges("id of table " + table.name(), columns);
        return new IdScan<>(table, deletion, rows(table, table.partition(), ranges, false, () -> {}));
    }

    static <K, V, E> IndexScan<K, V, E> byIndex(
            Table<K, V> table,
            ConditionalDelete<K, V> deletion,
            IndexDefinition<K, V> definition,
            IndexBounds bounds,
            Function<IndexEntry<K>, E> typed) {
        OpenIndex<K, V> index = table.open(definition);
        ScanRows rows =
                rows(table, index.partition(), bounds.ranges(definition), definition.unique(), index::checkReadable);
        return new EntryScan<>(table, deletion, index, typed, rows);
    }

    private static ScanRows rows(
            Table<?, ?> table, Partition partition, List<KeyRange> ranges, boolean unique, Runnable readable) {
        return new ScanRows(
                table.backend(),
                table.functions(),
                readable,
                partition,
                ranges,
                unique,
                Direction.FORWARD,
                Long.MAX_VALUE);
    }
}
