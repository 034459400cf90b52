package dev.cairn.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Cursor;
import dev.cairn.EntityScan;
import dev.cairn.IndexScan;
import dev.cairn.Page;
import dev.cairn.Scan;
import dev.cairn.backend.StorageBackend;
import dev.cairn.backend.memory.MemoryBackend;
import dev.cairn.backend.rocksdb.RocksBackend;
import dev.cairn.index.IndexEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** Random scans of random tasks read what a filtered, sorted and cut list has. */
class ScanPropertiesTest {

    @Property(tries = 150)
    void inMemory(@ForAll long seed) {
        run(MemoryBackend.open(), StoreOptions.DEFAULTS, seed);
    }

    @Property(tries = 100)
    void cachedInMemory(@ForAll long seed) {
        run(MemoryBackend.open(), CachedReads.FEW, seed);
    }

    @Property(tries = 12)
    void onRocksDb(@ForAll long seed) throws Exception {
        Path directory = Files.createTempDirectory("cairn-scans");
        run(RocksBackend.open(directory), StoreOptions.DEFAULTS, seed);
        Directories.delete(directory);
    }

    @Property(tries = 12)
    void cachedOnRocksDb(@ForAll long seed) throws Exception {
        Path directory = Files.createTempDirectory("cairn-scans");
        run(RocksBackend.open(directory), CachedReads.ALL, seed);
        Directories.delete(directory);
    }

    private static void run(StorageBackend backend, StoreOptions options, long seed) {
        TrackingBackend tracked = new TrackingBackend(backend);
        try (tracked) {
            IndexedEntityStore<String, Task> store =
                    EntityStores.open(tracked, options).store(Task.descriptor());
            Random random = new Random(seed);
            Collection<Task> tasks =
                    new SomeTasks(seed).fill(store, random.nextInt(50)).values();
            for (ScanShape shape : shapes(random)) {
                Model model = new Model(shape.expected(tasks), shape.scan().apply(store));
                for (int step = random.nextInt(5); step > 0; step--) {
                    model.refine(random);
                }
                model.check(shape + " " + model.steps, 1 + random.nextInt(8));
                assertThat(tracked.open).isEmpty();
            }
        }
    }

    private static List<ScanShape> shapes(Random random) {
        List<Task.Status> statuses = new ArrayList<>(List.of(Task.Status.values()));
        statuses.remove(random.nextInt(3));
        List<String> texts = random.nextBoolean() ? List.of("p", "q", "a1") : List.of("r", "a0", "b1", "c2", "d0");
        return ScanShape.some(
                statuses,
                texts,
                Instant.ofEpochSecond(random.nextInt(3)),
                Instant.ofEpochSecond(2 + random.nextInt(4)));
    }

    /** A scan, and the list that it should be. */
    private static final class Model {

        final List<String> steps = new ArrayList<>();
        /** The rows of all, in the present order, with the cursor that each has. */
        private final List<Task> all;

        private final EntityScan<String, Task> forward;
        private boolean reversed;
        private EntityScan<String, Task> scan;
        private List<Task> window;
        private @Nullable List<Task> anchored;
        private boolean before;
        private long limit = Long.MAX_VALUE;

        Model(List<Task> all, EntityScan<String, Task> scan) {
            this.all = new ArrayList<>(all);
            this.forward = scan;
            this.scan = scan;
            this.window = new ArrayList<>(all);
        }

        void refine(Random random) {
            switch (random.nextInt(6)) {
                case 0 -> reverse();
                case 1 -> limit(random.nextInt(12));
                case 2, 3 -> place(random, true);
                default -> place(random, false);
            }
        }

        private void reverse() {
            steps.add("reverse");
            scan = scan.reverse();
            window = new ArrayList<>(rows());
            anchored = null;
            reversed = !reversed;
            Collections.reverse(all);
            Collections.reverse(window);
        }

        private void limit(long rows) {
            steps.add("limit " + rows);
            scan = scan.limit(rows);
            limit = Math.min(limit, rows);
        }

        private void place(Random random, boolean after) {
            if (all.size() < 2) {
                return;
            }
            int i = random.nextInt(all.size());
            steps.add((after ? "after " : "before ") + i);
            scan = after ? scan.after(cursor(i)) : scan.before(cursor(i));
            window = new ArrayList<>(rows());
            List<Task> rest = new ArrayList<>(window);
            rest.retainAll(after ? all.subList(i + 1, all.size()) : all.subList(0, i));
            anchored = rest;
            before = !after;
        }

        /** The cursor of a row, as pages of the plain scan give it. */
        private Cursor cursor(int i) {
            EntityScan<String, Task> plain = reversed ? forward.reverse() : forward;
            return i < all.size() - 1
                    ? plain.page(i + 1).next().orElseThrow()
                    : plain.after(cursor(i - 1)).page(1).previous().orElseThrow();
        }

        private List<Task> rows() {
            return anchored == null ? window : anchored;
        }

        void check(String what, int pageSize) {
            List<Task> expected = rows().subList(0, (int) Math.min(limit, rows().size()));
            List<String> ids = expected.stream().map(Task::id).toList();
            assertThat(scan.toList()).as(what).isEqualTo(expected);
            assertThat(scan.ids().toList()).as(what).isEqualTo(ids);
            assertThat(scan.count()).as(what).isEqualTo(expected.size());
            assertThat(scan.isEmpty()).as(what).isEqualTo(expected.isEmpty());
            assertThat(scan.first()).as(what).isEqualTo(expected.stream().findFirst());
            assertThat(streamed(scan)).as(what).isEqualTo(expected);
            assertPage(what, scan.page(pageSize), expectedItems(pageSize), pageSize);
            Page<String> page = scan.ids().page(pageSize);
            assertThat(page)
                    .as(what)
                    .isEqualTo(new Page<>(
                            expectedItems(pageSize).stream().map(Task::id).toList(),
                            scan.page(pageSize).next(),
                            scan.page(pageSize).previous()));
            if (scan instanceof IndexScan<String, Task, ?> index) {
                assertThat(index.entries().toList())
                        .as(what)
                        .extracting(entry -> ((IndexEntry<?>) entry).id())
                        .isEqualTo(ids);
            }
        }

        private static <T> List<T> streamed(Scan<T> scan) {
            try (Stream<T> stream = scan.stream()) {
                return stream.toList();
            }
        }

        private List<Task> expectedItems(int pageSize) {
            int size = (int) Math.min(Math.min(pageSize, limit), rows().size());
            return before && anchored != null
                    ? rows().subList(rows().size() - size, rows().size())
                    : rows().subList(0, size);
        }

        private void assertPage(String what, Page<Task> page, List<Task> items, int size) {
            assertThat(page.items()).as(what).isEqualTo(items);
            boolean backward = before && anchored != null;
            boolean onward = !items.isEmpty() && limit > size && rows().size() > items.size();
            boolean back = !items.isEmpty()
                    && anchored != null
                    && !items.get(backward ? items.size() - 1 : 0).equals(window.get(backward ? window.size() - 1 : 0));
            assertThat(page.next())
                    .as(what)
                    .isEqualTo(expectedCursor(backward ? back : onward, items, items.size() - 1));
            assertThat(page.previous()).as(what).isEqualTo(expectedCursor(backward ? onward : back, items, 0));
        }

        private Optional<Cursor> expectedCursor(boolean present, List<Task> items, int item) {
            return present ? Optional.of(cursor(all.indexOf(items.get(item)))) : Optional.empty();
        }
    }
}
