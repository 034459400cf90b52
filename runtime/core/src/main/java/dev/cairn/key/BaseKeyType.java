package dev.cairn.key;

import dev.cairn.CorruptDataException;
import dev.cairn.codec.ValueReader;
import dev.cairn.codec.ValueWriter;
import java.util.List;

/**
 * What all key types share. The exact form of a value is its key with the number of its bytes, then the exact forms of
 * the floats, doubles and decimals in it.
 */
abstract sealed class BaseKeyType<T> implements KeyType<T> permits ScalarKeyType, WrappingKeyType, RecordKeyType {

    private final Class<T> javaType;
    private final String encoding;
    private final int width;

    BaseKeyType(Class<T> javaType, String encoding) {
        this.javaType = javaType;
        this.encoding = encoding;
        this.width = KeyWidth.of(encoding);
    }

    @Override
    public final Class<T> javaType() {
        return javaType;
    }

    @Override
    public final String encoding() {
        return encoding;
    }

    /** Its width in bytes, or a constant of {@link KeyWidth}. */
    final int width() {
        return width;
    }

    @Override
    public boolean lossy() {
        return false;
    }

    @Override
    public List<KeyPart<T, ?>> parts() {
        return List.of();
    }

    @Override
    public void writeExact(ValueWriter out, T value) {
        out.writeBytes(new KeyWriter().write(this, value).toByteArray());
        writeLosses(out, value);
    }

    @Override
    public T readExact(ValueReader in) {
        KeyReader key = new KeyReader(in.readBytes(), in);
        T value = read(key);
        if (key.hasRemaining()) {
            throw new CorruptDataException("A stored value of " + javaType.getName() + " is longer than it should be.");
        }
        return value;
    }

    /** Writes what the key does not keep, in the order in which {@link #read} meets it. */
    void writeLosses(ValueWriter out, T value) {}

    /** The failure of what the user gave to create a value: the bytes stand for none. */
    final CorruptDataException notCreated(RuntimeException cause) {
        return new CorruptDataException("A stored key holds no valid " + javaType.getName() + ": " + cause, cause);
    }

    /** Returns the encoding, such as {@code record(string,long)}. */
    @Override
    public String toString() {
        return encoding;
    }
}
