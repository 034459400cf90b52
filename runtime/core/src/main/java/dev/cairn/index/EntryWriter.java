package dev.cairn.index;

import dev.cairn.codec.ValueWriter;
import dev.cairn.key.KeyReader;
import dev.cairn.key.KeyWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes the entries of entities in indexes, with memory that it uses again for each index. For one thread, and not while
 * it is making entries.
 */
public final class EntryWriter {

    private final Keys keys = new Keys();
    private final ValueWriter others = new ValueWriter();

    /** Creates a writer. */
    public EntryWriter() {}

    /**
     * The entries that an entity has in an index that includes something.
     *
     * @param index the index
     * @param entity the entity
     * @param id the encoded id
     * @param included the stored form of what is included
     * @param <V> the type of the entity
     * @return the entries in key order, no two with the same key
     * @throws dev.cairn.InvalidEntityException if a value cannot be a key, or the key is too long
     */
    public <V> List<StoredEntry> entries(IndexDefinition<?, V> index, V entity, byte[] id, byte[] included) {
        keys.count = 0;
        index.writeKeys(entity, keys);
        if (keys.count == 0) {
            return List.of();
        }
        index.writeValue(entity, others.reset());
        byte[] rest = concat(others.toByteArray(), included);
        if (keys.count == 1) {
            return List.of(entry(index, keys.written.get(0), id, rest));
        }
        Map<byte[], StoredEntry> entries = new TreeMap<>(Arrays::compareUnsigned);
        for (Keys.Written written : keys.written.subList(0, keys.count)) {
            StoredEntry entry = entry(index, written, id, rest);
            entries.merge(entry.key(), entry, EntryWriter::smaller);
        }
        return List.copyOf(entries.values());
    }

    /**
     * Whether an entity has a key in an index, that of all its columns without an id.
     *
     * @param index the index
     * @param entity the entity
     * @param key the encoded columns
     * @param <V> the type of the entity
     * @return whether one of the entity's keys has these columns
     * @throws dev.cairn.InvalidEntityException if a value cannot be a key
     */
    public <V> boolean hasKey(IndexDefinition<?, V> index, V entity, byte[] key) {
        keys.count = 0;
        index.writeKeys(entity, keys);
        for (int i = 0; i < keys.count; i++) {
            if (keys.written.get(i).key.isEqualTo(key)) {
                return true;
            }
        }
        return false;
    }

    private static StoredEntry entry(IndexDefinition<?, ?> index, Keys.Written written, byte[] id, byte[] rest) {
        byte[] exact = concat(written.element.toByteArray(), rest);
        if (index.unique()) {
            byte[] columns = written.key.toByteArray();
            if (!hasNull(index, columns)) {
                return new StoredEntry(columns, concat(id, exact), true);
            }
        }
        return new StoredEntry(written.key.writeRaw(id).toByteArray(), exact, false);
    }

    private static StoredEntry smaller(StoredEntry one, StoredEntry other) {
        return Arrays.compareUnsigned(one.value(), other.value()) <= 0 ? one : other;
    }

    private static boolean hasNull(IndexDefinition<?, ?> index, byte[] columns) {
        boolean possible = false;
        for (IndexColumn column : index.columns()) {
            possible |= column.nulls() != Nulls.ABSENT;
        }
        if (!possible) {
            return false;
        }
        KeyReader reader = new KeyReader(columns);
        return index.columns().stream().anyMatch(column -> column.read(reader) == null);
    }

    private static byte[] concat(byte[] head, byte[] tail) {
        if (head.length == 0 || tail.length == 0) {
            return head.length == 0 ? tail : head;
        }
        byte[] all = Arrays.copyOf(head, head.length + tail.length);
        System.arraycopy(tail, 0, all, head.length, tail.length);
        return all;
    }

    private static final class Keys implements KeySink {

        private final List<Written> written = new ArrayList<>(1);
        private int count;

        @Override
        public KeyWriter key() {
            if (count == written.size()) {
                written.add(new Written(new KeyWriter(), new ValueWriter()));
            }
            Written next = written.get(count++);
            next.element.reset();
            return next.key.reset();
        }

        @Override
        public ValueWriter exact() {
            if (count == 0) {
                throw new IllegalStateException("No key was started that this could be the exact value of.");
            }
            return written.get(count - 1).element;
        }

        private record Written(KeyWriter key, ValueWriter element) {}
    }
}
