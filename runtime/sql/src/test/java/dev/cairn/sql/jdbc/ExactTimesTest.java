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

    @Test
    void whatIsComputedEndsAtTheMillisecond() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT a.id, b.happened FROM moments a JOIN moments b ON a.id = b.id WHERE a.kind = 1")) {
            int cut = 0;
            while (rows.next()) {
                Instant exact = moments.get(rows.getInt(1)).happened();
                cut += exact.getNano() % 1_000_000 == 0 ? 0 : 1;
                assertThat(rows.getObject(2, Instant.class)).isEqualTo(Instant.ofEpochMilli(exact.toEpochMilli()));
            }
            assertThat(cut).isPositive();
        }
    }
}
