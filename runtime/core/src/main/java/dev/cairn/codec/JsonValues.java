package dev.cairn.codec;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.cairn.CorruptDataException;
import dev.cairn.InvalidEntityException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Values as JSON: the number of bytes, then the bytes; no bytes are null. */
record JsonValues<T>(String component, ObjectWriter writer, ObjectReader reader) implements ValueType<T> {

    private static final byte[] NOTHING = {};

    static <T> JsonValues<T> of(Component<?, T> component) {
        JsonComponent<?> json = new JsonComponent<>(component);
        return new JsonValues<>(component.name(), json.writer(), json.reader());
    }

    @Override
    public void write(ValueWriter out, @Nullable T value) {
        try {
            out.writeBytes(value == null ? NOTHING : writer.writeValueAsBytes(value));
        } catch (IOException | StackOverflowError e) {
            throw new InvalidEntityException(JsonFailure.describe(component, "cannot be written", e), e);
        }
    }

    @Override
    @SuppressWarnings("NullAway") // null where null was written
    public T read(ValueReader in) {
        byte[] json = in.readBytes();
        if (json.length == 0) {
            return null;
        }
        try {
            return reader.readValue(json);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new CorruptDataException(JsonFailure.describe(component, "cannot be read from its JSON", e), e);
        }
    }

    @Override
    public String form() {
        return Form.JSON;
    }

    @Override
    public ValueType<T> orNull() {
        return this;
    }
}
