package dev.cairn.codec;

import dev.cairn.CorruptDataException;
import dev.cairn.InvalidEntityException;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Maps: the number of keys and one, then each key and its value in the order of iteration; 0 is null. */
record MapValues<K, V, M extends Map<K, V>>(ValueType<K> key, ValueType<V> value, Supplier<? extends M> create)
        implements ValueType<M> {

    @Override
    public void write(ValueWriter out, @Nullable M map) {
        if (map == null) {
            out.writeVarInt(0);
            return;
        }
        out.writeVarInt(map.size() + 1);
        map.forEach((each, mapped) -> {
            check(each);
            key.write(out, each);
            value.write(out, mapped);
        });
    }

    /** What cannot be a key in JSON, which another form of the record may read this as, is none here. */
    private static void check(@Nullable Object key) {
        if (key == null || (key instanceof Character unit && Character.isSurrogate(unit))) {
            throw new InvalidEntityException("A map has a key that is null, or half of a surrogate pair.");
        }
    }

    @Override
    @SuppressWarnings("NullAway") // null where null was written
    public M read(ValueReader in) {
        int count = in.readCount();
        if (count < 0) {
            return null;
        }
        M map = create.get();
        for (int i = 0; i < count; i++) {
            K each = key.read(in);
            if (each == null) {
                throw new CorruptDataException("A stored value has a map with a null key.");
            }
            if (map.put(each, value.read(in)) != null) {
                throw new CorruptDataException("A stored value has a map with the same key twice.");
            }
        }
        return map;
    }

    @Override
    public String form() {
        return Form.MAP + "(" + key.form() + "," + value.form() + ")";
    }

    @Override
    public ValueType<M> orNull() {
        return this;
    }
}
