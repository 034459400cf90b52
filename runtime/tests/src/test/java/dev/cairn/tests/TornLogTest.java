package dev.cairn.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Cairn;
import dev.cairn.Durability;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A crash leaves the write-ahead log cut off anywhere in its last records: what is cut is absent as a whole, all before are there. */
class TornLogTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource(
            value = Durability.class,
            names = {"BUFFERED", "SYNC"})
    void aLogCutAtAnyLengthOfItsLastRecordsLosesWholeBatchesAlone(Durability durability) throws IOException {
        Path live = directory.resolve("live");
        Path torn = directory.resolve("torn");
        List<Event> before = List.of(Event.of(1, "one").next(), Event.of(2, "two"), Event.of(4, "four"));
        List<Event> after =
                List.of(Event.of(1, "one").next(), Event.of(2, "two").next(), Event.of(3, "three"));
        try (Cairn db = Cairn.builder().durability(durability).open(live)) {
            EventRepository events = EventRepository.of(db);
            events.insertAll(List.of(Event.of(1, "one").next(), Event.of(2, "two"), Event.of(4, "four")));
            long complete = Files.size(log(live));
            events.deleteById(4L);
            long deleted = Files.size(log(live));
            events.upsertAll(List.of(Event.of(2, "two").next(), Event.of(3, "three")));
            long all = Files.size(log(live));
            for (long length = complete; length <= all; length += step(durability, length, all)) {
                copy(live, torn);
                try (FileChannel log = FileChannel.open(log(torn), StandardOpenOption.WRITE)) {
                    log.truncate(length);
                }
                List<Event> expected = length == all ? after : length >= deleted ? before.subList(0, 2) : before;
                try (Cairn survivor = Cairn.open(torn)) {
                    assertThat(EventRepository.of(survivor).scanAll().toList())
                            .as("log of %s bytes, of %s", length, all)
                            .isEqualTo(expected);
                    new IndexOracle<>(survivor.store(EventIndexes.ENTITY)).assertIndexesFollow(expected);
                }
            }
        }
    }

    /** RocksDB takes the first record that it cannot read for the end of the log. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void aDamagedLogLosesTheBatchesFromThereOnAndNoPartOfOne(int seed) throws IOException {
        Path live = directory.resolve("live");
        Path damaged = directory.resolve("damaged");
        Random random = new Random(seed);
        List<Event> written = new ArrayList<>();
        try (Cairn db = Cairn.open(live)) {
            EventRepository events = EventRepository.of(db);
            long start = Files.size(log(live));
            for (int id = 0; id < 50; id++) {
                written.add(events.insert(Event.of(id, "name" + id)));
            }
            copy(live, damaged);
            try (FileChannel log = FileChannel.open(log(damaged), StandardOpenOption.WRITE)) {
                long place = random.nextLong(start, log.size());
                byte[] noise = new byte[20];
                random.nextBytes(noise);
                log.write(ByteBuffer.wrap(noise), place);
            }
        }
        try (Cairn survivor = Cairn.open(damaged)) {
            List<Event> left = EventRepository.of(survivor).scanAll().toList();
            assertThat(left).isEqualTo(written.subList(0, left.size())).hasSizeLessThan(written.size());
            new IndexOracle<>(survivor.store(EventIndexes.ENTITY)).assertIndexesFollow(left);
        }
    }

    /** Both write the same log, so one is tried at each length, and the other at some. */
    private static long step(Durability durability, long length, long all) {
        return durability == Durability.BUFFERED || length == all ? 1 : Math.min(5, all - length);
    }

    private static Path log(Path database) throws IOException {
        return files(database).stream()
                .filter(file -> file.toString().endsWith(".log"))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private static void copy(Path from, Path to) throws IOException {
        if (Files.exists(to)) {
            for (Path file : files(to)) {
                Files.delete(file);
            }
        }
        Files.createDirectories(to);
        for (Path file : files(from)) {
            Files.copy(file, to.resolve(file.getFileName()));
        }
    }

    private static List<Path> files(Path database) throws IOException {
        try (Stream<Path> files = Files.list(database)) {
            return files.sorted().toList();
        }
    }
}
