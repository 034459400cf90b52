package dev.cairn.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.Backup;
import dev.cairn.Backups;
import dev.cairn.Cairn;
import dev.cairn.CorruptDataException;
import dev.cairn.Durability;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Checkpoints and backups are whole databases of one moment, whatever is written meanwhile. */
class BackupTest {

    private static final int THREADS = 3;
    private static final int STEP = 100;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource(Durability.class)
    void copiesUnderLoadHaveEverythingAcknowledgedBeforeAndNoHalves(Durability durability) throws Exception {
        Path backups = directory.resolve("backups");
        AtomicBoolean stop = new AtomicBoolean();
        AtomicLong acknowledged = new AtomicLong();
        AtomicLong allowed = new AtomicLong(2 * STEP);
        try (Cairn db = Cairn.builder().durability(durability).open(directory.resolve("db"))) {
            EventRepository events = EventRepository.of(db);
            List<Thread> writers = IntStream.range(0, THREADS)
                    .mapToObj(thread -> new Thread(() -> write(events, stop, acknowledged, allowed)))
                    .toList();
            writers.forEach(Thread::start);
            for (int i = 0; i < 5; i++) {
                long before = acknowledged.get();
                allowed.addAndGet(STEP);
                Path copy = directory.resolve("checkpoint" + i);
                db.checkpoint(copy);
                assertWhole(copy, before);
                before = acknowledged.get();
                Backup backup = db.backup(backups);
                assertThat(backup.number()).isEqualTo(i + 1);
                Path restored = directory.resolve("restored" + i);
                Backups.in(backups).restore(backup.number(), restored);
                assertWhole(restored, before);
            }
            stop.set(true);
            for (Thread writer : writers) {
                writer.join();
            }
        }
        assertThat(Backups.in(backups).list()).extracting(Backup::number).containsExactly(1, 2, 3, 4, 5);
    }

    /** Each batch has an event and its twin, so that half of one would show. */
    private static void write(EventRepository events, AtomicBoolean stop, AtomicLong acknowledged, AtomicLong allowed) {
        while (!stop.get()) {
            synchronized (acknowledged) {
                long id = acknowledged.get();
                if (id < allowed.get()) {
                    events.insertAll(List.of(Event.of(2 * id, "twin"), Event.of(2 * id + 1, "twin")));
                    acknowledged.incrementAndGet();
                }
            }
        }
    }

    private static void assertWhole(Path database, long acknowledged) {
        try (Cairn db = Cairn.open(database)) {
            List<Event> all = EventRepository.of(db).scanAll().toList();
            assertThat(all).hasSizeGreaterThanOrEqualTo((int) acknowledged * 2);
            assertThat(all.stream().map(Event::id).toList())
                    .isEqualTo(LongStream.range(0, all.size()).boxed().toList());
            assertThat(all.size()).isEven();
            new IndexOracle<>(db.store(EventIndexes.ENTITY)).assertIndexesFollow(all);
        }
    }

    @Test
    void aLaterBackupCopiesWhatIsNew() throws IOException {
        Path backups = directory.resolve("backups");
        try (Cairn db = Cairn.open(directory.resolve("db"))) {
            EventRepository events = EventRepository.of(db);
            events.insertAll(LongStream.range(0, 5_000)
                    .mapToObj(id -> Event.of(id, "some text " + id * id))
                    .toList());
            db.backup(backups);
            long first = bytes(backups);
            events.insert(Event.of(-1, "new"));
            db.backup(backups);
            assertThat(bytes(backups) - first).isLessThan(first / 10);
            Backups all = Backups.in(backups);
            all.verify(1);
            all.verify(2);
            all.keepLatest(1);
            assertThat(all.list()).extracting(Backup::number).containsExactly(2);
            all.restore(2, directory.resolve("restored"));
        }
        try (Cairn db = Cairn.open(directory.resolve("restored"))) {
            assertThat(EventRepository.of(db).scanAll().count()).isEqualTo(5_001);
        }
    }

    @Test
    void aDamagedBackupIsFoundAndNotRestored() throws IOException {
        Path backups = directory.resolve("backups");
        try (Cairn db = Cairn.open(directory.resolve("db"))) {
            EventRepository.of(db)
                    .insertAll(LongStream.range(0, 1_000)
                            .mapToObj(id -> Event.of(id, "text"))
                            .toList());
            db.backup(backups);
        }
        Path table = files(backups).stream()
                .filter(file -> file.toString().endsWith(".sst"))
                .findFirst()
                .orElseThrow();
        byte[] bytes = Files.readAllBytes(table);
        bytes[bytes.length / 2] ^= 1;
        Files.write(table, bytes);
        assertThatThrownBy(() -> Backups.in(backups).verify(1)).isInstanceOf(CorruptDataException.class);
        assertThatThrownBy(() -> Backups.in(backups).restore(1, directory.resolve("restored")))
                .isInstanceOf(CorruptDataException.class)
                .hasMessageContaining(backups.toString());
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        Path backups = directory.resolve("backups");
        assertThat(Backups.in(backups).list()).isEmpty();
        try (Cairn db = Cairn.open(directory.resolve("db"))) {
            EventRepository.of(db).insert(Event.of(1, "text"));
            db.backup(backups);
            assertThatThrownBy(() -> db.checkpoint(directory.resolve("db")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("already");
        }
        assertThatThrownBy(() -> Backups.in(backups).restore(1, directory.resolve("db")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("already");
        assertThatThrownBy(() -> Backups.in(backups).restore(7, directory.resolve("new")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no complete backup 7")
                .hasMessageContaining("[1]");
        try (Cairn db = Cairn.inMemory()) {
            assertThatThrownBy(() -> db.backup(backups))
                    .isInstanceOf(UnsupportedOperationException.class)
                    .hasMessageContaining("Export");
        }
    }

    private static long bytes(Path directory) throws IOException {
        long bytes = 0;
        for (Path file : files(directory)) {
            bytes += Files.size(file);
        }
        return bytes;
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
