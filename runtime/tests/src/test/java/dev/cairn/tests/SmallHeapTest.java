package dev.cairn.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Cairn;
import dev.cairn.Range;
import dev.cairn.store.BulkLoad;
import dev.cairn.store.Export;
import dev.cairn.store.Import;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scans, deletions, verifications, exports, imports and bulk loads take the memory of a few rows, however many there are. */
class SmallHeapTest {

    private static final int COUNT = 20_000;

    /** So that all entities together are twice the heap. */
    private static final String TEXT = "x".repeat(2_000);

    @TempDir
    Path directory;

    @Test
    void scansWhatIsLargerThanTheHeap() throws Exception {
        try (ChildProcess child = ChildProcess.start(
                "20m", SmallHeapTest.class, directory.resolve("data").toString())) {
            assertThat(child.lines())
                    .containsExactly(
                            "inserted",
                            "by id " + COUNT,
                            "by index " + COUNT,
                            "clean true",
                            "exported " + COUNT,
                            "deleted " + COUNT,
                            "imported " + COUNT,
                            "deleted " + COUNT,
                            "loaded " + COUNT,
                            "clean true");
        }
    }

    public static void main(String[] arguments) {
        try (Cairn db = Cairn.builder().blockCacheBytes(8 << 20).open(Path.of(arguments[0]))) {
            EventRepository events = EventRepository.of(db);
            for (int from = 0; from < COUNT; from += 200) {
                List<Event> batch = new ArrayList<>();
                for (int id = from; id < from + 200; id++) {
                    batch.add(Event.of(id, TEXT));
                }
                events.insertAll(batch);
            }
            System.out.println("inserted");
            AtomicLong count = new AtomicLong();
            events.scanAll().forEach(event -> count.incrementAndGet());
            System.out.println("by id " + count.getAndSet(0));
            events.scanByKindIn(List.of("kind 0", "kind 1", "kind 2", "kind 3", "kind 4", "kind 5", "kind 6"))
                    .forEach(event -> count.addAndGet(event.number() == count.get() - COUNT + 1 ? 1 : 0));
            System.out.println("by index " + count.get());
            System.out.println("clean " + db.verify().isClean());
            Path file = Path.of(arguments[0]).resolveSibling("export" + System.nanoTime());
            System.out.println("exported " + sum(db.exportTo(file, Export.ofEverything())));
            System.out.println("deleted " + events.scanByCode(Range.all()).delete());
            System.out.println("imported " + sum(db.importFrom(file, Import.inserting())));
            System.out.println("deleted " + events.scanAll().delete());
            System.out.println("loaded "
                    + db.bulkLoad(
                            EventIndexes.ENTITY,
                            LongStream.range(0, COUNT).mapToObj(id -> Event.of(id, TEXT)),
                            BulkLoad.options().memoryBytes(2 << 20)));
            System.out.println("clean " + db.repair().isClean());
        }
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
