package dev.cairn.codec;

import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Single values that are never null. A record, so that its functions are constants to the JIT compiler. */
record ScalarValues<T>(String form, BiConsumer<ValueWriter, T> writer, Function<ValueReader, T> reader)
        implements ValueType<T> {

    @Override
    public void write(ValueWriter out, @Nullable T value) {
        writer.accept(out, Objects.requireNonNull(value, form));
    }

    @Override
    public T read(ValueReader in) {
        return reader.apply(in);
    }

    @Override
    public ValueType<T> orNull() {
        return new NullableValues<>(this);
    }
}
