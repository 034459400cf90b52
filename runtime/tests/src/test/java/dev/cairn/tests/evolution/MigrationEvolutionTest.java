package dev.cairn.tests.evolution;

import static java.util.Arrays.asList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.SchemaMismatchException;
import dev.cairn.UpgradeProgress;
import dev.cairn.annotations.Codec;
import dev.cairn.store.Export;
import dev.cairn.store.Import;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What migrations make of entities that earlier versions of their record have stored. */
@ParameterizedClass
@EnumSource
class MigrationEvolutionTest {

    @Parameter
    private Codecs codecs;

    private static final Map<Codec, CompiledEntity> FIRST = Codecs.each("""
            @Entity("jobs")
            public record Job(@Id int id, @Indexed String name, @Nullable String note, java.math.BigDecimal price) {}
            """);

    private static final String SPLIT = """
            final class Split implements dev.cairn.EntityMigration {
                public void migrate(com.fasterxml.jackson.databind.node.ObjectNode job) {
                    String[] names = job.remove("name").asText().split(" ", 2);
                    job.put("first", names[0]).put("last", names[1]);
                }
            }
            """;

    private static final Map<Codec, CompiledEntity> SECOND = Codecs.each("""
            @Entity(value = "jobs", migrations = Split.class)
            public record Job(
                    @Id int id,
                    String first,
                    @Indexed(include = "*", renamedFrom = "name") String last,
                    @Nullable String note,
                    java.math.BigDecimal price) {}
            """ + SPLIT);

    private static final Map<Codec, CompiledEntity> THIRD = Codecs.each("""
            @Entity(value = "jobs", migrations = {Split.class, Cents.class})
            public record Job(
                    @Id int id,
                    @RenamedFrom("first") @Indexed(include = "cents") String given,
                    @Indexed(include = "*", renamedFrom = "name") String last,
                    @Default("NONE") @Nullable String note,
                    @Default("NONE") String added,
                    @Indexed long cents) {

                static final String NONE = "none";
            }

            final class Cents implements dev.cairn.EntityMigration {
                public void migrate(com.fasterxml.jackson.databind.node.ObjectNode job) {
                    job.put("cents", job.remove("price").decimalValue().movePointRight(2).longValueExact());
                }
            }
            """ + SPLIT);

    @TempDir
    private Path directory;

    private Evolution database;

    @BeforeEach
    void start() {
        database = new Evolution(directory);
        database.open(codecs.first(FIRST), session -> {
            session.insert(1, "Ada Lovelace", null, new BigDecimal("1.50"));
            session.insert(2, "Alan Turing", "said", new BigDecimal("20"));
        });
    }

    @Test
    void leadFromEveryVersionToThePresentOne() {
        database.open(codecs.later(SECOND), session -> {
            session.assertRows(
                    asList(1, "Ada", "Lovelace", null, new BigDecimal("1.50")),
                    asList(2, "Alan", "Turing", "said", new BigDecimal("20")));
            session.insert(3, "Kurt", "Goedel", "new", new BigDecimal("0.01"));
        });
        database.open(codecs.later(THIRD), session -> {
            session.assertRows(
                    asList(1, "Ada", "Lovelace", null, "none", 150L),
                    asList(2, "Alan", "Turing", "said", "none", 2000L),
                    asList(3, "Kurt", "Goedel", "new", "none", 1L));
            session.upsert(2, "Alan", "Turing", "said", "more", 7L);
            session.code().repository(session.db()).deleteById(3);
        });
        database.open(
                codecs.later(THIRD),
                session -> session.assertRows(
                        asList(1, "Ada", "Lovelace", null, "none", 150L),
                        asList(2, "Alan", "Turing", "said", "more", 7L)));
    }

    @Test
    void skipVersionsThatNobodyUsed() {
        database.open(
                codecs.later(THIRD),
                session -> session.assertRows(
                        asList(1, "Ada", "Lovelace", null, "none", 150L),
                        asList(2, "Alan", "Turing", "said", "none", 2000L)));
    }

