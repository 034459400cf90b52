package dev.cairn.sql.jdbc;

import dev.cairn.index.IndexColumn;
import dev.cairn.index.IndexDefinition;
import dev.cairn.sql.schema.EntityTable;
import dev.cairn.sql.schema.TableColumn;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.calcite.rel.type.RelDataType;
import org.jspecify.annotations.Nullable;

/** The ids and indexes of tables, as JDBC's metadata tell them. */
final class KeyRows {

    private final Engine engine;
    private final TableRows tables;

    KeyRows(Engine engine, TableRows tables) {
        this.engine = engine;
        this.tables = tables;
    }

    private record Found<K, V>(String schema, EntityTable<K, V> table) {}

    private Stream<Found<?, ?>> find(@Nullable String catalog, @Nullable String schema, String table) {
        return tables.tables(catalog, schema, table.replace("_", "\\_").replace("%", "\\%")).stream()
                .filter(found -> found.table() instanceof EntityTable)
                .map(found -> new Found<>(found.schema(), (EntityTable<?, ?>) found.table()));
    }

    static String idIndex(EntityTable<?, ?> table) {
        return table.name() + "_ID";
    }

    ResultSet primaryKeys(@Nullable String catalog, @Nullable String schema, String table) throws SQLException {
        MetadataRows rows = new MetadataRows(new Columns()
                .text("TABLE_CAT", "TABLE_SCHEM", "TABLE_NAME", "COLUMN_NAME")
                .small("KEY_SEQ")
                .text("PK_NAME"));
        find(catalog, schema, table).forEach(found -> {
            List<? extends TableColumn<?>> id = found.table.idColumns();
            List<String> names = id.stream().map(TableColumn::name).toList();
            names.stream()
                    .sorted()
                    .forEach(name -> rows.add(
                            null,
                            found.schema,
                            found.table.name(),
                            name,
                            (short) (names.indexOf(name) + 1),
                            idIndex(found.table)));
        });
        return rows.result();
    }

    ResultSet indexes(@Nullable String catalog, @Nullable String schema, String table, boolean unique)
            throws SQLException {
        MetadataRows rows = new MetadataRows(new Columns()
                .text("TABLE_CAT", "TABLE_SCHEM", "TABLE_NAME")
                .truth("NON_UNIQUE")
                .text("INDEX_QUALIFIER", "INDEX_NAME")
                .small("TYPE", "ORDINAL_POSITION")
                .text("COLUMN_NAME", "ASC_OR_DESC")
                .large("CARDINALITY", "PAGES")
                .text("FILTER_CONDITION"));
        find(catalog, schema, table).forEach(found -> add(rows, found, unique));
        return rows.result();
    }

    private static <K, V> void add(MetadataRows rows, Found<K, V> found, boolean unique) {
        EntityTable<K, V> table = found.table;
        List<TableColumn<V>> id = table.idColumns();
        for (int i = 0; i < id.size(); i++) {
            add(rows, found, false, idIndex(table), i, id.get(i).name(), "A", null);
        }
        table.store().descriptor().indexes().stream()
                .filter(index -> index.unique() || !unique)
                .sorted(Comparator.<IndexDefinition<K, V>, Boolean>comparing(index -> !index.unique())
                        .thenComparing(IndexDefinition::name))
                .forEach(index -> {
                    for (int i = 0; i < index.columns().size(); i++) {
                        IndexColumn column = index.columns().get(i);
                        add(
                                rows,
                                found,
                                !index.unique(),
                                index.name(),
                                i,
                                name(table, column),
                                column.descending() ? "D" : "A",
                                index.where().isEmpty() ? null : index.where());
                    }
                });
    }

    private static void add(
            MetadataRows rows,
            Found<?, ?> found,
            boolean notUnique,
            String index,
            int position,
            String column,
            String direction,
            @Nullable String where) {
        rows.add(
                null,
                found.schema,
                found.table.name(),
                notUnique,
                null,
                index,
                DatabaseMetaData.tableIndexOther,
                (short) (position + 1),
                column,
                direction,
                0L,
                0L,
                where);
    }

    /** What SQL calls a column of an index. */
    static String name(EntityTable<?, ?> table, IndexColumn column) {
        return table.columns().stream()
                .filter(each -> each.javaName().equals(column.name()))
                .findFirst()
                .map(TableColumn::name)
                .orElse(column.name());
    }

    ResultSet bestRowIdentifier(@Nullable String catalog, @Nullable String schema, String table) throws SQLException {
        MetadataRows rows = new MetadataRows(rowColumns());
        find(catalog, schema, table)
                .forEach(found -> found.table
                        .idColumns()
                        .forEach(column ->
                                add(rows, found.table, column, (short) DatabaseMetaData.bestRowSession, (short)
                                        DatabaseMetaData.bestRowNotPseudo)));
        return rows.result();
    }

    ResultSet versionColumns(@Nullable String catalog, @Nullable String schema, String table) throws SQLException {
        MetadataRows rows = new MetadataRows(rowColumns());
        find(catalog, schema, table)
                .forEach(found -> found.table.columns().stream()
                        .filter(found.table::isVersion)
                        .forEach(column ->
                                add(rows, found.table, column, null, (short) DatabaseMetaData.versionColumnNotPseudo)));
        return rows.result();
    }

    static Columns rowColumns() {
        return new Columns()
                .small("SCOPE")
                .text("COLUMN_NAME")
                .integer("DATA_TYPE")
                .text("TYPE_NAME")
                .integer("COLUMN_SIZE", "BUFFER_LENGTH")
                .small("DECIMAL_DIGITS", "PSEUDO_COLUMN");
    }

    private void add(
            MetadataRows rows, EntityTable<?, ?> table, TableColumn<?> column, @Nullable Short scope, Short pseudo) {
        RelDataType type = table.getRowType(engine.types())
                .getFieldList()
                .get(table.columns().indexOf(column))
                .getType();
        Integer digits = SqlTypes.digits(type);
        rows.add(
                scope,
                column.name(),
                SqlTypes.jdbcType(type),
                SqlTypes.name(type),
                SqlTypes.size(type),
                null,
                digits == null ? null : digits.shortValue(),
                pseudo);
    }
}
