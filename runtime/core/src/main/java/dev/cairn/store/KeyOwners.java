package dev.cairn.store;

import dev.cairn.backend.Partition;
import dev.cairn.backend.PartitionKey;
import dev.cairn.catalog.EntryCounters;
import dev.cairn.key.KeyType;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Knows for the keys of some tables and their indexes which locks keep them as they are. */
final class KeyOwners {

    private final Map<Partition, Owner> owners = new HashMap<>(Map.of(EntryCounters.PARTITION, new Counters()));

    /** What has the keys of a partition. */
    private interface Owner {

        /** Adds the ids and the unique keys to be locked so that nobody changes a key. */
        void addLocks(PartitionKey key, byte @Nullable [] value, Set<PartitionKey> ids, Set<PartitionKey> unique);

        /** Names a key in a message. */
        String describe(byte[] key);
    }

    <K, V> void add(Table<K, V> table) {
        owners.put(table.partition(), new Entities<>(table));
        IndexSet<K, V> indexes = table.current().get();
        Stream.concat(indexes.declared().stream(), indexes.beside().stream())
                .forEach(index -> owners.put(index.partition(), new Entries<>(table, index)));
    }

    void addLocks(PartitionKey key, byte @Nullable [] value, Set<PartitionKey> ids, Set<PartitionKey> unique) {
        owner(key).addLocks(key, value, ids, unique);
    }

    String describe(PartitionKey key) {
        return owner(key).describe(key.key());
    }

    private Owner owner(PartitionKey key) {
        Owner owner = owners.get(key.partition());
        if (owner == null) {
            throw new IllegalStateException("No table of the transaction has the key " + key);
        }
        return owner;
    }

    /** Whether locks keep a key as it is; if they do not, a batch has to expect it. */
    static boolean lockable(PartitionKey key) {
        return !key.partition().equals(EntryCounters.PARTITION);
    }

    /** Whoever adds to a counter waits for nobody. */
    private record Counters() implements Owner {

        @Override
        public void addLocks(
                PartitionKey key, byte @Nullable [] value, Set<PartitionKey> ids, Set<PartitionKey> unique) {}

        @Override
        public String describe(byte[] key) {
            return "The number of entries of a counted index";
        }
    }

    private record Entities<K, V>(Table<K, V> table) implements Owner {

        @Override
        public void addLocks(
                PartitionKey key, byte @Nullable [] value, Set<PartitionKey> ids, Set<PartitionKey> unique) {
            ids.add(key);
        }

        @Override
        public String describe(byte[] key) {
            return table.values().describeId(table.values().decodeId(key));
        }
    }

    private record Entries<K, V>(Table<K, V> table, OpenIndex<K, V> index) implements Owner {

        /** What an entry includes changes under its entity's lock; who owns a unique key, under the lock of that key. */
        @Override
        public void addLocks(
                PartitionKey key, byte @Nullable [] value, Set<PartitionKey> ids, Set<PartitionKey> unique) {
            if (index.definition().unique()) {
                unique.add(key);
            }
            if (value != null) {
                KeyType<K> idType = table.descriptor().idType();
                ids.add(new PartitionKey(table.partition(), index.id(key.key(), value, idType)));
            }
        }

        @Override
        public String describe(byte[] key) {
            return "An entry of index \"" + index.definition().name() + "\" of table \"" + table.name() + "\"";
        }
    }
}
