package dev.cairn.sql.system;

import static org.apache.calcite.sql.type.SqlTypeName.BIGINT;
import static org.apache.calcite.sql.type.SqlTypeName.BOOLEAN;
import static org.apache.calcite.sql.type.SqlTypeName.DOUBLE;
import static org.apache.calcite.sql.type.SqlTypeName.INTEGER;
import static org.apache.calcite.sql.type.SqlTypeName.VARCHAR;

import dev.cairn.sql.schema.EntityTable;
import java.util.List;
import java.util.Map;
import org.apache.calcite.schema.Table;

/** The tables about the database: which tables, columns and indexes it has, and how large they are. */
public final class SystemTables {

    private SystemTables() {}

    /**
     * Makes them.
     *
     * @param entities the tables of entities
     * @return the tables by name
     */
    public static Map<String, Table> of(List<EntityTable<?, ?>> entities) {
        return Map.of(
                "TABLES", tables(new TableFacts(entities)),
                "COLUMNS", columns(new ColumnFacts(entities)),
                "INDEXES", indexes(new IndexFacts(entities)));
    }

    private static Table tables(TableFacts facts) {
        return new SystemTable(facts::rows)
                .column("TABLE_NAME", VARCHAR)
                .column("ENTITY", VARCHAR)
                .nullable("CODEC", VARCHAR)
                .column("ROWS_ESTIMATE", BIGINT)
                .column("BYTES", BIGINT)
                .column("INDEXES", INTEGER)
                .column("INDEX_BYTES", BIGINT)
                .column("IN_SQL", BOOLEAN);
    }

    private static Table columns(ColumnFacts facts) {
        return new SystemTable(facts::rows)
                .column("TABLE_NAME", VARCHAR)
                .column("COLUMN_NAME", VARCHAR)
                .column("ORDINAL_POSITION", INTEGER)
                .column("DATA_TYPE", VARCHAR)
                .column("IS_NULLABLE", BOOLEAN)
                .nullable("KEY_POSITION", INTEGER)
                .column("IS_WRITABLE", BOOLEAN)
                .column("IS_GENERATED", BOOLEAN)
                .column("IS_VERSION", BOOLEAN)
                .column("JAVA_NAME", VARCHAR)
                .column("JAVA_TYPE", VARCHAR);
    }

    private static Table indexes(IndexFacts facts) {
        return new SystemTable(facts::rows)
                .column("TABLE_NAME", VARCHAR)
                .column("INDEX_NAME", VARCHAR)
                .column("COLUMNS", VARCHAR)
                .column("IS_UNIQUE", BOOLEAN)
                .nullable("WHERE_CONDITION", VARCHAR)
                .nullable("INCLUDED", VARCHAR)
                .column("STATE", VARCHAR)
                .nullable("PROGRESS", DOUBLE)
                .column("ENTRIES_ESTIMATE", BIGINT)
                .column("BYTES", BIGINT)
                .column("VIOLATIONS", INTEGER);
    }
}
