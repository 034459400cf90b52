package dev.cairn.store;

import dev.cairn.UniqueViolationException;
import dev.cairn.backend.Partition;
import dev.cairn.backend.PartitionKey;
import dev.cairn.backend.WriteBatch;
import dev.cairn.index.StoredEntry;
import dev.cairn.key.KeyType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The keys of unique indexes that a write claims or gives up, and who owns them. A write is judged by its final state:
 * a key that one of its entities gives up is free for another of them.
 */
final class UniqueKeys<K, V> {

    private final Table<K, V> table;
    private final List<OpenIndex<K, V>> indexes;
    private final List<Transition<K, V>> transitions;
    /**
     * What the entry of each key holds now, or null; filled by {@link #readOwners}. Most updates leave all such keys as
     * they are and need no map.
     */
    private Map<PartitionKey, byte @Nullable []> owners = Map.of();
    /** Keys that are given up, and need not be read to know whose they are. */
    private Set<PartitionKey> own = Set.of();
    /** The transitions by id, made once one is looked for. */
    private Map<Bytes, Transition<K, V>> byId = Map.of();

    UniqueKeys(Table<K, V> table, List<OpenIndex<K, V>> indexes, List<Transition<K, V>> transitions) {
        this.table = table;
        this.indexes = indexes;
        this.transitions = transitions;
        for (Transition<K, V> transition : transitions) {
            for (int i = 0; i < indexes.size(); i++) {
                if (!isUnique(i)) {
                    continue;
                }
                addReleased(i, transition);
                addClaimed(i, transition);
                if (indexes.get(i).filling()) {
                    addRewritten(i, transition);
                }
            }
        }
    }

    /** Only entries of unique indexes are exclusive. */
    private boolean isUnique(int index) {
        return indexes.get(index).definition().unique();
    }

    private void addReleased(int index, Transition<K, V> transition) {
        List<StoredEntry> before = transition.before(index);
        for (int i = 0; i < before.size(); i++) {
            StoredEntry entry = before.get(i);
            if (!entry.exclusive() || Transition.find(transition.after(index), entry.key()) != null) {
                continue;
            }
            if (isSurelyOwn(index, transition)) {
                own = own.isEmpty() ? new HashSet<>() : own;
                own.add(key(index, entry));
            } else {
                add(index, entry);
            }
        }
    }

    /**
     * Whether the entries that an entity seems to have are sure to be its own: the index lacks none, their keys are made
     * of components alone, and these are what was stored with them. In other cases the code may have changed since they
     * were written, and an entry that is another entity's must not be deleted, so they are read.
     */
    private boolean isSurelyOwn(int index, Transition<K, V> transition) {
        V entity = transition.entity();
        Bytes stored = transition.stored();
        return entity != null
                && stored != null
                && indexes.get(index).stays(entity, entity)
                && table.values().isEncodingOf(entity, stored.array());
    }

    private void addClaimed(int index, Transition<K, V> transition) {
        List<StoredEntry> after = transition.after(index);
        for (int i = 0; i < after.size(); i++) {
            StoredEntry entry = after.get(i);
            if (entry.exclusive() && Transition.find(transition.before(index), entry.key()) == null) {
                add(index, entry);
            }
        }
    }

    private void add(int index, StoredEntry entry) {
        if (owners.isEmpty()) {
            owners = new LinkedHashMap<>();
        }
        owners.put(key(index, entry), null);
    }

    private void addRewritten(int index, Transition<K, V> transition) {
        for (StoredEntry entry : transition.after(index)) {
            StoredEntry old = Transition.find(transition.before(index), entry.key());
            if (entry.exclusive() && old != null && !old.equals(entry)) {
                add(index, entry);
            }
        }
    }

    /** The keys that are claimed or given up, or may be another's. */
    Collection<PartitionKey> keys() {
        if (own.isEmpty() || owners.isEmpty()) {
            return own.isEmpty() ? owners.keySet() : own;
        }
        Set<PartitionKey> keys = new HashSet<>(own);
        keys.addAll(owners.keySet());
        return keys;
    }

