package dev.cairn.tests.evolution;

import static java.util.Arrays.asList;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.Cairn;
import dev.cairn.InvalidEntityException;
import dev.cairn.SchemaMismatchException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What an entity's values are to a later form of its record. */
@ParameterizedClass
@EnumSource
class ComponentEvolutionTest {

    @Parameter
    private Codecs codecs;

    @TempDir
    private Path directory;

    private Evolution database;

    @BeforeEach
    void start() {
        database = new Evolution(directory);
    }

    private void stored(String source, List<?>... rows) {
        database.open(codecs.first(source), session -> {
            for (List<?> row : rows) {
                session.insert(row.toArray());
            }
        });
    }

    @Test
    void addedComponentsAreAbsentInOlderEntities() {
        stored("@Entity(\"jobs\") public record Job(@Id int id, String title) {}", asList(1, "a"), asList(2, "b"));
        CompiledEntity later = codecs.later("""
                @Entity("jobs")
                @Indexed("size")
                @Indexed("note nulls first")
                public record Job(
                        @Id int id,
                        String title,
                        @Nullable String note,
                        @Indexed Optional<Integer> rank,
                        int size) {}
                """);
        database.open(later, session -> {
            session.assertRows(asList(1, "a", null, Optional.empty(), 0), asList(2, "b", null, Optional.empty(), 0));
            session.upsert(2, "b", "said", Optional.of(3), 4);
        });
        database.open(
                later,
                session -> session.assertRows(
                        asList(1, "a", null, Optional.empty(), 0), asList(2, "b", "said", Optional.of(3), 4)));
    }

    @Test
    void addedComponentsHaveTheirDefaultsInOlderEntities() {
        stored("@Entity(\"jobs\") public record Job(@Id int id) {}", List.of(1));
        database.open(codecs.later("""
                @Entity("jobs")
                public record Job(
                        @Id int id,
                        @Default("NOBODY") @Indexed String owner,
                        @Default("usual") @Indexed int rank,
                        @Default("NONE") @Nullable String note) {
                    static final String NOBODY = "nobody";
                    static final String NONE = "none";

                    static int usual() {
                        return 5;
                    }
                }
                """), session -> {
            session.assertRows(asList(1, "nobody", 5, "none"));
            session.upsert(1, "somebody", 6, null);
            session.assertRows(asList(1, "somebody", 6, null));
        });
    }

    @Test
    void anAddedComponentThatNeedsAValueHasToGetOneBeforeTheEntityIsWritten() {
        stored("@Entity(\"jobs\") public record Job(@Id int id) {}", List.of(1));
        database.open(codecs.later("@Entity(\"jobs\") public record Job(@Id int id, String owner) {}"), session -> {
            session.assertRows(asList(1, null));
            assertThatThrownBy(() -> session.upsert(1, null))
                    .isInstanceOf(InvalidEntityException.class)
                    .hasMessageContaining("Entity 1 of table \"jobs\": component \"owner\" is null");
            session.upsert(1, "me");
            session.assertRows(asList(1, "me"));
        });
    }

    @Test
    void removedComponentsAreIgnored() {
        stored(
                "@Entity(\"jobs\") public record Job(@Id int id, String title, @Indexed int rank) {}",
                asList(1, "a", 3));
        database.open(
                Cairn.builder().dropUnknownIndexes(),
                codecs.later("@Entity(\"jobs\") public record Job(@Id int id, @Indexed String title) {}"),
                session -> session.assertRows(asList(1, "a")));
    }

