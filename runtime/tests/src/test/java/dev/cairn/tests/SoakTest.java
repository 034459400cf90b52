package dev.cairn.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Backup;
import dev.cairn.Backups;
import dev.cairn.Cairn;
import dev.cairn.index.IndexDefinition;
import dev.cairn.store.EntityDescriptor;
import dev.cairn.store.Export;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Threads make random calls of every kind on few keys while indexes are rebuilt and repaired and backups are taken; then,
 * and in each backup, every index is exactly what the entities call for. As long as {@code -Dcairn.soak.seconds} says, else
 * for a fixed number of calls.
 */
class SoakTest {

    private static final int SECONDS = Integer.getInteger("cairn.soak.seconds", 0);
    private static final long SEED = Long.getLong("cairn.soak.seed", System.nanoTime());
    private static final int THREADS = 6;
    private static final int ROUNDS = 2;
    private static final int CALLS = 400;
    private static final long ROUND_NANOS = 10_000_000_000L;

    private final Random random = new Random(SEED);
    private final AtomicLong calls = new AtomicLong();
    private final AtomicLong maintenance = new AtomicLong();

    @TempDir
    private Path directory;

    @Test
    void entitiesAndIndexesNeverDisagree() throws Exception {
        long end = System.nanoTime() + SECONDS * 1_000_000_000L;
        int rounds = 0;
        while (SECONDS == 0 ? rounds < ROUNDS : System.nanoTime() < end) {
            try (Cairn db = open(rounds)) {
                if (rounds == 0) {
                    SoakCalls.fill(db);
                }
                round(db);
                assertExact(db);
            }
            assertBackupExact();
            rounds++;
        }
        System.out.println("Soak: seed " + SEED + ", " + rounds + " rounds, " + calls + " calls, " + maintenance
                + " rebuilds, repairs, verifications, copies and exports");
    }

    /** Memory for few writes, so that files are written and merged all the time; every other round keeps entities. */
    private Cairn open(int round) {
        return Cairn.builder()
                .writeBufferBytes(64 << 10)
                .entityCache(round % 2 == 1 ? 100_000 : 0)
                .open(directory.resolve("db"));
    }

    private void round(Cairn db) throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        long end = System.nanoTime() + ROUND_NANOS;
        ExecutorService threads = Executors.newFixedThreadPool(THREADS + 1);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                SoakCalls mine = new SoakCalls(db, random.nextLong());
                running.add(threads.submit(() -> {
                    for (int call = 0; SECONDS == 0 ? call < CALLS : System.nanoTime() < end; call++) {
                        mine.next();
                        calls.incrementAndGet();
                    }
                }));
            }
            Random choice = new Random(random.nextLong());
            Future<?> maintained = threads.submit(() -> {
                do {
                    maintain(db, choice);
                    maintenance.incrementAndGet();
                } while (!over.get());
                return null;
            });
            for (Future<?> one : running) {
                one.get();
            }
            over.set(true);
            maintained.get();
        } finally {
            over.set(true);
            threads.shutdownNow();
        }
    }

    private void maintain(Cairn db, Random choice) throws Exception {
        switch (choice.nextInt(6)) {
            case 0 -> assertThat(db.verify().isClean()).as("verified").isTrue();
            case 1 -> assertThat(db.repair().isClean()).as("nothing to repair").isTrue();
            case 2 -> {
                db.backup(directory.resolve("backups"));
                Backups.in(directory.resolve("backups")).keepLatest(2);
            }
            case 3 -> {
                Path copy = directory.resolve("checkpoint");
                db.checkpoint(copy);
                try (Cairn copied = Cairn.open(copy)) {
                    assertExact(copied);
                }
                delete(copy);
            }
            case 4 -> {
                Path file = directory.resolve("export");
                db.exportTo(file, Export.ofEverything());
                Files.delete(file);
            }
            default -> {
                List<? extends IndexDefinition<?, ?>> indexes = TicketIndexes.ENTITY.indexes();
                db.rebuild(
                        TicketIndexes.ENTITY.table(),
                        indexes.get(choice.nextInt(indexes.size())).name());
            }
        }
    }

    private static void assertExact(Cairn db) {
        assertExact(db, TicketIndexes.ENTITY);
        List<Account> accounts = assertExact(db, AccountIndexes.ENTITY);
        assertThat(accounts.stream().mapToLong(Account::amount).sum()).isEqualTo(SoakCalls.SUM);
        assertThat(db.verify().isClean()).isTrue();
    }

    private static <K, V> List<V> assertExact(Cairn db, EntityDescriptor<K, V> entity) {
        List<V> all = db.store(entity).scanAll().toList();
        new IndexOracle<>(db.store(entity)).assertIndexesFollow(all);
        return all;
    }

    private void assertBackupExact() throws Exception {
        Backups backups = Backups.in(directory.resolve("backups"));
        List<Backup> all = backups.list();
        if (!all.isEmpty()) {
            int latest = all.get(all.size() - 1).number();
            backups.verify(latest);
            Path restored = directory.resolve("restored");
            backups.restore(latest, restored);
            try (Cairn db = Cairn.open(restored)) {
                assertExact(db);
            }
            delete(restored);
        }
    }

    private static void delete(Path directory) throws Exception {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
