package dev.cairn.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.Cairn;
import dev.cairn.DatabaseClosedException;
import dev.cairn.Scan;
import dev.cairn.backend.StorageBackend;
import dev.cairn.backend.memory.MemoryBackend;
import dev.cairn.backend.rocksdb.RocksBackend;
import dev.cairn.index.IndexBounds;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a consumer may do while it is handed rows, and what is left open afterwards. */
class ScanLifeTest {

    private static final int COUNT = 500;

    @TempDir
    static Path directory;

    static Stream<Named<StorageBackend>> backends() {
        return Stream.of(
                Named.of("memory", MemoryBackend.open()),
                Named.of("RocksDB", RocksBackend.open(directory.resolve("db" + System.nanoTime()))));
    }

    private static IndexedEntityStore<String, Task> filled(Cairn db) {
        IndexedEntityStore<String, Task> store = db.store(Task.descriptor());
        store.insertAll(IntStream.range(0, COUNT)
                .mapToObj(i -> Task.of(String.format("%04d", i))
                        .withCreatedAt(Instant.ofEpochSecond(i))
                        .withFolder("folder " + i % 2))
                .toList());
        return store;
    }

    private static List<Scan<?>> scans(IndexedEntityStore<String, Task> store) {
        IndexBounds merged = IndexBounds.in(List.of("folder 0", "folder 1"));
        return List.of(
                store.scanAll(),
                store.scanAll().ids(),
                store.scan(Task.BY_STATUS, IndexBounds.all()),
                store.scan(Task.BY_FOLDER, merged),
                store.scan(Task.BY_FOLDER, merged).entries(),
                store.scan(Task.BY_FOLDER, merged).reverse().ids());
    }

    @ParameterizedTest
    @MethodSource("backends")
    void nothingStaysOpenWhateverThrows(StorageBackend backend) {
        TrackingBackend tracking = new TrackingBackend(backend);
        try (Cairn db = Cairn.on(tracking)) {
            IndexedEntityStore<String, Task> store = filled(db);
            for (Scan<?> scan : scans(store)) {
                assertThatThrownBy(() -> scan.forEach(row -> {
                            throw new IllegalArgumentException("enough");
                        }))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage("enough");
                assertThat(scan.limit(3).toList()).hasSize(3);
                assertThat(scan.first()).isPresent();
                assertThat(scan.isEmpty()).isFalse();
            }
            assertThat(tracking.steps.get()).isGreaterThan(20);
            assertThat(tracking.open).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("backends")
    void aConsumerMayWriteAndScan(StorageBackend backend) {
        try (Cairn db = Cairn.on(backend)) {
            IndexedEntityStore<String, Task> store = filled(db);
            List<String> seen = new ArrayList<>();
            store.scan(Task.BY_FOLDER, IndexBounds.in(List.of("folder 0", "folder 1")))
                    .forEach(task -> {
                        seen.add(task.id());
                        store.update(
                                task.id(), old -> old.withFolder("folder 2").withToken(old.id()));
                        store.upsert(Task.of(task.id() + " copy").withFolder("folder 1"));
                        if (seen.size() % 100 == 0) {
                            assertThat(store.scan(Task.BY_FOLDER, IndexBounds.equalTo("folder 2"))
                                            .count())
                                    .isEqualTo(seen.size());
                        }
                    });
            assertThat(seen).hasSize(COUNT).doesNotHaveDuplicates();
            assertThat(store.scan(Task.BY_TOKEN, IndexBounds.all()).count()).isEqualTo(COUNT);
            assertThat(store.scan(Task.BY_FOLDER, IndexBounds.equalTo("folder 1"))
                            .delete())
                    .isEqualTo(COUNT);
        }
    }

    @ParameterizedTest
    @MethodSource("backends")
    void aConsumerMayCloseTheDatabaseWhichEndsTheScan(StorageBackend backend) {
        Cairn db = Cairn.on(backend);
        IndexedEntityStore<String, Task> store = filled(db);
        Consumer<Object> closing = row -> db.close();
        for (Scan<?> scan : scans(store)) {
            assertThatThrownBy(() -> scan.forEach(closing)).isInstanceOf(DatabaseClosedException.class);
        }
    }
}