    @Test
    void renamedComponentsKeepTheirValuesAndTheirIndexes() {
        stored(
                "@Entity(\"jobs\") public record Job(@Id int id, @Indexed String state, @Indexed int prio) {}",
                asList(1, "open", 3),
                asList(2, "done", 1));
        CompiledEntity later = codecs.later("""
                @Entity("jobs")
                public record Job(
                        @Id @RenamedFrom("id") int number,
                        @RenamedFrom("prio") @Indexed int rank,
                        @RenamedFrom("state") @Indexed String phase) {}
                """);
        database.open(later, session -> {
            session.assertRows(asList(1, 3, "open"), asList(2, 1, "done"));
            session.upsert(1, 4, "done");
        });
        database.open(later, session -> session.assertRows(asList(1, 4, "done"), asList(2, 1, "done")));
    }

    @Test
    void componentsThatSwapNamesKeepTheirValues() {
        stored("@Entity(\"jobs\") public record Job(@Id int id, String a, String b) {}", asList(1, "was a", "was b"));
        CompiledEntity swapped = codecs.later("""
                @Entity("jobs")
                public record Job(@Id int id, @RenamedFrom("a") String first, @RenamedFrom("b") @Indexed String a) {}
                """);
        database.open(swapped, session -> {
            session.assertRows(asList(1, "was a", "was b"));
            session.insert(2, "x", "y");
        });
        database.open(swapped, session -> session.assertRows(asList(1, "was a", "was b"), asList(2, "x", "y")));
    }

    @Test
    void widenedNumbersFitAndTheirIndexesAreRebuilt() {
        stored(
                "@Entity(\"jobs\") public record Job(@Id int id, @Indexed int size, @Indexed int part) {}",
                asList(1, Integer.MAX_VALUE, -1));
        database.open(
                codecs.later(
                        "@Entity(\"jobs\") public record Job(@Id int id, @Indexed long size, @Indexed double part) {}"),
                session -> {
                    session.assertRows(asList(1, (long) Integer.MAX_VALUE, -1.0));
                    session.upsert(1, Long.MAX_VALUE, 0.5);
                    session.assertRows(asList(1, Long.MAX_VALUE, 0.5));
                });
    }

    @Test
    void aRetypedComponentIsAnErrorWithTheIdAndNothingIsChanged() {
        String before = "@Entity(\"jobs\") public record Job(@Id int id, String size) {}";
        stored(before, asList(1, "12"), asList(2, "many"));
        database.open(
                codecs.later("@Entity(\"jobs\") public record Job(@Id int id, int size) {}"),
                session -> assertThatThrownBy(
                                () -> session.code().repository(session.db()).findById(2))
                        .isInstanceOf(SchemaMismatchException.class)
                        .hasMessageContaining("Entity 2 of table \"jobs\" cannot be read")
                        .hasMessageContaining("size"));
        database.open(codecs.first(before), session -> session.assertRows(asList(1, "12"), asList(2, "many")));
    }

    @Test
    void anotherTypeOfIdIsRefused() {
        stored("@Entity(\"jobs\") public record Job(@Id int id) {}", asList(1));
        database.open(
                codecs.later("@Entity(\"jobs\") public record Job(@Id long id) {}"),
                session -> assertThatThrownBy(() -> session.code().repository(session.db()))
                        .isInstanceOf(SchemaMismatchException.class)
                        .hasMessageContaining("The ids of table \"jobs\" are stored as int, and the code's are long"));
    }

    @Test
    void reorderedAndInsertedConstantsChangeNothing() {
        CompiledEntity before = codecs.first("""
                @Entity("jobs") public record Job(@Id Kind id, @Indexed Kind kind, @Indexed List<Kind> kinds) {
                    public enum Kind { HOT, COLD }
                }
                """);
        CompiledEntity after = codecs.later("""
                @Entity("jobs") public record Job(@Id Kind id, @Indexed Kind kind, @Indexed List<Kind> kinds) {
                    public enum Kind { MILD, COLD, ICY, HOT }
                }
                """);
        database.open(before, session -> {
            Object hot = before.constant("Job$Kind", "HOT");
            Object cold = before.constant("Job$Kind", "COLD");
            session.insert(hot, cold, List.of(hot, cold));
            session.insert(cold, hot, List.of());
        });
        database.open(after, session -> {
            Object hot = after.constant("Job$Kind", "HOT");
            Object cold = after.constant("Job$Kind", "COLD");
            session.assertRows(List.of(cold, hot, List.of()), List.of(hot, cold, List.of(hot, cold)));
        });
    }

