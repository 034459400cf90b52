package dev.cairn.sql.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.Cairn;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The ways to read a column. */
class ResultValuesTest {

    private final TestDatabase test = new TestDatabase(Cairn.inMemory());
    private Connection connection;
    private Statement statement;

    @BeforeEach
    void connect() throws SQLException {
        connection = test.connect();
        statement = connection.createStatement();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        test.close();
    }

    private ResultSet row(String expressions) throws SQLException {
        ResultSet row = statement.executeQuery("SELECT " + expressions);
        assertThat(row.next()).isTrue();
        return row;
    }

    private static void assertState(ThrowingCallable call, String state) {
        assertThatThrownBy(call)
                .isInstanceOf(SQLException.class)
                .extracting(e -> ((SQLException) e).getSQLState())
                .isEqualTo(state);
    }

    @Test
    void aNumberThatIsTooLargeIsNoOther() throws SQLException {
        ResultSet row =
                row("CAST(3000000000 AS BIGINT) AS big, 300 AS small, 1e300 AS huge, CAST(-129 AS BIGINT) AS low");
        assertThat(row.getLong("big")).isEqualTo(3_000_000_000L);
        assertThat(row.getInt("small")).isEqualTo(300);
        assertThat(row.getShort("small")).isEqualTo((short) 300);
        for (ThrowingCallable call : new ThrowingCallable[] {
            () -> row.getInt("big"), () -> row.getByte(2), () -> row.getLong("huge"), () -> row.getByte("low")
        }) {
            assertThatThrownBy(call).isInstanceOf(SQLDataException.class).hasMessageContaining("which is not from");
            assertState(call, "22003");
        }
    }

    @Test
    void textIsReadAsWhatItSays() throws SQLException {
        ResultSet row = row(
                "'12' AS n, ' 1.5 ' AS d, 'true' AS t, '2024-03-10' AS made, '2024-03-10 02:30:00' AS made_at, 'x' AS x");
        assertThat(row.getInt("n")).isEqualTo(12);
        assertThat(row.getLong(1)).isEqualTo(12);
        assertThat(row.getDouble("d")).isEqualTo(1.5);
        assertThat(row.getFloat(2)).isEqualTo(1.5f);
        assertThat(row.getBigDecimal("d")).isEqualByComparingTo("1.5");
        assertThat(row.getBoolean("t")).isTrue();
        assertThat(row.getDate("made")).isEqualTo(Date.valueOf("2024-03-10"));
        assertThat(row.getTimestamp("made_at").toInstant()).isEqualTo(Instant.parse("2024-03-10T02:30:00Z"));
        assertState(() -> row.getInt("x"), "22018");
        assertState(() -> row.getBoolean("x"), "22018");
        assertState(() -> row.getDate("x"), "22018");
    }

    @Test
    void fractionsAreCutOffForPrimitivesOnly() throws SQLException {
        ResultSet row = row("2.9, CAST(-2.9 AS DOUBLE), TRUE");
        assertThat(row.getInt(1)).isEqualTo(2);
        assertThat(row.getLong(2)).isEqualTo(-2);
        assertThat(row.getInt(3)).isEqualTo(1);
        assertThat(row.getDouble(3)).isEqualTo(1);
        assertThat(row.getBigDecimal(1)).isEqualTo(new BigDecimal("2.9"));
        assertState(() -> row.getObject(1, Integer.class), "22018");
    }

    @Test
    void bytesAndTextAreStreamsAndLobs() throws Exception {
        ResultSet row = row("X'6162', 'äb', 5, CAST(NULL AS VARCHAR)");
        assertThat(row.getBytes(1)).isEqualTo("ab".getBytes(StandardCharsets.UTF_8));
        assertThat(row.getBinaryStream(1).readAllBytes()).isEqualTo(row.getBytes(1));
        assertThat(row.getBlob(1).getBytes(1, 2)).isEqualTo(row.getBytes(1));
        assertThat(row.getObject(1, String.class)).isEqualTo("6162").isEqualTo(row.getString(1));
        assertThat(row.getNString(2)).isEqualTo("äb");
        assertThat(row.getCharacterStream(2).read()).isEqualTo('ä');
        assertThat(row.getClob(2).getSubString(1, 2)).isEqualTo("äb");
        assertThat(row.getAsciiStream(3).readAllBytes()).isEqualTo(new byte[] {'5'});
        assertThat(row.getCharacterStream(4)).isNull();
        assertThat(row.getClob(4)).isNull();
        assertState(() -> row.getBytes(3), "0A000");
    }

