package dev.cairn.codec;

import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** An entity of one component, whose type is up to the test. */
record Box(Object value) {

    private static final WriterSchema NOT_NEEDED = new WriterSchema(List.of(), 1);

    static EntityCodec<Box> codec(Type type) {
        return EntityCodec.json(List.of(component(type)), values -> new Box(values[0]));
    }

    static Component<Box, Object> component(Type type) {
        return type instanceof Class<?> c && c.isPrimitive()
                ? Component.of("value", type, Box::value)
                : Component.nullable("value", type, Box::value);
    }

    /** What {@code value} is after it was written and read as a {@code type}. */
    static Object roundTrip(Type type, Object value) {
        EntityCodec<Box> codec = codec(type);
        ValueWriter out = new ValueWriter();
        codec.encode(new Box(value), out);
        return codec.decode(new ValueReader(out.toByteArray()), NOT_NEEDED).value();
    }

    static String write(Type type, Object value) {
        ValueWriter out = new ValueWriter();
        codec(type).encode(new Box(value), out);
        return new String(out.toByteArray(), StandardCharsets.UTF_8);
    }

    static Object read(Type type, String json) {
        return codec(type)
                .decode(new ValueReader(json.getBytes(StandardCharsets.UTF_8)), NOT_NEEDED)
                .value();
    }
}