    @Test
    void aConstantThatIsGoneIsAnErrorWithTheId() {
        CompiledEntity before = codecs.first(
                "@Entity(\"jobs\") public record Job(@Id int id, Kind kind) { public enum Kind { HOT, COLD } }");
        database.open(before, session -> session.insert(1, before.constant("Job$Kind", "HOT")));
        database.open(
                codecs.later(
                        "@Entity(\"jobs\") public record Job(@Id int id, Kind kind) { public enum Kind { COLD } }"),
                session -> assertThatThrownBy(() -> session.code()
                                .repository(session.db())
                                .scanAll()
                                .toList())
                        .hasMessageContaining("Entity 1 of table \"jobs\" cannot be read")
                        .hasMessageContaining("HOT"));
    }

    @Test
    void olderCodeReadsAndMayNotWrite() {
        String before = "@Entity(\"jobs\") public record Job(@Id int id, @Indexed String title) {}";
        stored(before, asList(1, "a"));
        stored(
                "@Entity(\"jobs\") public record Job(@Id int id, @Indexed String title, int size) {}",
                asList(2, "b", 7));
        database.open(codecs.first(before), session -> {
            session.assertRows(asList(1, "a"), asList(2, "b"));
            assertThatThrownBy(() -> session.insert(3, "c"))
                    .isInstanceOf(SchemaMismatchException.class)
                    .hasMessageContaining("size")
                    .hasMessageContaining("allowDowngrade()");
        });
        database.open(Cairn.builder().allowDowngrade(), codecs.first(before), session -> {
            session.insert(3, "c");
            session.assertRows(asList(1, "a"), asList(2, "b"), asList(3, "c"));
        });
    }

    @Test
    void renamedConstantsAreFoundWhereverTheyAreAndInIndexes() {
        String record = """
                public record Job(
                        @Id int id,
                        @Indexed(unique = true) Kind kind,
                        @Indexed Set<Kind> kinds,
                        Map<Kind, Integer> counts,
                        @Nullable Inner inner) {
                    public record Inner(Optional<Kind> kind) {}
                """;
        CompiledEntity before = codecs.first(
                "@Entity(\"jobs\") @Indexed(\"inner.kind\") " + record + "public enum Kind { HOT, COLD } }");
        CompiledEntity after = codecs.later("@Entity(\"jobs\") @Indexed(\"inner.kind\") " + record
                + "public enum Kind { @RenamedFrom({\"COLD\", \"ICY\"}) FROSTY, WARM, HOT } }");
        database.open(before, session -> {
            Object hot = before.constant("Job$Kind", "HOT");
            Object cold = before.constant("Job$Kind", "COLD");
            session.insert(1, hot, Set.of(cold), Map.of(cold, 7), inner(before, cold));
            session.insert(2, cold, Set.of(), Map.of(hot, 1), null);
        });
        for (int i = 0; i < 2; i++) {
            database.open(after, session -> {
                Object hot = after.constant("Job$Kind", "HOT");
                Object frosty = after.constant("Job$Kind", "FROSTY");
                session.assertRows(
                        asList(1, hot, Set.of(frosty), Map.of(frosty, 7), inner(after, frosty)),
                        asList(2, frosty, Set.of(), Map.of(hot, 1), null));
                session.upsert(2, frosty, Set.of(), Map.of(hot, 1), null);
            });
        }
    }

    private static Object inner(CompiledEntity code, Object kind) {
        try {
            Class<?> type = (Class<?>) code.descriptor().components().get(4).type();
            return type.getConstructors()[0].newInstance(Optional.of(kind));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
