package dev.cairn.store;

import dev.cairn.EntityScan;
import dev.cairn.Scan;
import java.util.function.Predicate;

/** A scan of a table in the order of its ids. */
final class IdScan<K, V> extends RowScan<V> implements EntityScan<K, V> {

    private final Table<K, V> table;
    private final ConditionalDelete<K, V> deletion;

    IdScan(Table<K, V> table, ConditionalDelete<K, V> deletion, ScanRows rows) {
        super(rows, action -> (snapshot, row) -> action.accept(table.values().decode(row.key(), row.value())));
        this.table = table;
        this.deletion = deletion;
    }

    @Override
    public EntityScan<K, V> reverse() {
        return new IdScan<>(table, deletion, rows().reverse());
    }

    @Override
    public EntityScan<K, V> limit(long count) {
        return new IdScan<>(table, deletion, rows().limit(count));
    }

    @Override
    public Scan<K> ids() {
        return new RowScan<>(
                rows(),
                action -> (snapshot, row) -> action.accept(table.values().decodeId(row.key())));
    }

    @Override
    public long delete() {
        Predicate<V> always = entity -> true;
        return deletion.deleteAll(ids(), always);
    }
}
