package dev.cairn.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.Cairn;
import dev.cairn.Transaction;
import dev.cairn.UniqueViolationException;
import dev.cairn.backend.StorageBackend;
import dev.cairn.backend.memory.MemoryBackend;
import dev.cairn.backend.rocksdb.RocksBackend;
import dev.cairn.index.IndexBounds;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What transactions do and do not keep each other from. In the middle of the first attempt another thread does its part
 * and ends, so that the order of events is always the same.
 */
class TransactionAnomaliesTest {

    @TempDir
    static Path directory;

    static Stream<Named<StorageBackend>> backends() {
        return Stream.of(
                Named.of("memory", MemoryBackend.open()),
                Named.of("without locks", new LockFreeBackend(MemoryBackend.open())),
                Named.of("RocksDB", RocksBackend.open(directory.resolve("db" + System.nanoTime()))));
    }

    private static IndexedEntityStore<String, Task> in(Transaction tx) {
        return tx.store(Task.descriptor());
    }

    /** Runs something on another thread, in the first attempt of a transaction only, and waits for its end. */
    private static void meanwhile(Transaction tx, Runnable action) {
        if (tx.attempt() == 1) {
            CompletableFuture.runAsync(action).join();
        }
    }

    private static Task later(Task task) {
        return task.withCreatedAt(task.createdAt().plusSeconds(1));
    }

    @ParameterizedTest
    @MethodSource("backends")
    void noUpdateIsLost(StorageBackend backend) {
        try (Cairn db = Cairn.on(backend)) {
            IndexedEntityStore<String, Task> tasks = db.store(Task.descriptor());
            tasks.insert(Task.of("a"));

            int attempts = db.transactAndGet(tx -> {
                Task read = in(tx).findById("a").orElseThrow();
                meanwhile(tx, () -> tasks.update("a", TransactionAnomaliesTest::later));
                in(tx).update(later(read));
                return tx.attempt();
            });

            assertThat(attempts).isEqualTo(2);
            assertThat(tasks.findById("a").orElseThrow().createdAt()).isEqualTo(Instant.ofEpochSecond(2));
        }
    }

    @ParameterizedTest
    @MethodSource("backends")
    void noUpdateIsLostBetweenTransactions(StorageBackend backend) {
        try (Cairn db = Cairn.on(backend)) {
            IndexedEntityStore<String, Task> tasks = db.store(Task.descriptor());
            tasks.insert(Task.of("a"));

            db.transact(tx -> {
                in(tx).update("a", TransactionAnomaliesTest::later);
                meanwhile(tx, () -> db.transact(other -> in(other).update("a", TransactionAnomaliesTest::later)));
            });

            assertThat(tasks.findById("a").orElseThrow().createdAt()).isEqualTo(Instant.ofEpochSecond(2));
        }
    }

    @ParameterizedTest
    @MethodSource("backends")
    void nothingUncommittedIsRead(StorageBackend backend) {
        try (Cairn db = Cairn.on(backend)) {
            IndexedEntityStore<String, Task> tasks = db.store(Task.descriptor());
            tasks.insert(Task.of("a"));

            db.transact(tx -> {
                in(tx).update("a", task -> task.withStatus(Task.Status.DONE));
                in(tx).insert(Task.of("b").withToken("t"));
                meanwhile(tx, () -> {
                    assertThat(tasks.scanAll().toList()).containsExactly(Task.of("a"));
                    assertThat(tasks.find(Task.BY_TOKEN, "t")).isEmpty();
                    db.transact(other -> assertThat(in(other)
                                    .scan(Task.BY_STATUS, IndexBounds.equalTo(Task.Status.DONE))
                                    .isEmpty())
                            .isTrue());
                });
            });

            assertThat(tasks.scan(Task.BY_STATUS, IndexBounds.equalTo(Task.Status.DONE))
                            .ids()
                            .toList())
                    .containsExactly("a");
        }
    }

    @ParameterizedTest
    @MethodSource("backends")
    void readsAreRepeatable(StorageBackend backend) {
        try (Cairn db = Cairn.on(backend)) {
            IndexedEntityStore<String, Task> tasks = db.store(Task.descriptor());
            tasks.insertAll(List.of(Task.of("a"), Task.of("b")));

            db.transact(tx -> {
                List<Task> before = in(tx).scanAll().toList();
                meanwhile(tx, () -> {
                    tasks.update("a", TransactionAnomaliesTest::later);
                    tasks.deleteById("b");
                    tasks.insert(Task.of("c"));
                });
                assertThat(in(tx).findById("a")).contains(before.get(0));
                assertThat(in(tx).existsById("c")).isFalse();
                assertThat(in(tx).scanAll().toList()).isEqualTo(before);
                assertThat(in(tx).scan(Task.BY_STATUS, IndexBounds.all()).toList())
                        .isEqualTo(before);
            });
        }
    }

