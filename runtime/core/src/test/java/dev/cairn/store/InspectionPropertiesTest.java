package dev.cairn.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Finding;
import dev.cairn.InspectionReport;
import dev.cairn.backend.StorageBackend;
import dev.cairn.backend.memory.MemoryBackend;
import dev.cairn.backend.rocksdb.RocksBackend;
import dev.cairn.index.IndexDefinition;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever is damaged, a verification finds exactly that, and a repair mends what can be mended. */
class InspectionPropertiesTest {

    @Property(tries = 45)
    void inMemory(@ForAll long seed) {
        run(MemoryBackend.open(), seed);
    }

    @Property(tries = 18)
    void withoutLocks(@ForAll long seed) {
        run(new LockFreeBackend(MemoryBackend.open()), seed);
    }

    @Property(tries = 5)
    void onRocksDb(@ForAll long seed) throws Exception {
        Path directory = Files.createTempDirectory("cairn-inspection");
        run(RocksBackend.open(directory), seed);
        Directories.delete(directory);
    }

    private static void run(StorageBackend backend, long seed) {
        try (backend) {
            Random random = new Random(seed);
            EntityStores stores = EntityStores.open(backend, StoreOptions.DEFAULTS);
            IndexedEntityStore<String, Task> store = stores.store(Task.descriptor());
            List<Task> tasks = new ArrayList<>(new RandomTasks(seed).tasks(random.nextInt(400)));
            store.insertAll(tasks);
            assertThat(stores.maintenance().verify(Inspection.ofEverything()).isClean())
                    .isTrue();

            IndexDamage damage = new IndexDamage(backend, store, random);
            Collections.shuffle(tasks, random);
            tasks.stream().limit(random.nextInt(40)).forEach(damage::damage);

            Map<String, Long> miscounts = damage.miscounts();
            List<Finding> found = new ArrayList<>();
            InspectionReport report =
                    stores.maintenance().verify(Inspection.ofEverything().onFinding(found::add));
            assertThat(ofEntries(found)).containsExactlyInAnyOrderElementsOf(damage.expected);
            assertThat(ofCounters(found)).isEqualTo(miscounts);
            assertThat(report.remaining()).isEqualTo(found.size());

            List<Finding> settled = new ArrayList<>();
            InspectionReport repaired =
                    stores.maintenance().repair(Inspection.ofEverything().onFinding(settled::add));
            assertThat(ofEntries(settled)).containsExactlyInAnyOrderElementsOf(damage.expected);
            assertThat(settled.stream().filter(finding -> !finding.mended()).map(IndexDamage::text))
                    .containsExactlyInAnyOrderElementsOf(damage.lasting);
            assertThat(repaired.remaining()).isEqualTo(damage.lasting.size());

            InspectionReport after = stores.maintenance().verify(Inspection.ofEverything());
            assertThat(after.listed().stream().map(IndexDamage::text))
                    .containsExactlyInAnyOrderElementsOf(damage.lasting);
            assertThat(damage.miscounts()).isEmpty();
            if (damage.lasting.isEmpty()) {
                assertIndexesFollow(store);
            }
        }
    }

    private static List<String> ofEntries(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.kind() != Finding.Kind.MISCOUNTED)
                .map(IndexDamage::text)
                .toList();
    }

    /** How many counters were found wrong in each index. */
    private static Map<String, Long> ofCounters(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.kind() == Finding.Kind.MISCOUNTED)
                .collect(Collectors.groupingBy(
                        finding -> finding.index().orElseThrow(), TreeMap::new, Collectors.counting()));
    }

    private static void assertIndexesFollow(IndexedEntityStore<String, Task> store) {
        TaskModel model = new TaskModel();
        model.insertAll(store.scanAll().toList());
        for (IndexDefinition<String, Task> index : store.descriptor().indexes()) {
            assertThat(IndexContents.rows(store, index)).containsExactlyInAnyOrderElementsOf(model.rows(index));
        }
    }
}
