package dev.cairn.tests.evolution;

import static java.util.Arrays.asList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.Cairn;
import dev.cairn.IndexNotReadyException;
import dev.cairn.SchemaMismatchException;
import dev.cairn.UniqueViolationException;
import dev.cairn.index.IndexBounds;
import dev.cairn.index.IndexDefinition;
import dev.cairn.index.IndexState;
import dev.cairn.store.IndexedEntityStore;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a change of an entity's indexes comes to at the next opening. */
class IndexEvolutionTest {

    private static final String RECORD = """
            public record Job(@Id int id, @Nullable String title, List<String> tags, Place place) {
                public record Place(@Nullable String city, int floor) {}

                boolean open() {
                    return title == null;
                }

                public int size() {
                    return title == null ? 0 : title.length();
                }
            }
            """;

    @TempDir
    private Path directory;

    private Evolution database;

    @BeforeEach
    void start() {
        database = new Evolution(directory);
    }

    private static CompiledEntity indexed(String indexes) {
        return CompiledEntity.of("@Entity(\"jobs\") " + indexes + RECORD);
    }

    private static Object place(CompiledEntity code, String city, int floor) {
        try {
            return code.descriptor().components().get(3).type() instanceof Class<?> type
                    ? type.getConstructors()[0].newInstance(city, floor)
                    : List.of();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static List<?>[] rows(CompiledEntity code) {
        return new List<?>[] {
            asList(1, "a", List.of("x", "y"), place(code, "Rome", 1)),
            asList(2, null, List.of(), place(code, null, 2)),
            asList(3, "ABC", List.of("y"), place(code, "Oslo", 1)),
            asList(4, "abc", List.of("z", "z"), place(code, "Rome", 0))
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@Indexed(\"title\")",
                "@Indexed(\"title desc\")",
                "@Indexed(\"title nulls first\")",
                "@Indexed(\"title nulls last\")",
                "@Indexed(value = \"title\", unique = true)",
                "@Indexed(value = \"title desc\", counted = true)",
                "@Indexed(value = {\"title nulls last\", \"id\"}, unique = true, counted = true)",
                "@Indexed(value = \"title\", ignoreCase = true)",
                "@Indexed({\"title\", \"id\"})",
                "@Indexed(value = \"title\", include = {\"tags\", \"place\"})",
                "@Indexed(value = \"title\", include = \"*\")",
                "@Indexed(value = \"size\", name = \"title\")",
                "@Indexed(value = \"size\", name = \"title\", version = 1)",
                "@Indexed(value = \"size\", where = \"open\", name = \"title\")",
                "@Indexed(value = \"tags\", name = \"title\")",
                "@Indexed(value = {\"place.city\", \"tags\"}, name = \"title\")",
                "@Indexed(value = {\"place.floor\", \"place.city nulls last\"}, name = \"title\")",
                "@Indexed(value = \"title\", name = \"other\", renamedFrom = \"title\")",
            })
    void everyIndexIsBuiltWhereNoneWasAndRebuiltWhereAnotherWas(String indexes) {
        CompiledEntity without = indexed("");
        database.open(without, session -> {
            for (List<?> row : rows(without)) {
                session.insert(row.toArray());
            }
        });
        CompiledEntity with = indexed(indexes);
        database.open(with, session -> session.assertRows(rows(with)));
        database.open(Cairn.builder().dropUnknownIndexes(), without, session -> session.assertRows(rows(without)));
        CompiledEntity other = indexed("@Indexed(\"title desc\")");
        database.open(other, session -> session.assertRows(rows(other)));
        database.open(Cairn.builder().dropUnknownIndexes(), with, session -> {
            session.assertRows(rows(with));
            session.upsert(rows(with)[0].toArray());
            session.code().repository(session.db()).deleteById(3);
            List<?>[] rows = rows(with);
            session.assertRows(rows[0], rows[1], rows[3]);
        });
    }

    @Test
    void anIndexThatTheCodeDoesNotKnowIsKeptAndTheTableIsNotWritten() {
        CompiledEntity with = indexed("@Indexed(\"title\")");
        CompiledEntity without = indexed("");
        database.open(with, session -> session.insert(rows(with)[0].toArray()));
        database.open(without, session -> {
            session.assertRows(rows(without)[0]);
            assertThatThrownBy(() -> session.insert(rows(without)[1].toArray()))
                    .isInstanceOf(SchemaMismatchException.class)
                    .hasMessageContaining("\"title\"")
                    .hasMessageContaining("dropUnknownIndexes()");
        });
        database.open(with, session -> {
            session.insert(rows(with)[1].toArray());
            session.assertRows(rows(with)[0], rows(with)[1]);
        });
    }

    @Test
    void aUniqueIndexOverDataThatViolatesItFailsAndLeavesTheDataAlone() {
        CompiledEntity before = indexed("");
        database.open(before, session -> {
            for (List<?> row : rows(before)) {
                session.insert(row.toArray());
            }
        });
        CompiledEntity unique = indexed("@Indexed(value = \"title\", unique = true, ignoreCase = true)");
        IndexDefinition<Object, Object> title = unique.descriptor().indexes().get(0);
        database.open(unique, session -> {
            assertThatThrownBy(() -> session.code()
                            .store(session.db())
                            .scan(title, IndexBounds.all())
                            .toList())
                    .isInstanceOf(IndexNotReadyException.class)
                    .hasMessageContaining("title")
                    .hasMessageContaining("3")
                    .hasMessageContaining("4");
            assertThatCode(() -> session.upsert(rows(unique)[3].toArray())).doesNotThrowAnyException();
            session.code().repository(session.db()).deleteById(3);
        });
        database.open(unique, session -> {
            assertThat(session.code().store(session.db())).isNotNull();
            assertThat(session.db().indexes()).singleElement().satisfies(index -> {
                assertThat(index.state()).isEqualTo(IndexState.FAILED);
                assertThat(index.violations()).hasSize(1);
            });
            session.db().rebuild("jobs", "title");
            session.assertRows(rows(unique)[0], rows(unique)[1], rows(unique)[3]);
            assertThatThrownBy(() -> session.insert(rows(unique)[2].toArray()))
                    .isInstanceOf(UniqueViolationException.class)
                    .hasMessageContaining("title");
        });
    }

    @Test
    void aRenamedTableKeepsEverything() {
        CompiledEntity before = indexed("@Indexed(\"title\")");
        database.open(before, session -> session.insert(rows(before)[0].toArray()));
        CompiledEntity after =
                CompiledEntity.of("@Entity(\"tasks\") @RenamedFrom(\"jobs\") @Indexed(\"title\") " + RECORD);
        database.open(after, session -> {
            session.assertRows(rows(after)[0]);
            session.insert(rows(after)[1].toArray());
        });
        database.open(after, session -> session.assertRows(rows(after)[0], rows(after)[1]));
        database.open(
                before,
                session -> assertThatThrownBy(() -> session.code().repository(session.db()))
                        .isInstanceOf(SchemaMismatchException.class)
                        .hasMessageContaining("\"jobs\" is called \"tasks\""));
    }

    /** The later accessor gives what is another entity's key by now, and its entry must stay. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anEntityWhoseAccessorsChangedDoesNotDeleteAnothersUniqueEntry(boolean deleted) {
        CompiledEntity plain = CompiledEntity.of("""
                @Entity("jobs")
                public record Job(@Id int id, @Indexed(unique = true) String name) {}
                """);
        CompiledEntity folding = CompiledEntity.of("""
                @Entity("jobs")
                public record Job(@Id int id, @Indexed(unique = true) String name) {
                    @Override
                    public String name() {
                        return name.toLowerCase(java.util.Locale.ROOT);
                    }
                }
                """);
        database.open(plain, session -> session.insert(1, "Bob"));
        database.open(folding, session -> session.insert(2, "bob"));

        database.open(folding, session -> {
            if (deleted) {
                session.code().repository(session.db()).deleteById(1);
            } else {
                session.upsert(1, "carl");
            }
            IndexedEntityStore<Object, Object> store = session.code().store(session.db());
            IndexDefinition<Object, Object> index = store.descriptor().indexes().get(0);
            assertThat(store.find(index, "bob")).contains(session.code().entity(2, "bob"));
        });
    }
}
