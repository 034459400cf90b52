package com.example.tables;

import dev.cairn.Cairn;
import dev.cairn.EntityRepository;
import dev.cairn.EntityScan;
import dev.cairn.IndexScan;
import dev.cairn.Range;
import dev.cairn.SchemaMismatchException;
import dev.cairn.Transaction;
import dev.cairn.index.IndexBounds;
import dev.cairn.store.IndexedEntityStore;
import java.util.Collection;
import javax.annotation.processing.Generated;

/**
 * Stores {@link TableDefinition} in table {@code tables} and finds it by {@code tableId} and through its indexes.
 *
 * <p>Safe for use by several threads. No argument may be null.
 *
 * <ul>
 *   <li>{@link TableDefinitionIndexes#OWNER_TABLE_ID}: {@code owner}, then {@code tableId}
 *   <li>{@link TableDefinitionIndexes#TABLE_ID_ROWS}: {@code tableId}, then {@code rows}
 * </ul>
 */
@Generated("dev.cairn.processor.CairnProcessor")
public final class TableDefinitionRepository extends EntityRepository<TableId, TableDefinition> {

    private TableDefinitionRepository(IndexedEntityStore<TableId, TableDefinition> store) {
        super(store);
    }

    /**
     * Opens the repository of {@link TableDefinition} in {@code db}. What is not there yet, the table or an index, is
     * created.
     *
     * @param db the database, which must stay open while the repository is used
     * @return the repository
     * @throws SchemaMismatchException if what {@code db} holds does not fit {@link TableDefinition}
     */
    public static TableDefinitionRepository of(Cairn db) {
        return new TableDefinitionRepository(db.store(TableDefinitionIndexes.ENTITY));
    }

    @Override
    public TableDefinitionRepository in(Transaction transaction) {
        return new TableDefinitionRepository(store(transaction));
    }

