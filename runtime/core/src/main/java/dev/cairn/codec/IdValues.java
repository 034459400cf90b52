package dev.cairn.codec;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The id of an entity, of which its value has nothing: its key has it. */
record IdValues<T>(List<RecordPart> parts) implements ValueType<T> {

    @Override
    public void write(ValueWriter out, @Nullable T value) {
        // in the key
    }

    @Override
    @SuppressWarnings("unchecked") // a component of another type fails where the entity is made
    public T read(ValueReader in) {
        return (T) in.id();
    }

    @Override
    public String form() {
        return parts.isEmpty()
                ? Form.ID
                : parts.stream()
                        .map(part -> part.name() + ":" + part.type().form())
                        .collect(Collectors.joining(",", Form.ID + "(", ")"));
    }

    @Override
    public ValueType<T> orNull() {
        return this;
    }
}
