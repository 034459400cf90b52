package dev.cairn.store;

import dev.cairn.CorruptDataException;
import dev.cairn.codec.Component;
import dev.cairn.codec.EntityCodec;
import dev.cairn.codec.IdSource;
import dev.cairn.codec.ValueWriter;
import dev.cairn.key.KeyReader;
import dev.cairn.key.KeyWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ids of a table's entities as their keys. */
final class EntityIds<K, V> implements IdSource {

    private final EntityDescriptor<K, V> descriptor;
    /** Made once an older value is read, which is never for most tables. */
    private volatile @Nullable EntityCodec<@Nullable Object[]> asJson;

    EntityIds(EntityDescriptor<K, V> descriptor) {
        this.descriptor = descriptor;
    }

    byte[] encode(K id) {
        return KeyWriter.keyOf(descriptor.idType(), id);
    }

    @Override
    public K id(byte[] key) {
        try {
            return KeyReader.valueOf(descriptor.idType(), key);
        } catch (CorruptDataException e) {
            throw new CorruptDataException(
                    "Table \"" + descriptor.table() + "\" has a key that is no id: " + e.getMessage(), e);
        }
    }

    @Override
    public byte[] json(byte[] key) {
        ValueWriter out = new ValueWriter();
        asJson().encode(new Object[] {id(key)}, out);
        return out.toByteArray();
    }

    private EntityCodec<@Nullable Object[]> asJson() {
        EntityCodec<@Nullable Object[]> made = asJson;
        if (made == null) {
            made = EntityCodec.json(List.of(component()), row -> row);
            asJson = made;
        }
        return made;
    }

    private Component<@Nullable Object[], ?> component() {
        return descriptor.components().stream()
                .filter(component -> component.name().equals(descriptor.idName()))
                .findFirst()
                .<Component<@Nullable Object[], ?>>map(
                        component -> Component.of(component.name(), component.type(), row -> row[0]))
                .orElseThrow(() -> new IllegalStateException("The descriptor of table \"" + descriptor.table()
                        + "\" says that \"" + descriptor.idName() + "\" is the id, which is no component."));
    }
}
