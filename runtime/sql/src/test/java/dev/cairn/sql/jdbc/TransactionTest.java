package dev.cairn.sql.jdbc;

import static dev.cairn.sql.jdbc.TestDatabase.rows;
import static dev.cairn.sql.jdbc.TestDatabase.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLNonTransientException;
import java.sql.SQLTransactionRollbackException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TransactionTest {

    @TempDir
    static Path directory;

    static Stream<Named<TestDatabase>> databases() {
        return TestDatabase.all(directory);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void commitsSeveralStatementsAtOnce(TestDatabase test) throws SQLException {
        try (test;
                Connection one = test.connect();
                Connection other = test.connect()) {
            one.setAutoCommit(false);
            update(one, "INSERT INTO notes (note_id, text) VALUES (1, 'a')");
            update(one, "UPDATE notes SET stars = 3 WHERE text = 'a'");
            update(one, "INSERT INTO places VALUES ROW(ROW('it', 'Rome'), 1)");

            assertThat(rows(one, "SELECT text, stars FROM notes")).containsExactly("a|3");
            assertThat(rows(other, "SELECT * FROM notes")).isEmpty();
            one.commit();

            assertThat(rows(other, "SELECT text, stars FROM notes")).containsExactly("a|3");
            assertThat(rows(other, "SELECT id_town FROM places")).containsExactly("Rome");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void rollsBack(TestDatabase test) throws SQLException {
        try (test;
                Connection connection = test.connect()) {
            update(connection, "INSERT INTO notes (note_id, text) VALUES (1, 'a')");
            connection.setAutoCommit(false);
            update(connection, "DELETE FROM notes");
            assertThat(rows(connection, "SELECT * FROM notes")).isEmpty();

            connection.rollback();

            assertThat(rows(connection, "SELECT text FROM notes")).containsExactly("a");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void isRolledBackWhenItsConnectionIsClosed(TestDatabase test) throws SQLException {
        try (test) {
            test.notes.insert(new Note(1, "a", null));
            try (Connection connection = test.connect()) {
                connection.setAutoCommit(false);
                update(connection, "DELETE FROM notes");
            }
            assertThat(test.notes.scanAll().count()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void turningAutoCommitOnCommits(TestDatabase test) throws SQLException {
        try (test;
                Connection connection = test.connect()) {
            connection.setAutoCommit(false);
            assertThat(connection.getAutoCommit()).isFalse();
            update(connection, "INSERT INTO notes (note_id, text) VALUES (1, 'a')");
            connection.setAutoCommit(true);

            assertThat(test.notes.existsById(1L)).isTrue();
            assertThatThrownBy(connection::commit)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("There is no transaction to commit");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void readsOneStateUntilItEnds(TestDatabase test) throws SQLException {
        try (test;
                Connection connection = test.connect()) {
            test.notes.insert(new Note(1, "a", null));
            connection.setAutoCommit(false);
            assertThat(rows(connection, "SELECT text FROM notes")).containsExactly("a");
            test.notes.insert(new Note(2, "b", null));
            assertThat(rows(connection, "SELECT text FROM notes")).containsExactly("a");
            connection.commit();
            assertThat(rows(connection, "SELECT text FROM notes ORDER BY text")).containsExactly("a", "b");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void isRolledBackIfOthersChangedWhatItRead(TestDatabase test) throws SQLException {
        try (test;
                Connection connection = test.connect()) {
            test.notes.insert(new Note(1, "a", 1));
            connection.setAutoCommit(false);
            update(connection, "UPDATE notes SET stars = stars + 1");
            test.notes.update(1L, note -> new Note(1, "a", 10));

            assertThatThrownBy(connection::commit)
                    .isInstanceOf(SQLTransactionRollbackException.class)
                    .hasMessageContaining("was changed by others")
                    .extracting(e -> ((SQLException) e).getSQLState())
                    .isEqualTo("40001");

            update(connection, "UPDATE notes SET stars = stars + 1");
            connection.commit();
            assertThat(test.notes.findById(1L)).contains(new Note(1, "a", 11));
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void goesOnAfterAStatementThatFails(TestDatabase test) throws SQLException {
        try (test;
                Connection connection = test.connect()) {
            connection.setAutoCommit(false);
            update(connection, "INSERT INTO notes (note_id, text) VALUES (1, 'a')");
            assertThatThrownBy(() -> update(connection, "INSERT INTO notes (note_id, text) VALUES (2, 'b'), (1, 'c')"))
                    .isInstanceOf(SQLIntegrityConstraintViolationException.class);
            update(connection, "INSERT INTO notes (note_id, text) VALUES (3, 'd')");
            connection.commit();

            assertThat(test.notes.scanAll().ids().toList()).containsExactly(1L, 3L);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void endsItsResultSetsButNotItsStatements(TestDatabase test) throws SQLException {
        try (test;
                Connection connection = test.connect();
                PreparedStatement statement = connection.prepareStatement("SELECT text FROM notes ORDER BY note_id")) {
            test.notes.insertAll(List.of(new Note(1, "a", 1), new Note(2, "b", 1)));
            connection.setAutoCommit(false);
            ResultSet rows = statement.executeQuery();
            assertThat(rows.next()).isTrue();
            connection.commit();

            assertThat(rows.isClosed()).isTrue();
            assertThatThrownBy(rows::next).isInstanceOf(SQLException.class).hasMessage("The result set is closed.");
            assertThat(rows(statement.executeQuery())).containsExactly("a", "b");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void tellsItsIsolationAsItIs(TestDatabase test) throws SQLException {
        try (test;
                Connection connection = test.connect()) {
            assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_REPEATABLE_READ);
            assertThatThrownBy(() -> connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE))
                    .hasMessageContaining("Transactions are not serializable");
            assertThatThrownBy(connection::setSavepoint).hasMessageContaining("There are no savepoints");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void writesNothingWhenItIsReadOnly(TestDatabase test) throws SQLException {
        try (test;
                Connection connection = test.connect()) {
            connection.setReadOnly(true);
            assertThatThrownBy(() -> update(connection, "INSERT INTO notes (text) VALUES ('a')"))
                    .isInstanceOf(SQLNonTransientException.class)
                    .hasMessageContaining("The connection is read-only.")
                    .extracting(e -> ((SQLException) e).getSQLState())
                    .isEqualTo("25006");
            connection.setAutoCommit(false);
            assertThat(rows(connection, "SELECT * FROM notes")).isEmpty();
            assertThatThrownBy(() -> connection.setReadOnly(false)).hasMessageContaining("in its midst");
            connection.commit();
            connection.setReadOnly(false);
            assertThat(update(connection, "INSERT INTO notes (text) VALUES ('a')"))
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void losesNoUpdateOfConcurrentConnections(TestDatabase test) throws Exception {
        int threads = 4;
        int each = 25;
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try (test) {
            test.notes.insert(new Note(1, "count", 0));
            List<Future<Integer>> done = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                boolean explicit = i % 2 == 0;
                Callable<Integer> work = () -> increment(test, explicit, each);
                done.add(executor.submit(work));
            }
            for (Future<Integer> future : done) {
                assertThat(future.get()).isEqualTo(each);
            }
            assertThat(test.notes.findById(1L)).contains(new Note(1, "count", threads * each));
            assertThat(test.db.verify().isClean()).isTrue();
        } finally {
            executor.shutdown();
        }
    }

    private static int increment(TestDatabase test, boolean explicit, int times) throws SQLException {
        int done = 0;
        try (Connection connection = test.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(!explicit);
            while (done < times) {
                statement.executeUpdate("UPDATE notes SET stars = stars + 1 WHERE note_id = 1");
                if (explicit) {
                    try {
                        connection.commit();
                    } catch (SQLTransactionRollbackException e) {
                        continue;
                    }
                }
                done++;
            }
        }
        return done;
    }
}
