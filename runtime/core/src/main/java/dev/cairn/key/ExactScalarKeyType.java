package dev.cairn.key;

import dev.cairn.codec.ValueReader;
import dev.cairn.codec.ValueWriter;
import java.util.Comparator;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** A scalar with an exact form of its own, because its key loses something, if only when it is folded. */
final class ExactScalarKeyType<T> extends ScalarKeyType<T> {

    private final boolean lossy;
    private final BiConsumer<ValueWriter, T> exactWriter;
    private final Function<ValueReader, T> exactReader;

    ExactScalarKeyType(
            Class<T> javaType,
            String encoding,
            BiConsumer<KeyWriter, T> writer,
            Function<KeyReader, T> reader,
            Comparator<T> comparator,
            Function<T, String> format,
            boolean lossy,
            BiConsumer<ValueWriter, T> exactWriter,
            Function<ValueReader, T> exactReader) {
        super(javaType, encoding, writer, reader, comparator, format);
        this.lossy = lossy;
        this.exactWriter = exactWriter;
        this.exactReader = exactReader;
    }

    @Override
    public boolean lossy() {
        return lossy;
    }

    @Override
    public void writeExact(ValueWriter out, T value) {
        exactWriter.accept(out, value);
    }

    @Override
    public T readExact(ValueReader in) {
        return exactReader.apply(in);
    }

    @Override
    void writeLosses(ValueWriter out, T value) {
        if (lossy) {
            writeExact(out, value);
        }
    }
}
