package dev.cairn.store;

import dev.cairn.Durability;
import dev.cairn.Finding;
import dev.cairn.backend.Snapshot;
import dev.cairn.backend.StorageBackend;
import dev.cairn.backend.WriteBatch;
import dev.cairn.catalog.EntryCounters;
import dev.cairn.index.StoredEntry;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Damages a store of tasks behind its back, each task at most once, and knows what there is to be found then. */
final class IndexDamage {

    /** What a verification has to find, as text: kind, index or nothing, id or nothing. */
    final List<String> expected = new ArrayList<>();

    /** The part of it that no repair can mend. */
    final List<String> lasting = new ArrayList<>();

    private final StorageBackend backend;
    private final Table<String, Task> table;
    private final Random random;
    private int strangers;

    IndexDamage(StorageBackend backend, IndexedEntityStore<String, Task> store, Random random) {
        this.backend = backend;
        this.table = store.table();
        this.random = random;
    }

    void damage(Task task) {
        switch (random.nextInt(12)) {
            case 11 -> changeCounter(task);
            case 0 -> deleteEntry(task);
            case 1 -> addDanglingEntry();
            case 2 -> changeValue(task);
            case 3 -> moveEntry(task);
            case 4 -> addEntry(task);
            case 5 -> spoilEntity(task);
            case 6 -> addUnreadableEntry();
            case 7 -> giveUniqueKeyToAStranger(task);
            case 8 -> deleteEntity(task);
            case 9 -> addEntity();
            default -> addRival(task);
        }
    }

    /** Damages only what a repair can mend while others write. */
    void damageEntries(Task task) {
        switch (random.nextInt(7)) {
            case 6 -> changeCounter(task);
            case 0 -> deleteEntry(task);
            case 1 -> addDanglingEntry();
            case 2 -> changeValue(task);
            case 3 -> moveEntry(task);
            case 4 -> addEntry(task);
            default -> addUnreadableEntry();
        }
    }

    private void deleteEntry(Task task) {
        OpenIndex<String, Task> index = index();
        for (StoredEntry entry : some(entries(index, task))) {
            write(new WriteBatch().delete(index.partition(), entry.key()));
            expect(Finding.Kind.MISSING, index, task.id());
        }
    }

    private void addDanglingEntry() {
        Task stranger = stranger();
        OpenIndex<String, Task> index = index();
        for (StoredEntry entry : entries(index, stranger)) {
            put(index, entry.key(), entry.value());
            expect(Finding.Kind.DANGLING, index, stranger.id());
        }
    }

    private void changeValue(Task task) {
        OpenIndex<String, Task> index = index();
        for (StoredEntry entry : some(entries(index, task))) {
            put(index, entry.key(), Arrays.copyOf(entry.value(), entry.value().length + 1));
            expect(Finding.Kind.WRONG, index, task.id());
        }
    }

    private void moveEntry(Task task) {
        OpenIndex<String, Task> index = index();
        List<StoredEntry> entries = entries(index, task);
        if (!entries.isEmpty()) {
            StoredEntry other = entries(index, moved(task)).get(0);
            write(new WriteBatch().delete(index.partition(), entries.get(0).key()));
            put(index, other.key(), other.value());
            expect(Finding.Kind.MISSING, index, task.id());
            expect(Finding.Kind.WRONG, index, task.id());
        }
    }

    private void addEntry(Task task) {
        OpenIndex<String, Task> index = index();
        StoredEntry other = entries(index, moved(task)).get(0);
        put(index, other.key(), other.value());
        expect(entries(index, task).isEmpty() ? Finding.Kind.WRONG : Finding.Kind.DUPLICATE, index, task.id());
    }

    private void spoilEntity(Task task) {
        Bytes id = id(task);
        byte[] value = table.values().encode(task);
        write(new WriteBatch().put(table.partition(), id.array(), Arrays.copyOf(value, value.length - 3)));
        // Its entries cannot be judged, whether they are there or not.
        OpenIndex<String, Task> index = index();
        some(entries(index, task)).forEach(entry -> write(new WriteBatch().delete(index.partition(), entry.key())));
        expectLasting(Finding.Kind.UNREADABLE, null, task.id());
    }

    private void addUnreadableEntry() {
        OpenIndex<String, Task> index = index();
        put(index, new byte[] {(byte) 0xFE, 0, (byte) strangers++}, new byte[] {1});
        expect(Finding.Kind.UNREADABLE, index, null);
    }

    private void giveUniqueKeyToAStranger(Task task) {
        OpenIndex<String, Task> index = index("owner");
        StoredEntry entry = entries(index, task).get(0);
        String id = stranger().id();
        put(index, entry.key(), table.values().encodeId(id));
        expect(Finding.Kind.MISSING, index, task.id());
        expect(Finding.Kind.DANGLING, index, id);
    }

    private void deleteEntity(Task task) {
        write(new WriteBatch().delete(table.partition(), id(task).array()));
        for (OpenIndex<String, Task> index : table.indexes()) {
            entries(index, task).forEach(entry -> expect(Finding.Kind.DANGLING, index, task.id()));
        }
    }

