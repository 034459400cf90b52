package dev.cairn.sql.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Cairn;
import dev.cairn.sql.CairnSql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read from a table has all the nanoseconds that the entities have. */
class ExactTimesTest {

    private static final int ENTITIES = 100;

    private final Cairn db = Cairn.inMemory();
    private final List<Moment> moments = new ArrayList<>();
    private Connection connection;

    @BeforeEach
    void fill() throws SQLException {
        MomentRepository repository = MomentRepository.of(db);
        SplittableRandom random = new SplittableRandom(1);
        for (int id = 0; id < ENTITIES; id++) {
            Instant at = Instant.ofEpochSecond(random.nextLong(-100_000_000_000L, 100_000_000_000L), nanos(random));
            moments.add(new Moment(
                    id,
                    random.nextInt(5),
                    at,
                    LocalDateTime.ofInstant(at, ZoneOffset.UTC).plusNanos(nanos(random)),
                    at.plusNanos(nanos(random)).atOffset(ZoneOffset.ofHours(random.nextInt(-9, 9))),
                    LocalTime.ofSecondOfDay(random.nextInt(86_400)).withNano(nanos(random)),
                    random.nextInt(4) == 0 ? Optional.empty() : Optional.of(at.plusNanos(1))));
        }
        repository.insertAll(moments);
        connection = CairnSql.connect(db, repository);
    }

    private static int nanos(SplittableRandom random) {
        return switch (random.nextInt(3)) {
            case 0 -> 0;
            case 1 -> random.nextInt(1000) * 1_000_000;
            default -> random.nextInt(1_000_000_000);
        };
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        db.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM moments",
                "SELECT * FROM moments WHERE kind < 3 ORDER BY happened DESC",
                "SELECT * FROM moments WHERE kind IN (1, 2) ORDER BY clock LIMIT 20 OFFSET 3",
                "SELECT * FROM moments WHERE maybe IS NULL OR happened > TIMESTAMP '1970-01-01 00:00:00' ORDER BY daily, id"
            })
    void rowsOfATableHaveThem(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            int read = 0;
            while (rows.next()) {
                read++;
                Moment moment = moments.get(rows.getInt("id"));
                assertThat(rows.getObject("happened", Instant.class)).isEqualTo(moment.happened());
                assertThat(rows.getTimestamp("happened").toInstant()).isEqualTo(moment.happened());
                assertThat(rows.getObject("clock", LocalDateTime.class)).isEqualTo(moment.clock());
                assertThat(rows.getObject("abroad", Instant.class))
                        .isEqualTo(moment.abroad().toInstant());
                assertThat(rows.getObject("daily", LocalTime.class)).isEqualTo(moment.daily());
                assertThat(rows.getObject("maybe", Instant.class))
                        .isEqualTo(moment.maybe().orElse(null));
                assertThat(rows.getString("happened").replace(' ', 'T') + "Z")
                        .satisfies(text -> assertThat(Instant.parse(text)).isEqualTo(moment.happened()));
                assertThat(LocalTime.parse(rows.getString("daily"))).isEqualTo(moment.daily());
                assertThat(rows.getLong("happened")).isEqualTo(moment.happened().toEpochMilli());
            }
            assertThat(read).isPositive();
        }
    }

    @Test
    void aColumnAloneHasThemFromTheIndex() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT happened FROM moments ORDER BY happened")) {
            List<Instant> read = new ArrayList<>();
            while (rows.next()) {
                read.add(rows.getObject(1, Instant.class));
            }
            assertThat(read)
                    .containsExactlyElementsOf(
                            moments.stream().map(Moment::happened).sorted().toList());
        }
    }

    @Test
    void whatIsReadFindsItsRow() throws SQLException {
        try (var find = connection.prepareStatement("SELECT id FROM moments WHERE happened = ?")) {
            for (Moment each : moments) {
                find.setObject(1, each.happened());
                try (ResultSet rows = find.executeQuery()) {
                    assertThat(rows.next()).isTrue();
                    assertThat(rows.getInt(1)).isEqualTo(each.id());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT a.id, b.happened FROM moments a JOIN moments b ON a.id = b.id WHERE a.kind = 1",
                "SELECT b.id, a.happened FROM moments a JOIN moments b ON a.happened = b.clock OR a.id = b.id WHERE a.id = b.id",
                "SELECT a.id, b.happened FROM moments a LEFT JOIN moments b ON a.happened = b.happened",
                "SELECT a.id, (SELECT b.happened FROM moments b WHERE b.id = a.id AND b.kind >= 0) FROM moments a",
                "SELECT id, MAX(happened) FROM moments GROUP BY id",
                "SELECT MIN(id), happened FROM moments GROUP BY happened",
                "SELECT DISTINCT id, happened FROM moments",
                "SELECT id, happened FROM moments UNION SELECT id, happened FROM moments WHERE kind = 2",
                "SELECT id, CASE WHEN kind > 2 THEN happened ELSE COALESCE(happened, clock) END FROM moments",
                "SELECT id, h FROM (SELECT id, happened AS h, CASE WHEN id < 1000 THEN happened END AS o FROM moments) ORDER BY o",
                "SELECT id, happened FROM moments WHERE happened IN (SELECT happened FROM moments WHERE kind = 1)",
                "SELECT id, happened, ROW_NUMBER() OVER (PARTITION BY kind ORDER BY happened) FROM moments",
                "SELECT id, happened FROM moments WHERE happened IN (SELECT MAX(happened) FROM moments GROUP BY kind)"
            })
    void whatIsComputedKeepsThem(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            int exact = 0;
            while (rows.next()) {
                Instant happened = moments.get(rows.getInt(1)).happened();
                exact += happened.getNano() % 1_000_000 == 0 ? 0 : 1;
                assertThat(rows.getObject(2, Instant.class)).isEqualTo(happened);
            }
            assertThat(exact).isPositive();
        }
    }

    @Test
    void timesOfOneMillisecondAreDifferent() throws SQLException {
        Instant start = Instant.parse("2050-01-01T00:00:00.001Z");
        for (int i = 0; i < 10; i++) {
            Instant at = start.plusNanos(i / 2);
            MomentRepository.of(db)
                    .insert(new Moment(
                            1_000 + i,
                            7,
                            at,
                            LocalDateTime.ofInstant(at, ZoneOffset.UTC),
                            at.atOffset(ZoneOffset.ofHours(i)),
                            LocalTime.of(1, 0, 0, i / 2),
                            Optional.of(at)));
        }
        assertThat(longs("SELECT COUNT(DISTINCT happened) FROM moments WHERE kind = 7"))
                .containsExactly(5L);
        assertThat(longs("SELECT COUNT(*) FROM moments WHERE kind = 7 GROUP BY abroad"))
                .containsExactly(2L, 2L, 2L, 2L, 2L);
        assertThat(
                        longs(
                                "SELECT COUNT(*) FROM moments a JOIN moments b ON a.daily = b.daily WHERE a.kind = 7 AND b.kind = 7"))
                .containsExactly(20L);
        assertThat(
                        longs(
                                "SELECT id FROM moments WHERE kind = 7 ORDER BY CASE WHEN id > 0 THEN happened END DESC, id DESC"))
                .containsExactly(1009L, 1008L, 1007L, 1006L, 1005L, 1004L, 1003L, 1002L, 1001L, 1000L);
    }

    private List<Long> longs(String sql) throws SQLException {
        List<Long> read = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                read.add(rows.getLong(1));
            }
        }
        return read;
    }
}
