package dev.cairn.store;

import dev.cairn.CorruptDataException;
import dev.cairn.codec.Component;
import dev.cairn.codec.EntityCodec;
import dev.cairn.codec.ValueReader;
import dev.cairn.codec.ValueWriter;
import dev.cairn.index.IndexDefinition;
import dev.cairn.index.IndexEntry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the entries of an index hold of the entity: all of it, as it is stored, or some components, encoded as if they
 * were the entity. Either has the header of the entity's own value, so it is a function of that value alone.
 */
final class Included<K, V> {

    private static final byte[] NOTHING = {};

    private final EntityValues<K, V> values;
    private final boolean all;
    private final List<Component<V, ?>> components;
    private final EntityCodec<@Nullable Object[]> codec;

    Included(EntityValues<K, V> values, IndexDefinition<K, V> index) {
        this.values = values;
        this.all = index.coversEntity();
        this.components = all ? List.of() : index.included();
        List<Component<@Nullable Object[], ?>> projected = new ArrayList<>();
        for (Component<V, ?> component : components) {
            projected.add(projected(component, projected.size()));
        }
        this.codec = EntityCodec.json(projected, row -> row);
    }

    private static Component<@Nullable Object[], ?> projected(Component<?, ?> component, int position) {
        return component.nullable()
                ? Component.nullable(component.name(), component.type(), row -> row[position])
                : Component.of(component.name(), component.type(), row -> row[position]);
    }

    /** Whether an entry holds the whole entity. */
    boolean all() {
        return all;
    }

    /** Whether an entry holds nothing but its columns and the id. */
    boolean none() {
        return !all && components.isEmpty();
    }

    /** The stored form of what an entity's entries include, given the entity's own. */
    byte[] encode(V entity, byte[] stored) {
        if (none()) {
            return NOTHING;
        }
        if (all) {
            return stored;
        }
        ValueWriter out = new ValueWriter();
        out.writeByte(codec.format()).writeVarInt(EntityValues.schemaNumber(stored));
        codec.encode(components.stream().map(component -> component.get(entity)).toArray(), out);
        return out.toByteArray();
    }

    /** Reads the entity of which an entry holds all. */
    V entity(byte[] id, byte[] stored) {
        return values.decode(id, stored);
    }

    /** Reads what an entry includes. */
    IndexEntry<K> read(IndexEntry<K> entry) {
        if (none()) {
            if (entry.stored().length > 0) {
                throw new CorruptDataException("It goes on after the last value.");
            }
            return entry;
        }
        if (all) {
            return entry.including(values.decode(values.encodeId(entry.id()), entry.stored()));
        }
        ValueReader in = new ValueReader(entry.stored());
        byte format = in.readByte();
        if (format != codec.format()) {
            throw new CorruptDataException("It includes a value of the format " + format + ".");
        }
        return entry.including(codec.decode(in, values.writer(in.readVarInt())));
    }
}
