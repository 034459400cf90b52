package dev.cairn.sql.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.Cairn;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Constant expressions that fail, which they do the same way each time. */
class ConstantFailuresTest {

    private final TestDatabase test = new TestDatabase(Cairn.inMemory());
    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        connection = test.connect();
        test.notes.insert(new Note(1, "a", 0));
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        test.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
                    SELECT 1/0; 22012
                    VALUES 1/0; 22012
                    SELECT MOD(5, 0); 22012
                    UPDATE notes SET stars = 1/0; 22012
                    DELETE FROM notes WHERE 1/0 = 1; 22012
                    SELECT CAST('2020-13-01' AS DATE); 22007
                    SELECT CAST('x' AS TIMESTAMP); 22007
                    SELECT CAST(text AS DATE) FROM notes; 22007
                    """)
    void aConstantThatFailsIsToldEachTime(String sql, String state) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(sql)) {
            for (int i = 0; i < 3; i++) {
                assertState(() -> drain(prepared.execute(), prepared), state);
                try (Statement statement = connection.createStatement()) {
                    assertState(() -> drain(statement.execute(sql), statement), state);
                }
            }
        }
        assertThat(TestDatabase.rows(connection, "SELECT * FROM notes")).containsExactly("1|a|0");
    }

    private static void drain(boolean rows, Statement statement) throws SQLException {
        while (rows && statement.getResultSet().next()) {
            // until it fails
        }
    }

    private static void assertState(ThrowingCallable call, String state) {
        assertThatThrownBy(call)
                .isInstanceOf(SQLDataException.class)
                .extracting(e -> ((SQLException) e).getSQLState())
                .isEqualTo(state);
    }

    /** Java tells only one of the threads why a class could not be initialized. */
    @Test
    void twoThreadsAtOnceAreToldTheSame() throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(2);
        try (Connection other = test.connect()) {
            for (int i = 0; i < 20; i++) {
                String sql = "SELECT " + i + ", 1 / 0 FROM notes";
                CyclicBarrier together = new CyclicBarrier(2);
                List<Future<?>> calls = new ArrayList<>();
                for (Connection each : List.of(connection, other)) {
                    PreparedStatement prepared = each.prepareStatement(sql);
                    calls.add(executor.submit(() -> {
                        together.await();
                        assertState(() -> drain(prepared.execute(), prepared), "22012");
                        return null;
                    }));
                }
                for (Future<?> call : calls) {
                    call.get();
                }
            }
        } finally {
            executor.shutdown();
        }
    }

    @Test
    void soIsOneOfABatch() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (int i = 0; i < 2; i++) {
                statement.addBatch("UPDATE notes SET stars = 1 / 0");
                assertThatThrownBy(statement::executeBatch)
                        .isInstanceOf(BatchUpdateException.class)
                        .hasMessage("Change 1 of 1: Division by zero.");
            }
        }
    }
}
