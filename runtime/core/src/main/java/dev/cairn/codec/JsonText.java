package dev.cairn.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.function.Function;

/** Values that are written as their {@code toString} and read by a parser of that text. */
final class JsonText {

    private JsonText() {}

    /** Strings as values, which have to be valid Unicode, as in keys and in the other codecs. */
    static final class StringWriter extends StdScalarSerializer<String> {

        private static final long serialVersionUID = 1L;

        StringWriter() {
            super(String.class);
        }

        @Override
        public void serialize(String value, JsonGenerator json, SerializerProvider provider) throws IOException {
            Utf8Length.of(value); // refuses unpaired surrogates
            json.writeString(value);
        }
    }

    static final class Writer<T> extends StdScalarSerializer<T> {

        private static final long serialVersionUID = 1L;

        Writer(Class<T> type) {
            super(type);
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(value.toString());
        }
    }

    static final class KeyWriter<T> extends StdSerializer<T> {

        private static final long serialVersionUID = 1L;

        KeyWriter(Class<T> type) {
            super(type);
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
            String name = value.toString();
            Utf8Length.of(name); // refuses unpaired surrogates
            json.writeFieldName(name);
        }
    }

    static final class Reader<T> extends StdScalarDeserializer<T> {

        private static final long serialVersionUID = 1L;

        private final Class<T> type;
        private final transient Function<String, T> parse;

        Reader(Class<T> type, Function<String, T> parse) {
            super(type);
            this.type = type;
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                throw context.wrongTokenException(json, type, JsonToken.VALUE_STRING, "a text is expected");
            }
            String text = json.getText();
            try {
                return parse.apply(text);
            } catch (RuntimeException notThatType) {
                throw context.weirdStringException(text, type, String.valueOf(notThatType.getMessage()));
            }
        }
    }

    static final class KeyReader<T> extends KeyDeserializer {

        private final Class<T> type;
        private final Function<String, T> parse;

        KeyReader(Class<T> type, Function<String, T> parse) {
            this.type = type;
            this.parse = parse;
        }

        @Override
        public Object deserializeKey(String key, DeserializationContext context) throws IOException {
            try {
                return parse.apply(key);
            } catch (RuntimeException notThatType) {
                throw context.weirdKeyException(type, key, String.valueOf(notThatType.getMessage()));
            }
        }
    }
}