    @Test
    void areNotNeededAnyMoreAfterAnUpgrade() {
        database.open(codecs.later(THIRD), session -> {
            session.upsert(1, "Ada", "King", null, "none", 3L);
            List<UpgradeProgress> progress = new ArrayList<>();
            assertThat(session.db().upgrade(progress::add)).isEqualTo(1);
            assertThat(progress).containsExactly(new UpgradeProgress("jobs", 2, 1, true));
            assertThat(session.db().upgrade(step -> {})).isZero();
            session.assertRows(
                    asList(1, "Ada", "King", null, "none", 3L), asList(2, "Alan", "Turing", "said", "none", 2000L));
        });
        database.open(
                codecs.later("""
                        @Entity(value = "jobs", migrations = {Never.class, Job.Either.class})
                        public record Job(
                                @Id int id,
                                @Indexed(include = "cents") String given,
                                @Indexed(include = "*", renamedFrom = "name") String last,
                                @Nullable String note,
                                String added,
                                @Indexed long cents) {
                            static final class Either extends Never {}
                        }

                        class Never implements dev.cairn.EntityMigration {
                            public void migrate(com.fasterxml.jackson.databind.node.ObjectNode job) {
                                throw new IllegalStateException();
                            }
                        }
                        """),
                session -> session.assertRows(
                        asList(1, "Ada", "King", null, "none", 3L),
                        asList(2, "Alan", "Turing", "said", "none", 2000L)));
    }

    @Test
    void thatFailNameTheEntityAndLeaveTheDatabaseAsItWas() {
        database.open(codecs.first(FIRST), session -> session.insert(3, "Plato", null, new BigDecimal("1.234")));
        database.open(
                codecs.later(SECOND),
                session -> assertThatThrownBy(() -> session.code().repository(session.db()))
                        .isInstanceOf(SchemaMismatchException.class)
                        .hasMessageContaining("Entity 3 of table \"jobs\" cannot be read")
                        .hasMessageContaining("migration from version 1 to 2")
                        .hasMessageContaining("Split"));
        database.open(
                codecs.first(FIRST),
                session -> session.assertRows(
                        asList(1, "Ada Lovelace", null, new BigDecimal("1.50")),
                        asList(2, "Alan Turing", "said", new BigDecimal("20")),
                        asList(3, "Plato", null, new BigDecimal("1.234"))));
    }

    @Test
    void keepOlderCodeFromWritingAndFromReadingWhatItCannot() {
        database.open(
                codecs.later(SECOND), session -> session.insert(3, "Kurt", "Goedel", "new", new BigDecimal("0.01")));
        database.open(codecs.first(FIRST), session -> {
            assertThatThrownBy(() -> session.insert(4, "X Y", null, BigDecimal.ONE))
                    .isInstanceOf(SchemaMismatchException.class)
                    .hasMessageContaining("version 2 of the record, and this code has version 1");
            assertThat(session.code().repository(session.db()).findById(1)).isPresent();
            assertThatThrownBy(() -> session.code().repository(session.db()).findById(3))
                    .isInstanceOf(SchemaMismatchException.class)
                    .hasMessageContaining("Entity 3 of table \"jobs\" cannot be read")
                    .hasMessageContaining("Use the newer code");
        });
    }

    @Test
    void leaveEveryNumberAsItIs() {
        String numbers = "double d, float f, @Nullable Double boxed, java.math.BigDecimal exact, List<Double> list";
        CompiledEntity before = codecs.later("@Entity(\"numbers\") public record Job(@Id int id, " + numbers + ") {}");
        CompiledEntity after = codecs.later(
                "@Entity(value = \"numbers\", migrations = Nothing.class) public record Job(@Id int id, " + numbers
                        + """
                        ) {}
                        final class Nothing implements dev.cairn.EntityMigration {
                            public void migrate(com.fasterxml.jackson.databind.node.ObjectNode job) {}
                        }
                        """);
        List<?>[] rows = {
            asList(1, -0.0, -0.0f, -0.0, new BigDecimal("0.00"), List.of(-0.0, 0.0)),
            asList(2, Double.MIN_VALUE, Float.MAX_VALUE, Double.NaN, new BigDecimal("1E+400"), List.of(1e300)),
            asList(3, Double.MAX_VALUE, Float.MIN_VALUE, null, new BigDecimal("-1.50"), List.of(0.1)),
            asList(4, Double.NEGATIVE_INFINITY, Float.NaN, 1.0, new BigDecimal("100"), List.of())
        };
        database.open(before, session -> {
            for (List<?> row : rows) {
                session.insert(row.toArray());
            }
        });
        database.open(after, session -> session.assertRows(rows));
    }

    @Test
    void takeExportsOfEarlierVersionsAsTheyTakeStoredEntities(@TempDir Path other) {
        Path export = other.resolve("export");
        database.open(
                codecs.first(FIRST),
                session ->
                        session.db().exportTo(export, Export.of(session.code().descriptor())));
        new Evolution(other.resolve("db")).open(codecs.later(THIRD), session -> {
            session.code().repository(session.db());
            session.db().importFrom(export, Import.inserting());
            session.assertRows(
                    asList(1, "Ada", "Lovelace", null, "none", 150L),
                    asList(2, "Alan", "Turing", "said", "none", 2000L));
        });
    }
}
