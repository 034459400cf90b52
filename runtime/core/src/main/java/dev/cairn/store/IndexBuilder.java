package dev.cairn.store;

import dev.cairn.Durability;
import dev.cairn.InvalidEntityException;
import dev.cairn.backend.Direction;
import dev.cairn.backend.KeyValueCursor;
import dev.cairn.backend.Snapshot;
import dev.cairn.backend.StorageBackend;
import dev.cairn.backend.WriteBatch;
import dev.cairn.index.StoredEntry;
import dev.cairn.key.ByteRange;
import dev.cairn.key.KeyType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Fills an index from the entities of its table, in batches of bounded size, while nobody writes to the table. */
final class IndexBuilder<K, V> {

    /** Bytes a batch, more or less: what one entity adds is not divided. */
    private static final int BATCH = 256 << 10;

    /** Violations of a unique index that are listed; there may be millions. */
    private static final int LISTED = 100;

    private final Table<K, V> table;
    private final OpenIndex<K, V> index;
    private final StorageBackend backend;
    private final List<String> violations = new ArrayList<>();
    private WriteBatch batch = new WriteBatch();
    /** The owners of the unique keys that the current batch writes. */
    private final Map<Bytes, Bytes> claims = new HashMap<>();

    IndexBuilder(Table<K, V> table, OpenIndex<K, V> index) {
        this.table = table;
        this.index = index;
        this.backend = table.backend();
    }

    /**
     * Builds the index.
     *
     * @return what violates it, empty if it is built
     */
    List<String> build() {
        clear();
        try (Snapshot snapshot = backend.snapshot();
                KeyValueCursor rows = snapshot.scan(table.partition(), ByteRange.all(), Direction.FORWARD)) {
            while (rows.next()) {
                byte[] value = rows.value();
                add(new Bytes(rows.key()), table.values().decode(rows.key(), value), new Bytes(value));
            }
        }
        write();
        return List.copyOf(violations);
    }

    private void clear() {
        batch.deleteRange(index.partition(), ByteRange.all());
        write();
    }

    private void add(Bytes id, V entity, Bytes value) {
        for (StoredEntry entry : entries(id, entity, value)) {
            if (!entry.exclusive() || claim(id, entry)) {
                batch.put(index.partition(), entry.key(), entry.value());
            }
        }
        if (batch.sizeInBytes() > BATCH) {
            write();
        }
    }

    private List<StoredEntry> entries(Bytes id, V entity, Bytes value) {
        try {
            return Prepared.entries(table, index, id, entity, value);
        } catch (InvalidEntityException e) {
            violated(String.valueOf(e.getMessage()));
            return List.of();
        }
    }

    private boolean claim(Bytes id, StoredEntry entry) {
        KeyType<K> idType = table.descriptor().idType();
        Bytes owner = claims.get(new Bytes(entry.key()));
        if (owner == null) {
            byte[] value = backend.get(index.partition(), entry.key());
            owner = value == null ? null : new Bytes(index.id(entry.key(), value, idType));
        }
        if (owner == null) {
            claims.put(new Bytes(entry.key()), id);
            return true;
        }
        violated("entities " + idType.format(table.values().decodeId(owner.array())) + " and "
                + idType.format(table.values().decodeId(id.array())) + " have the same key: "
                + index.read(entry.key(), entry.value(), idType).describeColumns());
        return false;
    }

    private void violated(String how) {
        if (violations.size() < LISTED) {
            violations.add(how);
        }
    }

    private void write() {
        if (!batch.isEmpty()) {
            // The catalog record that makes the index ready is forced to the device, and these batches with it.
            backend.write(batch, table.durability() == Durability.NONE ? Durability.NONE : Durability.BUFFERED);
        }
        batch = new WriteBatch();
        claims.clear();
    }
}
