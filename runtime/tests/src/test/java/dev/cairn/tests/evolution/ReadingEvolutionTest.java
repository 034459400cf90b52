package dev.cairn.tests.evolution;

import static java.util.Arrays.asList;

import dev.cairn.Cairn;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Indexes that stay declared as they were, over components that older entities come to have another value of. */
class ReadingEvolutionTest {

    @TempDir
    private Path directory;

    private Evolution database;

    @BeforeEach
    void start() {
        database = new Evolution(directory);
    }

    private void open(String source, List<?> inserted, List<?>... rows) {
        database.open(Cairn.builder().allowDowngrade(), CompiledEntity.of(source), session -> {
            session.insert(inserted.toArray());
            session.assertRows(rows);
        });
    }

    @Test
    void followAFormerNameThatIsDeclaredLateAndTakenAway() {
        open("@Entity(\"jobs\") public record Job(@Id int id, String state) {}", asList(1, "a"), asList(1, "a"));
        String without = "@Entity(\"jobs\") public record Job(@Id int id, @Indexed @Nullable String phase) {}";
        open(without, asList(2, "b"), asList(1, null), asList(2, "b"));
        open(
                "@Entity(\"jobs\") public record Job(@Id int id, @RenamedFrom(\"state\") @Indexed @Nullable String phase) {}",
                asList(3, "c"),
                asList(1, "a"),
                asList(2, "b"),
                asList(3, "c"));
        open(without, asList(4, "d"), asList(1, null), asList(2, "b"), asList(3, "c"), asList(4, "d"));
    }

    @Test
    void followADefaultThatIsDeclaredLate() {
        open("@Entity(\"jobs\") public record Job(@Id int id) {}", asList(1), asList(1));
        open(
                "@Entity(\"jobs\") public record Job(@Id int id, @Indexed int rank) {}",
                asList(2, 2),
                asList(1, 0),
                asList(2, 2));
        open("""
                @Entity("jobs") public record Job(@Id int id, @Default("USUAL") @Indexed int rank) {
                    static final int USUAL = 5;
                }
                """, asList(3, 3), asList(1, 5), asList(2, 2), asList(3, 3));
    }

    @Test
    void followANameThatAnotherComponentTakes() {
        open(
                "@Entity(\"jobs\") public record Job(@Id int id, @Indexed @Nullable String state) {}",
                asList(1, "a"),
                asList(1, "a"));
        open("""
                @Entity("jobs")
                public record Job(@Id int id, @Indexed @Nullable String state, @RenamedFrom("state") @Nullable String first) {}
                """, asList(2, "b", "c"), asList(1, null, "a"), asList(2, "b", "c"));
    }

    @Test
    void followInDerivedColumnsConditionsAndIncludedComponents() {
        String rest = """
                    public boolean isLong() {
                        return phase != null && phase.length() > 1;
                    }

                    public int size() {
                        return phase == null ? -1 : phase.length();
                    }
                }
                """;
        String indexes =
                "@Entity(\"jobs\") @Indexed(\"size\") @Indexed(value = \"n\", where = \"isLong\", name = \"l\")"
                        + " @Indexed(value = \"n\", include = \"phase\", name = \"i\")"
                        + " @Indexed(value = \"n desc\", include = \"*\", name = \"e\") ";
        open(
                "@Entity(\"jobs\") public record Job(@Id int id, int n, String state) {}",
                asList(1, 1, "aa"),
                asList(1, 1, "aa"));
        open(
                indexes + "public record Job(@Id int id, int n, @Nullable String phase) {" + rest,
                asList(2, 1, "bb"),
                asList(1, 1, null),
                asList(2, 1, "bb"));
        open(
                indexes + "public record Job(@Id int id, int n, @RenamedFrom(\"state\") @Nullable String phase) {"
                        + rest,
                asList(3, 1, "cc"),
                asList(1, 1, "aa"),
                asList(2, 1, "bb"),
                asList(3, 1, "cc"));
    }
}
