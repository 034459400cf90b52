package dev.cairn.sql.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.Cairn;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.calcite.avatica.AvaticaStatement;
import org.apache.calcite.jdbc.CalcitePrepare;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens to a statement while it is prepared. */
class PreparationTest {

    private final TestDatabase test = new TestDatabase(Cairn.inMemory());
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private SqlConnection connection;
    private AvaticaStatement statement;
    private Executor executor;

    @BeforeEach
    void connect() throws SQLException {
        connection = (SqlConnection) test.connect();
        statement = connection.createStatement();
        executor = new Executor(connection, statement, cancelled);
        test.notes.insert(new Note(1, "a", 0));
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        test.close();
    }

    @Test
    void cancelStopsAlsoWhatIsBeingPrepared() throws SQLException {
        Executor.Preparation preparation = () -> {
            var prepared = connection.prepare("DELETE FROM notes");
            cancelled.set(true);
            return ready(prepared);
        };
        assertCancelled(() -> executor.execute(preparation));
        assertCancelled(() -> executor.update(preparation));
        assertCancelled(() -> executor.executeAll(List.of(preparation)));
        assertThat(test.notes.scanAll().count()).isEqualTo(1);
        executor.execute(() -> ready(connection.prepare("DELETE FROM notes")));
        assertThat(executor.count()).isEqualTo(1);
    }

    @Test
    void thePlannerStopsWhenItIsCancelled() {
        AtomicBoolean planned = new AtomicBoolean();
        assertCancelled(() -> executor.query(() -> {
            cancelled.set(true);
            var prepared =
                    connection.prepare("SELECT count(*) FROM notes a JOIN notes b ON a.stars = b.stars", cancelled);
            planned.set(true);
            return ready(prepared);
        }));
        assertThat(planned).isFalse();
    }

    @Test
    void theTimeOfPreparationCounts() throws SQLException {
        statement.setQueryTimeout(1);
        assertThatThrownBy(() -> executor.query(() -> {
                    while (!cancelled.get()) {
                        Thread.onSpinWait();
                    }
                    return ready(connection.prepare("SELECT * FROM notes"));
                }))
                .isInstanceOf(SQLTimeoutException.class);
    }

    private static Executor.Prepared ready(CalcitePrepare.CalciteSignature<Object> prepared) {
        return new Executor.Prepared(prepared, Parameters.NONE);
    }

    private static void assertCancelled(ThrowingCallable call) {
        assertThatThrownBy(call)
                .hasMessage("The statement was cancelled.")
                .extracting(e -> ((SQLException) e).getSQLState())
                .isEqualTo("57014");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM notes WHERE note_id = ?",
                "DELETE FROM notes WHERE stars = ?",
                "UPDATE notes SET text = ?",
                "INSERT INTO notes (note_id, text) VALUES (?, 'b')"
            })
    void aPlainStatementHasNoParameters(String sql) throws SQLException {
        try (Connection own = test.connect();
                Statement plain = own.createStatement()) {
            assertNoValues(() -> plain.execute(sql));
            plain.addBatch("DELETE FROM notes");
            plain.addBatch(sql);
            assertNoValues(plain::executeBatch);
        }
        assertThat(test.notes.findById(1L)).contains(new Note(1, "a", 0));
    }

    private static void assertNoValues(ThrowingCallable call) {
        assertThatThrownBy(call)
                .hasMessage("The statement has parameters, which have no values. Call prepareStatement.")
                .extracting(e -> ((SQLException) e).getSQLState())
                .isEqualTo("07001");
    }
}
