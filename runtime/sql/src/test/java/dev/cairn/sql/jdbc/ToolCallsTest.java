package dev.cairn.sql.jdbc;

import static dev.cairn.sql.jdbc.TestDatabase.rows;
import static dev.cairn.sql.jdbc.TestDatabase.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.Cairn;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.sql.Struct;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What tools and frameworks call when they connect, show a table, and go on with what they were told. */
class ToolCallsTest {

    private final TestDatabase test = new TestDatabase(Cairn.inMemory());
    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        connection = test.connect();
        test.items.insertAll(List.of(Item.of("a", 1), Item.of("b", 2)));
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        test.close();
    }

    private static void assertState(ThrowingCallable call, String state) {
        assertThatThrownBy(call)
                .isInstanceOf(SQLException.class)
                .extracting(e -> ((SQLException) e).getSQLState())
                .isEqualTo(state);
    }

    @Test
    void everyQuestionWithoutArgumentsHasAnAnswer() throws Exception {
        DatabaseMetaData metadata = connection.getMetaData();
        for (Method question : DatabaseMetaData.class.getMethods()) {
            if (question.getParameterCount() == 0 && question.getDeclaringClass() == DatabaseMetaData.class) {
                Object answer = question.invoke(metadata);
                assertThat(answer).as(question.getName()).isNotNull();
                if (answer instanceof ResultSet rows) {
                    rows(rows);
                }
            }
        }
    }

    @Test
    void nothingIsClaimedThatIsNot() throws SQLException {
        DatabaseMetaData metadata = connection.getMetaData();
        assertThat(metadata.supportsANSI92FullSQL()).isFalse();
        assertThat(metadata.supportsANSI92EntryLevelSQL()).isTrue();
        assertThat(metadata.supportsConvert()).isEqualTo(metadata.supportsConvert(Types.INTEGER, Types.VARCHAR));
        assertThat(metadata.supportsStoredFunctionsUsingCallSyntax()).isFalse();
        assertThat(metadata.dataDefinitionCausesTransactionCommit()).isFalse();
        assertThat(metadata.getUserName()).isEqualTo("cairn");
        assertThat(rows(connection, "VALUES CURRENT_USER")).containsExactly("cairn");
        assertThat(metadata.supportsSubqueriesInQuantifieds()).isTrue();
        assertThat(rows(connection, "SELECT code FROM items WHERE price >= ALL (SELECT price FROM items)"))
                .containsExactly("b");
    }

    @Test
    void columnsOfResultsAreDescribed() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT code AS c, price, made_at, maker, price + 1, 'x' || code FROM items")) {
            ResultSetMetaData columns = statement.getMetaData();
            assertThat(columns.getColumnLabel(1)).isEqualTo("C");
            assertThat(columns.getColumnName(1)).isEqualTo("CODE");
            assertThat(columns.getTableName(1)).isEqualTo("ITEMS");
            assertThat(columns.getSchemaName(1)).isEqualTo("CAIRN");
            assertThat(columns.getCatalogName(1)).isEmpty();
            assertThat(columns.getPrecision(1)).isEqualTo(Integer.MAX_VALUE);
            assertThat(columns.getColumnDisplaySize(1)).isEqualTo(Integer.MAX_VALUE);
            assertThat(columns.isSigned(1)).isFalse();
            assertThat(columns.isSearchable(1)).isTrue();
            assertThat(columns.isSigned(2)).isTrue();
            assertThat(columns.getColumnDisplaySize(2)).isEqualTo(11);
            assertThat(columns.getPrecision(3)).isEqualTo(29);
            assertThat(columns.getScale(3)).isEqualTo(9);
            assertThat(columns.getColumnTypeName(4)).isEqualTo("ROW");
            assertThat(columns.getColumnClassName(4)).isEqualTo(Struct.class.getName());
            assertThat(columns.getTableName(5)).isEmpty();
            assertThat(columns.getSchemaName(5)).isEmpty();
            assertThat(columns.getColumnName(6)).isEqualTo(columns.getColumnLabel(6));
            assertThat(columns.isWrapperFor(ResultSetMetaData.class)).isTrue();
            assertState(() -> columns.getColumnType(7), "42S22");
            try (ResultSet row = statement.executeQuery()) {
                assertThat(row.getMetaData().getColumnTypeName(4)).isEqualTo("ROW");
            }
        }
        try (ResultSet columns = connection.getMetaData().getColumns(null, null, "ITEMS", "MAKER")) {
            assertThat(columns.next()).isTrue();
            assertThat(columns.getString("TYPE_NAME")).isEqualTo("ROW(NAME VARCHAR, CITY VARCHAR)");
        }
    }

    @Test
    void statementsCloseOnCompletion() throws SQLException {
        Statement statement = connection.createStatement();
        statement.closeOnCompletion();
        ResultSet first = statement.executeQuery("SELECT code FROM items");
        ResultSet second = statement.executeQuery("SELECT code FROM items");
        assertThat(first.isClosed()).isTrue();
        assertThat(statement.isClosed()).isFalse();
        first.close();
        assertThat(rows(second)).hasSize(2);
        assertThat(statement.isClosed()).isFalse();
        second.close();
        assertThat(statement.isClosed()).isTrue();
    }

    @Test
    void settingsAreCheckedOrMeanNothing() throws SQLException {
        try (Statement statement = connection.createStatement(
                ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY, ResultSet.HOLD_CURSORS_OVER_COMMIT)) {
            assertThat(statement.getResultSetHoldability()).isEqualTo(ResultSet.CLOSE_CURSORS_AT_COMMIT);
            assertThat(statement.getFetchDirection()).isEqualTo(ResultSet.FETCH_FORWARD);
            statement.setFetchDirection(ResultSet.FETCH_REVERSE);
            statement.setCursorName("c");
            statement.setMaxFieldSize(0);
            assertState(() -> statement.setFetchDirection(7), "HY009");
            assertState(() -> statement.setFetchSize(-1), "HY009");
            assertState(() -> statement.setMaxRows(-1), "HY009");
            assertState(() -> statement.setQueryTimeout(-1), "HY009");
            assertState(() -> statement.setMaxFieldSize(10), "0A000");
            assertThat(statement.enquoteIdentifier("code", false)).isEqualTo("code");
            assertThat(statement.enquoteIdentifier("code", true)).isEqualTo("\"code\"");
            assertThat(statement.enquoteIdentifier("order", false)).isEqualTo("\"order\"");
            assertThat(statement.enquoteIdentifier("a\"b", false)).isEqualTo("\"a\"\"b\"");
            assertThat(statement.isSimpleIdentifier("value")).isFalse();
        }
    }

    @Test
    void whatAConnectionHasNotIsToldSo() throws SQLException {
        connection.setTypeMap(Map.of());
        for (ThrowingCallable call : new ThrowingCallable[] {
            connection::setSavepoint,
            () -> connection.rollback(null),
            () -> connection.releaseSavepoint(null),
            () -> connection.prepareCall("{call x}"),
            () -> connection.setTypeMap(Map.of("x", String.class)),
            connection::createClob,
            connection::createBlob,
            connection::createNClob,
            connection::createSQLXML
        }) {
            assertThatThrownBy(call).isInstanceOf(SQLFeatureNotSupportedException.class);
            assertState(call, "0A000");
        }
        assertState(() -> connection.abort(null), "HY009");
        assertState(() -> connection.createArrayOf("nope", new Object[0]), "HY009");
    }

    @Test
    void rowsAndArraysAreParameters() throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO places (id, people) VALUES (?, ?)")) {
            insert.setObject(1, connection.createStruct("ROW", new Object[] {"us", "Elko"}));
            insert.setInt(2, 3);
            assertThat(insert.executeUpdate()).isEqualTo(1);
        }
        try (PreparedStatement update = connection.prepareStatement("UPDATE items SET tags = ? WHERE code = 'a'")) {
            update.setArray(1, connection.createArrayOf("varchar", new Object[] {"x"}));
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
        assertThat(rows(connection, "SELECT id_country, id_town FROM places")).containsExactly("us|Elko");
        assertThat(test.items.findById("a").orElseThrow().tags()).containsExactly("x");
    }

    @Test
    void wrongParametersAreDataExceptions() throws SQLException {
        try (PreparedStatement limited = connection.prepareStatement("SELECT code FROM items LIMIT ?")) {
            limited.setInt(1, -1);
            assertState(() -> rows(limited.executeQuery()), "22018");
        }
        try (PreparedStatement bytes = connection.prepareStatement("SELECT CAST(? AS VARBINARY)")) {
            bytes.setInt(1, 1);
            assertState(bytes::executeQuery, "22018");
        }
        assertThatThrownBy(() -> connection.prepareStatement("SELECT UPPER(?)"))
                .hasMessageEndingWith("The type of the parameter does not follow from where it stands. Say it, as in"
                        + " CAST(? AS VARCHAR).");
    }

    @Test
    void aSwitchOfAutocommitCommits() throws SQLException {
        try (Connection other = test.connect()) {
            connection.setAutoCommit(false);
            update(connection, "INSERT INTO notes (note_id, text) VALUES (1, 'a')");
            ResultSet open = connection.createStatement().executeQuery("SELECT code FROM items");
            assertThat(rows(other, "SELECT text FROM notes")).isEmpty();
            connection.setAutoCommit(true);
            assertThat(open.isClosed()).isTrue();
            assertThat(rows(other, "SELECT text FROM notes")).containsExactly("a");
            assertState(connection::commit, "25000");

            ResultSet reading = connection.createStatement().executeQuery("SELECT code FROM items");
            assertThat(reading.next()).isTrue();
            update(other, "DELETE FROM items");
            assertThat(reading.next()).isTrue();
        }
    }

    @Test
    void whatIsClosedSaysSo() throws SQLException {
        PreparedStatement prepared = connection.prepareStatement("SELECT 1");
        prepared.close();
        assertState(prepared::executeQuery, "HY010");
        assertState(() -> prepared.setInt(1, 1), "HY010");
        PreparedStatement open = connection.prepareStatement("SELECT 1");
        connection.close();
        assertThat(open.isClosed()).isTrue();
        assertState(open::executeQuery, "08003");
        assertState(connection::createStatement, "08003");
        assertState(() -> connection.createStruct("ROW", new Object[0]), "08003");
        assertThat(connection.isValid(1)).isFalse();
    }
}
