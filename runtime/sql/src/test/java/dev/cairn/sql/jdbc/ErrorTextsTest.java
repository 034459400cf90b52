package dev.cairn.sql.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.cairn.Cairn;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLSyntaxErrorException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What wrong statements are told. */
class ErrorTextsTest {

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

    private Throwable failure(String sql) {
        Throwable thrown = catchThrowable(() -> {
            try (Statement statement = connection.createStatement()) {
                if (statement.execute(sql)) {
                    ResultSet rows = statement.getResultSet();
                    while (rows.next()) {
                        rows.getObject(1);
                    }
                }
            }
        });
        assertThat(thrown).isInstanceOf(SQLException.class);
        return thrown;
    }

    private static String state(Throwable e) {
        return ((SQLException) e).getSQLState();
    }

    @Test
    void aColumnThatIsNotThere() {
        Throwable e = failure("SELECT code,\n  prise FROM items");
        assertThat(e)
                .isInstanceOf(SQLSyntaxErrorException.class)
                .hasMessage("Line 2, column 3: Column \"PRISE\" is in no table of the statement. Did you mean PRICE?");
        assertThat(state(e)).isEqualTo("42S22");
        assertThat(failure("SELECT i.lable FROM items i"))
                .hasMessage("Line 1, column 10: Column \"LABLE\" is in no table of the statement. Did you mean LABEL?");
        assertThat(failure("UPDATE notes SET stras = 1")).hasMessageContaining("Did you mean STARS?");
    }

    @Test
    void aTableThatIsNotThere() {
        Throwable e = failure("SELECT * FROM itmes");
        assertThat(e)
                .isInstanceOf(SQLSyntaxErrorException.class)
                .hasMessage(
                        "Line 1, column 15: Table or schema \"ITMES\" does not exist. Did you mean ITEMS? Only tables"
                                + " whose repositories were given to the connection are there.");
        assertThat(state(e)).isEqualTo("42S02");
    }

