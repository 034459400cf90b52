package dev.cairn.codec;

import dev.cairn.CorruptDataException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Records, written as their components one after the other. The processor generates one for each entity, and for each
 * record in it; it can as well be written by hand.
 *
 * <p>Implementations are immutable and safe for use by several threads.
 *
 * @param <R> the record
 */
public abstract non-sealed class RecordType<R> implements ValueType<R> {

    private final Class<?> type;
    private final List<RecordPart> parts;

    /**
     * Creates the type of a record.
     *
     * @param type the record
     * @param parts its components in the order in which they are written
     */
    protected RecordType(Class<?> type, RecordPart... parts) {
        this.type = type;
        this.parts = List.of(parts);
    }

    /**
     * Names a component.
     *
     * @param name its name
     * @param type how its values are written
     * @return the component
     */
    protected static RecordPart part(String name, ValueType<?> type) {
        return new RecordPart(name, type);
    }

    /**
     * Appends the components in their order, each as its type writes it.
     *
     * @param out where to
     * @param value the record
     */
    protected abstract void writeParts(ValueWriter out, R value);

    /**
     * Reads the components in their order, each as its type reads it.
     *
     * @param in where from
     * @return the record
     */
    protected abstract R readParts(ValueReader in);

    /** The components in their order. */
    final List<RecordPart> parts() {
        return parts;
    }

    @Override
    public final void write(ValueWriter out, @Nullable R value) {
        out.writeBoolean(value != null);
        if (value != null) {
            writeParts(out, value);
        }
    }

    @Override
    @SuppressWarnings("NullAway") // null where null was written
    public final R read(ValueReader in) {
        if (!in.readBoolean()) {
            return null;
        }
        try {
            return readParts(in);
        } catch (CorruptDataException e) {
            throw e;
        } catch (RuntimeException refused) {
            throw new CorruptDataException(
                    "the constructor of " + type.getName() + " refused the component values: " + refused, refused);
        }
    }

    @Override
    public final String form() {
        return parts.stream()
                .map(part -> part.name() + ":" + part.type().form())
                .collect(Collectors.joining(",", Form.RECORD + "(", ")"));
    }

    @Override
    public final ValueType<R> orNull() {
        return this;
    }
}
