package dev.cairn.store;

import dev.cairn.CorruptDataException;
import dev.cairn.Finding;
import dev.cairn.backend.Direction;
import dev.cairn.backend.KeyValueCursor;
import dev.cairn.backend.Snapshot;
import dev.cairn.index.StoredEntry;
import dev.cairn.key.ByteRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the entries of an index, and looks up the entities that they name. Whether an entry that its entity calls for has
 * the right value is a matter of the {@link EntityPass}.
 */
final class EntryPass<K, V> {

    private static final int CHUNK = 256;

    private final TableInspection<K, V> inspection;
    private final InspectedIndex<K, V> inspected;
    private final Table<K, V> table;
    private final OpenIndex<K, V> index;
    private final Snapshot snapshot;
    private final List<Entry> chunk = new ArrayList<>();

    private record Entry(byte[] key, @Nullable Bytes owner) {}

    EntryPass(TableInspection<K, V> inspection, InspectedIndex<K, V> inspected, Snapshot snapshot) {
        this.inspection = inspection;
        this.inspected = inspected;
        this.table = inspection.table();
        this.index = inspected.index();
        this.snapshot = snapshot;
    }

    void run() {
        try (KeyValueCursor rows = snapshot.scan(index.partition(), ByteRange.all(), Direction.FORWARD)) {
            while (!inspected.damaged() && rows.next()) {
                byte[] key = rows.key();
                chunk.add(new Entry(key, inspection.places().owner(index, key, rows.value())));
                if (chunk.size() == CHUNK) {
                    check();
                }
            }
            check();
        } catch (CorruptDataException e) { // from the engine: entries that make no sense are findings
            inspection.damaged(inspected, e);
        }
    }

    private void check() {
        if (chunk.isEmpty()) {
            return;
        }
        Map<Bytes, @Nullable InspectedEntity<V>> entities = entities();
        List<Suspect<K, V>> suspects = new ArrayList<>();
        for (Entry entry : chunk) {
            Suspect<K, V> suspect = judge(entry, entities);
            if (suspect != null) {
                suspects.add(suspect);
            }
        }
        inspection.settle(inspected, suspects);
        inspection.entriesDone(inspected, chunk.size());
        chunk.clear();
    }

    private Map<Bytes, @Nullable InspectedEntity<V>> entities() {
        Map<Bytes, @Nullable InspectedEntity<V>> entities = new LinkedHashMap<>();
        for (Entry entry : chunk) {
            if (entry.owner() != null) {
                entities.put(entry.owner(), null);
            }
        }
        List<Bytes> ids = new ArrayList<>(entities.keySet());
        List<byte @Nullable []> values = snapshot.getAll(
                table.partition(), ids.stream().map(Bytes::array).toList());
        for (int i = 0; i < values.size(); i++) {
            byte[] value = values.get(i);
            if (value != null) {
                entities.put(ids.get(i), InspectedEntity.of(table, ids.get(i), value));
            }
        }
        return entities;
    }

    private @Nullable Suspect<K, V> judge(Entry entry, Map<Bytes, @Nullable InspectedEntity<V>> entities) {
        Bytes owner = entry.owner();
        if (owner == null) {
            return suspect(Finding.Kind.UNREADABLE, entry, "an entry that cannot be read");
        }
        InspectedEntity<V> entity = entities.get(owner);
        if (entity == null) {
            return suspect(Finding.Kind.DANGLING, entry, "an entry for an entity that is not there");
        }
        CalledEntries called = entity.entries(table, index);
        if (!called.areKnown() || called.at(entry.key()) != null) {
            return null;
        }
        return hasAll(owner, called.entries())
                ? suspect(Finding.Kind.DUPLICATE, entry, "an entry besides those that it should have")
                : suspect(Finding.Kind.WRONG, entry, "an entry that it should not have");
    }

    /** Whether an entity that has entries has all of them. */
    private boolean hasAll(Bytes id, List<StoredEntry> entries) {
        List<byte @Nullable []> values = snapshot.getAll(
                index.partition(), entries.stream().map(StoredEntry::key).toList());
        for (int i = 0; i < entries.size(); i++) {
            byte[] value = values.get(i);
            byte[] key = entries.get(i).key();
            if (value == null || !id.equals(inspection.places().owner(index, key, value))) {
                return false;
            }
        }
        return !entries.isEmpty();
    }

    private Suspect<K, V> suspect(Finding.Kind kind, Entry entry, String detail) {
        return new Suspect<>(
                kind,
                index,
                entry.key(),
                entry.owner(),
                detail + ", under the key " + InspectedPlaces.hex(entry.key()));
    }
}