    @ParameterizedTest
    @MethodSource("backends")
    void readsOfDifferentEntitiesAreOfOneState(StorageBackend backend) {
        try (Cairn db = Cairn.on(backend)) {
            IndexedEntityStore<String, Task> tasks = db.store(Task.descriptor());
            tasks.insertAll(List.of(Task.of("a"), Task.of("b")));

            db.transact(tx -> {
                Task a = in(tx).findById("a").orElseThrow();
                meanwhile(tx, () -> tasks.updateAll(List.of(later(Task.of("a")), later(Task.of("b")))));
                assertThat(in(tx).findById("b").orElseThrow().createdAt()).isEqualTo(a.createdAt());
            });
        }
    }

    /** Each of two takes the other's place only if it is empty. */
    @ParameterizedTest
    @MethodSource("backends")
    void pointReadsAreNotSkewedByWritesOfOthers(StorageBackend backend) {
        try (Cairn db = Cairn.on(backend)) {
            IndexedEntityStore<String, Task> tasks = db.store(Task.descriptor());
            tasks.insertAll(List.of(Task.of("a"), Task.of("b")));

            db.transact(tx -> {
                if (in(tx).findById("a").orElseThrow().status() == Task.Status.NEW) {
                    meanwhile(
                            tx,
                            () -> db.transact(other -> {
                                if (in(other).findById("b").orElseThrow().status() == Task.Status.NEW) {
                                    in(other).update("a", task -> task.withStatus(Task.Status.DONE));
                                }
                            }));
                    in(tx).update("b", task -> task.withStatus(Task.Status.DONE));
                }
            });

            assertThat(tasks.scan(Task.BY_STATUS, IndexBounds.equalTo(Task.Status.DONE))
                            .ids()
                            .toList())
                    .containsExactly("a");
        }
    }

    @ParameterizedTest
    @MethodSource("backends")
    void absenceIsNotSkewedByInsertsOfOthers(StorageBackend backend) {
        try (Cairn db = Cairn.on(backend)) {
            IndexedEntityStore<String, Task> tasks = db.store(Task.descriptor());

            db.transact(tx -> {
                boolean alone = !in(tx).existsById("a") && !in(tx).exists(Task.BY_TOKEN, "t");
                meanwhile(tx, () -> tasks.insert(Task.of("other").withToken("t")));
                in(tx).insert(Task.of("b").withFolder("" + alone));
            });

            assertThat(tasks.findById("b").orElseThrow().folder()).isEqualTo("false");
        }
    }

    @ParameterizedTest
    @MethodSource("backends")
    void whatAScanHasReadIsNotSkewedByChangesOfOthers(StorageBackend backend) {
        try (Cairn db = Cairn.on(backend)) {
            IndexedEntityStore<String, Task> tasks = db.store(Task.descriptor());
            List<String> ids = List.of("a", "b", "c");
            ids.forEach(id -> tasks.insert(Task.of(id).withFolder("x")));
            List<Integer> attempts = new ArrayList<>();

            for (String id : ids) {
                attempts.add(db.transactAndGet(tx -> {
                    IndexBounds bounds = IndexBounds.equalTo("x");
                    long rows = switch (id) {
                        case "a" -> in(tx).scan(Task.BY_FOLDER, bounds).toList().size();
                        case "b" ->
                            in(tx).scan(Task.BY_FOLDER, bounds)
                                    .entries()
                                    .toList()
                                    .size();
                        default -> in(tx).scanAll().toList().size();
                    };
                    meanwhile(tx, () -> tasks.update(id, task -> task.withFolder("y")));
                    in(tx).upsert(Task.of("sum of " + id).withFolder("" + rows));
                    return tx.attempt();
                }));
            }

            assertThat(attempts).containsExactly(2, 2, 2);
            assertThat(tasks.findById("sum of a").orElseThrow().folder()).isEqualTo("2");
            assertThat(tasks.findById("sum of b").orElseThrow().folder()).isEqualTo("1");
        }
    }

    @ParameterizedTest
    @MethodSource("backends")
    void whatWasOnlyCountedIsNotSkewedByDeletionsOfOthers(StorageBackend backend) {
        try (Cairn db = Cairn.on(backend)) {
            IndexedEntityStore<String, Task> tasks = db.store(Task.descriptor());
            List<Function<IndexedEntityStore<String, Task>, Object>> questions = List.of(
                    store -> store.scanAll().count(),
                    store -> store.scanAll().isEmpty(),
                    store ->
                            store.scan(Task.BY_FOLDER, IndexBounds.equalTo("x")).count(),
                    store ->
                            store.scan(Task.BY_FOLDER, IndexBounds.equalTo("x")).isEmpty(),
                    store -> store.scan(Task.BY_FOLDER, IndexBounds.in(List.of("w", "x")))
                            .count(),
                    store -> store.where(TaskColumns.FOLDER.eq("x")).count());

            for (Function<IndexedEntityStore<String, Task>, Object> question : questions) {
                tasks.upsert(Task.of("a").withFolder("x"));
                int attempts = db.transactAndGet(tx -> {
                    Object answer = question.apply(in(tx));
                    meanwhile(tx, () -> tasks.deleteById("a"));
                    in(tx).upsert(Task.of("answer").withFolder("" + answer));
                    return tx.attempt();
                });
                assertThat(attempts).isEqualTo(2);
                tasks.deleteById("answer");
            }
        }
    }

