package dev.cairn.store;

import dev.cairn.Cursor;
import dev.cairn.IndexScan;
import dev.cairn.Scan;
import dev.cairn.index.IndexEntry;
import dev.cairn.key.KeyType;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A scan of a table through one of its indexes. */
final class EntryScan<K, V, E> extends RowScan<V> implements IndexScan<K, V, E> {

    private final Table<K, V> table;
    private final ScanWrites<K, V> writes;
    private final OpenIndex<K, V> index;
    private final Function<IndexEntry<K>, E> typed;

    EntryScan(
            Table<K, V> table,
            ScanWrites<K, V> writes,
            OpenIndex<K, V> index,
            Function<IndexEntry<K>, E> typed,
            ScanRows rows) {
        super(rows, action -> reader(table, index, action));
        this.table = table;
        this.writes = writes;
        this.index = index;
        this.typed = typed;
    }

    private static <K, V> ScanRows.RowReader reader(
            Table<K, V> table, OpenIndex<K, V> index, Consumer<? super V> action) {
        KeyType<K> idType = table.descriptor().idType();
        return index.included().all()
                ? (snapshot, row) -> action.accept(index.entity(row.key(), row.value(), idType))
                : new EntityFetch<>(table, index, action);
    }

    @Override
    public IndexScan<K, V, E> reverse() {
        return new EntryScan<>(table, writes, index, typed, rows().reverse());
    }

    @Override
    public IndexScan<K, V, E> limit(long count) {
        return new EntryScan<>(table, writes, index, typed, rows().limit(count));
    }

    @Override
    public IndexScan<K, V, E> after(Cursor place) {
        return new EntryScan<>(table, writes, index, typed, rows().after(place));
    }

    @Override
    public IndexScan<K, V, E> before(Cursor place) {
        return new EntryScan<>(table, writes, index, typed, rows().before(place));
    }

    @Override
    public Scan<K> ids() {
        KeyType<K> idType = table.descriptor().idType();
        return new RowScan<>(
                rows(),
                action -> (snapshot, row) ->
                        action.accept(table.values().decodeId(index.id(row.key(), row.value(), idType))));
    }

    @Override
    public Scan<E> entries() {
        KeyType<K> idType = table.descriptor().idType();
        return new RowScan<>(
                rows(),
                action -> (snapshot, row) -> action.accept(typed.apply(index.read(row.key(), row.value(), idType))));
    }

    @Override
    public long update(UnaryOperator<V> function) {
        return writes.update(ids(), this::contains, function);
    }

    @Override
    public long delete() {
        return writes.delete(ids(), this::contains);
    }

    /** Whether an entity, as it is now, has an entry in the part of the index that this scan goes through. */
    private boolean contains(V entity) {
        Bytes id = new Bytes(table.values().encodeId(table.descriptor().id(entity)));
        return Prepared.places(index, id, entity).stream()
                .anyMatch(entry -> rows().source().contains(entry.key(), entry.value(), rows().bounds()));
    }
}
