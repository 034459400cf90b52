package dev.cairn.sql.jdbc;

import static dev.cairn.sql.jdbc.TestDatabase.rows;
import static dev.cairn.sql.jdbc.TestDatabase.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.Cairn;
import dev.cairn.sql.CairnSql;
import java.nio.file.Path;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What ends statements, and what remains when they end. */
class StatementLimitsTest {

    /** Of three hundred notes, so many combinations that it takes its time. */
    private static final String LONG = "FROM notes a, notes b, notes c WHERE a.stars + b.stars + c.stars < 0";

    /** More than anybody waits for. */
    private static final String ENDLESS =
            "FROM notes a, notes b, notes c, notes d WHERE a.stars + b.stars + c.stars + d.stars < 0";

    @TempDir
    static Path directory;

    static Stream<Named<TestDatabase>> databases() {
        return TestDatabase.all(directory);
    }

    private static TestDatabase withNotes(TestDatabase test) {
        List<Note> notes = new ArrayList<>();
        for (int i = 1; i <= 300; i++) {
            notes.add(new Note(i, "n" + i, i));
        }
        test.notes.insertAll(notes);
        return test;
    }

    @ParameterizedTest
    @MethodSource("databases")
    void maxRowsEndsResults(TestDatabase test) throws SQLException {
        try (TestDatabase notes = withNotes(test);
                Connection connection = notes.connect();
                Statement statement = connection.createStatement();
                PreparedStatement prepared = connection.prepareStatement("SELECT note_id FROM notes")) {
            statement.setMaxRows(3);
            prepared.setMaxRows(2);
            statement.setFetchSize(1);
            assertThat(rows(statement.executeQuery("SELECT note_id FROM notes")))
                    .containsExactly("1", "2", "3");
            assertThat(rows(prepared.executeQuery())).containsExactly("1", "2");
            prepared.setMaxRows(0);
            assertThat(rows(prepared.executeQuery())).hasSize(300);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT a.text " + LONG,
                "SELECT count(*) " + LONG,
                "SELECT a.text, b.text, max(c.stars) " + LONG + " GROUP BY a.text, b.text ORDER BY 3"
            })
    void anotherThreadCancelsWhateverRuns(String sql) throws Exception {
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try (TestDatabase test = withNotes(new TestDatabase(Cairn.inMemory()));
                Connection connection = test.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            CountDownLatch started = new CountDownLatch(1);
            Future<SQLException> failure = executor.submit(() -> {
                started.countDown();
                try (ResultSet result = statement.executeQuery()) {
                    result.next();
                    return null;
                } catch (SQLException e) {
                    return e;
                }
            });
            started.await();
            // Whether or not it has begun: an execution that begins later is not cancelled, so this asks again.
            while (!failure.isDone()) {
                statement.cancel();
                Thread.onSpinWait();
            }

            SQLException cancelled = failure.get();
            assertThat(cancelled.getMessage()).isEqualTo("The statement was cancelled.");
            assertThat(cancelled.getSQLState()).isEqualTo("57014");
            assertThat(rows(connection, "SELECT count(*) FROM notes")).containsExactly("300");
        } finally {
            executor.shutdown();
        }
    }

