package dev.cairn.sql.jdbc;

import static dev.cairn.sql.jdbc.TestDatabase.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.Cairn;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What tools ask when they show a database. */
class MetadataTest {

    private final TestDatabase test = new TestDatabase(Cairn.inMemory());
    private Connection connection;
    private DatabaseMetaData metadata;

    @BeforeEach
    void connect() throws SQLException {
        connection = test.connect();
        metadata = connection.getMetaData();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        test.close();
    }

    /** Some columns of a result. */
    private static List<String> columns(ResultSet result, String... names) throws SQLException {
        try (result) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (String name : names) {
                    row.add(result.getString(name));
                }
                rows.add(String.join("|", row.stream().map(String::valueOf).toList()));
            }
            return rows;
        }
    }

    @Test
    void tellsTheTables() throws SQLException {
        assertThat(columns(
                        metadata.getTables(null, null, "%", null),
                        "TABLE_CAT",
                        "TABLE_SCHEM",
                        "TABLE_NAME",
                        "TABLE_TYPE"))
                .containsExactly(
                        "null|SYS|COLUMNS|SYSTEM TABLE",
                        "null|SYS|INDEXES|SYSTEM TABLE",
                        "null|SYS|TABLES|SYSTEM TABLE",
                        "null|CAIRN|ITEMS|TABLE",
                        "null|CAIRN|NOTES|TABLE",
                        "null|CAIRN|PLACES|TABLE");
        assertThat(columns(metadata.getTables("", "CAIRN", "no%", new String[] {"TABLE", "VIEW"}), "TABLE_NAME"))
                .containsExactly("NOTES");
        assertThat(columns(metadata.getTables(null, null, "%", new String[] {"VIEW"}), "TABLE_NAME"))
                .isEmpty();
        assertThat(columns(metadata.getTables("other", null, "%", null), "TABLE_NAME"))
                .isEmpty();
        assertThat(columns(metadata.getTableTypes(), "TABLE_TYPE")).containsExactly("SYSTEM TABLE", "TABLE");
        assertThat(columns(metadata.getSchemas(), "TABLE_SCHEM")).containsExactly("CAIRN", "SYS");
        assertThat(columns(metadata.getSchemas(null, "S%"), "TABLE_SCHEM")).containsExactly("SYS");
        assertThat(columns(metadata.getCatalogs(), "TABLE_CAT")).isEmpty();
    }

    @Test
    void tellsTheColumns() throws SQLException {
        assertThat(columns(
                        metadata.getColumns(null, null, "NOTES", null),
                        "COLUMN_NAME",
                        "DATA_TYPE",
                        "TYPE_NAME",
                        "NULLABLE",
                        "IS_NULLABLE",
                        "ORDINAL_POSITION",
                        "IS_AUTOINCREMENT"))
                .containsExactly(
                        "NOTE_ID|" + Types.BIGINT + "|BIGINT|0|NO|1|YES",
                        "TEXT|" + Types.VARCHAR + "|VARCHAR|0|NO|2|NO",
                        "STARS|" + Types.INTEGER + "|INTEGER|1|YES|3|NO");
        assertThat(columns(
                        metadata.getColumns(null, "%", "ITEMS", "M%"),
                        "COLUMN_NAME",
                        "DATA_TYPE",
                        "DECIMAL_DIGITS",
                        "IS_GENERATEDCOLUMN",
                        "REMARKS"))
                .containsExactly(
                        "MADE_AT|" + Types.TIMESTAMP + "|9|NO|madeAt",
                        "MAKER|" + Types.STRUCT + "|null|NO|maker",
                        "MAKER_CITY|" + Types.VARCHAR + "|null|YES|makerCity");
    }

    @Test
    void tellsIdsAndIndexes() throws SQLException {
        assertThat(columns(metadata.getPrimaryKeys(null, null, "PLACES"), "COLUMN_NAME", "KEY_SEQ", "PK_NAME"))
                .containsExactly("ID_COUNTRY|1|PLACES_ID", "ID_TOWN|2|PLACES_ID");
        assertThat(columns(metadata.getPrimaryKeys(null, "CAIRN", "ITEMS"), "COLUMN_NAME"))
                .containsExactly("CODE");
        assertThat(columns(
                        metadata.getIndexInfo(null, null, "ITEMS", false, true),
                        "INDEX_NAME",
                        "NON_UNIQUE",
                        "ORDINAL_POSITION",
                        "COLUMN_NAME",
                        "ASC_OR_DESC"))
                .containsExactly(
                        "ITEMS_ID|false|1|CODE|A",
                        "label|false|1|LABEL|A",
                        "kind_price|true|1|KIND|A",
                        "kind_price|true|2|PRICE|A",
                        "maker_city|true|1|MAKER_CITY|A");
        assertThat(columns(metadata.getIndexInfo(null, null, "ITEMS", true, true), "INDEX_NAME"))
                .containsExactly("ITEMS_ID", "label");
        assertThat(columns(metadata.getBestRowIdentifier(null, null, "NOTES", 0, true), "COLUMN_NAME"))
                .containsExactly("NOTE_ID");
        assertThat(columns(metadata.getVersionColumns(null, null, "ITEMS"), "COLUMN_NAME"))
                .containsExactly("REVISION");
        assertThat(columns(metadata.getImportedKeys(null, null, "ITEMS"), "FKTABLE_NAME"))
                .isEmpty();
    }

    @Test
    void answersEveryQuestionWithTheColumnsThatJdbcAsksFor() throws SQLException {
        assertThat(width(metadata.getTables(null, null, null, null))).isEqualTo(10);
        assertThat(width(metadata.getColumns(null, null, null, null))).isEqualTo(24);
        assertThat(width(metadata.getTypeInfo())).isEqualTo(18);
        assertThat(width(metadata.getIndexInfo(null, null, "ITEMS", false, false)))
                .isEqualTo(13);
        assertThat(width(metadata.getExportedKeys(null, null, "ITEMS"))).isEqualTo(14);
        assertThat(width(metadata.getCrossReference(null, null, "A", null, null, "B")))
                .isEqualTo(14);
        assertThat(width(metadata.getProcedures(null, null, null))).isEqualTo(9);
        assertThat(width(metadata.getProcedureColumns(null, null, null, null))).isEqualTo(20);
        assertThat(width(metadata.getFunctions(null, null, null))).isEqualTo(6);
        assertThat(width(metadata.getFunctionColumns(null, null, null, null))).isEqualTo(20);
        assertThat(width(metadata.getColumnPrivileges(null, null, "ITEMS", null)))
                .isEqualTo(8);
        assertThat(width(metadata.getTablePrivileges(null, null, null))).isEqualTo(7);
        assertThat(width(metadata.getUDTs(null, null, null, null))).isEqualTo(7);
        assertThat(width(metadata.getSuperTypes(null, null, null))).isEqualTo(6);
        assertThat(width(metadata.getSuperTables(null, null, null))).isEqualTo(4);
        assertThat(width(metadata.getAttributes(null, null, null, null))).isEqualTo(21);
        assertThat(width(metadata.getClientInfoProperties())).isEqualTo(4);
        assertThat(width(metadata.getPseudoColumns(null, null, null, null))).isEqualTo(12);
        assertThat(columns(metadata.getTypeInfo(), "TYPE_NAME")).contains("VARCHAR", "TIMESTAMP", "UUID");
    }

    private static int width(ResultSet result) throws SQLException {
        try (result) {
            return result.getMetaData().getColumnCount();
        }
    }

    @Test
    void tellsWhatItIsAndCan() throws SQLException {
        assertThat(metadata.getDatabaseProductName()).isEqualTo("Cairn");
        assertThat(metadata.getDriverName()).isEqualTo("Cairn SQL");
        assertThat(metadata.getURL()).isEqualTo("jdbc:cairn:");
        assertThat(metadata.getConnection()).isSameAs(connection);
        assertThat(metadata.getIdentifierQuoteString()).isEqualTo("\"");
        assertThat(metadata.storesUpperCaseIdentifiers()).isTrue();
        assertThat(metadata.supportsTransactions()).isTrue();
        assertThat(metadata.supportsBatchUpdates()).isTrue();
        assertThat(metadata.supportsGetGeneratedKeys()).isTrue();
        assertThat(metadata.supportsSavepoints()).isFalse();
        assertThat(metadata.getSQLKeywords()).contains("EXPLAIN");
        assertThat(metadata.getDefaultTransactionIsolation()).isEqualTo(Connection.TRANSACTION_REPEATABLE_READ);
        assertThat(metadata.supportsTransactionIsolationLevel(Connection.TRANSACTION_SERIALIZABLE))
                .isFalse();
        assertThat(connection.unwrap(Cairn.class)).isSameAs(test.db);
        assertThat(connection.isWrapperFor(Cairn.class)).isTrue();
        assertThatThrownBy(() -> connection.unwrap(String.class))
                .hasMessageContaining("A connection is no java.lang.String");
    }

    @Test
    void describesResultsAndParameters() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT code AS c, price, made_at FROM items WHERE price > ? AND kind = ?")) {
            ResultSetMetaData columns = statement.getMetaData();
            assertThat(columns.getColumnCount()).isEqualTo(3);
            assertThat(columns.getColumnLabel(1)).isEqualTo("C");
            assertThat(columns.getColumnTypeName(2)).isEqualTo("INTEGER");
            assertThat(columns.isNullable(2)).isEqualTo(ResultSetMetaData.columnNoNulls);
            assertThat(columns.getColumnType(3)).isEqualTo(Types.TIMESTAMP);
            assertThat(statement.getParameterMetaData().getParameterCount()).isEqualTo(2);
            assertThat(statement.getParameterMetaData().getParameterTypeName(1)).isEqualTo("INTEGER");
            assertThat(statement.getParameterMetaData().getParameterTypeName(2)).isEqualTo("VARCHAR");
        }
    }

    @Test
    void hasTablesAboutTheDatabase() throws SQLException {
        test.items.insertAll(List.of(Item.of("a", 1), Item.of("b", 2)));
        assertThat(rows(
                        connection,
                        "SELECT table_name, entity, codec, rows_estimate, indexes FROM sys.tables ORDER BY 1"))
                .containsExactly("ITEMS|items|COMPACT|2|3", "NOTES|notes|COMPACT|0|0", "PLACES|places|COMPACT|0|0");
        assertThat(rows(
                        connection,
                        "SELECT index_name, columns, is_unique, state, entries_estimate FROM sys.indexes"
                                + " WHERE table_name = 'ITEMS' ORDER BY index_name"))
                .containsExactly(
                        "kind_price|KIND, PRICE|false|READY|2",
                        "label|LABEL|true|READY|0",
                        "maker_city|MAKER_CITY|false|READY|2");
        assertThat(rows(
                        connection,
                        "SELECT column_name, key_position, is_writable, is_version, java_type FROM sys.columns"
                                + " WHERE table_name = 'ITEMS' AND column_name IN ('CODE', 'REVISION', 'MAKER_CITY')"
                                + " ORDER BY ordinal_position"))
                .containsExactly(
                        "CODE|1|true|false|String",
                        "REVISION|null|true|true|long",
                        "MAKER_CITY|null|false|false|String");
        connection.setSchema("sys");
        assertThat(rows(connection, "SELECT count(*) FROM indexes")).containsExactly("3");
        assertThatThrownBy(() -> connection.setSchema("nope"))
                .hasMessage("There is no schema \"nope\". There are: CAIRN, SYS.");
    }
}
