package dev.cairn.tests.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Cairn;
import dev.cairn.IndexBuilding;
import dev.cairn.Repository;
import dev.cairn.store.Export;
import dev.cairn.store.Import;
import dev.cairn.tests.ChildProcess;
import dev.cairn.tests.IndexOracle;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes are killed, one after the other, while a later form of a record takes over a database. */
class EvolutionKillTest {

    private static final long ENTITIES = 3_000;
    private static final int KILLS = 2;

    private static final String BEFORE = """
            @Entity("jobs")
            public record Job(@Id long id, @Version long version, String name, int size, @Indexed @Nullable String gone) {}
            """;

    private static final String AFTER = """
            @Entity(value = "tasks", migrations = Grow.class)
            @RenamedFrom("jobs")
            @Indexed(value = "title", include = "*")
            @Indexed(value = {"rank desc", "bytes"}, include = "title")
            @Indexed(value = "label", unique = true, ignoreCase = true)
            public record Job(
                    @Id long id,
                    @Version long version,
                    @Default("LOW") int rank,
                    @RenamedFrom("name") String title,
                    @RenamedFrom("size") long bytes) {

                static final int LOW = 3;

                public String label() {
                    return title + "!";
                }
            }

            final class Grow implements dev.cairn.EntityMigration {
                public void migrate(com.fasterxml.jackson.databind.node.ObjectNode job) {
                    job.put("size", job.get("size").asLong() + 1_000_000_000_000L);
                }
            }
            """;

    @TempDir
    private Path directory;

    private final Random random = new Random(4);

    @BeforeEach
    void store() {
        CompiledEntity code = CompiledEntity.of(BEFORE);
        try (Cairn db = Cairn.open(directory.resolve("db"))) {
            code.repository(db)
                    .insertAll(LongStream.range(0, ENTITIES)
                            .mapToObj(id -> code.entity(id, 0L, "name " + id, (int) id, "gone " + id % 5))
                            .toList());
            db.exportTo(directory.resolve("export"), Export.ofEverything());
        }
    }

    @Test
    void whileItIsUpgradedAndRepairedAndItsIndexesAreFilled() throws Exception {
        killed("upgrade", "db");
        assertAllIsThere("db");
    }

    @Test
    void whileAnExportOfTheEarlierFormIsImported() throws Exception {
        killed("import", "other");
        assertAllIsThere("other");
    }

    private void killed(String what, String name) throws Exception {
        for (int kill = 0; kill < KILLS; kill++) {
            try (ChildProcess child = ChildProcess.start(
                    "128m",
                    EvolutionKillTest.class,
                    directory.resolve(name).toString(),
                    what,
                    directory.resolve("export").toString())) {
                assertThat(child.line()).isEqualTo("started");
                for (int lines = random.nextInt(8); lines > 0; lines--) {
                    assertThat(child.line()).startsWith("did");
                }
            }
        }
    }

    private void assertAllIsThere(String name) {
        CompiledEntity code = CompiledEntity.of(AFTER);
        try (Cairn db = Cairn.builder().dropUnknownIndexes().open(directory.resolve(name))) {
            Repository<Object, Object> tasks = code.repository(db);
            if (name.equals("other")) {
                db.importFrom(directory.resolve("export"), Import.upserting());
            }
            List<Object> expected = new ArrayList<>();
            for (long id = 0; id < ENTITIES; id++) {
                expected.add(code.entity(id, 1L, 3, "name " + id, id + 1_000_000_000_000L));
            }
            assertThat(tasks.scanAll().toList()).isEqualTo(expected);
            new IndexOracle<>(code.store(db)).assertIndexesFollow(expected);
            assertThat(db.verify().isClean()).as(db.verify().toString()).isTrue();
            db.upgrade(progress -> {});
            assertThat(tasks.scanAll().toList()).isEqualTo(expected);
            assertThat(db.verify().isClean()).as(db.verify().toString()).isTrue();
        }
    }

    public static void main(String[] arguments) {
        CompiledEntity code = CompiledEntity.of(AFTER);
        Cairn db = Cairn.builder()
                .dropUnknownIndexes()
                .indexBuilding(IndexBuilding.IN_BACKGROUND)
                .indexBuildingRate(5_000)
                .writeBufferBytes(64 << 10)
                .open(Path.of(arguments[0]));
        code.repository(db);
        System.out.println("started");
        while (true) {
            if (arguments[1].equals("import")) {
                db.importFrom(
                        Path.of(arguments[2]),
                        Import.upserting().onProgress(progress -> System.out.println("did " + progress)));
            } else {
                db.upgrade(progress -> System.out.println("did " + progress));
                db.repair();
            }
            System.out.println("did all");
        }
    }
}