    @Test
    void aTimeoutEndsWhatTakesLonger() throws SQLException {
        try (TestDatabase test = withNotes(new TestDatabase(Cairn.inMemory()));
                Connection connection = test.connect();
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(1);
            assertThat(statement.getQueryTimeout()).isEqualTo(1);
            assertThatThrownBy(() ->
                            statement.executeQuery("SELECT count(*) " + ENDLESS).next())
                    .isInstanceOf(SQLTimeoutException.class)
                    .hasMessage("The statement was stopped after 1 s, as setQueryTimeout says.");
            assertThatThrownBy(() -> statement.executeUpdate(
                            "DELETE FROM notes WHERE note_id IN (SELECT a.note_id " + ENDLESS + ")"))
                    .isInstanceOf(SQLTimeoutException.class);
            assertThat(test.notes.scanAll().count()).isEqualTo(300);
            assertThatThrownBy(() -> statement.setQueryTimeout(-1)).hasMessageContaining("less than 0");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void everythingEndsWithWhatItBelongsTo(TestDatabase test) throws SQLException {
        try (TestDatabase notes = withNotes(test)) {
            Connection connection = notes.connect();
            try (connection) {
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM notes");
                ResultSet second = statement.executeQuery("SELECT * FROM notes");
                assertThat(rows.isClosed()).isTrue();
                assertThat(second.next()).isTrue();
                statement.close();
                assertThat(second.isClosed()).isTrue();
                assertThatThrownBy(() -> statement.executeQuery("SELECT 1"))
                        .hasMessage("The statement is closed. Create another one.");
                Statement last = connection.createStatement();
                last.closeOnCompletion();
                ResultSet only = last.executeQuery("SELECT * FROM notes");
                only.close();
                assertThat(last.isClosed()).isTrue();
            }
            assertThatThrownBy(connection::createStatement)
                    .hasMessage("The connection is closed. Open another one.")
                    .extracting(e -> ((SQLException) e).getSQLState())
                    .isEqualTo("08003");
            assertThat(connection.isValid(1)).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aDatabaseThatIsClosedSaysSo(TestDatabase test) throws SQLException {
        try (Connection connection = withNotes(test).connect();
                Statement statement = connection.createStatement()) {
            ResultSet rows = statement.executeQuery("SELECT * FROM notes");
            assertThat(rows.next()).isTrue();
            test.close();
            assertThatThrownBy(() -> {
                        while (rows.next()) {
                            // until it notices
                        }
                    })
                    .isInstanceOf(SQLNonTransientConnectionException.class)
                    .extracting(e -> ((SQLException) e).getSQLState())
                    .isEqualTo("08003");
            assertThatThrownBy(() -> rows(connection, "SELECT * FROM notes"))
                    .isInstanceOf(SQLNonTransientConnectionException.class);
            assertThatThrownBy(() -> update(connection, "DELETE FROM notes"))
                    .isInstanceOf(SQLNonTransientConnectionException.class);
            assertThat(connection.isValid(1)).isFalse();
        }
    }

    @Test
    void whatDoesNotFitATransactionIsRefusedAsAWhole() throws SQLException {
        try (TestDatabase test = withNotes(new TestDatabase(Cairn.inMemory()));
                CairnSql.Registration name = CairnSql.register("limits", test.db, test.notes);
                Connection connection =
                        DriverManager.getConnection("jdbc:cairn:registered:limits;transactionBytes=20000")) {
            assertThat(name).isNotNull();
            assertThatThrownBy(() -> update(connection, "UPDATE notes SET text = text || '!'"))
                    .isInstanceOf(SQLException.class)
                    .extracting(e -> ((SQLException) e).getSQLState())
                    .isEqualTo("54000");
            assertThat(test.notes.findById(1L)).contains(new Note(1, "n1", 1));
            assertThat(update(connection, "UPDATE notes SET text = text || '!' WHERE note_id < 20"))
                    .isEqualTo(19);
        }
    }

    @Test
    void aBatchTellsHowFarItCame() throws SQLException {
        try (TestDatabase test = new TestDatabase(Cairn.inMemory());
                Connection connection = test.connect();
                Statement statement = connection.createStatement()) {
            statement.addBatch("INSERT INTO notes (note_id, text) VALUES (1, 'a'), (2, 'b')");
            statement.addBatch("UPDATE notes SET stars = 1");
            statement.addBatch("INSERT INTO notes (note_id, text) VALUES (1, 'again')");
            statement.addBatch("DELETE FROM notes");
            assertThatThrownBy(statement::executeBatch)
                    .isInstanceOf(BatchUpdateException.class)
                    .hasMessageStartingWith("Change 3 of 4: ")
                    .satisfies(e -> {
                        assertThat(((BatchUpdateException) e).getUpdateCounts()).containsExactly(2, 2);
                        assertThat(((SQLException) e).getSQLState()).isEqualTo("23505");
                    });
            assertThat(statement.executeBatch()).isEmpty();
            assertThat(test.notes.scanAll().count()).isEqualTo(2);
        }
    }

    @Test
    void asksForWhatThereIsNot() throws SQLException {
        try (TestDatabase test = new TestDatabase(Cairn.inMemory());
                Connection connection = test.connect();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeQuery("DELETE FROM notes"))
                    .hasMessageContaining("returns no rows");
            assertThatThrownBy(() -> statement.executeUpdate("SELECT * FROM notes"))
                    .hasMessageContaining("returns rows");
            assertThatThrownBy(() ->
                            connection.createStatement(ResultSet.TYPE_SCROLL_INSENSITIVE, ResultSet.CONCUR_READ_ONLY))
                    .isInstanceOf(SQLFeatureNotSupportedException.class);
            assertThat(statement.execute("SELECT * FROM notes")).isTrue();
            assertThat(statement.getUpdateCount()).isEqualTo(-1);
            assertThat(statement.execute("DELETE FROM notes")).isFalse();
            assertThat(statement.getUpdateCount()).isZero();
            assertThat(statement.getMoreResults()).isFalse();
            assertThat(statement.getUpdateCount()).isEqualTo(-1);
        }
    }
}
