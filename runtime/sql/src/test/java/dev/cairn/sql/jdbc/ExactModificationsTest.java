package dev.cairn.sql.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Cairn;
import dev.cairn.sql.CairnSql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What statements write has all nanoseconds, and rows are found by ids that have them. */
class ExactModificationsTest {

    private static final Instant FIRST = Instant.parse("2024-01-01T00:00:00.000000001Z");
    private static final Instant SECOND = Instant.parse("2024-01-01T00:00:00.000000002Z");
    private static final LocalTime CLOCK = LocalTime.of(1, 2, 3, 4);

    private final Cairn db = Cairn.inMemory();
    private final TickRepository ticks = TickRepository.of(db);
    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        connection = CairnSql.connect(db, ticks);
        ticks.insertAll(List.of(new Tick(FIRST, CLOCK, 1), new Tick(SECOND, null, 2)));
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        db.close();
    }

    private int execute(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
        }
    }

    @Test
    void rowsAreUpdatedByTheirIds() throws SQLException {
        assertThat(execute("UPDATE ticks SET number = number + 10 WHERE moment = ?", SECOND))
                .isEqualTo(1);
        assertThat(ticks.scanAll().toList()).containsExactly(new Tick(FIRST, CLOCK, 1), new Tick(SECOND, null, 12));
        assertThat(execute("UPDATE ticks SET clock = TIME '04:05:06.000000007' WHERE clock IS NULL"))
                .isEqualTo(1);
        assertThat(ticks.findById(SECOND)).contains(new Tick(SECOND, LocalTime.of(4, 5, 6, 7), 12));
        assertThat(execute("UPDATE ticks SET clock = (SELECT MAX(t.clock) FROM ticks t) WHERE number = 1"))
                .isEqualTo(1);
        assertThat(ticks.findById(FIRST)).contains(new Tick(FIRST, LocalTime.of(4, 5, 6, 7), 1));
    }

    @Test
    void rowsAreDeletedByTheirIds() throws SQLException {
        assertThat(execute("DELETE FROM ticks WHERE number = 2")).isEqualTo(1);
        assertThat(ticks.scanAll().toList()).containsExactly(new Tick(FIRST, CLOCK, 1));
        assertThat(execute("DELETE FROM ticks WHERE moment = TIMESTAMP '2024-01-01 00:00:00.000000001'"))
                .isEqualTo(1);
        assertThat(ticks.scanAll().toList()).isEmpty();
    }

    @Test
    void parametersOfSeveralRowsAreWrittenWhole() throws SQLException {
        Instant third = Instant.parse("2025-01-01T00:00:00.123456789Z");
        Instant fourth = Instant.parse("1960-01-01T00:00:00.987654321Z");
        assertThat(execute("INSERT INTO ticks VALUES (?, ?, 3), (?, ?, 4)", third, CLOCK, fourth, LocalTime.MIDNIGHT))
                .isEqualTo(2);
        assertThat(ticks.findById(third)).contains(new Tick(third, CLOCK, 3));
        assertThat(ticks.findById(fourth)).contains(new Tick(fourth, LocalTime.MIDNIGHT, 4));
    }

    @Test
    void literalsOfSeveralRowsAreWrittenWhole() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("INSERT INTO ticks VALUES"
                            + " (TIMESTAMP '2025-01-01 00:00:00.123456789', TIME '01:02:03.000000004', 3),"
                            + " (TIMESTAMP '1960-01-01 00:00:00.987654321', NULL, 4)"))
                    .isEqualTo(2);
        }
        Instant third = Instant.parse("2025-01-01T00:00:00.123456789Z");
        Instant fourth = Instant.parse("1960-01-01T00:00:00.987654321Z");
        assertThat(ticks.findById(third)).contains(new Tick(third, CLOCK, 3));
        assertThat(ticks.findById(fourth)).contains(new Tick(fourth, null, 4));
    }

    @Test
    void rowsOfTablesAreWrittenWhole() throws SQLException {
        assertThat(execute(
                        "INSERT INTO ticks (moment, clock, number) SELECT moment + INTERVAL '1' DAY, MAX(clock), 5 FROM ticks"
                                + " WHERE moment = ? GROUP BY moment",
                        FIRST))
                .isEqualTo(1);
        Instant next = Instant.parse("2024-01-02T00:00:00.000000001Z");
        assertThat(ticks.findById(next)).contains(new Tick(next, CLOCK, 5));
    }
}
