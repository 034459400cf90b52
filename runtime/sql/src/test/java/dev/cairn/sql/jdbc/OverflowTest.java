package dev.cairn.sql.jdbc;

import static dev.cairn.sql.jdbc.TestDatabase.rows;
import static dev.cairn.sql.jdbc.TestDatabase.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.Cairn;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLDataException;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A whole number that its type cannot hold is an error, never another number. */
class OverflowTest {

    private final TestDatabase test = new TestDatabase(Cairn.inMemory());
    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        connection = test.connect();
        test.items.insert(Item.of("a", Integer.MAX_VALUE));
        test.items.insert(Item.of("b", Integer.MIN_VALUE));
        test.notes.insert(new Note(1, "x", 3));
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        test.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT price + 1 FROM items",
                "SELECT price - 1 FROM items",
                "SELECT price * 2 FROM items",
                "SELECT -price FROM items",
                "SELECT code FROM items WHERE price + 1 > 0",
                "SELECT code FROM items ORDER BY price * 3",
                "SELECT price * price, COUNT(*) FROM items GROUP BY price * price",
                "SELECT note_id + 9223372036854775807 FROM notes",
                "SELECT a.code FROM items a JOIN items b ON a.price + 1 = b.price",
                "SELECT CAST(note_id + 2147483647 AS INTEGER) FROM notes",
                "SELECT CAST(price AS SMALLINT) FROM items",
                "SELECT SUM(9223372036854775807 - note_id) FROM (VALUES (1), (2)), notes",
                "SELECT SUM(CAST(price AS BIGINT) * 4611686018) FROM items WHERE price > 0 GROUP BY kind"
            })
    void ofWhatIsComputed(String sql) {
        assertThatThrownBy(() -> rows(connection, sql))
                .isInstanceOf(SQLDataException.class)
                .extracting(e -> ((SQLException) e).getSQLState())
                .isEqualTo("22003");
    }

    @Test
    void ofWhatIsStored() {
        assertThatThrownBy(() -> update(connection, "UPDATE items SET price = price + 1 WHERE code = 'a'"))
                .isInstanceOf(SQLDataException.class);
        assertThat(test.items.findById("a").orElseThrow().price()).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void ofParameters() throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement("SELECT price + ? FROM items")) {
            prepared.setInt(1, Integer.MAX_VALUE);
            assertThatThrownBy(() -> rows(prepared.executeQuery())).isInstanceOf(SQLDataException.class);
        }
    }

    @Test
    void sumsHoldMoreThanTheirParts() throws SQLException {
        test.items.insert(Item.of("c", Integer.MAX_VALUE));
        assertThat(rows(connection, "SELECT SUM(price) FROM items WHERE price > 0"))
                .containsExactly("4294967294");
        assertThat(rows(
                        connection,
                        "SELECT SUM(a) FROM (VALUES (9223372036854775807), (9223372036854775807),"
                                + " (-9223372036854775807), (-9223372036854775807)) AS t(a)"))
                .containsExactly("0");
        assertThat(rows(connection, "SELECT SUM(note_id), COUNT(*) FROM notes WHERE note_id < 0"))
                .containsExactly("null|0");
        assertThat(rows(connection, "SELECT MAX(price) - 1 FROM items")).containsExactly("2147483646");
    }
}
