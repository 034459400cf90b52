package dev.cairn.tests.linearizability;

import dev.cairn.Cairn;
import dev.cairn.backend.StorageBackend;
import dev.cairn.backend.memory.MemoryBackend;
import dev.cairn.backend.rocksdb.RocksBackend;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Lincheck lets threads make random calls, and looks for an order in which one thread alone would have seen the same.
 * More scenarios with {@code -Dcairn.lincheck.scenarios=1000}.
 */
class LinearizabilityTest {

    private static final int SCENARIOS = Integer.getInteger("cairn.lincheck.scenarios", 9);

    /** How often each scenario is run, since what threads do to each other is left to chance. */
    private static final int RUNS = 100;

    @Test
    void everyCallTakesEffectAtOneMomentInMemory() {
        check(MemoryBackend.open(), true, 0);
    }

    @Test
    void everyCallTakesEffectAtOneMomentWithACache() {
        check(MemoryBackend.open(), true, 1 << 20);
    }

    /** On an engine that only tells afterwards that others were in the way. */
    @Test
    void everyCallTakesEffectAtOneMomentWithoutLocks() {
        check(MemoryBackend.open(), false, 0);
    }

    @Test
    void everyCallTakesEffectAtOneMomentOnRocksDb(@TempDir Path directory) {
        check(RocksBackend.open(directory), true, 0);
    }

    private static void check(StorageBackend backend, boolean locks, long cacheBytes) {
        try (Cairn db = Cairn.builder().entityCache(cacheBytes).on(hesitant(backend, locks))) {
            StoredSeats.use(db);
            new StressOptions()
                    .threads(3)
                    .actorsBefore(2)
                    .actorsPerThread(3)
                    .actorsAfter(1)
                    .iterations(SCENARIOS)
                    .invocationsPerIteration(RUNS)
                    .sequentialSpecification(SeatsModel.class)
                    .check(StoredSeats.class);
        }
    }

    /** Gives way to other threads now and then, between what a call reads and what it does with it. */
    private static StorageBackend hesitant(StorageBackend backend, boolean locks) {
        return (StorageBackend) Proxy.newProxyInstance(
                StorageBackend.class.getClassLoader(),
                new Class<?>[] {StorageBackend.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("locks") && !locks) {
                        return Optional.empty();
                    }
                    if (ThreadLocalRandom.current().nextInt(3) == 0) {
                        Thread.yield();
                    }
                    try {
                        return method.invoke(backend, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
