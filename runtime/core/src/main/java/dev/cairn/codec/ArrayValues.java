package dev.cairn.codec;

import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Arrays of objects: the number of elements and one, then the elements; 0 is null. */
record ArrayValues<E>(ValueType<E> element, IntFunction<E[]> create) implements ValueType<E[]> {

    @Override
    public void write(ValueWriter out, E @Nullable [] value) {
        if (value == null) {
            out.writeVarInt(0);
            return;
        }
        out.writeVarInt(value.length + 1);
        for (E each : value) {
            element.write(out, each);
        }
    }

    @Override
    @SuppressWarnings("NullAway") // null where null was written
    public E[] read(ValueReader in) {
        int count = in.readCount();
        if (count < 0) {
            return null;
        }
        E[] array = create.apply(count);
        for (int i = 0; i < count; i++) {
            array[i] = element.read(in);
        }
        return array;
    }

    @Override
    public String form() {
        return Form.LIST + "(" + element.form() + ")";
    }

    @Override
    public ValueType<E[]> orNull() {
        return this;
    }
}
