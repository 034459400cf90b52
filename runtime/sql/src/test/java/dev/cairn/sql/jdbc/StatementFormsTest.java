package dev.cairn.sql.jdbc;

import static dev.cairn.sql.jdbc.TestDatabase.rows;
import static dev.cairn.sql.jdbc.TestDatabase.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.Cairn;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLSyntaxErrorException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways to write statements that people and tools are used to. */
class StatementFormsTest {

    private final TestDatabase test = new TestDatabase(Cairn.inMemory());
    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        connection = test.connect();
        test.items.insertAll(List.of(Item.of("a", 1), Item.of("b", 2)));
        test.notes.insertAll(List.of(new Note(1, "it's; one", 5), new Note(2, "two", null)));
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        test.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT text FROM notes WHERE note_id = 2;",
                "SELECT text FROM notes WHERE note_id = 2 ;; \n ",
                "SELECT text FROM notes WHERE note_id = 2; -- the end; really",
                "/* a; b */ SELECT text FROM notes WHERE note_id = 2 /* c; */ ; /* d */",
                "SELECT text FROM notes WHERE text <> 'it''s; one';",
                "SELECT text AS \"a;b\" FROM notes WHERE note_id = 2; // end",
                "SELECT text FROM notes WHERE text <> E'it\\'s; ' AND note_id = 2;"
            })
    void aSemicolonMayEndAStatement(String sql) throws SQLException {
        assertThat(rows(connection, sql)).containsExactly("two");
        try (PreparedStatement prepared = connection.prepareStatement(sql);
                ResultSet result = prepared.executeQuery()) {
            assertThat(rows(result)).containsExactly("two");
        }
    }

    @Test
    void statementsAreExecutedOneByOne() {
        assertThatThrownBy(() -> rows(connection, "SELECT 1;\n  DELETE FROM notes"))
                .isInstanceOf(SQLSyntaxErrorException.class)
                .hasMessage("Line 2, column 3: Another statement begins here. Execute them one by one.");
        assertThatThrownBy(() -> rows(connection, "SELECT 1;;SELECT 2"))
                .hasMessageStartingWith("Line 1, column 11: Another statement");
        assertThat(test.notes.scanAll().count()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT code FROM items", "UPDATE items SET price = 1", "(SELECT 1)", "DELETE FROM items"})
    void explainNeedsNoMoreThanItsName(String sql) throws SQLException {
        List<String> plan = rows(connection, "EXPLAIN PLAN FOR " + sql);
        assertThat(rows(connection, "explain " + sql)).isEqualTo(plan);
        assertThat(rows(connection, "/* why */ EXPLAIN\n" + sql + ";")).isEqualTo(plan);
        assertThat(rows(connection, "SELECT price FROM items")).containsExactly("1", "2");
    }

    @Test
    void explainTellsPositionsInWhatWasGiven() {
        assertThatThrownBy(() -> rows(connection, "EXPLAIN SELECT cde FROM items"))
                .hasMessageStartingWith("Line 1, column 16: Column \"CDE\"");
        assertThatThrownBy(() -> rows(connection, "EXPLAIN\nSELECT cde FROM items"))
                .hasMessageStartingWith("Line 2, column 8: Column \"CDE\"");
        assertThatThrownBy(() -> rows(connection, "EXPLAIN ANALYZE SELECT 1"))
                .hasMessage(
                        "Line 1, column 9: \"ANALYZE\" cannot stand here. Write EXPLAIN SELECT …, or EXPLAIN PLAN FOR"
                                + " SELECT ….");
    }

    @Test
    void explainNeedsNoValues() throws SQLException {
        try (PreparedStatement explain =
                        connection.prepareStatement("EXPLAIN SELECT code FROM items WHERE code = ? AND price > ?");
                ResultSet plan = explain.executeQuery()) {
            assertThat(rows(plan).get(0)).contains("keys=[code = ?0]");
        }
    }

    @Test
    void arraysHaveMembers() throws SQLException {
        update(connection, "UPDATE items SET tags = ARRAY['z'] WHERE code = 'b'");
        assertThat(rows(connection, "SELECT code FROM items WHERE 'a' MEMBER OF tags"))
                .containsExactly("a");
        assertThat(rows(connection, "SELECT code FROM items WHERE NOT 'a' MEMBER OF tags"))
                .containsExactly("b");
        assertThat(rows(connection, "SELECT code, 'z' MEMBER OF tags FROM items ORDER BY code"))
                .containsExactly("a|false", "b|true");
        try (PreparedStatement find = connection.prepareStatement("SELECT code FROM items WHERE ? MEMBER OF tags")) {
            find.setString(1, "z");
            assertThat(rows(find.executeQuery())).containsExactly("b");
        }
        assertThat(update(connection, "DELETE FROM items WHERE 'a' MEMBER OF tags"))
                .isEqualTo(1);
    }

    @Test
    void textIsTextInAnyCharset() throws SQLException {
        assertThat(rows(connection, "SELECT note_id FROM notes WHERE text = U&'\\0074wo'"))
                .containsExactly("2");
        assertThat(rows(connection, "SELECT U&'d!00e9j!00e0' UESCAPE '!' || text FROM notes WHERE text IN (N'two')"))
                .containsExactly("déjàtwo");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 1_000})
    void conditionsMayBeLong(int terms) throws SQLException {
        assertThat(rows(connection, "SELECT note_id FROM notes WHERE " + terms("note_id = %d", " OR ", terms)))
                .containsExactly("1", "2");
        assertThat(rows(
                        connection,
                        "SELECT note_id FROM notes WHERE " + terms("(note_id = %1$d AND stars > %1$d)", " OR ", terms)))
                .containsExactly("1");
        assertThat(rows(connection, "SELECT note_id FROM notes WHERE " + terms("note_id <> %d + 1", " AND ", terms)))
                .isEmpty();
    }

    @Test
    void whatIsTooLongToBeComputedIsToldSo() {
        // By the length of a method or by the depth of the stack, whichever ends first.
        String sql = "SELECT note_id FROM notes WHERE " + terms("stars + %d = note_id", " OR ", 5_000);
        assertThatThrownBy(() -> rows(connection, sql))
                .hasMessageContaining("Split it")
                .extracting(e -> ((SQLException) e).getSQLState())
                .isEqualTo("54000");
    }

    private static String terms(String form, String between, int number) {
        return IntStream.range(0, number).mapToObj(form::formatted).collect(Collectors.joining(between));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO places VALUES ROW(ROW('it', 'Rome'), 3)",
                "INSERT INTO places VALUES (ROW('it', 'Rome'), 3)",
                "INSERT INTO places VALUES (('it', 'Rome'), 3)",
                "INSERT INTO places (id, people) VALUES (ROW ('it', 'Rome'), 3)",
                "INSERT INTO places (people, id) VALUES (3, ROW('it', 'Rome'))",
                "INSERT INTO places (id_country, id_town, people) VALUES ('it', 'Rome', 3)",
                "INSERT INTO places (people, ID_COUNTRY, ID_TOWN) VALUES (3, 'it', 'Rome')",
                "INSERT INTO places SELECT ROW('it', 'Rome'), 3",
                "INSERT INTO places (people, id_country, id_town) SELECT 3, 'it' AS c, text || '' FROM"
                        + " (SELECT 'Rome' AS text FROM notes WHERE note_id = 1) t"
            })
    void compositeIdsAreWrittenInAnyForm(String sql) throws SQLException {
        assertThat(update(connection, sql)).isEqualTo(1);
        assertThat(test.places.scanAll().toList()).containsExactly(new Place(new Place.PlaceId("it", "Rome"), 3));
    }

    @Test
    void compositeIdsTakeParametersAndSeveralRows() throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO places (id_country, id_town, people) VALUES (?, ?, ?), ('no', 'Oslo', 1)")) {
            insert.setString(1, "it");
            insert.setString(2, "Rome");
            insert.setInt(3, 3);
            assertThat(insert.executeUpdate()).isEqualTo(2);
        }
        assertThat(rows(connection, "SELECT id_country, id_town, people FROM places"))
                .containsExactly("it|Rome|3", "no|Oslo|1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT RANK() OVER (ORDER BY (SELECT COUNT(*) FROM items)) FROM notes",
                "SELECT SUM((SELECT COUNT(*) FROM items)) OVER () FROM notes",
                "SELECT RANK() OVER w FROM notes WINDOW w AS (ORDER BY (SELECT COUNT(*) FROM items))"
            })
    void queriesWithinWindowsAreRefusedWithTheWayToDoIt(String sql) {
        assertThatThrownBy(() -> connection.prepareStatement(sql))
                .isInstanceOf(SQLFeatureNotSupportedException.class)
                .hasMessageContaining("Make it a column of a query in FROM");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM sys.tables",
                "UPDATE sys.indexes SET state = 'x'",
                "INSERT INTO sys.tables (table_name) VALUES ('x')",
                "INSERT INTO sys.tables SELECT * FROM sys.tables",
                "EXPLAIN DELETE FROM sys.columns"
            })
    void tablesAboutTheDatabaseAreOnlyRead(String sql) {
        assertThatThrownBy(() -> connection.prepareStatement(sql))
                .hasMessageContaining("tells about the database and cannot be changed.")
                .extracting(e -> ((SQLException) e).getSQLState())
                .isEqualTo("0A000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TABLE notes", "EXPLAIN TABLE notes"})
    void aTableIsNoStatement(String sql) {
        assertThatThrownBy(() -> rows(connection, sql))
                .hasMessage("TABLE is not supported as a statement. Write SELECT * FROM it.")
                .extracting(e -> ((SQLException) e).getSQLState())
                .isEqualTo("0A000");
    }

    @Test
    void anUpsertIsNoInsert() {
        assertThatThrownBy(() -> update(connection, "UPSERT INTO notes VALUES (3, 'c', 1)"))
                .hasMessage("UPSERT is not supported. UPDATE, then INSERT.");
        assertThat(test.notes.existsById(3L)).isFalse();
    }
}
