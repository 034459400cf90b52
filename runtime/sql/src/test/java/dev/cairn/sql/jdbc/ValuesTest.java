package dev.cairn.sql.jdbc;

import static dev.cairn.sql.jdbc.TestDatabase.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.Cairn;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.Struct;
import java.sql.Time;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.Locale;
import java.util.TimeZone;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Values of Java as parameters, and columns as values of Java, whatever the zone of the process. */
class ValuesTest {

    private static final UUID ID = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");

    private final TestDatabase test = new TestDatabase(Cairn.inMemory());
    private final TimeZone zone = TimeZone.getDefault();
    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
        connection = test.connect();
    }

    @AfterEach
    void close() throws SQLException {
        TimeZone.setDefault(zone);
        connection.close();
        test.close();
    }

    private ResultSet values(String expressions) throws SQLException {
        PreparedStatement statement = connection.prepareStatement("VALUES ROW(" + expressions + ")");
        statement.closeOnCompletion();
        ResultSet rows = statement.executeQuery();
        assertThat(rows.next()).isTrue();
        return rows;
    }

    @Test
    void timesKeepTheirMilliseconds() throws SQLException {
        LocalTime noon = LocalTime.parse("12:00:00.123");
        try (ResultSet row = values("TIME '12:00:00.123'")) {
            assertThat(row.getObject(1, LocalTime.class)).isEqualTo(noon);
            Time time = row.getTime(1);
            try (PreparedStatement echo = connection.prepareStatement("VALUES CAST(? AS TIME(3))")) {
                echo.setTime(1, time);
                ResultSet rows = echo.executeQuery();
                rows.next();
                assertThat(rows.getObject(1, LocalTime.class)).isEqualTo(noon);
            }
        }
    }

    @Test
    void returnsTimesInTheClassesThatAreAskedFor() throws SQLException {
        try (ResultSet row = values(
                "TIMESTAMP '2024-03-10 02:30:00.5', DATE '2024-03-10', TIME '02:30:00', CAST(NULL AS TIMESTAMP)")) {
            assertThat(row.getObject(1, Instant.class)).isEqualTo(Instant.parse("2024-03-10T02:30:00.5Z"));
            assertThat(row.getObject(1, LocalDateTime.class)).isEqualTo(LocalDateTime.parse("2024-03-10T02:30:00.5"));
            assertThat(row.getObject(1, OffsetDateTime.class))
                    .isEqualTo(OffsetDateTime.parse("2024-03-10T02:30:00.5Z"));
            assertThat(row.getTimestamp(1).toInstant()).isEqualTo(Instant.parse("2024-03-10T02:30:00.5Z"));
            assertThat(row.getObject(2, LocalDate.class)).isEqualTo(LocalDate.parse("2024-03-10"));
            assertThat(row.getDate(2)).isEqualTo(Date.valueOf("2024-03-10"));
            assertThat(row.getObject(2)).hasToString("2024-03-10");
            assertThat(row.getObject(3, LocalTime.class)).isEqualTo(LocalTime.parse("02:30"));
            assertThat(row.getTime(3)).hasToString("02:30:00");
            assertThat(row.getObject(4, Instant.class)).isNull();
            assertThat(row.wasNull()).isTrue();
        }
    }

    @Test
    void returnsNumbersAndTextsInTheClassesThatAreAskedFor() throws SQLException {
        try (ResultSet row = values("42, 1.5, 'TOY', TRUE, UUID '" + ID + "'")) {
            assertThat(row.getObject(1, Long.class)).isEqualTo(42L);
            assertThat(row.getObject(1, String.class)).isEqualTo("42");
            assertThat(row.getObject(1, BigInteger.class)).isEqualTo(BigInteger.valueOf(42));
            assertThat(row.getObject(2, BigDecimal.class)).isEqualByComparingTo("1.5");
            assertThat(row.getObject(2, Double.class)).isEqualTo(1.5);
            assertThat(row.getObject(3, Item.Kind.class)).isEqualTo(Item.Kind.TOY);
            assertThat(row.getObject(4, Boolean.class)).isTrue();
            assertThat(row.getObject(5, UUID.class)).isEqualTo(ID);
            assertThatThrownBy(() -> row.getObject(2, Integer.class))
                    .isInstanceOf(SQLDataException.class)
                    .hasMessageContaining("which is no Integer");
            assertThatThrownBy(() -> row.getObject(3, Thread.class)).hasMessageContaining("cannot be returned as");
            assertThatThrownBy(() -> row.getObject("nope"))
                    .hasMessageStartingWith("There is no column \"nope\". There are: ");
            assertThatThrownBy(() -> row.getObject(9)).hasMessage("There is no column 9; the result has 5.");
        }
    }

    @Test
    void takesTimesOfAllKinds() throws SQLException {
        test.items.insert(Item.of("a", 1));
        Instant at = test.items.findById("a").orElseThrow().madeAt();
        try (PreparedStatement find = connection.prepareStatement("SELECT code FROM items WHERE made_at = ?")) {
            Calendar tokyo = Calendar.getInstance(TimeZone.getTimeZone("Asia/Tokyo"), Locale.ROOT);
            for (Object time : new Object[] {
                at, LocalDateTime.ofInstant(at, ZoneOffset.UTC), at.atOffset(ZoneOffset.ofHours(5)), Timestamp.from(at)
            }) {
                find.setObject(1, time);
                assertThat(rows(find.executeQuery()))
                        .as(time.getClass().getName())
                        .containsExactly("a");
                find.setObject(1, time, Types.TIMESTAMP);
                assertThat(rows(find.executeQuery())).containsExactly("a");
            }
            find.setTimestamp(1, Timestamp.from(at));
            assertThat(rows(find.executeQuery())).containsExactly("a");
            find.setTimestamp(1, Timestamp.from(at), tokyo);
            assertThat(rows(find.executeQuery())).isEmpty();
        }
    }

    @Test
    void convertsParametersToTheirTypes() throws SQLException {
        test.notes.insert(new Note(1, "12", 5));
        try (PreparedStatement find = connection.prepareStatement(
                "SELECT note_id FROM notes WHERE stars = ? AND text = ? AND CAST(? AS DATE) = DATE '2024-03-10'"
                        + " AND CAST(? AS TIME) = TIME '02:30:00'")) {
            find.setString(1, "5");
            find.setInt(2, 12);
            find.setDate(3, Date.valueOf("2024-03-10"));
            find.setTime(4, Time.valueOf("02:30:00"));
            assertThat(rows(find.executeQuery())).containsExactly("1");
            find.setObject(1, 5L);
            find.setCharacterStream(2, new StringReader("12"));
            find.setObject(3, LocalDate.parse("2024-03-10"));
            find.setObject(4, LocalTime.parse("02:30"));
            assertThat(rows(find.executeQuery())).containsExactly("1");
            find.setString(1, "five");
            assertThatThrownBy(find::executeQuery)
                    .isInstanceOf(SQLDataException.class)
                    .hasMessage("Parameter 1: \"five\" (String) cannot be INTEGER.");
            find.setNull(1, Types.INTEGER);
            assertThat(rows(find.executeQuery())).isEmpty();
        }
    }

    @Test
    void asksForParametersThatAreNotSet() throws SQLException {
        try (PreparedStatement find = connection.prepareStatement("SELECT 1 FROM notes WHERE stars = ? OR text = ?")) {
            find.setInt(1, 1);
            assertThatThrownBy(find::executeQuery)
                    .hasMessage("Parameter 2 of 2 has no value. Set it, or set it to null.")
                    .extracting(e -> ((SQLException) e).getSQLState())
                    .isEqualTo("07001");
            assertThatThrownBy(() -> find.setInt(3, 1)).hasMessage("There is no parameter 3; the statement has 2.");
            find.setString(2, "a");
            find.clearParameters();
            assertThatThrownBy(find::executeQuery).hasMessageContaining("Parameter 1 of 2 has no value");
        }
    }

    @Test
    void returnsArraysAndRows() throws SQLException {
        test.items.insert(Item.of("a", 1));
        try (PreparedStatement select = connection.prepareStatement("SELECT tags, maker FROM items");
                ResultSet row = select.executeQuery()) {
            assertThat(row.next()).isTrue();
            assertThat((Object[]) row.getArray(1).getArray()).containsExactly("a", "b");
            assertThat(((Struct) row.getObject(2)).getAttributes()).containsExactly("Ann", "Rome");
            assertThat(row.getStatement()).isSameAs(select);
            assertThat(row.getStatement().getConnection()).isSameAs(connection);
        }
        try (PreparedStatement update = connection.prepareStatement("UPDATE items SET tags = ? WHERE code = 'a'")) {
            update.setArray(1, connection.createArrayOf("VARCHAR", new Object[] {"x", "y"}));
            assertThat(update.executeUpdate()).isEqualTo(1);
            assertThat(test.items.findById("a").orElseThrow().tags()).containsExactly("x", "y");
        }
    }
}
