package dev.cairn.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads constants of enums, as values and as keys of maps, also by the names that they had before. */
final class RenamedConstants extends BeanDeserializerModifier {

    private static final long serialVersionUID = 1L;

    /** By enum and former name. */
    private final transient Map<Class<?>, Map<String, Enum<?>>> constants = new HashMap<>();

    private RenamedConstants(Map<Enum<?>, List<String>> formerNames) {
        formerNames.forEach((constant, names) -> names.forEach(name -> constants
                .computeIfAbsent(constant.getDeclaringClass(), type -> new HashMap<>())
                .put(name, constant)));
    }

    /** The mapper that reads values with these former names. */
    static ObjectMapper mapper(Map<Enum<?>, List<String>> formerNames) {
        return formerNames.isEmpty()
                ? StoredJson.MAPPER
                : StoredJson.MAPPER
                        .copy()
                        .registerModule(new SimpleModule("renamed constants")
                                .setDeserializerModifier(new RenamedConstants(formerNames)));
    }

    @Override
    public JsonDeserializer<?> modifyEnumDeserializer(
            DeserializationConfig config,
            JavaType type,
            BeanDescription description,
            JsonDeserializer<?> deserializer) {
        Map<String, Enum<?>> own = constants.get(type.getRawClass());
        return own == null ? deserializer : new Reader(deserializer, own);
    }

    @Override
    public KeyDeserializer modifyKeyDeserializer(
            DeserializationConfig config, JavaType type, KeyDeserializer deserializer) {
        Map<String, Enum<?>> own = constants.get(type.getRawClass());
        return own == null ? deserializer : new KeyReader(deserializer, own);
    }

    private static final class Reader extends DelegatingDeserializer {

        private static final long serialVersionUID = 1L;

        private final transient Map<String, Enum<?>> constants;

        Reader(JsonDeserializer<?> present, Map<String, Enum<?>> constants) {
            super(present);
            this.constants = constants;
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> present) {
            return new Reader(present, constants);
        }

        @Override
        public Object deserialize(JsonParser json, DeserializationContext context) throws IOException {
            Enum<?> renamed = json.hasToken(JsonToken.VALUE_STRING) ? constants.get(json.getText()) : null;
            return renamed == null ? super.deserialize(json, context) : renamed;
        }
    }

    private static final class KeyReader extends KeyDeserializer {

        private final KeyDeserializer present;
        private final Map<String, Enum<?>> constants;

        KeyReader(KeyDeserializer present, Map<String, Enum<?>> constants) {
            this.present = present;
            this.constants = constants;
        }

        @Override
        public Object deserializeKey(String key, DeserializationContext context) throws IOException {
            Enum<?> renamed = constants.get(key);
            return renamed == null ? present.deserializeKey(key, context) : renamed;
        }
    }
}