    @Test
    @SuppressWarnings("NullAway") // what tools may call
    void noClassIsAnError() throws SQLException {
        ResultSet row = row("1");
        assertThatThrownBy(() -> row.getObject(1, (Class<String>) null))
                .isInstanceOf(SQLException.class)
                .hasMessage("The class that is asked for is null.");
    }

    @Test
    void nullIsZeroOrNull() throws SQLException {
        ResultSet row = row("CAST(NULL AS INTEGER), CAST(NULL AS VARCHAR), CAST(NULL AS TIMESTAMP), 1");
        assertThat(row.getInt(1)).isZero();
        assertThat(row.wasNull()).isTrue();
        assertThat(row.getInt(4)).isEqualTo(1);
        assertThat(row.wasNull()).isFalse();
        assertThat(row.getDouble(2)).isZero();
        assertThat(row.wasNull()).isTrue();
        assertThat(row.getBoolean(2)).isFalse();
        assertThat(row.getBigDecimal(1)).isNull();
        assertThat(row.getBytes(2)).isNull();
        assertThat(row.getTime(3)).isNull();
        assertThat(row.wasNull()).isTrue();
    }

    @Test
    void aTimestampHasADateAndATime() throws SQLException {
        ResultSet row = row("TIMESTAMP '2024-03-10 02:30:00.5'");
        assertThat(row.getObject(1, Date.class)).isEqualTo(Date.valueOf("2024-03-10"));
        assertThat(row.getObject(1, Time.class)).hasToString("02:30:00");
        assertThat(row.getObject(1, Timestamp.class).toInstant()).isEqualTo(Instant.parse("2024-03-10T02:30:00.5Z"));
    }

    @Test
    void rowsAreReadForwardOnce() throws SQLException {
        ResultSet rows = statement.executeQuery("VALUES 1, 2");
        assertState(() -> rows.getInt(1), "24000");
        assertThat(rows.isBeforeFirst()).isTrue();
        assertThat(rows.next()).isTrue();
        assertThat(rows.getFetchDirection()).isEqualTo(ResultSet.FETCH_FORWARD);
        for (ThrowingCallable call : new ThrowingCallable[] {
            rows::first,
            rows::last,
            rows::previous,
            rows::beforeFirst,
            rows::afterLast,
            rows::isLast,
            () -> rows.absolute(1),
            () -> rows.relative(1),
            rows::insertRow,
            rows::updateRow,
            rows::deleteRow,
            rows::moveToInsertRow,
            () -> rows.setFetchDirection(ResultSet.FETCH_REVERSE)
        }) {
            assertThatThrownBy(call).isInstanceOf(SQLFeatureNotSupportedException.class);
            assertState(call, "0A000");
        }
        for (ThrowingCallable call : new ThrowingCallable[] {
            () -> rows.getRef(1),
            () -> rows.getRowId(1),
            () -> rows.getSQLXML("EXPR$0"),
            () -> rows.getNClob(1),
            () -> rows.getURL(1),
            rows::getCursorName
        }) {
            assertState(call, "0A000");
        }
        assertState(() -> rows.getArray(1), "22018");
        assertThat(rows.next()).isTrue();
        assertThat(rows.next()).isFalse();
        assertThatThrownBy(() -> rows.getInt(1)).hasMessage("There are no more rows.");
        assertState(() -> rows.setFetchSize(-1), "HY009");
        rows.close();
        assertState(() -> rows.getInt(1), "24000");
        assertState(rows::last, "24000");
    }
}
