package dev.cairn.key;

import java.util.Comparator;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** A type that {@link KeyWriter} and {@link KeyReader} have methods for. */
sealed class ScalarKeyType<T> extends BaseKeyType<T> permits ExactScalarKeyType {

    private final BiConsumer<KeyWriter, T> writer;
    private final Function<KeyReader, T> reader;
    private final Comparator<T> comparator;
    private final Function<T, String> format;

    ScalarKeyType(
            Class<T> javaType,
            String encoding,
            BiConsumer<KeyWriter, T> writer,
            Function<KeyReader, T> reader,
            Comparator<T> comparator,
            Function<T, String> format) {
        super(javaType, encoding);
        this.writer = writer;
        this.reader = reader;
        this.comparator = comparator;
        this.format = format;
    }

    /** A type whose natural order is that of the keys. */
    static <T extends Comparable<? super T>> KeyType<T> natural(
            Class<T> javaType, String encoding, BiConsumer<KeyWriter, T> writer, Function<KeyReader, T> reader) {
        return new ScalarKeyType<>(javaType, encoding, writer, reader, Comparator.naturalOrder(), MessageText::plain);
    }

    @Override
    public final void write(KeyWriter key, T value) {
        writer.accept(key, value);
    }

    @Override
    public final T read(KeyReader key) {
        return reader.apply(key);
    }

    @Override
    public final Comparator<T> comparator() {
        return comparator;
    }

    @Override
    public final String format(T value) {
        return format.apply(value);
    }
}
