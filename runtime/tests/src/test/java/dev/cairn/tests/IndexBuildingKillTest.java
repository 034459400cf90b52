package dev.cairn.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Cairn;
import dev.cairn.IndexBuilding;
import dev.cairn.IndexInfo;
import dev.cairn.IndexProgress;
import dev.cairn.annotations.Entity;
import dev.cairn.annotations.Id;
import dev.cairn.index.IndexState;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process is killed while it fills indexes and writes: the next one goes on where it stopped, and they are exact. */
class IndexBuildingKillTest {

    private static final int EVENTS = 4_000;

    /** What an {@link Event} was before it had indexes. */
    @Entity("events")
    record Unindexed(@Id long id, String kind, long number, String code, String text) {}

    @TempDir
    private Path directory;

    @BeforeEach
    void storeEvents() {
        try (Cairn db = Cairn.open(directory)) {
            IndexBuildingKillTest_UnindexedRepository.of(db)
                    .insertAll(LongStream.range(0, EVENTS)
                            .mapToObj(id -> new Unindexed(id, "kind " + id % 7, -id, "code " + id, "text"))
                            .toList());
        }
    }

    @Test
    void fillingGoesOnWhereItStopped() throws Exception {
        long done = killOnce("fill", 1_000);
        try (Cairn db = Cairn.builder()
                .indexBuilding(IndexBuilding.IN_BACKGROUND)
                .indexBuildingRate(100)
                .open(directory)) {
            EventRepository.of(db);
            assertThat(db.indexes()).extracting(IndexInfo::state).containsOnly(IndexState.BUILDING);
            assertThat(done(db)).isBetween(done, (long) EVENTS - 1);
        }
        assertExactOnceRegistered();
    }

    @Test
    void rebuildingEndsWithOneIndexOfEach() throws Exception {
        killOnce("rebuild", EVENTS / 2);
        assertExactOnceRegistered();
    }

    private void assertExactOnceRegistered() {
        try (Cairn db = Cairn.open(directory)) {
            List<Event> events = EventRepository.of(db).scanAll().toList();
            assertThat(events).hasSize(EVENTS);
            assertThat(db.indexes()).hasSize(2).allSatisfy(index -> {
                assertThat(index.state()).isEqualTo(IndexState.READY);
                assertThat(index.progress()).isEmpty();
            });
            new IndexOracle<>(db.store(EventIndexes.ENTITY)).assertIndexesFollow(events);
            assertThat(db.verify().listed()).isEmpty();
        }
    }

    /** Kills the process when so many entities are done; returns how many were. */
    private long killOnce(String what, long done) throws Exception {
        try (ChildProcess child = ChildProcess.start("64m", IndexBuildingKillTest.class, directory.toString(), what)) {
            while (true) {
                String line = child.line();
                assertThat(line).matches("[0-9]+");
                if (Long.parseLong(String.valueOf(line)) >= done) {
                    return Long.parseLong(String.valueOf(line));
                }
            }
        }
    }

    private static long done(Cairn db) {
        return db.indexes().stream()
                .flatMap(index -> index.progress().stream())
                .mapToLong(IndexProgress::entitiesDone)
                .max()
                .orElse(0);
    }

    public static void main(String[] arguments) {
        boolean fills = arguments[1].equals("fill");
        Cairn db = Cairn.builder()
                .indexBuilding(fills ? IndexBuilding.IN_BACKGROUND : IndexBuilding.AT_REGISTRATION)
                .indexBuildingRate(fills ? 2_000 : 100_000)
                .writeBufferBytes(64 << 10)
                .open(Path.of(arguments[0]));
        EventRepository events = EventRepository.of(db);
        start(() -> write(events));
        if (!fills) {
            start(() -> rebuild(db));
        }
        long printed = -1;
        while (true) {
            long done = done(db);
            if (done != printed) {
                System.out.println(done);
                printed = done;
            }
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
    }

    private static void write(EventRepository events) {
        Random random = new Random(1);
        while (true) {
            events.update((long) random.nextInt(EVENTS), Event::next);
        }
    }

    private static void rebuild(Cairn db) {
        while (true) {
            db.rebuild(EventIndexes.ENTITY, EventIndexes.CODE);
            db.rebuild(EventIndexes.ENTITY, EventIndexes.KIND_NUMBER);
        }
    }
}
