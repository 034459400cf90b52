package dev.cairn.codec;

import dev.cairn.CorruptDataException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Values that are written as those of another type that has null. */
record ConvertedValues<T, S>(
        ValueType<S> type, Function<@Nullable T, @Nullable S> toStored, Function<@Nullable S, @Nullable T> fromStored)
        implements ValueType<T> {

    /** Values that are the text of their {@code toString}, or null. */
    static <T> ConvertedValues<T, String> text(Class<T> type, Function<String, T> parse) {
        return new ConvertedValues<>(
                STRING,
                value -> value == null ? null : value.toString(),
                text -> text == null ? null : parsed(type, parse, text));
    }

    private static <T> T parsed(Class<T> type, Function<String, T> parse, String text) {
        try {
            return parse.apply(text);
        } catch (RuntimeException e) {
            throw new CorruptDataException("A stored value has a text that is no " + type.getName() + ".", e);
        }
    }

    /** Optionals of any kind; null is empty. */
    static <T, S> ConvertedValues<T, S> optional(
            ValueType<S> content, Function<T, @Nullable S> get, Function<@Nullable S, T> wrap) {
        return new ConvertedValues<>(content.orNull(), optional -> optional == null ? null : get.apply(optional), wrap);
    }

    @Override
    public void write(ValueWriter out, @Nullable T value) {
        type.write(out, toStored.apply(value));
    }

    @Override
    @SuppressWarnings("NullAway") // null where null was written
    public T read(ValueReader in) {
        return fromStored.apply(type.read(in));
    }

    @Override
    public String form() {
        return type.form();
    }

    @Override
    public ValueType<T> orNull() {
        return this;
    }
}
