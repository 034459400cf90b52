package dev.cairn.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads a {@code byte}; Jackson's own reader takes 128 to 255 as negative numbers. */
final class JsonByte extends StdScalarDeserializer<Byte> {

    private static final long serialVersionUID = 1L;

    private final @Nullable Byte absent;

    JsonByte(Class<Byte> type) {
        super(type);
        this.absent = type.isPrimitive() ? (byte) 0 : null;
    }

    @Override
    public Byte deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (!json.hasToken(JsonToken.VALUE_NUMBER_INT)) {
            throw context.wrongTokenException(json, handledType(), JsonToken.VALUE_NUMBER_INT, "a byte is expected");
        }
        int value = json.getIntValue();
        if (value != (byte) value) {
            throw context.weirdNumberException(value, handledType(), "a byte is from -128 to 127");
        }
        return (byte) value;
    }

    @Override
    @SuppressWarnings("NullAway") // Jackson lets it be null
    public Byte getNullValue(DeserializationContext context) {
        return absent;
    }
}