    /** Reads who owns each key; with locks, they are held by now. */
    void readOwners(StoredValues stored) {
        if (owners.isEmpty()) {
            return;
        }
        if (owners.size() == 1) { // as in most writes of one entity
            owners.replaceAll((key, none) ->
                    stored.getAll(key.partition(), List.of(key.key())).get(0));
            return;
        }
        Map<Partition, List<byte[]>> keys = new LinkedHashMap<>();
        for (PartitionKey key : owners.keySet()) {
            keys.computeIfAbsent(key.partition(), partition -> new ArrayList<>())
                    .add(key.key());
        }
        keys.forEach((partition, list) -> {
            List<byte @Nullable []> values = stored.getAll(partition, list);
            for (int i = 0; i < values.size(); i++) {
                owners.put(new PartitionKey(partition, list.get(i)), values.get(i));
            }
        });
    }

    /** Checks that no two entities end up with one key. */
    void check() {
        if (owners.isEmpty()) {
            return; // no key changes hands
        }
        Map<PartitionKey, Transition<K, V>> claims = new HashMap<>();
        for (Transition<K, V> transition : transitions) {
            for (int i = 0; i < indexes.size(); i++) {
                if (!isUnique(i)) {
                    continue;
                }
                for (StoredEntry entry : transition.after(i)) {
                    if (entry.exclusive() && Transition.find(transition.before(i), entry.key()) == null) {
                        checkClaim(transition, i, entry, claims.put(key(i, entry), transition));
                    }
                }
            }
        }
    }

    private void checkClaim(
            Transition<K, V> transition, int index, StoredEntry entry, @Nullable Transition<K, V> otherClaim) {
        if (otherClaim != null) {
            throw violation(transition, index, entry, otherClaim.id());
        }
        Bytes owner = owner(index, entry);
        if (owner == null || owner.equals(transition.key())) {
            return;
        }
        Transition<K, V> owning = transition(owner);
        if (owning == null || !owning.releases(index, entry.key())) {
            throw violation(transition, index, entry, table.values().decodeId(owner.array()));
        }
    }

    private @Nullable Transition<K, V> transition(Bytes id) {
        if (byId.isEmpty()) {
            byId = new HashMap<>();
            for (Transition<K, V> transition : transitions) {
                byId.put(transition.key(), transition);
            }
        }
        return byId.get(id);
    }

    /** Whether an entry that is to be deleted names the entity that gives it up. */
    boolean owns(Transition<K, V> transition, int index, StoredEntry entry) {
        return own.contains(key(index, entry)) || transition.key().equals(owner(index, entry));
    }

    /**
     * Whether an entry may be written whose key the entity had before. While an index is filled, two entities may have a
     * key, and the builder has found that, or will; the entry is the first one's.
     */
    boolean mayRewrite(Transition<K, V> transition, int index, StoredEntry entry) {
        if (!entry.exclusive() || !indexes.get(index).filling()) {
            return true;
        }
        Bytes owner = owner(index, entry);
        return owner == null || owner.equals(transition.key());
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

    private @Nullable Bytes owner(int index, StoredEntry entry) {
        byte[] value = owners.get(key(index, entry));
        if (value == null) {
            return null;
        }
        return new Bytes(
                indexes.get(index).id(entry.key(), value, table.descriptor().idType()));
    }

    private PartitionKey key(int index, StoredEntry entry) {
        return new PartitionKey(indexes.get(index).partition(), entry.key());
    }

    private UniqueViolationException violation(Transition<K, V> transition, int index, StoredEntry entry, K existing) {
        return violation(table, indexes.get(index), entry, transition.id(), existing);
    }

    /** Two entities with the key of an entry. */
    static <K, V> UniqueViolationException violation(
            Table<K, V> table, OpenIndex<K, V> violated, StoredEntry entry, K id, K existing) {
        KeyType<K> idType = table.descriptor().idType();
        String name = violated.definition().name();
        String key = violated.read(entry.key(), entry.value(), idType).describeColumns();
        return new UniqueViolationException(
                table.values().describeId(id) + " has the same key in unique index \"" + name
                        + "\" as entity " + idType.format(existing) + ": " + key
                        + ". Nothing was written. Choose another value, or change that entity first.",
                name);
    }
}
