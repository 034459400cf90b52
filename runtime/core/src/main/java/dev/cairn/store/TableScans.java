package dev.cairn.store;

import dev.cairn.EntityScan;
import dev.cairn.IndexScan;
import dev.cairn.Range;
import dev.cairn.index.IndexBounds;
import dev.cairn.index.IndexColumn;
import dev.cairn.index.IndexDefinition;
import dev.cairn.index.IndexEntry;
import dev.cairn.index.KeyRange;
import dev.cairn.key.KeyPart;
import dev.cairn.key.KeyType;
import java.util.List;
import java.util.function.Function;

/** Makes the scans of a table. */
final class TableScans {

    private TableScans() {}

    static <K, V> EntityScan<K, V> byId(Table<K, V> table, ScanWrites<K, V> writes, Range<K> range) {
        List<IndexColumn> id = List.of(IndexColumn.of("id", table.descriptor().idType()));
        return byId(table, writes, IndexBounds.within(range), id);
    }

    static <K, V> EntityScan<K, V> byIdPrefix(Table<K, V> table, ScanWrites<K, V> writes, Object... leading) {
        List<IndexColumn> parts = table.descriptor().idType().parts().stream()
                .map(TableScans::column)
                .toList();
        return byId(table, writes, IndexBounds.equalTo(leading), parts);
    }

    private static IndexColumn column(KeyPart<?, ?> part) {
        return IndexColumn.of(part.name(), part.type());
    }

    private static <K, V> EntityScan<K, V> byId(
            Table<K, V> table, ScanWrites<K, V> writes, IndexBounds bounds, List<IndexColumn> columns) {
        String name = "the ids of table \"" + table.name() + "\"";
        ScanSource source = new ScanSource(
                table.backend(),
                table.functions(),
                table::partition,
                name,
                () -> table.descriptor().idType().encoding(),
                bounds.ranges(name, columns),
                null,
                null);
        return new IdScan<>(table, writes, ScanRows.all(source));
    }

    static <K, V, E> IndexScan<K, V, E> byIndex(
            Table<K, V> table,
            ScanWrites<K, V> writes,
            IndexDefinition<K, V> definition,
            IndexBounds bounds,
            Function<IndexEntry<K>, E> typed) {
        OpenIndex<K, V> index = table.open(definition);
        KeyType<K> idType = table.descriptor().idType();
        List<KeyRange> ranges = bounds.ranges(definition);
        ScanSource source = new ScanSource(
                table.backend(),
                table.functions(),
                () -> table.open(definition).readable(),
                "index \"" + definition.name() + "\" of table \"" + table.name() + "\"",
                () -> IndexLayout.of(table.descriptor(), definition) + ' ' + idType.encoding(),
                ranges,
                definition.unique() ? (key, value) -> index.id(key, value, idType) : null,
                index.counted() && bounds.columns() <= 1
                        ? new CounterRead(ranges, bounds.points() == 1, index::toString)
                        : null);
        return new EntryScan<>(table, writes, index, typed, ScanRows.all(source));
    }
}
