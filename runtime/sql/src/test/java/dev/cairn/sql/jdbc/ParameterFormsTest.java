package dev.cairn.sql.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.Cairn;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Time;
import java.time.Instant;
import java.util.Calendar;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways to give a parameter its value that are seldom used. */
class ParameterFormsTest {

    private final TestDatabase test = new TestDatabase(Cairn.inMemory());
    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        connection = test.connect();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        test.close();
    }

    /** Sets the only parameter. */
    private interface Setting {
        void of(PreparedStatement statement) throws SQLException;
    }

    private String echo(String type, Setting setting) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT CAST(? AS " + type + ")")) {
            setting.of(statement);
            try (ResultSet row = statement.executeQuery()) {
                assertThat(row.next()).isTrue();
                return row.getString(1);
            }
        }
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @SuppressWarnings("deprecation") // some tools call it
    void streamsAreTextOrBytes() throws SQLException {
        assertThat(echo("VARCHAR", s -> s.setAsciiStream(1, bytes("abc")))).isEqualTo("abc");
        assertThat(echo("VARCHAR", s -> s.setAsciiStream(1, bytes("abc"), 2))).isEqualTo("ab");
        assertThat(echo("VARCHAR", s -> s.setUnicodeStream(1, bytes("äb"), 3))).isEqualTo("äb");
        assertThat(echo("VARCHAR", s -> s.setCharacterStream(1, new StringReader("äbc"), 2L)))
                .isEqualTo("äb");
        assertThat(echo("VARCHAR", s -> s.setNCharacterStream(1, new StringReader("ä"))))
                .isEqualTo("ä");
        assertThat(echo("VARCHAR", s -> s.setClob(1, new StringReader("clob")))).isEqualTo("clob");
        assertThat(echo("VARCHAR", s -> s.setCharacterStream(1, null))).isNull();
        assertThat(echo("VARBINARY", s -> s.setBinaryStream(1, bytes("ab")))).isEqualTo("6162");
        assertThat(echo("VARBINARY", s -> s.setBlob(1, bytes("abc"), 1))).isEqualTo("61");
    }

    @Test
    void aStreamThatFailsIsAnSqlException() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("torn");
            }
        };
        assertThatThrownBy(() -> echo("VARCHAR", s -> s.setAsciiStream(1, broken)))
                .isInstanceOf(SQLDataException.class)
                .hasMessageContaining("torn")
                .hasCauseInstanceOf(IOException.class);
        assertThatThrownBy(() -> echo("VARCHAR", s -> s.setAsciiStream(1, bytes("a"), -1)))
                .isInstanceOf(SQLException.class)
                .hasMessage("The length of a stream is -1, less than 0.");
        assertThatThrownBy(() -> echo("VARCHAR", s -> s.setRowId(1, null)))
                .isInstanceOf(SQLFeatureNotSupportedException.class);
    }

    /** An old date is an instant, which a calendar shows in its zone: also in that of UTC, if it is asked for. */
    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Asia/Tokyo", "America/New_York"})
    void calendarsTellTheZone(String id) throws SQLException {
        TimeZone zone = TimeZone.getTimeZone(id);
        Instant instant = Instant.parse("2024-03-09T22:30:00Z");
        String day = instant.atZone(zone.toZoneId()).toLocalDate().toString();
        String time = instant.atZone(zone.toZoneId()).toLocalTime() + ":00";
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            Calendar calendar = Calendar.getInstance(zone, Locale.ROOT);
            assertThat(echo("DATE", s -> s.setDate(1, new Date(instant.toEpochMilli()), calendar)))
                    .isEqualTo(day);
            assertThat(echo("TIME", s -> s.setTime(1, new Time(instant.toEpochMilli()), calendar)))
                    .startsWith(time);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void aPreparedStatementTakesNoOtherText() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT 1")) {
            for (Setting call : new Setting[] {
                s -> s.execute("SELECT 2"),
                s -> s.executeQuery("SELECT 2"),
                s -> s.executeUpdate("DELETE FROM notes"),
                s -> s.executeUpdate("DELETE FROM notes", 1),
                s -> s.addBatch("DELETE FROM notes")
            }) {
                assertThatThrownBy(() -> call.of(statement))
                        .hasMessageStartingWith("A prepared statement has its text already.")
                        .extracting(e -> ((SQLException) e).getSQLState())
                        .isEqualTo("HY009");
            }
        }
    }
}
