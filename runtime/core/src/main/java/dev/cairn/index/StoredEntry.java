package dev.cairn.index;

import dev.cairn.CorruptDataException;
import dev.cairn.codec.ValueReader;
import dev.cairn.key.KeyReader;
import dev.cairn.key.KeyType;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An index entry as bytes.
 *
 * <p>Its key is the columns and then the id, and its value the exact values of lossy columns: of the multi-valued one
 * first, then of the others in order. What the index includes ends the value. In a unique index the key
 * is the columns alone and the id starts the value; but an entry in which a column is null has the first form, since
 * nulls are in no conflict.
 *
 * @param key the key within the index's partition
 * @param value the value
 * @param exclusive whether the key can belong to one entity only
 */
public record StoredEntry(byte[] key, byte[] value, boolean exclusive) {

    static final byte[] NOTHING = {};

    /**
     * The entries that an entity has in an index.
     *
     * @param index the index
     * @param entity the entity
     * @param id the encoded id
     * @param <V> the type of the entity
     * @return the entries in key order, no two with the same key
     * @throws dev.cairn.InvalidEntityException if a value cannot be a key, or the key is too long
     */
    public static <V> List<StoredEntry> of(IndexDefinition<?, V> index, V entity, byte[] id) {
        return of(index, entity, id, NOTHING);
    }

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
    public static <V> List<StoredEntry> of(IndexDefinition<?, V> index, V entity, byte[] id, byte[] included) {
        return new EntryWriter().entries(index, entity, id, included);
    }

    /**
     * Reads the encoded id out of an entry.
     *
     * @param index the index
     * @param idType the encoding of the id
     * @return the encoded id
     * @throws dev.cairn.CorruptDataException if the bytes are no such entry
     */
    public byte[] id(IndexDefinition<?, ?> index, KeyType<?> idType) {
        KeyReader reader = new KeyReader(key);
        boolean hasNull = false;
        List<IndexColumn> columns = index.columns();
        for (int i = 0; i < columns.size(); i++) {
            hasNull |= columns.get(i).skip(reader);
        }
        if (!index.unique() || hasNull) {
            return reader.rest();
        }
        KeyReader owner = new KeyReader(value);
        owner.read(idType);
        return Arrays.copyOf(value, owner.position());
    }

    /**
     * Reads the entry.
     *
     * @param index the index
     * @param idType the encoding of the id
     * @param <K> the type of the id
     * @return the columns, the id, and what is included in its stored form
     * @throws dev.cairn.CorruptDataException if the bytes are no such entry
     */
    public <K> IndexEntry<K> read(IndexDefinition<?, ?> index, KeyType<K> idType) {
        List<IndexColumn> columns = index.columns();
        @Nullable Object[] values = new Object[columns.size()];
        KeyReader reader = new KeyReader(key);
        boolean hasNull = false;
        for (int i = 0; i < values.length; i++) {
            values[i] = columns.get(i).read(reader);
            hasNull |= values[i] == null;
        }
        int exactStart = 0;
        K id;
        if (!index.unique() || hasNull) {
            id = reader.read(idType);
        } else {
            KeyReader owner = new KeyReader(value);
            id = owner.read(idType);
            exactStart = owner.position();
        }
        if (reader.hasRemaining()) {
            throw new CorruptDataException(
                    "A stored key goes on after its last part, at byte " + reader.position() + ".");
        }
        ValueReader exact = new ValueReader(value, exactStart, value.length);
        readExact(columns, true, exact, values);
        readExact(columns, false, exact, values);
        return new IndexEntry<>(id, columns, values, exact.rest());
    }

    private static void readExact(
            List<IndexColumn> columns, boolean multiValued, ValueReader exact, @Nullable Object[] values) {
        for (int i = 0; i < values.length; i++) {
            IndexColumn column = columns.get(i);
            if (column.multiValued() == multiValued && column.lossy() && values[i] != null) {
                values[i] = column.type().readExact(exact);
            }
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StoredEntry that && Arrays.equals(key, that.key) && Arrays.equals(value, that.value);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(key) + Arrays.hashCode(value);
    }
}
