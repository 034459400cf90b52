package dev.cairn.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Cairn;
import dev.cairn.backend.memory.MemoryBackend;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How much is read: what is asked for and not more. */
class ReadCountsTest {

    private static final int ROWS = 400;

    private final CountedReads reads = new CountedReads(MemoryBackend.open());
    private final Cairn db = Cairn.on(reads.backend());
    private Connection connection;

    @BeforeEach
    void fill() throws SQLException {
        connection = CairnSql.connect(db, RandomItems.insert(db, 3, ROWS));
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        assertThat(reads.openSnapshots()).isZero();
        db.close();
    }

    private int rows(String sql, Object... parameters) throws SQLException {
        int rows = 0;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            reads.clear();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows++;
                }
            }
        }
        return rows;
    }

    @Test
    void anIdIsLookedUp() throws SQLException {
        assertThat(rows("select name from items where id = ?", 7L)).isEqualTo(1);
        assertThat(reads.lookedUp()).isEqualTo(1);
        assertThat(reads.passed()).isZero();
    }

    @Test
    void aUniqueKeyIsLookedUpAndThenItsEntity() throws SQLException {
        assertThat(rows("select name from items where \"KEY\" = ?", "key8")).isBetween(0, 1);
        assertThat(reads.lookedUp()).isBetween(1, 2);
        assertThat(reads.passed()).isZero();
    }

    @Test
    void whatAnEntryHoldsComesFromTheEntry() throws SQLException {
        int rows = rows("select name, amount, \"OWNER\", id from items where name = 'ab'");
        assertThat(rows).isPositive();
        assertThat(reads.passed()).isEqualTo(rows);
        assertThat(reads.lookedUp()).isZero();
    }

    @Test
    void aLimitEndsTheReading() throws SQLException {
        assertThat(rows("select id, created_at from items where status = 'NEW' order by created_at desc limit 5"))
                .isEqualTo(5);
        assertThat(reads.passed()).isBetween(5, 6);
        assertThat(reads.lookedUp()).isZero();
    }

    @Test
    void whatAnOffsetSkipsIsNotFetched() throws SQLException {
        assertThat(rows("select letter from items where status = 'NEW' order by created_at limit ? offset ?", 3, 20))
                .isEqualTo(3);
        assertThat(reads.passed()).isBetween(23, 24);
        assertThat(reads.lookedUp()).isEqualTo(3);
    }

    @Test
    void rowsAreReadWhileTheyAreAskedFor() throws SQLException {
        reads.clear();
        try (PreparedStatement statement = connection.prepareStatement("select id, letter from items");
                ResultSet result = statement.executeQuery()) {
            assertThat(result.next()).isTrue();
            assertThat(reads.passed()).isLessThan(ROWS / 2);
        }
    }

    @Test
    void countingReadsNoEntity() throws SQLException {
        rows("select count(*) from items where status = 'DONE'");
        assertThat(reads.lookedUp()).isZero();
        assertThat(reads.passed()).isLessThan(ROWS / 2);
    }

    @Test
    void theGreatestIsTheLastOfAnIndex() throws SQLException {
        rows("select max(created_at) from items where status = 'DONE'");
        assertThat(reads.passed()).isEqualTo(1);
        assertThat(reads.lookedUp()).isZero();
    }

    @Test
    void aListOfAnyLengthIsLookedUp() throws SQLException {
        StringBuilder list = new StringBuilder("-1");
        for (int i = 0; i < 300; i++) {
            list.append(", ").append(i);
        }
        assertThat(rows("select id, letter from items where id in (" + list + ")"))
                .isEqualTo(300);
        assertThat(reads.lookedUp()).isEqualTo(301);
        assertThat(reads.passed()).isZero();
    }

    @Test
    void aJoinLooksUpWhatItNeeds() throws SQLException {
        rows("select a.id, b.letter from items a join items b on b.id = a.band where a.\"KEY\" in ('key1', 'key2')");
        assertThat(reads.passed() + reads.lookedUp()).isLessThan(20);
    }
}