    @Test
    void aWordThatCannotStandThere() {
        Throwable e = failure("DELETE FORM items");
        assertThat(e).isInstanceOf(SQLSyntaxErrorException.class);
        assertThat(e).hasMessage("Line 1, column 8: \"FORM\" cannot stand here. Did you mean FROM?");
        assertThat(state(e)).isEqualTo("42601");
        assertThat(failure("SELECT code FROM items\nWHRE price > 1"))
                .hasMessage(
                        "Line 2, column 6: \"price\" cannot stand here. Before it stands \"WHRE\". Did you mean WHERE?");
        assertThat(failure("SELECT * FROM").getMessage())
                .isEqualTo("Line 1, column 13: The statement ends here, but is not complete.");
        assertThat(failure("CREATE TABLE t (a INT)"))
                .hasMessage(
                        "Line 1, column 1: \"CREATE\" cannot stand here. Tables and indexes are declared by records,"
                                + " not by SQL.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    SELECT value FROM items| 8: "value" cannot stand here. It is a word of SQL; as a name it is quoted: "VALUE".
                    SELECT * FROM order| 15: "order" cannot stand here. It is a word of SQL; as a name it is quoted: "ORDER".
                    SELECT i.user FROM items i| 9: "user" cannot stand here. It is a word of SQL; as a name it is quoted: "USER".
                    SELECT date FROM items| 8: "date" cannot stand here. It is a word of SQL; as a name it is quoted: "DATE".
                    UPDATE items SET value = 1| 18: "value" cannot stand here. It is a word of SQL; as a name it is quoted: "VALUE".
                    SELET code FROM items| 1: "SELET" cannot stand here. Did you mean SELECT?
                    UPDTE items SET price = 1| 1: "UPDTE" cannot stand here. Did you mean UPDATE?
                    SELECT code FROM items LMIT 3| 29: "3" cannot stand here. Before it stands "LMIT". Did you mean LIMIT?
                    SELECT code,, price FROM items| 13: "," cannot stand here.
                    SELECT (code FROM items| 14: "FROM" cannot stand here.
                    SELECT 'abc FROM items| 8: A text in quotes begins here, but does not end.
                    SELECT [code] FROM items| 8: "[" cannot stand here. Names are quoted as "NAME".
                    SHOW TABLES| 1: "SHOW" cannot stand here. Read SYS.TABLES, SYS.COLUMNS and SYS.INDEXES.
                    COMMIT| 1: "COMMIT" cannot stand here. Call setAutoCommit(false), commit and rollback of the connection instead.
                    """)
    void whatWasMeantIsTold(String sql, String message) {
        assertThat(failure(sql)).hasMessage("Line 1, column " + message);
    }

    @Test
    void namesInBackQuotes() {
        assertThat(failure("SELECT `code` FROM items"))
                .hasMessage("Line 1, column 8: \"`\" cannot stand here. Names are quoted as \"NAME\".");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    SELECT * FROM sys.nope| 42S02| Table "NOPE" does not exist in schema SYS. There are: COLUMNS, INDEXES, TABLES.
                    SELECT * FROM sys.tabels| 42S02| Table "TABELS" does not exist in schema SYS. Did you mean TABLES?
                    SELECT tablename FROM sys.tables| 42S22| Column "TABLENAME" is in no table of the statement. Did you mean TABLE_NAME?
                    SELECT * FROM cairm.items| 42S02| Table or schema "CAIRM" does not exist. Did you mean CAIRN?
                    SELECT code FROM items WHERE code = "a"| 42S22| Column "a" is in no table of the statement. Texts are in single quotes: 'a'.
                    SELECT uper(code) FROM items| 42000| No match found for function signature UPER(<CHARACTER>). Did you mean UPPER
                    SELECT id.country FROM places| 42S02| "ID" is a column. To name a part of it, put its table before it, or the alias of that: t.ID.part.
                    SELECT lenght(code) FROM items| 42000| No match found for function signature LENGHT(<CHARACTER>). Did you mean LENGTH
                    SELECT now()| 42000| No match found for function signature NOW(). Did you mean CURRENT_TIMESTAMP?
                    SELECT cout(*) FROM items| 42000| There is no function cout(*). Did you mean
                    INSERT INTO notes VALUES (5, 'a', 1, 2)| 42000| Number of INSERT target columns (3) does not equal number of source items (4).
                    """)
    void namesThatAreNotThere(String sql, String state, String message) {
        Throwable e = failure(sql);
        assertThat(e).isInstanceOf(SQLSyntaxErrorException.class).hasMessageContaining(message);
        assertThat(state(e)).isEqualTo(state);
    }

    @Test
    void typesThatDoNotFit() {
        assertThat(failure("SELECT * FROM items WHERE price > TRUE"))
                .isInstanceOf(SQLSyntaxErrorException.class)
                .hasMessageStartingWith("Line 1, column 27: Cannot apply '>' to arguments");
        Throwable e = failure("SELECT CAST(code || 'x' AS INTEGER) FROM (VALUES ('a')) AS t(code)");
        assertThat(state(e)).isEqualTo("22018");
        test.notes.insert(new Note(1, "a", 0));
        assertThat(failure("SELECT 1 / stars FROM notes"))
                .hasMessage("Division by zero.")
                .extracting(ErrorTextsTest::state)
                .isEqualTo("22012");
    }

    @Test
    void patternsAndSubqueriesThatMeanNothing() {
        test.notes.insert(new Note(1, "a", 0));
        test.notes.insert(new Note(2, "b", 0));
        assertThat(state(failure("SELECT * FROM notes WHERE text LIKE 'a' ESCAPE 'ab'")))
                .isEqualTo("22019");
        assertThat(state(failure("SELECT * FROM notes WHERE text LIKE 'a!' ESCAPE '!'")))
                .isEqualTo("22025");
        Throwable e = failure("SELECT (SELECT text FROM notes) FROM notes");
        assertThat(e).hasMessage("A subquery that stands for one value has several rows.");
        assertThat(state(e)).isEqualTo("21000");
    }

    @Test
    void nothingAtAll() {
        for (String sql : List.of("", "  ", "\n", ";", " ; ; -- nothing")) {
            assertThat(failure(sql)).isInstanceOf(SQLSyntaxErrorException.class).hasMessage("The statement is empty.");
        }
        assertThat(failure("/* */")).hasMessageEndingWith("The statement ends here, but is not complete.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(%s1%s)", "1%s%s+1", "%sTRUE%s OR stars = 1"})
    void whatIsNestedTooDeeply(String form) {
        String[] parts = form.split("%s", -1);
        String deep = parts[0].repeat(20_000) + parts[1] + parts[2].repeat(20_000);
        Throwable e = failure("SELECT " + deep + " FROM notes");
        assertThat(e).hasMessage("The statement is nested too deeply. Split it, or use parameters.");
        assertThat(state(e)).isEqualTo("54000");
    }

    @Test
    void everyFailureHasItsCause() {
        assertThat(failure("SELECT nope FROM items").getCause()).isNotNull();
        assertThat(failure("INSERT INTO notes (note_id, text) VALUES (1, 'a'), (1, 'b')")
                        .getCause())
                .isInstanceOf(dev.cairn.DuplicateIdException.class);
    }
}
