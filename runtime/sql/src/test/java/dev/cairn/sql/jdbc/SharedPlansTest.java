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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that differ in literals have one plan, and the answers of their own; plans are kept only as long as they hold. */
class SharedPlansTest {

    private final TestDatabase test = new TestDatabase(Cairn.inMemory());
    private SqlConnection connection;

    @BeforeEach
    void connect() throws SQLException {
        connection = (SqlConnection) test.connect();
        for (int i = 0; i < 200; i++) {
            test.items.insert(Item.of("c" + i, i % 10));
            test.notes.insert(new Note(i + 1, "note " + i, i % 5));
        }
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        test.close();
    }

    private Object plan(String sql) {
        Executor.Prepared prepared = connection.sharedPlans().prepare(sql, new AtomicBoolean());
        return prepared == null ? "none" : prepared.signature();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "SELECT price FROM items WHERE code = 'c1'; SELECT price FROM items WHERE code = 'c12'",
                "SELECT code FROM items WHERE price > 8; SELECT code FROM items WHERE price > 0",
                "DELETE FROM items WHERE code = 'x'; DELETE FROM items WHERE code = 'y'",
                "SELECT stars, COUNT(*) FROM notes WHERE text = 'a' GROUP BY stars;"
                        + "SELECT stars, COUNT(*) FROM notes WHERE text = 'note 7' GROUP BY stars"
            })
    void textsThatDifferInLiteralsHaveOnePlan(String one, String other) {
        assertThat(plan(one)).isSameAs(plan(other)).isNotEqualTo("none");
    }

    @Test
    void eachTextHasItsOwnAnswer() throws SQLException {
        for (int i = 0; i < 200; i++) {
            assertThat(rows(connection, "SELECT price FROM items WHERE code = 'c" + i + "'"))
                    .containsExactly("" + i % 10);
        }
        for (int price = 0; price < 10; price++) {
            assertThat(rows(connection, "SELECT COUNT(*) FROM items WHERE kind = 'TOOL' AND price < " + price))
                    .containsExactly("" + price * 20);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT code FROM items WHERE price = 99999999999", // more than the column holds
                "SELECT code FROM items WHERE made_at = '1970-01-12 13:46:41'",
                "SELECT code FROM items WHERE weight = 1",
                "SELECT price = 1 AND TRUE FROM items WHERE code = 'c1' GROUP BY price = 1 AND TRUE"
            })
    void whatAParameterDoesNotMeanIsPreparedAsItIs(String sql) throws SQLException {
        assertThat(connection.sharedPlans().prepare(sql, new AtomicBoolean())).isNull();
        rows(connection, sql);
    }

    @Test
    void mistakesAreFoundWhereTheyStand() {
        assertThatThrownBy(() -> rows(connection, "SELECT code\nFROM items WHERE code = 'c1' AND pricee = 5"))
                .hasMessageContaining("Line 2, column 34");
    }

    @Test
    void literalsOfATypeThatTheColumnHasNotAreComparedAsBefore() throws SQLException {
        assertThat(rows(connection, "SELECT COUNT(*) FROM items WHERE price = '3'"))
                .containsExactly("20");
        assertThat(rows(connection, "SELECT COUNT(*) FROM items WHERE price = 99999999999"))
                .containsExactly("0");
    }

    @Test
    void countsComeFromCounters() throws SQLException {
        assertThat(rows(connection, "EXPLAIN SELECT COUNT(*) FROM items WHERE kind = 'TOOL'")
                        .get(0))
                .contains("count=[from the counters of index kind_price]");
        assertThat(rows(connection, "SELECT COUNT(*) FROM items WHERE kind = 'TOOL'"))
                .containsExactly("200");
        assertThat(rows(connection, "SELECT COUNT(*) FROM items WHERE kind IN ('TOOL', 'TOY')"))
                .containsExactly("200");
        connection.setAutoCommit(false);
        update(connection, "DELETE FROM items WHERE price = 3");
        update(connection, "UPDATE items SET kind = 'TOY' WHERE price = 4");
        assertThat(rows(connection, "SELECT COUNT(*) FROM items WHERE kind = 'TOOL'"))
                .containsExactly("160");
        assertThat(rows(connection, "SELECT COUNT(*) FROM items")).containsExactly("180");
        connection.rollback();
        assertThat(rows(connection, "SELECT COUNT(*) FROM items WHERE kind = 'TOOL'"))
                .containsExactly("200");
    }

    @Test
    void keptPlansHoldWhileIndexesAreBuiltAnew() throws SQLException {
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<Void> rebuilding = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 20; i++) {
                test.db.rebuild("items", "kind_price");
            }
            done.set(true);
        });
        String counted = "SELECT COUNT(*) FROM items WHERE kind = 'TOOL' AND price = ";
        try (Connection other = test.connect();
                PreparedStatement prepared = other.prepareStatement(counted + "?")) {
            int price = 0;
            do {
                price = (price + 1) % 10;
                assertThat(rows(connection, counted + price)).containsExactly("20");
                prepared.setInt(1, price);
                try (ResultSet result = prepared.executeQuery()) {
                    assertThat(rows(result)).containsExactly("20");
                }
                assertThat(rows(connection, "SELECT COUNT(*) FROM items WHERE kind = 'TOOL'"))
                        .containsExactly("200");
            } while (!done.get());
        }
        rebuilding.join();
        List<String> plan = new ArrayList<>(rows(connection, "EXPLAIN " + counted + "1"));
        assertThat(plan.get(0)).contains("read=[index kind_price]");
    }
}
