package dev.cairn.sql.jdbc;

import dev.cairn.sql.schema.EntityTable;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.calcite.jdbc.CalciteSchema;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.schema.Table;
import org.apache.calcite.schema.lookup.LikePattern;
import org.apache.calcite.sql.type.SqlTypeName;
import org.jspecify.annotations.Nullable;

/** The tables and columns of a database, as JDBC's metadata tell them. */
final class TableRows {

    static final String TABLE = "TABLE";
    static final String SYSTEM_TABLE = "SYSTEM TABLE";

    private final Engine engine;

    TableRows(Engine engine) {
        this.engine = engine;
    }

    /** A table in its schema. */
    record Named(String schema, String name, Table table) {

        String kind() {
            return table instanceof EntityTable ? TABLE : SYSTEM_TABLE;
        }
    }

    /** The tables whose names match, by schema and name. */
    List<Named> tables(@Nullable String catalog, @Nullable String schemas, @Nullable String names) {
        if (catalog != null && !catalog.isEmpty()) {
            return List.of();
        }
        NamePattern schema = new NamePattern(schemas);
        NamePattern name = new NamePattern(names);
        Map<String, CalciteSchema> found = new TreeMap<>();
        for (String each : MetadataNames.SCHEMAS) {
            CalciteSchema sub = engine.root().getSubSchema(each, true);
            if (sub != null && schema.matches(each)) {
                found.put(each, sub);
            }
        }
        return found.entrySet().stream()
                .flatMap(each -> each.getValue().getTableNames(LikePattern.any()).stream()
                        .filter(name::matches)
                        .sorted()
                        .map(table -> new Named(each.getKey(), table, table(each.getValue(), table))))
                .sorted(Comparator.comparing(Named::kind)
                        .thenComparing(Named::schema)
                        .thenComparing(Named::name))
                .toList();
    }

    private static Table table(CalciteSchema schema, String name) {
        CalciteSchema.TableEntry entry = schema.getTable(name, true);
        if (entry == null) {
            throw new IllegalStateException("Table " + name + " has gone.");
        }
        return entry.getTable();
    }

    ResultSet tables(
            @Nullable String catalog, @Nullable String schemas, @Nullable String names, String @Nullable [] kinds)
            throws SQLException {
        MetadataRows rows = new MetadataRows(new Columns()
                .text("TABLE_CAT", "TABLE_SCHEM", "TABLE_NAME", "TABLE_TYPE", "REMARKS")
                .text("TYPE_CAT", "TYPE_SCHEM", "TYPE_NAME", "SELF_REFERENCING_COL_NAME", "REF_GENERATION"));
        for (Named table : tables(catalog, schemas, names)) {
            if (kinds == null || Arrays.asList(kinds).contains(table.kind())) {
                rows.add(null, table.schema, table.name, table.kind(), remarks(table), null, null, null, null, null);
            }
        }
        return rows.result();
    }

    private static String remarks(Named table) {
        return table.table instanceof EntityTable<?, ?> entities
                ? "Entities of table \"" + entities.store().descriptor().table() + "\""
                : "About the database";
    }

    ResultSet columns(
            @Nullable String catalog, @Nullable String schemas, @Nullable String names, @Nullable String columns)
            throws SQLException {
        MetadataRows rows = new MetadataRows(new Columns()
                .text("TABLE_CAT", "TABLE_SCHEM", "TABLE_NAME", "COLUMN_NAME")
                .integer("DATA_TYPE")
                .text("TYPE_NAME")
                .integer("COLUMN_SIZE", "BUFFER_LENGTH", "DECIMAL_DIGITS", "NUM_PREC_RADIX", "NULLABLE")
                .text("REMARKS", "COLUMN_DEF")
                .integer("SQL_DATA_TYPE", "SQL_DATETIME_SUB", "CHAR_OCTET_LENGTH", "ORDINAL_POSITION")
                .text("IS_NULLABLE", "SCOPE_CATALOG", "SCOPE_SCHEMA", "SCOPE_TABLE")
                .small("SOURCE_DATA_TYPE")
                .text("IS_AUTOINCREMENT", "IS_GENERATEDCOLUMN"));
        NamePattern column = new NamePattern(columns);
        List<Named> tables = tables(catalog, schemas, names).stream()
                .sorted(Comparator.comparing(Named::schema).thenComparing(Named::name))
                .toList();
        for (Named table : tables) {
            for (RelDataTypeField field : table.table.getRowType(engine.types()).getFieldList()) {
                if (column.matches(field.getName())) {
                    add(rows, table, field);
                }
            }
        }
        return rows.result();
    }

