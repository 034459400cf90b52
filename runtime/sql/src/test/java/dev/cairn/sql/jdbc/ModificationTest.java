package dev.cairn.sql.jdbc;

import static dev.cairn.sql.jdbc.TestDatabase.rows;
import static dev.cairn.sql.jdbc.TestDatabase.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ModificationTest {

    @TempDir
    static Path directory;

    static Stream<Named<TestDatabase>> databases() {
        return TestDatabase.all(directory);
    }

    private static void verify(TestDatabase test) {
        assertThat(test.db.verify().isClean()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void insertsRowsWithTheirIndexes(TestDatabase test) throws SQLException {
        try (test;
                Connection connection = test.connect()) {
            assertThat(
                            update(
                                    connection,
                                    "INSERT INTO items (code, kind, price, label, weight, made_at, tags, maker)"
                                            + " VALUES ('a', 'TOY', 5, 'ü', 1.50, TIMESTAMP '2024-02-29 12:34:56.789', ARRAY['x'], ROW('Bob', 'Oslo')),"
                                            + " ('b', 'TOOL', 7, NULL, NULL, TIMESTAMP '1960-01-01 00:00:00', ARRAY['y', 'z'], ROW('Ann', CAST(NULL AS VARCHAR)))"))
                    .isEqualTo(2);

            Item a = test.items.findById("a").orElseThrow();
            assertThat(a)
                    .isEqualTo(new Item(
                            "a",
                            Item.Kind.TOY,
                            5,
                            "ü",
                            Optional.of(new BigDecimal("1.5")),
                            Instant.parse("2024-02-29T12:34:56.789Z"),
                            List.of("x"),
                            new Item.Maker("Bob", "Oslo"),
                            1));
            assertThat(test.items.findByLabel("ü")).contains(a);
            assertThat(test.items.findById("b").orElseThrow().maker()).isEqualTo(new Item.Maker("Ann", null));
            verify(test);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void insertsWhatAQueryReadsOfTheSameTable(TestDatabase test) throws SQLException {
        try (test;
                Connection connection = test.connect()) {
            test.items.insertAll(List.of(Item.of("a", 1), Item.of("b", 2)));

            assertThat(
                            update(
                                    connection,
                                    "INSERT INTO items SELECT code || '2', kind, price + 10, label, weight, made_at, tags, maker, revision FROM items"))
                    .isEqualTo(2);

            assertThat(rows(connection, "SELECT code, price FROM items ORDER BY code"))
                    .containsExactly("a|1", "a2|11", "b|2", "b2|12");
            verify(test);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void insertsValuesThatReadTheTable(TestDatabase test) throws SQLException {
        try (test;
                Connection connection = test.connect()) {
            test.notes.insert(new Note(1, "a", 4));
            assertThat(
                            update(
                                    connection,
                                    "INSERT INTO notes (note_id, text, stars) VALUES (2, 'b', (SELECT max(stars) FROM notes) + 1)"))
                    .isEqualTo(1);
            assertThat(rows(connection, "SELECT stars FROM notes ORDER BY note_id"))
                    .containsExactly("4", "5");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void updatesOnlyWhatIsSet(TestDatabase test) throws SQLException {
        try (test;
                Connection connection = test.connect()) {
            test.items.insertAll(List.of(Item.of("a", 1), Item.of("b", 2), Item.of("c", 3)));

            assertThat(update(connection, "UPDATE items SET price = price + 1, kind = 'TOY' WHERE price >= 2"))
                    .isEqualTo(2);

            Item before = Item.of("b", 2);
            assertThat(test.items.findById("b").orElseThrow())
                    .isEqualTo(new Item(
                            "b",
                            Item.Kind.TOY,
                            3,
                            null,
                            Optional.empty(),
                            before.madeAt(),
                            before.tags(),
                            before.maker(),
                            2));
            assertThat(rows(
                            connection,
                            "SELECT code FROM items WHERE kind = 'TOY' AND price BETWEEN 3 AND 4 ORDER BY price"))
                    .containsExactly("b", "c");
            verify(test);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void deletes(TestDatabase test) throws SQLException {
        try (test;
                Connection connection = test.connect()) {
            test.items.insertAll(List.of(Item.of("a", 1), Item.of("b", 2), Item.of("c", 3)));

            assertThat(update(connection, "DELETE FROM items WHERE price > 1")).isEqualTo(2);
            assertThat(update(connection, "DELETE FROM items WHERE code = 'none'"))
                    .isZero();

            assertThat(test.items.scanAll().ids().toList()).containsExactly("a");
            assertThat(update(connection, "DELETE FROM items")).isEqualTo(1);
            verify(test);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void tellsTheIdsThatTheDatabaseGave(TestDatabase test) throws SQLException {
        try (test;
                Connection connection = test.connect();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO notes (text, stars) VALUES (?, ?)", Statement.RETURN_GENERATED_KEYS)) {
            insert.setString(1, "one");
            insert.setInt(2, 5);
            assertThat(insert.executeUpdate()).isEqualTo(1);
            long first = key(insert);
            assertThat(test.notes.findById(first)).contains(new Note(first, "one", 5));

            insert.setString(1, "two");
            insert.setNull(2, java.sql.Types.INTEGER);
            insert.addBatch();
            insert.setString(1, "three");
            insert.addBatch();
            assertThat(insert.executeBatch()).containsExactly(1, 1);
            try (ResultSet keys = insert.getGeneratedKeys()) {
                assertThat(keys.getMetaData().getColumnName(1)).isEqualTo("NOTE_ID");
                assertThat(keys.next()).isTrue();
                assertThat(test.notes.findById(keys.getLong("NOTE_ID")))
                        .contains(new Note(keys.getLong(1), "two", null));
                assertThat(keys.next()).isTrue();
                assertThat(keys.next()).isFalse();
            }
            assertThat(update(connection, "INSERT INTO notes VALUES (77, 'own id', 1)"))
                    .isEqualTo(1);
            assertThat(test.notes.existsById(77L)).isTrue();
        }
    }

    private static long key(Statement statement) throws SQLException {
        try (ResultSet keys = statement.getGeneratedKeys()) {
            assertThat(keys.next()).isTrue();
            return keys.getLong(1);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void keepsAllThatAParameterHas(TestDatabase test) throws SQLException {
        try (test;
                Connection connection = test.connect();
                PreparedStatement update =
                        connection.prepareStatement("UPDATE items SET made_at = ?, weight = ? WHERE code = ?")) {
            test.items.insert(Item.of("a", 1));
            Instant exact = Instant.ofEpochSecond(5, 987_654_321);
            update.setObject(1, exact);
            update.setObject(2, new BigDecimal("2.500"));
            update.setString(3, "a");

            assertThat(update.executeUpdate()).isEqualTo(1);

            Item updated = test.items.findById("a").orElseThrow();
            assertThat(updated.madeAt()).isEqualTo(exact);
            assertThat(updated.weight()).contains(new BigDecimal("2.500"));
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void writesCompositeIds(TestDatabase test) throws SQLException {
        try (test;
                Connection connection = test.connect()) {
            assertThat(update(
                            connection,
                            "INSERT INTO places VALUES ROW(ROW('it', 'Rome'), 3), ROW(ROW('no', 'Oslo'), 1)"))
                    .isEqualTo(2);
            assertThat(update(connection, "UPDATE places SET people = people * 10 WHERE id_country = 'it'"))
                    .isEqualTo(1);
            assertThat(update(connection, "DELETE FROM places WHERE id_town = 'Oslo'"))
                    .isEqualTo(1);

            assertThat(test.places.scanAll().toList()).containsExactly(new Place(new Place.PlaceId("it", "Rome"), 30));
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void refusesWhatItsTableCannotHave(TestDatabase test) throws SQLException {
        try (test;
                Connection connection = test.connect()) {
            test.items.insert(Item.of("a", 1));
            test.items.insert(new Item(
                    "b",
                    Item.Kind.TOY,
                    2,
                    "taken",
                    Optional.empty(),
                    Instant.EPOCH,
                    List.of(),
                    new Item.Maker("", null),
                    0));

            assertThatThrownBy(() -> update(connection, "INSERT INTO notes (note_id, text) VALUES (1, 'x'), (1, 'y')"))
                    .isInstanceOf(SQLIntegrityConstraintViolationException.class)
                    .hasMessageContaining("comes twice")
                    .extracting(e -> ((SQLException) e).getSQLState())
                    .isEqualTo("23505");
            assertThatThrownBy(() -> update(connection, "UPDATE items SET label = 'taken'"))
                    .isInstanceOf(SQLIntegrityConstraintViolationException.class)
                    .hasMessageContaining("label");
            assertThatThrownBy(() -> update(connection, "INSERT INTO notes (text) VALUES (NULL)"))
                    .isInstanceOf(SQLIntegrityConstraintViolationException.class)
                    .extracting(e -> ((SQLException) e).getSQLState())
                    .isEqualTo("23502");
            assertThatThrownBy(() -> update(connection, "UPDATE items SET kind = 'NONE' WHERE code = 'a'"))
                    .isInstanceOf(java.sql.SQLDataException.class)
                    .hasMessageContaining("Column KIND of table ITEMS cannot have 'NONE'");
            assertThatThrownBy(() -> update(connection, "UPDATE items SET code = 'c'"))
                    .isInstanceOf(java.sql.SQLFeatureNotSupportedException.class)
                    .hasMessageContaining("Column CODE of table ITEMS is the id, which never changes.");
            assertThatThrownBy(() -> update(connection, "UPDATE items SET maker_city = 'c'"))
                    .hasMessageContaining("follows from others");
            assertThatThrownBy(() -> update(connection, "UPDATE items SET revision = 1"))
                    .hasMessageContaining("counts the changes of its row");

            assertThat(rows(connection, "SELECT code, price, label FROM items ORDER BY code"))
                    .containsExactly("a|1|null", "b|2|taken");
            assertThat(test.notes.scanAll().count()).isZero();
            verify(test);
        }
    }
}
