package dev.cairn.store;

import dev.cairn.backend.Partition;
import dev.cairn.backend.PartitionKey;
import dev.cairn.backend.WriteBatch;
import dev.cairn.catalog.CatalogViolation;
import dev.cairn.index.StoredEntry;
import dev.cairn.key.KeyType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The keys of unique indexes that some entities claim while the indexes are filled, and who owns them. */
final class BuildClaims<K, V> {

    private final Table<K, V> table;
    /** What the entry of each key holds, or null; with locks, they are held when this is read. */
    private final Map<PartitionKey, byte @Nullable []> owners = new LinkedHashMap<>();

    private final Map<PartitionKey, Bytes> claims = new LinkedHashMap<>();

    BuildClaims(Table<K, V> table) {
        this.table = table;
    }

    void want(OpenIndex<K, V> index, List<StoredEntry> entries) {
        for (StoredEntry entry : entries) {
            if (entry.exclusive()) {
                owners.put(new PartitionKey(index.partition(), entry.key()), null);
            }
        }
    }

    Collection<PartitionKey> keys() {
        return owners.keySet();
    }

    void readOwners() {
        Map<Partition, List<byte[]>> keys = new LinkedHashMap<>();
        for (PartitionKey key : owners.keySet()) {
            keys.computeIfAbsent(key.partition(), partition -> new ArrayList<>())
                    .add(key.key());
        }
        keys.forEach((partition, list) -> {
            List<byte @Nullable []> values = table.backend().getAll(partition, list);
            for (int i = 0; i < values.size(); i++) {
                owners.put(new PartitionKey(partition, list.get(i)), values.get(i));
            }
        });
    }

    /** Claims the key of an entry for an entity, if it can belong to one only; returns what is in the way, or null. */
    @Nullable
    CatalogViolation claim(OpenIndex<K, V> index, StoredEntry entry, Bytes id) {
        if (!entry.exclusive()) {
            return null;
        }
        PartitionKey key = new PartitionKey(index.partition(), entry.key());
        Bytes owner = claims.get(key);
        byte[] stored = owners.get(key);
        if (owner == null && stored != null) {
            owner = new Bytes(index.id(entry.key(), stored, table.descriptor().idType()));
        }
        if (owner == null || owner.equals(id)) {
            claims.put(key, id);
            return null;
        }
        return violation(index, entry, owner, id);
    }

    private CatalogViolation violation(OpenIndex<K, V> index, StoredEntry entry, Bytes owner, Bytes id) {
        KeyType<K> idType = table.descriptor().idType();
        String other = idType.format(table.values().decodeId(owner.array()));
        String entity = idType.format(table.values().decodeId(id.array()));
        String key = index.read(entry.key(), entry.value(), idType).describeColumns();
        String why = "entities " + other + " and " + entity + " have the same key: " + key;
        return new CatalogViolation(id.array(), entity, other, key, why);
    }

    /** Makes a batch depend on everything that was read here. */
    void expectUnchanged(WriteBatch batch) {
        owners.forEach((key, value) -> {
            if (value == null) {
                batch.expectAbsent(key.partition(), key.key());
            } else {
                batch.expectEquals(key.partition(), key.key(), value);
            }
        });
    }
}
