package dev.cairn.processor.validate;

import dev.cairn.processor.model.JavaType;
import dev.cairn.processor.model.ScalarType;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which types are scalar keys, and how primitives and their boxes go together. */
final class ScalarTypes {

    private static final Map<String, ScalarType> PRIMITIVES = Map.of(
            "boolean", ScalarType.BOOLEAN,
            "byte", ScalarType.BYTE,
            "short", ScalarType.SHORT,
            "int", ScalarType.INT,
            "long", ScalarType.LONG,
            "char", ScalarType.CHAR,
            "float", ScalarType.FLOAT,
            "double", ScalarType.DOUBLE);

    private static final Map<JavaType, ScalarType> BY_TYPE = byType();

    private ScalarTypes() {}

    static Optional<ScalarType> of(JavaType type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    /** {@code type} with a primitive replaced by its box. */
    static JavaType boxed(JavaType type) {
        return type instanceof JavaType.Primitive ? of(type).orElseThrow().boxed() : type;
    }

    private static Map<JavaType, ScalarType> byType() {
        Map<JavaType, ScalarType> types = new HashMap<>();
        for (ScalarType scalar : ScalarType.values()) {
            types.put(scalar.boxed(), scalar);
        }
        PRIMITIVES.forEach((keyword, scalar) -> types.put(new JavaType.Primitive(keyword), scalar));
        return types;
    }
}
