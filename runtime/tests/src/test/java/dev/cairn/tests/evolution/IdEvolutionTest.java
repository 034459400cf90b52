package dev.cairn.tests.evolution;

import static java.util.Arrays.asList;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.annotations.Codec;
import dev.cairn.codec.ValueWriter;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Compact values have no id; whatever reads them later finds it in the key, under the name and in the shape it had. */
class IdEvolutionTest {

    @TempDir
    private Path directory;

    private Evolution database;

    @BeforeEach
    void start() {
        database = new Evolution(directory);
    }

    static Stream<Arguments> ids() {
        return Stream.of(
                Arguments.of("boolean", true),
                Arguments.of("long", Long.MAX_VALUE),
                Arguments.of("char", '\uD800'),
                Arguments.of("String", "a\u0000\"\\\n\uD83D\uDE00"),
                Arguments.of("UUID", UUID.fromString("ffffffff-0000-4000-8000-000000000001")),
                Arguments.of(
                        "java.math.BigInteger", BigInteger.ONE.shiftLeft(200).negate()),
                Arguments.of("Instant", Instant.MIN),
                Arguments.of("LocalDateTime", LocalDateTime.of(2024, 2, 29, 1, 2, 3, 4)),
                Arguments.of("OffsetDateTime", OffsetDateTime.parse("2024-01-01T00:00:00.000000001+05:30")),
                Arguments.of("YearMonth", YearMonth.of(12345, 6)));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void ofEveryTypeAreRead(String type, Object id) {
        CompiledEntity first = CompiledEntity.of("@Entity(\"jobs\") public record Job(@Id " + type + " id, int n) {}");
        database.open(first, session -> {
            session.insert(id, 1);
            session.assertRows(asList(id, 1));
        });
        String later =
                "@Entity(\"jobs\") public record Job(@Nullable String more, @Indexed int n, @RenamedFrom(\"id\") @Id "
                        + type + " key) {}";
        for (Codec codec : Codec.values()) {
            database.open(CompiledEntity.of(later, codec), session -> session.assertRows(asList(null, 1, id)));
        }
    }

    @ParameterizedTest
    @EnumSource(Codec.class)
    void thatAreRecordsAreReadWhateverTheirComponentsAreCalled(Codec codec) {
        CompiledEntity first = CompiledEntity.of("""
                @Entity("jobs")
                public record Job(@Id Key key, @Indexed(include = "*") int n) {}
                record Key(Space space, Mode mode, int number) {}
                record Space(String name) {}
                enum Mode { FAST, SLOW }
                """);
        database.open(first, session -> {
            Object key = first.record("Key", first.record("Space", "a"), first.constant("Mode", "SLOW"), 7);
            session.insert(key, 1);
            session.assertRows(asList(key, 1));
        });
        CompiledEntity later = CompiledEntity.of("""
                @Entity("jobs")
                public record Job(@Nullable String more, @RenamedFrom("key") @Id Key id, @Indexed(include = "*") int n) {}
                record Key(String space, Speed speed, Number no) {}
                record Number(int value) {}
                enum Speed { SLOW, MEDIUM, FAST }
                """, codec);
        database.open(later, session -> {
            Object key = later.record("Key", "a", later.constant("Speed", "SLOW"), later.record("Number", 7));
            session.assertRows(asList(null, key, 1));
        });
    }

    /** The types that {@link #ids} leaves out, in one record, since each takes compilers of its own. */
    @Test
    void ofTheOtherTypesAreReadAsComponents() {
        String key = """
                record Key(byte a, short b, int c, Long d, char e, String f, Duration g, LocalDate h, LocalTime i, Year j) {}
                """;
        Object[] parts = {
            (byte) -1,
            (short) 300,
            Integer.MIN_VALUE,
            0L,
            'x',
            "",
            Duration.ofSeconds(-1, 5),
            LocalDate.MAX,
            LocalTime.MAX,
            Year.of(-5)
        };
        CompiledEntity first = CompiledEntity.of("@Entity(\"jobs\") public record Job(@Id Key id, int n) {}\n" + key);
        database.open(first, session -> {
            session.insert(first.record("Key", parts), 1);
            session.assertRows(asList(first.record("Key", parts), 1));
        });
        String text = """
                @Entity("jobs")
                public record Job(@Nullable String more, @Indexed int n, @RenamedFrom("id") @Id Key key) {}
                """ + key;
        for (Codec codec : Codec.values()) {
            CompiledEntity later = CompiledEntity.of(text, codec);
            database.open(later, session -> session.assertRows(asList(null, 1, later.record("Key", parts))));
        }
    }

    @ParameterizedTest
    @EnumSource
    void areInTheTreeOfAMigrationAsTheyWereWritten(Codecs codecs) {
        CompiledEntity first = codecs.first("""
                @Entity("jobs")
                public record Job(@Id Key key, String name) {}
                record Key(String space, int number) {}
                """);
        database.open(first, session -> session.insert(first.record("Key", "a", 7), "x"));
        CompiledEntity later = codecs.later("""
                @Entity(value = "jobs", migrations = Described.class)
                public record Job(@Id Place place, @Indexed String name) {}
                record Place(String shelf, int position) {}
                final class Described implements dev.cairn.EntityMigration {
                    public void migrate(com.fasterxml.jackson.databind.node.ObjectNode job) {
                        var key = job.remove("key");
                        job.put("name", key + job.get("name").asText());
                        job.putObject("place")
                                .put("shelf", key.get("space").asText())
                                .put("position", key.get("number").asInt());
                    }
                }
                """);
        database.open(
                later,
                session ->
                        session.assertRows(asList(later.record("Place", "a", 7), "{\"space\":\"a\",\"number\":7}x")));
    }

    @Test
    void areNotInTheValue() {
        CompiledEntity code = CompiledEntity.of("@Entity(\"jobs\") public record Job(@Id String id, boolean open) {}");
        ValueWriter value = new ValueWriter();
        code.descriptor().codec().encode(code.entity("a", true), value);
        assertThat(value.toByteArray()).containsExactly(1);
    }

    @Test
    void mayGoFromTextToARecordOfIt() {
        CompiledEntity first = CompiledEntity.of("@Entity(\"jobs\") public record Job(@Id String id, int n) {}");
        database.open(first, session -> session.insert("a", 1));
        CompiledEntity later = CompiledEntity.of("""
                @Entity("jobs") public record Job(@Id JobId id, int n) {}
                record JobId(String value) {}
                """);
        List<Object> row = asList(later.record("JobId", "a"), 1);
        database.open(later, session -> session.assertRows(row));
        database.open(first, session -> session.assertRows(asList("a", 1)));
    }
}
