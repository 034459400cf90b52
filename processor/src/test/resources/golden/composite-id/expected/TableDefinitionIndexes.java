package com.example.tables;

import dev.cairn.codec.Component;
import dev.cairn.codec.EntityCodec;
import dev.cairn.codec.RecordType;
import dev.cairn.codec.ValueReader;
import dev.cairn.codec.ValueType;
import dev.cairn.codec.ValueWriter;
import dev.cairn.index.IndexColumn;
import dev.cairn.index.IndexDefinition;
import dev.cairn.index.IndexEntry;
import dev.cairn.index.KeySink;
import dev.cairn.index.TypedIndexDefinition;
import dev.cairn.key.KeyPart;
import dev.cairn.key.KeyType;
import dev.cairn.store.EntityDescriptor;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.annotation.processing.Generated;

/** How {@link TableDefinition} is stored: table {@code tables}, by {@code tableId}, with its indexes. */
@Generated("dev.cairn.processor.CairnProcessor")
public final class TableDefinitionIndexes {

    private static final KeyType<TableId.Namespace> NAMESPACE =
            KeyType.wrapping(TableId.Namespace.class, KeyType.STRING, TableId.Namespace::value, TableId.Namespace::new);

    private static final KeyType<TableId> TABLE_ID = KeyType.record(
            TableId.class,
            List.of(
                    KeyPart.of("namespace", NAMESPACE, TableId::namespace),
                    KeyPart.of("table", KeyType.STRING, TableId::table),
                    KeyPart.of("version", KeyType.INT, TableId::version)),
            key -> new TableId(key.read(NAMESPACE), key.read(KeyType.STRING), key.read(KeyType.INT)));

    /** Index {@code owner_table_id}: {@code owner}, then {@code tableId}. */
    public static final OwnerTableId OWNER_TABLE_ID = new OwnerTableId();

    /** Index {@code table_id_rows}: {@code tableId}, then {@code rows}. */
    public static final TableIdRows TABLE_ID_ROWS = new TableIdRows();

    /** Table {@code tables}: {@link TableDefinition} by {@code tableId}. */
    public static final EntityDescriptor<TableId, TableDefinition> ENTITY = new Entity();

    private TableDefinitionIndexes() {}

    /** The definition of {@link #OWNER_TABLE_ID}. */
    public static final class OwnerTableId
            implements TypedIndexDefinition<TableId, TableDefinition, OwnerTableIdEntry> {

        private static final List<IndexColumn> COLUMNS = List.of(
                IndexColumn.of("owner", KeyType.STRING),
                IndexColumn.of("tableId", TABLE_ID));

        private OwnerTableId() {}

        @Override
        public String name() {
            return "owner_table_id";
        }

        @Override
        public List<IndexColumn> columns() {
            return COLUMNS;
        }

        @Override
        public boolean unique() {
            return false;
        }

        @Override
        public void writeKeys(TableDefinition tableDefinition, KeySink sink) {
            sink.key().writeString(tableDefinition.owner()).write(TABLE_ID, tableDefinition.tableId());
        }

        @Override
        public OwnerTableIdEntry entry(IndexEntry<TableId> entry) {
            return new OwnerTableIdEntry(entry.get(0, KeyType.STRING), entry.get(1, TABLE_ID));
        }
    }

    /**
     * An entry of {@link #OWNER_TABLE_ID}.
     *
     * @param owner the value of {@code owner}
     * @param tableId the value of {@code tableId}
     */
    public record OwnerTableIdEntry(String owner, TableId tableId) {}

    /** The definition of {@link #TABLE_ID_ROWS}. */
    public static final class TableIdRows implements TypedIndexDefinition<TableId, TableDefinition, TableIdRowsEntry> {

        private static final List<IndexColumn> COLUMNS = List.of(
                IndexColumn.of("tableId", TABLE_ID),
                IndexColumn.of("rows", KeyType.LONG));

        private TableIdRows() {}

        @Override
        public String name() {
            return "table_id_rows";
        }

        @Override
        public List<IndexColumn> columns() {
            return COLUMNS;
        }

        @Override
        public boolean unique() {
            return false;
        }

        @Override
        public void writeKeys(TableDefinition tableDefinition, KeySink sink) {
            sink.key().write(TABLE_ID, tableDefinition.tableId()).writeLong(tableDefinition.rows());
        }