    private static void add(MetadataRows rows, Named table, RelDataTypeField field) {
        RelDataType type = field.getType();
        ColumnFacts facts = ColumnFacts.of(table.table, field.getIndex());
        rows.add(
                null,
                table.schema,
                table.name,
                field.getName(),
                SqlTypes.jdbcType(type),
                SqlTypes.name(type),
                SqlTypes.size(type),
                null,
                SqlTypes.digits(type),
                SqlTypes.isNumber(type) ? 10 : null,
                type.isNullable() ? DatabaseMetaData.columnNullable : DatabaseMetaData.columnNoNulls,
                facts.remarks(),
                null,
                null,
                null,
                type.getSqlTypeName() == SqlTypeName.VARCHAR ? SqlTypes.size(type) : null,
                field.getIndex() + 1,
                type.isNullable() ? "YES" : "NO",
                null,
                null,
                null,
                null,
                facts.autoIncrement() ? "YES" : "NO",
                facts.derived() ? "YES" : "NO");
    }

    ResultSet kinds() throws SQLException {
        MetadataRows rows = new MetadataRows(new Columns().text("TABLE_TYPE"));
        rows.add(SYSTEM_TABLE);
        rows.add(TABLE);
        return rows.result();
    }

    ResultSet schemas(@Nullable String catalog, @Nullable String schemas) throws SQLException {
        MetadataRows rows = new MetadataRows(new Columns().text("TABLE_SCHEM", "TABLE_CATALOG"));
        NamePattern pattern = new NamePattern(schemas);
        if (catalog == null || catalog.isEmpty()) {
            MetadataNames.SCHEMAS.stream().filter(pattern::matches).sorted().forEach(name -> rows.add(name, null));
        }
        return rows.result();
    }

    ResultSet types() throws SQLException {
        MetadataRows rows = new MetadataRows(new Columns()
                .text("TYPE_NAME")
                .integer("DATA_TYPE", "PRECISION")
                .text("LITERAL_PREFIX", "LITERAL_SUFFIX", "CREATE_PARAMS")
                .small("NULLABLE")
                .truth("CASE_SENSITIVE")
                .small("SEARCHABLE")
                .truth("UNSIGNED_ATTRIBUTE", "FIXED_PREC_SCALE", "AUTO_INCREMENT")
                .text("LOCAL_TYPE_NAME")
                .small("MINIMUM_SCALE", "MAXIMUM_SCALE")
                .integer("SQL_DATA_TYPE", "SQL_DATETIME_SUB", "NUM_PREC_RADIX"));
        SqlTypes.known().stream()
                .sorted(Comparator.comparingInt(SqlTypes.Known::jdbcType))
                .forEach(type -> rows.add(
                        type.name(),
                        type.jdbcType(),
                        type.precision(),
                        type.prefix(),
                        type.prefix() == null ? null : "'",
                        null,
                        (short) DatabaseMetaData.typeNullable,
                        type.jdbcType() == Types.VARCHAR,
                        (short) DatabaseMetaData.typeSearchable,
                        false,
                        false,
                        type.jdbcType() == Types.BIGINT || type.jdbcType() == Types.INTEGER,
                        type.name(),
                        (short) 0,
                        (short) type.scale(),
                        null,
                        null,
                        10));
        return rows.result();
    }
}
