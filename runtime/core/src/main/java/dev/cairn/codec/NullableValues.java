package dev.cairn.codec;

import org.jspecify.annotations.Nullable;

/** Values after a byte that says whether there is one. */
record NullableValues<T>(ValueType<T> type) implements ValueType<T> {

    @Override
    public void write(ValueWriter out, @Nullable T value) {
        out.writeBoolean(value != null);
        if (value != null) {
            type.write(out, value);
        }
    }

    @Override
    @SuppressWarnings("NullAway") // null where null was written
    public T read(ValueReader in) {
        return in.readBoolean() ? type.read(in) : null;
    }

    @Override
    public String form() {
        return type.form() + "?";
    }

    @Override
    public ValueType<T> orNull() {
        return this;
    }
}
