package dev.cairn.store;

import dev.cairn.CorruptDataException;
import dev.cairn.Finding;
import dev.cairn.backend.Direction;
import dev.cairn.backend.KeyValueCursor;
import dev.cairn.backend.Snapshot;
import dev.cairn.index.StoredEntry;
import dev.cairn.key.ByteRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the entities of a table, and looks up the entries that they call for. */
final class EntityPass<K, V> {

    private static final int CHUNK = 256;
    private static final int CHUNK_BYTES = 1 << 20;

    private final TableInspection<K, V> inspection;
    private final Table<K, V> table;
    private final Snapshot snapshot;
    private final List<InspectedEntity<V>> chunk = new ArrayList<>();
    private int chunkBytes;

    EntityPass(TableInspection<K, V> inspection, Snapshot snapshot) {
        this.inspection = inspection;
        this.table = inspection.table();
        this.snapshot = snapshot;
    }

    void run() {
        try (KeyValueCursor rows = snapshot.scan(table.partition(), ByteRange.all(), Direction.FORWARD)) {
            while (next(rows)) {
                add(new Bytes(rows.key()), rows.value());
            }
        }
        check();
    }

    private boolean next(KeyValueCursor rows) {
        try {
            return rows.next();
        } catch (CorruptDataException e) {
            inspection.damaged(e);
            return false;
        }
    }

    private void add(Bytes id, byte[] value) {
        InspectedEntity<V> entity = InspectedEntity.of(table, id, value);
        chunk.add(entity);
        chunkBytes += value.length;
        if (entity.entity() == null) {
            inspection.unreadable(entity);
        }
        if (chunk.size() == CHUNK || chunkBytes >= CHUNK_BYTES) {
            check();
        }
    }

    private void check() {
        for (InspectedIndex<K, V> index : inspection.indexes()) {
            if (!index.damaged()) {
                check(index);
            }
        }
        if (!chunk.isEmpty()) {
            inspection.entitiesDone(chunk.size());
        }
        chunk.clear();
        chunkBytes = 0;
    }

    private void check(InspectedIndex<K, V> index) {
        Batch batch = new Batch(index);
        try {
            for (InspectedEntity<V> entity : chunk) {
                if (entity.entity() != null) {
                    batch.add(entity);
                }
            }
            batch.look();
            inspection.settle(index, batch.suspects);
        } catch (CorruptDataException e) { // from the engine: entities and entries that make no sense are findings
            inspection.damaged(index, e);
        }
    }

    /** The entries of one chunk in one index, looked up some at a time. */
    private final class Batch {

        private final InspectedIndex<K, V> inspected;
        private final OpenIndex<K, V> index;
        private final List<InspectedEntity<V>> entities = new ArrayList<>();
        private final List<StoredEntry> entries = new ArrayList<>();
        private final List<Suspect<K, V>> suspects = new ArrayList<>();

        Batch(InspectedIndex<K, V> inspected) {
            this.inspected = inspected;
            this.index = inspected.index();
        }

        void add(InspectedEntity<V> entity) {
            CalledEntries called = entity.entries(table, index);
            if (!called.areKnown()) {
                inspected
                        .tally()
                        .add(inspection
                                .places()
                                .finding(suspect(Finding.Kind.UNINDEXABLE, entity, new byte[0], called.unknown())));
            }
            for (StoredEntry entry : called.entries()) {
                entities.add(entity);
                entries.add(entry);
                if (entries.size() == CHUNK) {
                    look();
                }
            }
        }

        void look() {
            List<byte @Nullable []> values = snapshot.getAll(
                    index.partition(), entries.stream().map(StoredEntry::key).toList());
            for (int i = 0; i < entries.size(); i++) {
                compare(entities.get(i), entries.get(i), values.get(i));
            }
            entities.clear();
            entries.clear();
        }

        private void compare(InspectedEntity<V> entity, StoredEntry entry, byte @Nullable [] value) {
            if (Arrays.equals(entry.value(), value)) {
                return;
            }
            if (value == null) {
                suspects.add(suspect(Finding.Kind.MISSING, entity, entry.key(), "no entry under the key "));
                return;
            }
            Bytes owner = entry.exclusive() ? inspection.places().owner(index, entry.key(), value) : entity.id();
            if (entity.id().equals(owner)) {
                suspects.add(suspect(
                        Finding.Kind.WRONG, entity, entry.key(), "another value than it should be under the key "));
            } else if (owner != null && calls(owner, entry.key())) {
                suspects.add(suspect(
                        Finding.Kind.CONFLICT,
                        entity,
                        entry.key(),
                        "entity " + inspection.places().idText(owner) + " has the same key "));
            } else {
                suspects.add(suspect(
                        Finding.Kind.MISSING,
                        entity,
                        entry.key(),
                        "an entry that does not belong there is under the key "));
            }
        }

        private boolean calls(Bytes owner, byte[] key) {
            byte[] stored = snapshot.get(table.partition(), owner.array());
            return stored != null
                    && InspectedEntity.of(table, owner, stored)
                                    .entries(table, index)
                                    .at(key)
                            != null;
        }

        private Suspect<K, V> suspect(Finding.Kind kind, InspectedEntity<V> entity, byte[] key, String detail) {
            return new Suspect<>(
                    kind, index, key, entity.id(), key.length == 0 ? detail : detail + InspectedPlaces.hex(key));
        }
    }
}
