package dev.cairn.store;

import dev.cairn.Cursor;
import dev.cairn.EntityScan;
import dev.cairn.Scan;
import java.util.function.UnaryOperator;

/** A scan of a table in the order of its ids. */
final class IdScan<K, V> extends RowScan<V> implements EntityScan<K, V> {

    private final Table<K, V> table;
    private final ScanWrites<K, V> writes;

    IdScan(Table<K, V> table, ScanWrites<K, V> writes, ScanRows rows) {
        super(rows, action -> (snapshot, row) -> action.accept(table.values().decode(row.key(), row.value())));
        this.table = table;
        this.writes = writes;
    }

    @Override
    public EntityScan<K, V> reverse() {
        return new IdScan<>(table, writes, rows().reverse());
    }

    @Override
    public EntityScan<K, V> limit(long count) {
        return new IdScan<>(table, writes, rows().limit(count));
    }

    @Override
    public EntityScan<K, V> after(Cursor place) {
        return new IdScan<>(table, writes, rows().after(place));
    }

    @Override
    public EntityScan<K, V> before(Cursor place) {
        return new IdScan<>(table, writes, rows().before(place));
    }

    @Override
    public Scan<K> ids() {
        return new RowScan<>(
                rows(),
                action -> (snapshot, row) -> action.accept(table.values().decodeId(row.key())));
    }

    @Override
    public long update(UnaryOperator<V> function) {
        return writes.update(ids(), this::contains, function);
    }

    @Override
    public long delete() {
        return writes.delete(ids(), this::contains);
    }

    /** An id never changes. */
    private boolean contains(V entity) {
        return true;
    }
}