    /**
     * Scans the entities with the given {@code namespace} in {@code tableId}, ordered by {@code tableId}. Uses the
     * table itself: a seek, then an entity for each row.
     *
     * @param namespace the value of {@code namespace}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public EntityScan<TableId, TableDefinition> scanByIdNamespace(TableId.Namespace namespace) {
        return store().scanByIdPrefix(namespace);
    }

    /**
     * Scans the entities with the given {@code namespace} and {@code table} in {@code tableId}, ordered by
     * {@code tableId}. Uses the table itself: a seek, then an entity for each row.
     *
     * @param namespace the value of {@code namespace}
     * @param table the value of {@code table}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public EntityScan<TableId, TableDefinition> scanByIdNamespaceAndTable(TableId.Namespace namespace, String table) {
        return store().scanByIdPrefix(namespace, table);
    }

    /**
     * Scans the entities with the given {@code owner}, ordered by {@code tableId}. Uses the index
     * {@code owner_table_id} with the key {@code (owner, tableId, tableId)}: a seek, then an entry and an entity for
     * each row.
     *
     * @param owner the value of {@code owner}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<TableId, TableDefinition, TableDefinitionIndexes.OwnerTableIdEntry> scanByOwner(String owner) {
        return store().scan(TableDefinitionIndexes.OWNER_TABLE_ID, IndexBounds.equalTo(owner));
    }

    /**
     * Scans the entities with {@code owner} in the given range, ordered by {@code owner}, then {@code tableId}. Uses
     * the index {@code owner_table_id} with the key {@code (owner, tableId, tableId)}: a seek, then an entry and an
     * entity for each row.
     *
     * @param owner the range of {@code owner}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<TableId, TableDefinition, TableDefinitionIndexes.OwnerTableIdEntry> scanByOwner(
            Range<String> owner) {
        return store().scan(TableDefinitionIndexes.OWNER_TABLE_ID, IndexBounds.within(owner));
    }

    /**
     * Scans the entities with {@code owner} among the given values, ordered by {@code tableId}. Uses the index
     * {@code owner_table_id} with the key {@code (owner, tableId, tableId)}: a seek for each value, then an entry and
     * an entity for each row.
     *
     * @param owners the values of {@code owner}; none finds nothing
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<TableId, TableDefinition, TableDefinitionIndexes.OwnerTableIdEntry> scanByOwnerIn(
            Collection<String> owners) {
        return store().scan(TableDefinitionIndexes.OWNER_TABLE_ID, IndexBounds.in(owners));
    }

    /**
     * Scans the entities with {@code owner} among the given values and with {@code tableId} in the given range, ordered
     * by {@code tableId}. Uses the index {@code owner_table_id} with the key {@code (owner, tableId, tableId)}: a seek
     * for each value, then an entry and an entity for each row.
     *
     * @param owners the values of {@code owner}; none finds nothing
     * @param tableId the range of {@code tableId}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<TableId, TableDefinition, TableDefinitionIndexes.OwnerTableIdEntry> scanByOwnerInAndTableId(
            Collection<String> owners, Range<TableId> tableId) {
        return store().scan(TableDefinitionIndexes.OWNER_TABLE_ID, IndexBounds.in(owners).then(tableId));
    }

    /**
     * Scans the entities with the given {@code owner} and {@code tableId}. Uses the index {@code owner_table_id} with
     * the key {@code (owner, tableId, tableId)}: a seek, then an entry and an entity for each row.
     *
     * @param owner the value of {@code owner}
     * @param tableId the value of {@code tableId}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<TableId, TableDefinition, TableDefinitionIndexes.OwnerTableIdEntry> scanByOwnerAndTableId(
            String owner, TableId tableId) {
        return store().scan(TableDefinitionIndexes.OWNER_TABLE_ID, IndexBounds.equalTo(owner, tableId));
    }

    /**
     * Scans the entities with the given {@code owner} and with {@code tableId} in the given range, ordered by
     * {@code tableId}. Uses the index {@code owner_table_id} with the key {@code (owner, tableId, tableId)}: a seek,
     * then an entry and an entity for each row.
     *
     * @param owner the value of {@code owner}
     * @param tableId the range of {@code tableId}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<TableId, TableDefinition, TableDefinitionIndexes.OwnerTableIdEntry> scanByOwnerAndTableId(
            String owner, Range<TableId> tableId) {
        return store().scan(TableDefinitionIndexes.OWNER_TABLE_ID, IndexBounds.equalTo(owner).then(tableId));
    }

    /**
     * Scans the entities with the given {@code tableId}. Uses the index {@code table_id_rows} with the key
     * {@code (tableId, rows, tableId)}: a seek, then an entry and an entity for each row.
     *
     * @param tableId the value of {@code tableId}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<TableId, TableDefinition, TableDefinitionIndexes.TableIdRowsEntry> scanByTableId(TableId tableId) {
        return store().scan(TableDefinitionIndexes.TABLE_ID_ROWS, IndexBounds.equalTo(tableId));
    }

    /**
     * Scans the entities with {@code tableId} in the given range, ordered by {@code tableId}. Uses the index
     * {@code table_id_rows} with the key {@code (tableId, rows, tableId)}: a seek, then an entry and an entity for each
     * row.
     *
     * @param tableId the range of {@code tableId}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<TableId, TableDefinition, TableDefinitionIndexes.TableIdRowsEntry> scanByTableId(
            Range<TableId> tableId) {
        return store().scan(TableDefinitionIndexes.TABLE_ID_ROWS, IndexBounds.within(tableId));
    }

    /**
     * Scans the entities with {@code tableId} among the given values, ordered by {@code rows}, then {@code tableId}.
     * Uses the index {@code table_id_rows} with the key {@code (tableId, rows, tableId)}: a seek for each value, then
     * an entry and an entity for each row.
     *
     * @param tableIds the values of {@code tableId}; none finds nothing
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<TableId, TableDefinition, TableDefinitionIndexes.TableIdRowsEntry> scanByTableIdIn(
            Collection<TableId> tableIds) {
        return store().scan(TableDefinitionIndexes.TABLE_ID_ROWS, IndexBounds.in(tableIds));
    }

    /**
     * Scans the entities with {@code tableId} among the given values and with {@code rows} in the given range, ordered
     * by {@code rows}, then {@code tableId}. Uses the index {@code table_id_rows} with the key
     * {@code (tableId, rows, tableId)}: a seek for each value, then an entry and an entity for each row.
     *
     * @param tableIds the values of {@code tableId}; none finds nothing
     * @param rows the range of {@code rows}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<TableId, TableDefinition, TableDefinitionIndexes.TableIdRowsEntry> scanByTableIdInAndRows(
            Collection<TableId> tableIds, Range<Long> rows) {
        return store().scan(TableDefinitionIndexes.TABLE_ID_ROWS, IndexBounds.in(tableIds).then(rows));
    }

    /**
     * Scans the entities with the given {@code tableId} and {@code rows}. Uses the index {@code table_id_rows} with the
     * key {@code (tableId, rows, tableId)}: a seek, then an entry and an entity for each row.
     *
     * @param tableId the value of {@code tableId}
     * @param rows the value of {@code rows}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<TableId, TableDefinition, TableDefinitionIndexes.TableIdRowsEntry> scanByTableIdAndRows(
            TableId tableId, long rows) {
        return store().scan(TableDefinitionIndexes.TABLE_ID_ROWS, IndexBounds.equalTo(tableId, rows));
    }

    /**
     * Scans the entities with the given {@code tableId} and with {@code rows} in the given range. Uses the index
     * {@code table_id_rows} with the key {@code (tableId, rows, tableId)}: a seek, then an entry and an entity for each
     * row.
     *
     * @param tableId the value of {@code tableId}
     * @param rows the range of {@code rows}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<TableId, TableDefinition, TableDefinitionIndexes.TableIdRowsEntry> scanByTableIdAndRows(
            TableId tableId, Range<Long> rows) {
        return store().scan(TableDefinitionIndexes.TABLE_ID_ROWS, IndexBounds.equalTo(tableId).then(rows));
    }
}