    /** This is what transactions do not prevent: rows that enter a range that was scanned. */
    @ParameterizedTest
    @MethodSource("backends")
    void rowsThatEnterAScannedRangeAreNotNoticed(StorageBackend backend) {
        try (Cairn db = Cairn.on(backend)) {
            IndexedEntityStore<String, Task> tasks = db.store(Task.descriptor());

            int attempts = db.transactAndGet(tx -> {
                long count = in(tx).scanAll().count();
                meanwhile(tx, () -> tasks.insert(Task.of("phantom")));
                assertThat(in(tx).scanAll().count()).isEqualTo(count);
                in(tx).insert(Task.of("sum").withFolder("" + count));
                return tx.attempt();
            });

            assertThat(attempts).isEqualTo(1);
            assertThat(tasks.findById("sum").orElseThrow().folder()).isEqualTo("0");
            assertThat(tasks.scanAll().count()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @MethodSource("backends")
    void anEntityThatEveryoneUpdatesTurnsPhantomsIntoConflicts(StorageBackend backend) {
        try (Cairn db = Cairn.on(backend)) {
            IndexedEntityStore<String, Task> tasks = db.store(Task.descriptor());
            tasks.insert(Task.of("list"));

            db.transact(tx -> {
                in(tx).update("list", TransactionAnomaliesTest::later);
                long count = in(tx).scanAll().count();
                meanwhile(
                        tx,
                        () -> db.transact(other -> {
                            in(other).update("list", TransactionAnomaliesTest::later);
                            in(other).insert(Task.of("phantom"));
                        }));
                in(tx).insert(Task.of("sum").withFolder("" + count));
            });

            assertThat(tasks.findById("sum").orElseThrow().folder()).isEqualTo("2");
        }
    }

    @ParameterizedTest
    @MethodSource("backends")
    void aUniqueKeyThatOthersTookMeanwhileIsAViolation(StorageBackend backend) {
        try (Cairn db = Cairn.on(backend)) {
            IndexedEntityStore<String, Task> tasks = db.store(Task.descriptor());
            tasks.insert(Task.of("a").withToken("t"));

            // In the first attempt the token is free, since the transaction itself has freed it.
            assertThatThrownBy(() -> db.transact(tx -> {
                        in(tx).update("a", task -> task.withToken(null));
                        in(tx).insert(Task.of("b").withToken("u"));
                        meanwhile(tx, () -> tasks.insert(Task.of("c").withToken("u")));
                    }))
                    .isInstanceOf(UniqueViolationException.class)
                    .hasMessageContaining("Entity \"b\" of table \"tasks\"")
                    .hasMessageContaining("entity \"c\"");

            assertThat(tasks.scan(Task.BY_TOKEN, IndexBounds.all()).ids().toList())
                    .containsExactly("a", "c");
        }
    }

    @ParameterizedTest
    @MethodSource("backends")
    void aUniqueKeyThatTheTransactionFreesCanBeTakenByOthersOnlyAfterIt(StorageBackend backend) {
        try (Cairn db = Cairn.on(backend)) {
            IndexedEntityStore<String, Task> tasks = db.store(Task.descriptor());
            tasks.insert(Task.of("a").withToken("t"));

            db.transact(tx -> {
                in(tx).update("a", task -> task.withToken(null));
                meanwhile(
                        tx,
                        () -> assertThatThrownBy(() -> tasks.insert(Task.of("b").withToken("t")))
                                .isInstanceOf(UniqueViolationException.class));
            });

            tasks.insert(Task.of("b").withToken("t").withTags(Set.of("x")));
            assertThat(tasks.find(Task.BY_TOKEN, "t")).isPresent();
        }
    }

    @ParameterizedTest
    @MethodSource("backends")
    void whoOnlyReadsIsNeverInConflict(StorageBackend backend) {
        try (Cairn db = Cairn.on(backend)) {
            IndexedEntityStore<String, Task> tasks = db.store(Task.descriptor());
            tasks.insert(Task.of("a"));

            int attempts = db.transactAndGet(tx -> {
                Task before = in(tx).findById("a").orElseThrow();
                meanwhile(tx, () -> tasks.update("a", TransactionAnomaliesTest::later));
                assertThat(in(tx).scanAll().toList()).containsExactly(before);
                return tx.attempt();
            });

            assertThat(attempts).isEqualTo(1);
        }
    }
}
