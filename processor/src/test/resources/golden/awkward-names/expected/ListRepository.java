package com.example.awkward;

import dev.cairn.Cairn;
import dev.cairn.EntityRepository;
import dev.cairn.IndexScan;
import dev.cairn.Range;
import dev.cairn.SchemaMismatchException;
import dev.cairn.Transaction;
import dev.cairn.index.IndexBounds;
import dev.cairn.store.IndexedEntityStore;
import java.util.Collection;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Stores {@link List} in table {@code list} and finds it by {@code sku} and through its indexes.
 *
 * <p>Safe for use by several threads. No argument may be null.
 *
 * <ul>
 *   <li>{@link ListIndexes#KEY_RANGE}: {@code key}, then {@code range}
 *   <li>{@link ListIndexes#STORE_INDEX_BOUNDS}: {@code store}, then {@code IndexBounds}
 *   <li>{@link ListIndexes#COLUMNS_TX}: {@code columns}, then {@code tx}
 *   <li>{@link ListIndexes#VALUE_ENTRY}: {@code value}, then {@code entry}, unique
 *   <li>{@link ListIndexes#COLUMNS}: {@code limit}, then {@code db}
 *   <li>{@link ListIndexes#LIMIT}: {@code limit}
 *   <li>{@link ListIndexes#SKU}: {@code sink}
 *   <li>{@link ListIndexes#COMPONENTS}: {@code string}
 * </ul>
 */
@Generated("dev.cairn.processor.CairnProcessor")
public final class ListRepository extends EntityRepository<List.SKU, List> {

    private ListRepository(IndexedEntityStore<List.SKU, List> store) {
        super(store);
    }

    /**
     * Opens the repository of {@link List} in {@code db}. What is not there yet, the table or an index, is created.
     *
     * @param db the database, which must stay open while the repository is used
     * @return the repository
     * @throws SchemaMismatchException if what {@code db} holds does not fit {@link List}
     */
    public static ListRepository of(Cairn db) {
        return new ListRepository(db.store(ListIndexes.ENTITY));
    }

    @Override
    public ListRepository in(Transaction transaction) {
        return new ListRepository(store(transaction));
    }

    /**
     * Scans the entities with the given {@code key}, ordered by {@code range}, then {@code sku}. Uses the index
     * {@code key_range} with the key {@code (key, range, sku)}: a seek, then an entry and an entity for each row.
     *
     * @param key the value of {@code key}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<List.SKU, List, ListIndexes.KeyRangeEntry> scanByKey(String key) {
        return store().scan(ListIndexes.KEY_RANGE, IndexBounds.equalTo(key));
    }

    /**
     * Scans the entities with {@code key} in the given range, ordered by {@code key}, then {@code range}, then
     * {@code sku}. Uses the index {@code key_range} with the key {@code (key, range, sku)}: a seek, then an entry and
     * an entity for each row.
     *
     * @param key the range of {@code key}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<List.SKU, List, ListIndexes.KeyRangeEntry> scanByKey(Range<String> key) {
        return store().scan(ListIndexes.KEY_RANGE, IndexBounds.within(key));
    }

    /**
     * Scans the entities with {@code key} among the given values, ordered by {@code range}, then {@code sku}. Uses the
     * index {@code key_range} with the key {@code (key, range, sku)}: a seek for each value, then an entry and an
     * entity for each row.
     *
     * @param keys the values of {@code key}; none finds nothing
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<List.SKU, List, ListIndexes.KeyRangeEntry> scanByKeyIn(Collection<String> keys) {
        return store().scan(ListIndexes.KEY_RANGE, IndexBounds.in(keys));
    }

    /**
     * Scans the entities with {@code key} among the given values and with {@code range} in the given range, ordered by
     * {@code range}, then {@code sku}. Uses the index {@code key_range} with the key {@code (key, range, sku)}: a seek
     * for each value, then an entry and an entity for each row.
     *
     * @param keys the values of {@code key}; none finds nothing
     * @param range the range of {@code range}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<List.SKU, List, ListIndexes.KeyRangeEntry> scanByKeyInAndRange(
            Collection<String> keys, Range<String> range) {
        return store().scan(ListIndexes.KEY_RANGE, IndexBounds.in(keys).then(range));
    }

    /**
     * Scans the entities with the given {@code key} and {@code range}, ordered by {@code sku}. Uses the index
     * {@code key_range} with the key {@code (key, range, sku)}: a seek, then an entry and an entity for each row.
     *
     * @param key the value of {@code key}
     * @param range the value of {@code range}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<List.SKU, List, ListIndexes.KeyRangeEntry> scanByKeyAndRange(String key, String range) {
        return store().scan(ListIndexes.KEY_RANGE, IndexBounds.equalTo(key, range));
    }

    /**
     * Scans the entities with the given {@code key} and with {@code range} in the given range, ordered by
     * {@code range}, then {@code sku}. Uses the index {@code key_range} with the key {@code (key, range, sku)}: a seek,
     * then an entry and an entity for each row.
     *
     * @param key the value of {@code key}
     * @param range the range of {@code range}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<List.SKU, List, ListIndexes.KeyRangeEntry> scanByKeyAndRange(String key, Range<String> range) {
        return store().scan(ListIndexes.KEY_RANGE, IndexBounds.equalTo(key).then(range));
    }

    /**
     * Scans the entities with the given {@code store}, ordered by {@code IndexBounds}, then {@code sku}. Uses the index
     * {@code store_index_bounds} with the key {@code (store, IndexBounds, sku)}: a seek, then an entry and an entity
     * for each row.
     *
     * @param store the value of {@code store}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<List.SKU, List, ListIndexes.StoreIndexBoundsEntry> scanByStore(String store) {
        return store().scan(ListIndexes.STORE_INDEX_BOUNDS, IndexBounds.equalTo(store));
    }

    /**
     * Scans the entities with {@code store} in the given range, ordered by {@code store}, then {@code IndexBounds},
     * then {@code sku}. Uses the index {@code store_index_bounds} with the key {@code (store, IndexBounds, sku)}: a
     * seek, then an entry and an entity for each row.
     *
     * @param store the range of {@code store}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<List.SKU, List, ListIndexes.StoreIndexBoundsEntry> scanByStore(Range<String> store) {
        return store().scan(ListIndexes.STORE_INDEX_BOUNDS, IndexBounds.within(store));
    }

    /**
     * Scans the entities with {@code store} among the given values, ordered by {@code IndexBounds}, then {@code sku}.
     * Uses the index {@code store_index_bounds} with the key {@code (store, IndexBounds, sku)}: a seek for each value,
     * then an entry and an entity for each row.
     *
     * @param stores the values of {@code store}; none finds nothing
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<List.SKU, List, ListIndexes.StoreIndexBoundsEntry> scanByStoreIn(Collection<String> stores) {
        return store().scan(ListIndexes.STORE_INDEX_BOUNDS, IndexBounds.in(stores));
    }

    /**
     * Scans the entities with {@code store} among the given values and with {@code IndexBounds} in the given range,
     * ordered by {@code IndexBounds}, then {@code sku}. Uses the index {@code store_index_bounds} with the key
     * {@code (store, IndexBounds, sku)}: a seek for each value, then an entry and an entity for each row.
     *
     * @param stores the values of {@code store}; none finds nothing
     * @param IndexBounds_ the range of {@code IndexBounds}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<List.SKU, List, ListIndexes.StoreIndexBoundsEntry> scanByStoreInAndIndexBounds(
            Collection<String> stores, Range<String> IndexBounds_) {
        return store().scan(ListIndexes.STORE_INDEX_BOUNDS, IndexBounds.in(stores).then(IndexBounds_));
    }

    /**
     * Scans the entities with the given {@code store} and {@code IndexBounds}, ordered by {@code sku}. Uses the index
     * {@code store_index_bounds} with the key {@code (store, IndexBounds, sku)}: a seek, then an entry and an entity
     * for each row.
     *
     * @param store the value of {@code store}
     * @param IndexBounds_ the value of {@code IndexBounds}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<List.SKU, List, ListIndexes.StoreIndexBoundsEntry> scanByStoreAndIndexBounds(
            String store, String IndexBounds_) {
        return store().scan(ListIndexes.STORE_INDEX_BOUNDS, IndexBounds.equalTo(store, IndexBounds_));
    }

    /**
     * Scans the entities with the given {@code store} and with {@code IndexBounds} in the given range, ordered by
     * {@code IndexBounds}, then {@code sku}. Uses the index {@code store_index_bounds} with the key
     * {@code (store, IndexBounds, sku)}: a seek, then an entry and an entity for each row.
     *
     * @param store the value of {@code store}
     * @param IndexBounds_ the range of {@code IndexBounds}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<List.SKU, List, ListIndexes.StoreIndexBoundsEntry> scanByStoreAndIndexBounds(
            String store, Range<String> IndexBounds_) {
        return store().scan(ListIndexes.STORE_INDEX_BOUNDS, IndexBounds.equalTo(store).then(IndexBounds_));
    }

    /**
     * Scans the entities with the given {@code columns}, ordered by {@code tx}, then {@code sku}. Uses the index
     * {@code columns_tx} with the key {@code (columns, tx, sku)}: a seek, then an entry and an entity for each row.
     *
     * @param columns the value of {@code columns}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<List.SKU, List, ListIndexes.ColumnsTxEntry> scanByColumns(List.Columns columns) {
        return store().scan(ListIndexes.COLUMNS_TX, IndexBounds.equalTo(columns));
    }

    /**
     * Scans the entities with {@code columns} among the given values, ordered by {@code tx}, then {@code sku}. Uses the
     * index {@code columns_tx} with the key {@code (columns, tx, sku)}: a seek for each value, then an entry and an
     * entity for each row.
     *
     * @param columnses the values of {@code columns}; none finds nothing
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<List.SKU, List, ListIndexes.ColumnsTxEntry> scanByColumnsIn(Collection<List.Columns> columnses) {
        return store().scan(ListIndexes.COLUMNS_TX, IndexBounds.in(columnses));
    }

    /**
     * Scans the entities with {@code columns} among the given values and with {@code tx} in the given range, ordered by
     * {@code tx}, then {@code sku}. Uses the index {@code columns_tx} with the key {@code (columns, tx, sku)}: a seek
     * for each value, then an entry and an entity for each row.
     *
     * @param columnses the values of {@code columns}; none finds nothing
     * @param tx the range of {@code tx}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<List.SKU, List, ListIndexes.ColumnsTxEntry> scanByColumnsInAndTx(
            Collection<List.Columns> columnses, Range<String> tx) {
        return store().scan(ListIndexes.COLUMNS_TX, IndexBounds.in(columnses).then(tx));
    }

    /**
     * Scans the entities with the given {@code columns} and {@code tx}, ordered by {@code sku}. Uses the index
     * {@code columns_tx} with the key {@code (columns, tx, sku)}: a seek, then an entry and an entity for each row.
     *
     * @param columns the value of {@code columns}
     * @param tx the value of {@code tx}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<List.SKU, List, ListIndexes.ColumnsTxEntry> scanByColumnsAndTx(List.Columns columns, String tx) {
        return store().scan(ListIndexes.COLUMNS_TX, IndexBounds.equalTo(columns, tx));
    }

    /**
     * Scans the entities with the given {@code columns} and with {@code tx} in the given range, ordered by {@code tx},
     * then {@code sku}. Uses the index {@code columns_tx} with the key {@code (columns, tx, sku)}: a seek, then an
     * entry and an entity for each row.
     *
     * @param columns the value of {@code columns}
     * @param tx the range of {@code tx}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<List.SKU, List, ListIndexes.ColumnsTxEntry> scanByColumnsAndTx(
            List.Columns columns, Range<String> tx) {
        return store().scan(ListIndexes.COLUMNS_TX, IndexBounds.equalTo(columns).then(tx));
    }

    /**
     * Scans the entities with the given {@code value}, ordered by {@code entry}, then {@code sku}. Uses the unique
     * index {@code value_entry} with the key {@code (value, entry)}: a seek, then an entry and an entity for each row.
     *
     * @param value the value of {@code value}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<List.SKU, List, ListIndexes.ValueEntryEntry> scanByValue(String value) {
        return store().scan(ListIndexes.VALUE_ENTRY, IndexBounds.equalTo(value));
    }

    /**
     * Scans the entities with {@code value} in the given range, ordered by {@code value}, then {@code entry}, then
     * {@code sku}. Uses the unique index {@code value_entry} with the key {@code (value, entry)}: a seek, then an entry
     * and an entity for each row.
     *
     * @param value the range of {@code value}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<List.SKU, List, ListIndexes.ValueEntryEntry> scanByValue(Range<String> value) {
        return store().scan(ListIndexes.VALUE_ENTRY, IndexBounds.within(value));
    }

    /**
     * Scans the entities with {@code value} among the given values, ordered by {@code entry}, then {@code sku}. Uses
     * the unique index {@code value_entry} with the key {@code (value, entry)}: a seek for each value, then an entry
     * and an entity for each row.
     *
     * @param values the values of {@code value}; none finds nothing
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<List.SKU, List, ListIndexes.ValueEntryEntry> scanByValueIn(Collection<String> values) {
        return store().scan(ListIndexes.VALUE_ENTRY, IndexBounds.in(values));
    }

    /**
     * Scans the entities with {@code value} among the given values and with {@code entry} in the given range, ordered
     * by {@code entry}, then {@code sku}. Uses the unique index {@code value_entry} with the key
     * {@code (value, entry)}: a seek for each value, then an entry and an entity for each row.
     *
     * @param values the values of {@code value}; none finds nothing
     * @param entry the range of {@code entry}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<List.SKU, List, ListIndexes.ValueEntryEntry> scanByValueInAndEntry(
            Collection<String> values, Range<String> entry) {
        return store().scan(ListIndexes.VALUE_ENTRY, IndexBounds.in(values).then(entry));
    }

    /**
     * Finds the entity with the given {@code value} and {@code entry}. Uses the unique index {@code value_entry} with
     * the key {@code (value, entry)}: a lookup, and one of the entity.
     *
     * @param value the value of {@code value}
     * @param entry the value of {@code entry}
     * @return the entity, or empty if there is none
     */
    public Optional<List> findByValueAndEntry(String value, String entry) {
        return store().find(ListIndexes.VALUE_ENTRY, value, entry);
    }

    /**
     * Tells whether there is an entity with the given {@code value} and {@code entry}. Uses the unique index
     * {@code value_entry} with the key {@code (value, entry)}: one lookup.
     *
     * @param value the value of {@code value}
     * @param entry the value of {@code entry}
     * @return whether there is one
     */
    public boolean existsByValueAndEntry(String value, String entry) {
        return store().exists(ListIndexes.VALUE_ENTRY, value, entry);
    }

    /**
     * Scans the entities with the given {@code value} and with {@code entry} in the given range, ordered by
     * {@code entry}, then {@code sku}. Uses the unique index {@code value_entry} with the key {@code (value, entry)}: a
     * seek, then an entry and an entity for each row.
     *
     * @param value the value of {@code value}
     * @param entry the range of {@code entry}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<List.SKU, List, ListIndexes.ValueEntryEntry> scanByValueAndEntry(
            String value, Range<String> entry) {
        return store().scan(ListIndexes.VALUE_ENTRY, IndexBounds.equalTo(value).then(entry));
    }

    /**
     * Scans the entities with the given {@code limit}, ordered by {@code db}, then {@code sku}. Uses the index
     * {@code columns} with the key {@code (limit, db, sku)}: a seek, then an entry and an entity for each row.
     *
     * @param limit the value of {@code limit}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<List.SKU, List, ListIndexes.ColumnsEntry> scanByLimit(int limit) {
        return store().scan(ListIndexes.COLUMNS, IndexBounds.equalTo(limit));
    }

    /**
     * Scans the entities with {@code limit} in the given range, ordered by {@code limit}, then {@code db}, then
     * {@code sku}. Uses the index {@code columns} with the key {@code (limit, db, sku)}: a seek, then an entry and an
     * entity for each row.
     *
     * @param limit the range of {@code limit}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<List.SKU, List, ListIndexes.ColumnsEntry> scanByLimit(Range<Integer> limit) {
        return store().scan(ListIndexes.COLUMNS, IndexBounds.within(limit));
    }

    /**
     * Scans the entities with {@code limit} among the given values, ordered by {@code db}, then {@code sku}. Uses the
     * index {@code columns} with the key {@code (limit, db, sku)}: a seek for each value, then an entry and an entity
     * for each row.
     *
     * @param limits the values of {@code limit}; none finds nothing
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<List.SKU, List, ListIndexes.ColumnsEntry> scanByLimitIn(Collection<Integer> limits) {
        return store().scan(ListIndexes.COLUMNS, IndexBounds.in(limits));
    }

    /**
     * Scans the entities with {@code limit} among the given values and with {@code db} in the given range, ordered by
     * {@code db}, then {@code sku}. Uses the index {@code columns} with the key {@code (limit, db, sku)}: a seek for
     * each value, then an entry and an entity for each row.
     *
     * @param limits the values of {@code limit}; none finds nothing
     * @param db the range of {@code db}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<List.SKU, List, ListIndexes.ColumnsEntry> scanByLimitInAndDb(
            Collection<Integer> limits, Range<String> db) {
        return store().scan(ListIndexes.COLUMNS, IndexBounds.in(limits).then(db));
    }

    /**
     * Scans the entities with the given {@code limit} and {@code db}, ordered by {@code sku}. Uses the index
     * {@code columns} with the key {@code (limit, db, sku)}: a seek, then an entry and an entity for each row.
     *
     * @param limit the value of {@code limit}
     * @param db the value of {@code db}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<List.SKU, List, ListIndexes.ColumnsEntry> scanByLimitAndDb(int limit, String db) {
        return store().scan(ListIndexes.COLUMNS, IndexBounds.equalTo(limit, db));
    }

    /**
     * Scans the entities with the given {@code limit} and with {@code db} in the given range, ordered by {@code db},
     * then {@code sku}. Uses the index {@code columns} with the key {@code (limit, db, sku)}: a seek, then an entry and
     * an entity for each row.
     *
     * @param limit the value of {@code limit}
     * @param db the range of {@code db}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<List.SKU, List, ListIndexes.ColumnsEntry> scanByLimitAndDb(int limit, Range<String> db) {
        return store().scan(ListIndexes.COLUMNS, IndexBounds.equalTo(limit).then(db));
    }

    /**
     * Scans the entities with the given {@code sink}, ordered by {@code sku}. Uses the index {@code sku} with the key
     * {@code (sink, sku)}: a seek, then an entry and an entity for each row.
     *
     * @param sink the value of {@code sink}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<List.SKU, List, ListIndexes.SkuEntry> scanBySink(String sink) {
        return store().scan(ListIndexes.SKU, IndexBounds.equalTo(sink));
    }

    /**
     * Scans the entities with {@code sink} in the given range, ordered by {@code sink}, then {@code sku}. Uses the
     * index {@code sku} with the key {@code (sink, sku)}: a seek, then an entry and an entity for each row.
     *
     * @param sink the range of {@code sink}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<List.SKU, List, ListIndexes.SkuEntry> scanBySink(Range<String> sink) {
        return store().scan(ListIndexes.SKU, IndexBounds.within(sink));
    }

    /**
     * Scans the entities with {@code sink} among the given values, ordered by {@code sku}. Uses the index {@code sku}
     * with the key {@code (sink, sku)}: a seek for each value, then an entry and an entity for each row.
     *
     * @param sinks the values of {@code sink}; none finds nothing
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<List.SKU, List, ListIndexes.SkuEntry> scanBySinkIn(Collection<String> sinks) {
        return store().scan(ListIndexes.SKU, IndexBounds.in(sinks));
    }

    /**
     * Scans the entities with the given {@code string}, ordered by {@code sku}. Uses the index {@code components} with
     * the key {@code (string, sku)}: a seek, then an entry and an entity for each row.
     *
     * @param string the value of {@code string}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<List.SKU, List, ListIndexes.ComponentsEntry> scanByString(String string) {
        return store().scan(ListIndexes.COMPONENTS, IndexBounds.equalTo(string));
    }

    /**
     * Scans the entities with {@code string} in the given range, ordered by {@code string}, then {@code sku}. Uses the
     * index {@code components} with the key {@code (string, sku)}: a seek, then an entry and an entity for each row.
     *
     * @param string the range of {@code string}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<List.SKU, List, ListIndexes.ComponentsEntry> scanByString(Range<String> string) {
        return store().scan(ListIndexes.COMPONENTS, IndexBounds.within(string));
    }

    /**
     * Scans the entities with {@code string} among the given values, ordered by {@code sku}. Uses the index
     * {@code components} with the key {@code (string, sku)}: a seek for each value, then an entry and an entity for
     * each row.
     *
     * @param strings the values of {@code string}; none finds nothing
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<List.SKU, List, ListIndexes.ComponentsEntry> scanByStringIn(Collection<String> strings) {
        return store().scan(ListIndexes.COMPONENTS, IndexBounds.in(strings));
    }
}
