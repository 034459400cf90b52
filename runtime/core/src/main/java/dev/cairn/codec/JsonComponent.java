package dev.cairn.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.cairn.CorruptDataException;
import dev.cairn.InvalidEntityException;
import java.io.IOException;
import java.lang.reflect.Array;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** One component as a property of a JSON object; left out if it has no value. */
final class JsonComponent<V> {

    private final Component<V, ?> component;
    private final SerializedString name;
    private final ObjectWriter writer;
    private final ObjectReader reader;
    private final boolean optional;
    private final @Nullable Object absent;

    JsonComponent(Component<V, ?> component) {
        this.component = component;
        this.name = new SerializedString(component.name());
        JavaType type = resolve(component);
        this.writer = StoredJson.MAPPER.writerFor(type);
        this.reader = RenamedConstants.mapper(component.formerConstants()).readerFor(type);
        this.optional = RawType.isOptional(type.getRawClass());
        this.absent = absent(type.getRawClass());
    }

    String name() {
        return component.name();
    }

    ObjectWriter writer() {
        return writer;
    }

    ObjectReader reader() {
        return reader;
    }

    /** What the component is if the JSON has no value for it. */
    @Nullable
    Object absent() {
        return absent;
    }

    void write(V entity, JsonGenerator json) {
        Object value = component.get(entity);
        if (value == null) {
            if (!component.acceptsNull()) {
                throw new InvalidEntityException("Component \"" + name() + "\" is null, and is not declared @Nullable. "
                        + "Give it a value, or declare it so.");
            }
        } else if (!optional || !value.equals(absent)) {
            try {
                json.writeFieldName(name);
                writer.writeValue(json, value);
            } catch (IOException | RuntimeException | StackOverflowError e) {
                throw new InvalidEntityException(JsonFailure.describe(name(), "cannot be written", e), e);
            }
        }
    }

    /** Reads the value that follows the name just read. */
    @Nullable
    Object read(JsonParser json) {
        try {
            return json.nextToken() == JsonToken.VALUE_NULL ? absent : reader.readValue(json);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new CorruptDataException(JsonFailure.describe(name(), "cannot be read from its JSON", e), e);
        }
    }

    private static JavaType resolve(Component<?, ?> component) {
        try {
            return JsonTypes.resolve(component.type());
        } catch (IllegalArgumentException unsupported) {
            throw new IllegalArgumentException(
                    "Component \"" + component.name() + "\" has type " + component.typeName()
                            + ", which cannot be stored as JSON: " + unsupported.getMessage()
                            + ". Use records, enums, and the collections and value types of the JDK.",
                    unsupported);
        }
    }

    private static @Nullable Object absent(Class<?> raw) {
        if (raw.isPrimitive()) {
            return Array.get(Array.newInstance(raw, 1), 0); // the zero of any primitive type
        }
        if (raw == Optional.class) {
            return Optional.empty();
        }
        if (raw == OptionalInt.class) {
            return OptionalInt.empty();
        }
        if (raw == OptionalLong.class) {
            return OptionalLong.empty();
        }
        return raw == OptionalDouble.class ? OptionalDouble.empty() : null;
    }
}
