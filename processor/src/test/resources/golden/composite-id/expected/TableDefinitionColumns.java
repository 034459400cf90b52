package com.example.tables;

import dev.cairn.key.KeyPart;
import dev.cairn.key.KeyType;
import dev.cairn.query.Column;
import dev.cairn.query.OrderedColumn;
import dev.cairn.query.StringColumn;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The columns of {@link TableDefinition}, from which filters and orders are made for
 * {@code TableDefinitionRepository.where}.
 */
@Generated("dev.cairn.processor.CairnProcessor")
public final class TableDefinitionColumns {

    private static final KeyType<TableId.Namespace> NAMESPACE =
            KeyType.wrapping(TableId.Namespace.class, KeyType.STRING, TableId.Namespace::value, TableId.Namespace::new);

    private static final KeyType<TableId> TABLE_ID_KEY = KeyType.record(
            TableId.class,
            List.of(
                    KeyPart.of("namespace", NAMESPACE, TableId::namespace),
                    KeyPart.of("table", KeyType.STRING, TableId::table),
                    KeyPart.of("version", KeyType.INT, TableId::version)),
            key -> new TableId(key.read(NAMESPACE), key.read(KeyType.STRING), key.read(KeyType.INT)));

    /** {@code tableId}. */
    public static final OrderedColumn<TableDefinition, TableId> TABLE_ID =
            Column.ordered("tableId", TABLE_ID_KEY, TableDefinition::tableId);

    /** {@code owner}. */
    public static final StringColumn<TableDefinition> OWNER = Column.string("owner", TableDefinition::owner);

    /** {@code rows}. */
    public static final OrderedColumn<TableDefinition, Long> ROWS =
            Column.ordered("rows", KeyType.LONG, TableDefinition::rows);

    /** {@code version}. */
    public static final OrderedColumn<TableDefinition, Long> VERSION =
            Column.ordered("version", KeyType.LONG, TableDefinition::version);

    /** {@code tableId.namespace}. */
    public static final OrderedColumn<TableDefinition, TableId.Namespace> TABLE_ID_NAMESPACE =
            Column.ordered("tableId.namespace", NAMESPACE, tableDefinition -> tableDefinition.tableId().namespace());

    /** {@code tableId.table}. */
    public static final StringColumn<TableDefinition> TABLE_ID_TABLE =
            Column.string("tableId.table", tableDefinition -> tableDefinition.tableId().table());

    /** {@code tableId.version}. */
    public static final OrderedColumn<TableDefinition, Integer> TABLE_ID_VERSION =
            Column.ordered("tableId.version", KeyType.INT, tableDefinition -> tableDefinition.tableId().version());

    private TableDefinitionColumns() {}
}