    /** What there is to be found then, {@link #miscounts()} tells in the end: entries are damaged too. */
    private void changeCounter(Task task) {
        OpenIndex<String, Task> index = index("status_created_at");
        StoredEntry entry = entries(index, task).get(0);
        byte[] counter = EntryCounters.keyOf(index.partition(), index.definition(), entry.key());
        switch (random.nextInt(3)) {
            case 0 -> write(new WriteBatch().delete(EntryCounters.PARTITION, counter));
            case 1 -> write(new WriteBatch().put(EntryCounters.PARTITION, counter, new byte[5]));
            default -> write(new WriteBatch().add(EntryCounters.PARTITION, counter, random.nextInt(5) - 2));
        }
    }

    /** How many counters of each counted index are not the number of its entries. */
    Map<String, Long> miscounts() {
        Map<String, Long> miscounts = new TreeMap<>();
        try (Snapshot snapshot = backend.snapshot()) {
            for (OpenIndex<String, Task> index : table.indexes()) {
                if (index.counted()) {
                    Map<String, Long> counters = CountedTasks.stored(snapshot, index.partition());
                    Map<String, Long> entries = CountedTasks.entries(snapshot, index);
                    Set<String> values = new TreeSet<>(counters.keySet());
                    values.addAll(entries.keySet());
                    long wrong = values.stream()
                            .filter(value -> !Objects.equals(counters.get(value), entries.get(value)))
                            .count();
                    if (wrong > 0) {
                        miscounts.put(index.definition().name(), wrong);
                    }
                }
            }
        }
        return miscounts;
    }

    private void addEntity() {
        Task stranger = stranger();
        add(stranger);
        for (OpenIndex<String, Task> index : table.indexes()) {
            entries(index, stranger).forEach(entry -> expect(Finding.Kind.MISSING, index, stranger.id()));
        }
    }

    /** Another task with the same owner, all of whose other entries are there. */
    private void addRival(Task task) {
        Task rival = stranger().withOwner(task.owner());
        add(rival);
        for (OpenIndex<String, Task> index : table.indexes()) {
            if (index.definition() != Task.BY_OWNER) {
                entries(index, rival).forEach(entry -> put(index, entry.key(), entry.value()));
            }
        }
        expectLasting(Finding.Kind.CONFLICT, index("owner"), rival.id());
    }

    private void add(Task task) {
        write(new WriteBatch()
                .put(table.partition(), id(task).array(), table.values().encode(task)));
    }

    private Task stranger() {
        String id = "stranger " + strangers++;
        return Task.of(id)
                .withFolder("strange")
                .withToken("token of " + id)
                .withDue(Instant.ofEpochSecond(1_000_000 + strangers))
                .withCost(new BigDecimal("77.70"))
                .withTags(Set.of("far", "away"));
    }

    /** The same task, elsewhere in every index. */
    private Task moved(Task task) {
        int number = strangers++;
        return task.withCreatedAt(Instant.ofEpochSecond(2_000_000 + number))
                .withFolder("moved")
                .withToken("moved " + number)
                .withOwner("moved " + number)
                .withDue(Instant.ofEpochSecond(3_000_000 + number))
                .withCost(new BigDecimal(10_000 + number))
                .withTags(Set.of("moved"));
    }

    private OpenIndex<String, Task> index() {
        return table.indexes().get(random.nextInt(table.indexes().size()));
    }

    private OpenIndex<String, Task> index(String name) {
        return table.indexes().stream()
                .filter(index -> index.definition().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<StoredEntry> entries(OpenIndex<String, Task> index, Task task) {
        Bytes value = new Bytes(table.values().encode(task));
        return Prepared.entries(table, index, id(task), task, value);
    }

    private List<StoredEntry> some(List<StoredEntry> entries) {
        return entries.isEmpty() ? entries : entries.subList(random.nextInt(entries.size()), entries.size());
    }

    private Bytes id(Task task) {
        return new Bytes(table.values().encodeId(task.id()));
    }

    private void put(OpenIndex<String, Task> index, byte[] key, byte[] value) {
        write(new WriteBatch().put(index.partition(), key, value));
    }

    private void write(WriteBatch batch) {
        backend.write(batch, Durability.BUFFERED);
    }

    private void expectLasting(Finding.Kind kind, OpenIndex<String, Task> index, String id) {
        lasting.add(text(kind, index, id));
        expect(kind, index, id);
    }

    private void expect(Finding.Kind kind, OpenIndex<String, Task> index, String id) {
        expected.add(text(kind, index, id));
    }

    private String text(Finding.Kind kind, OpenIndex<String, Task> index, String id) {
        return kind + " " + (index == null ? "" : index.definition().name()) + " "
                + (id == null ? "" : table.descriptor().idType().format(id));
    }

    static String text(Finding finding) {
        return finding.kind() + " " + finding.index().orElse("") + " "
                + finding.id().orElse("");
    }
}
