package dev.cairn.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Backup;
import dev.cairn.Backups;
import dev.cairn.Cairn;
import dev.cairn.Durability;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A process is killed again and again, on the same database, while scans delete what they find, indexes are rebuilt and
 * repaired, and checkpoints and backups are taken. How often, {@code -Dcairn.crash.rounds} says.
 */
class MaintenanceCrashTest {

    private static final int ROUNDS = Integer.getInteger("cairn.crash.rounds", 2);
    private static final int WRITERS = 2;

    /** A group is inserted at once, and deleted in two batches. */
    private static final int GROUP = 300;

    private static final Set<Long> WHOLE_BATCHES = Set.of((long) GROUP, (long) GROUP - 256, 0L);

    @TempDir
    Path directory;

    private final Random random = new Random();
    private final Set<String> inserted = new HashSet<>();
    private final Set<String> deleting = new HashSet<>();
    private final Set<String> deleted = new HashSet<>();

    @ParameterizedTest
    @EnumSource(
            value = Durability.class,
            names = {"BUFFERED", "SYNC"})
    void whatIsAcknowledgedIsThereAndEveryCopyIsWhole(Durability durability) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            killOnce(durability, round);
            try (Cairn db = Cairn.open(directory.resolve("db"))) {
                assertWhole(db);
                Map<String, Long> groups = groups(db);
                for (String group : inserted) {
                    long left = groups.getOrDefault(group, 0L);
                    if (deleted.contains(group)) {
                        assertThat(left).as("deleted " + group).isZero();
                    } else if (!deleting.contains(group)) {
                        assertThat(left).as("inserted " + group).isEqualTo(GROUP);
                    }
                }
                db.backup(directory.resolve("backups"));
            }
            assertCopiesWhole();
        }
    }

    private void killOnce(Durability durability, int round) throws Exception {
        int lines = 3 + random.nextInt(20);
        try (ChildProcess child = ChildProcess.start(
                "96m", MaintenanceCrashTest.class, directory.toString(), durability.toString(), "" + round)) {
            for (int i = 0; i < lines; i++) {
                note(String.valueOf(child.line()));
            }
            child.kill();
            child.lines().forEach(this::note);
        }
    }

    private void note(String line) {
        assertThat(line).matches("(inserted|deleting|deleted) [0-9]+/[0-9]+/[0-9]+");
        String[] words = line.split(" ");
        switch (words[0]) {
            case "inserted" -> inserted.add(words[1]);
            case "deleting" -> deleting.add(words[1]);
            default -> deleted.add(words[1]);
        }
    }

    /** Every index is exact, and no batch is there in part. */
    private static void assertWhole(Cairn db) {
        List<Event> events = EventRepository.of(db).scanAll().toList();
        new IndexOracle<>(db.store(EventIndexes.ENTITY)).assertIndexesFollow(events);
        assertThat(db.verify().isClean()).isTrue();
        groups(db).forEach((group, left) -> assertThat(left).as(group).isIn(WHOLE_BATCHES));
    }

    private static Map<String, Long> groups(Cairn db) {
        return EventRepository.of(db).scanAll().toList().stream()
                .collect(Collectors.groupingBy(Event::kind, TreeMap::new, Collectors.counting()));
    }

    private void assertCopiesWhole() throws Exception {
        List<Path> copies = new ArrayList<>();
        try (Stream<Path> entries = Files.list(directory)) {
            // RocksDB gives a checkpoint its name once it is complete.
            entries.filter(entry -> entry.getFileName().toString().matches("checkpoint[0-9-]+"))
                    .forEach(copies::add);
        }
        Backups backups = Backups.in(directory.resolve("backups"));
        for (Backup backup : backups.list()) {
            Path restored = directory.resolve("restored" + copies.size());
            backups.restore(backup.number(), restored);
            copies.add(restored);
        }
        assertThat(copies).isNotEmpty();
        for (Path copy : copies) {
            try (Cairn db = Cairn.open(copy)) {
                assertWhole(db);
            }
            delete(copy);
        }
        backups.keepLatest(1);
    }

    private static void delete(Path copy) throws Exception {
        try (Stream<Path> files = Files.list(copy)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(copy);
    }

    public static void main(String[] arguments) {
        Path directory = Path.of(arguments[0]);
        Cairn db = Cairn.builder()
                .durability(Durability.valueOf(arguments[1]))
                .writeBufferBytes(64 << 10)
                .open(directory.resolve("db"));
        EventRepository events = EventRepository.of(db);
        for (int i = 0; i < WRITERS; i++) {
            String name = arguments[2] + "/" + i;
            long first = (Long.parseLong(arguments[2]) * WRITERS + i) * 1_000_000_000L;
            start(() -> write(events, name, first));
        }
        start(() -> rebuild(db));
        copy(db, directory, arguments[2]);
    }

    private static void start(Runnable work) {
        new Thread(work).start();
    }

    private static void write(EventRepository events, String name, long first) {
        for (int round = 0; ; round++) {
            String group = name + "/" + round;
            long from = first + (long) round * GROUP;
            events.insertAll(LongStream.range(from, from + GROUP)
                    .mapToObj(id -> new Event(id, group, id, "code " + id, "text"))
                    .toList());
            say("inserted " + group);
            if (round % 4 != 0) {
                say("deleting " + group);
                events.scanByKind(group).delete();
                say("deleted " + group);
            }
        }
    }

    private static void rebuild(Cairn db) {
        while (true) {
            EventIndexes.ENTITY.indexes().forEach(index -> db.rebuild(EventIndexes.ENTITY.table(), index.name()));
            db.repair();
        }
    }

    private static void copy(Cairn db, Path directory, String round) {
        for (int i = 0; ; i++) {
            db.checkpoint(directory.resolve("checkpoint" + round + "-" + i));
            db.backup(directory.resolve("backups"));
            Backups.in(directory.resolve("backups")).keepLatest(2);
        }
    }

    private static synchronized void say(String line) {
        System.out.println(line);
    }
}
