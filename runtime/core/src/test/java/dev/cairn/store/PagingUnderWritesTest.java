package dev.cairn.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Cairn;
import dev.cairn.Cursor;
import dev.cairn.EntityScan;
import dev.cairn.Page;
import dev.cairn.backend.StorageBackend;
import dev.cairn.backend.memory.MemoryBackend;
import dev.cairn.backend.rocksdb.RocksBackend;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows that stay where they are come once, in order, whatever is written between the pages. */
class PagingUnderWritesTest {

    @TempDir
    static Path directory;

    static Stream<Named<StorageBackend>> backends() {
        return Stream.of(
                Named.of("memory", MemoryBackend.open()),
                Named.of("RocksDB", RocksBackend.open(directory.resolve("db" + System.nanoTime()))));
    }

    @Property(tries = 60)
    void rowsThatStayAreMetOnceWhateverHappensBetweenPages(@ForAll long seed) {
        try (Cairn db = Cairn.inMemory()) {
            IndexedEntityStore<String, Task> store = db.store(Task.descriptor());
            Random random = new Random(seed);
            SomeTasks some = new SomeTasks(seed);
            TreeMap<String, Task> stable = new TreeMap<>(some.fill(store, 30));
            stable.keySet().removeIf(id -> random.nextInt(3) == 0);
            List<String> tags = List.of("p", "q", "a1");
            List<Task.Status> statuses = List.of(Task.Status.NEW, Task.Status.DONE);
            for (ScanShape shape : ScanShape.some(statuses, tags, Instant.EPOCH, Instant.ofEpochSecond(4))) {
                List<String> expected =
                        shape.expected(stable.values()).stream().map(Task::id).toList();
                EntityScan<String, Task> scan = shape.scan().apply(store);
                int size = 1 + random.nextInt(5);
                Runnable between = () -> some.stir(store, stable.keySet());
                assertThat(forward(scan, size, stable.keySet(), between))
                        .as(shape + " forward")
                        .isEqualTo(expected);
                List<String> reversed = new ArrayList<>(expected);
                Collections.reverse(reversed);
                assertThat(forward(scan.reverse(), size, stable.keySet(), between))
                        .as(shape + " reversed")
                        .isEqualTo(reversed);
                assertThat(backward(scan, size, stable.keySet(), between))
                        .as(shape + " backward")
                        .isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("backends")
    void rowsThatStayAreMetOnceWhileThreadsWrite(StorageBackend backend) throws Exception {
        try (backend) {
            IndexedEntityStore<String, Task> store =
                    EntityStores.open(backend, StoreOptions.DEFAULTS).store(Task.descriptor());
            TreeMap<String, Task> stable = new TreeMap<>(new SomeTasks(7).fill(store, 40));
            stable.keySet().removeIf(id -> id.charAt(0) % 3 == 0);
            AtomicBoolean stop = new AtomicBoolean();
            ExecutorService threads = Executors.newFixedThreadPool(2);
            try {
                List<Future<?>> running = new ArrayList<>();
                for (int thread = 0; thread < 2; thread++) {
                    SomeTasks some = new SomeTasks(thread);
                    running.add(threads.submit(() -> {
                        while (!stop.get()) {
                            some.stir(store, stable.keySet());
                        }
                    }));
                }
                walkEveryShape(store, stable);
                stop.set(true);
                for (Future<?> one : running) {
                    one.get();
                }
            } finally {
                stop.set(true);
                threads.shutdown();
            }
        }
    }

    private static void walkEveryShape(IndexedEntityStore<String, Task> store, TreeMap<String, Task> stable) {
        List<Task.Status> statuses = List.of(Task.Status.NEW, Task.Status.RUNNING);
        for (int round = 0; round < 10; round++) {
            for (ScanShape shape :
                    ScanShape.some(statuses, List.of("p", "s"), Instant.EPOCH, Instant.ofEpochSecond(4))) {
                List<String> expected =
                        shape.expected(stable.values()).stream().map(Task::id).toList();
                assertThat(forward(shape.scan().apply(store), 1 + round % 4, stable.keySet(), () -> {}))
                        .as(shape.name())
                        .isEqualTo(expected);
            }
        }
    }

    private static List<String> forward(EntityScan<String, Task> scan, int size, Set<String> stable, Runnable between) {
        List<String> met = new ArrayList<>();
        Page<Task> page = scan.page(size);
        add(met, page, stable);
        while (page.next().isPresent()) {
            between.run();
            page = scan.after(page.next().get()).page(size);
            add(met, page, stable);
        }
        return met;
    }

    private static List<String> backward(
            EntityScan<String, Task> scan, int size, Set<String> stable, Runnable between) {
        List<List<String>> pages = new ArrayList<>();
        Optional<Cursor> previous = Optional.empty();
        Page<Task> page = scan.page(Integer.MAX_VALUE);
        List<String> last = new ArrayList<>();
        if (page.items().size() > 1) {
            // The last row alone: its cursor is where the walk starts.
            page = scan.after(scan.page(page.items().size() - 1).next().orElseThrow())
                    .page(1);
            previous = page.previous();
        }
        add(last, page, stable);
        pages.add(last);
        while (previous.isPresent()) {
            between.run();
            page = scan.before(previous.get()).page(size);
            List<String> met = new ArrayList<>();
            add(met, page, stable);
            pages.add(met);
            previous = page.previous();
        }
        Collections.reverse(pages);
        return pages.stream().flatMap(List::stream).toList();
    }

    private static void add(List<String> met, Page<Task> page, Set<String> stable) {
        Set<String> once = new TreeSet<>();
        for (Task task : page.items()) {
            assertThat(once.add(task.id())).isTrue();
            if (stable.contains(task.id())) {
                met.add(task.id());
            }
        }
    }
}