        @Override
        public TableIdRowsEntry entry(IndexEntry<TableId> entry) {
            return new TableIdRowsEntry(entry.get(0, TABLE_ID), entry.get(1, KeyType.LONG));
        }
    }

    /**
     * An entry of {@link #TABLE_ID_ROWS}.
     *
     * @param tableId the value of {@code tableId}
     * @param rows the value of {@code rows}
     */
    public record TableIdRowsEntry(TableId tableId, long rows) {}

    private static final class Entity implements EntityDescriptor<TableId, TableDefinition> {

        private static final Component<TableDefinition, TableId> TABLE_ID_COMPONENT =
                Component.of("tableId", TableId.class, TableDefinition::tableId);

        private static final Component<TableDefinition, String> OWNER_COMPONENT =
                Component.of("owner", String.class, TableDefinition::owner);

        private static final Component<TableDefinition, Long> ROWS_COMPONENT =
                Component.of("rows", long.class, TableDefinition::rows);

        private static final Component<TableDefinition, Long> VERSION_COMPONENT =
                Component.of("version", long.class, TableDefinition::version);

        private static final List<Component<TableDefinition, ?>> COMPONENTS = List.of(
                TABLE_ID_COMPONENT,
                OWNER_COMPONENT,
                ROWS_COMPONENT,
                VERSION_COMPONENT);

        private final EntityCodec<TableDefinition> codec =
                EntityCodec.compact(COMPONENTS, this::create, new TableDefinitionValues());

        @Override
        public String table() {
            return "tables";
        }

        @Override
        public TableId id(TableDefinition tableDefinition) {
            return tableDefinition.tableId();
        }

        @Override
        public String idName() {
            return "tableId";
        }

        @Override
        public KeyType<TableId> idType() {
            return TABLE_ID;
        }

        @Override
        public List<Component<TableDefinition, ?>> components() {
            return COMPONENTS;
        }

        @Override
        public TableDefinition create(Object[] components) {
            return new TableDefinition(
                    TABLE_ID_COMPONENT.cast(components[0]),
                    OWNER_COMPONENT.cast(components[1]),
                    ROWS_COMPONENT.cast(components[2]),
                    VERSION_COMPONENT.cast(components[3]));
        }

        @Override
        public OptionalLong version(TableDefinition tableDefinition) {
            return OptionalLong.of(tableDefinition.version());
        }

        @Override
        public Optional<String> versionName() {
            return Optional.of("version");
        }

        @Override
        public TableDefinition withVersion(TableDefinition tableDefinition, long version) {
            return new TableDefinition(
                    tableDefinition.tableId(),
                    tableDefinition.owner(),
                    tableDefinition.rows(),
                    version);
        }

        @Override
        public EntityCodec<TableDefinition> codec() {
            return codec;
        }

        @Override
        public List<IndexDefinition<TableId, TableDefinition>> indexes() {
            return List.of(OWNER_TABLE_ID, TABLE_ID_ROWS);
        }
    }

    /**
     * How {@link TableDefinition} is written: its components one after the other, but for the id, which its key has.
     */
    private static final class TableDefinitionValues extends RecordType<TableDefinition> {

        private static final ValueType<TableId> TABLE_ID_TYPE = ValueType.id(
                part("namespace", ValueType.id(part("value", ValueType.id()))),
                part("table", ValueType.id()),
                part("version", ValueType.id()));

        private TableDefinitionValues() {
            super(
                    TableDefinition.class,
                    part("tableId", TABLE_ID_TYPE),
                    part("owner", ValueType.STRING),
                    part("rows", ValueType.LONG),
                    part("version", ValueType.LONG));
        }

        @Override
        protected void writeParts(ValueWriter out, TableDefinition tableDefinition) {
            ValueType.STRING.write(out, tableDefinition.owner());
            out.writeZigZag(tableDefinition.rows());
            out.writeZigZag(tableDefinition.version());
        }

        @Override
        protected TableDefinition readParts(ValueReader in) {
            return new TableDefinition(
                    TABLE_ID_TYPE.read(in),
                    ValueType.STRING.read(in),
                    in.readZigZagLong(),
                    in.readZigZagLong());
        }
    }
}
