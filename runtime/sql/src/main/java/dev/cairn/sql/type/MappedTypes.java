package dev.cairn.sql.type;

import dev.cairn.key.KeyType;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Finds the SQL type of any Java type. */
public final class MappedTypes {

    /** The records that the one at hand is in: what contains itself has no SQL type. */
    private final Deque<Class<?>> around = new ArrayDeque<>();

    private MappedTypes() {}

    /**
     * The SQL type of a declared type.
     *
     * @param declared the type
     * @return how its values are SQL values
     */
    public static MappedType of(Type declared) {
        return new MappedTypes().map(declared);
    }

    private MappedType map(Type declared) {
        Class<?> raw = raw(declared);
        if (raw == Optional.class) {
            return new MappedType(raw, type(argument(declared, 0)));
        }
        if (raw == OptionalInt.class) {
            return new MappedType(raw, NumberTypes.INT);
        }
        if (raw == OptionalLong.class) {
            return new MappedType(raw, NumberTypes.LONG);
        }
        return new MappedType(raw, raw == OptionalDouble.class ? NumberTypes.DOUBLE : type(declared));
    }

    private ColumnType type(Type declared) {
        Class<?> raw = raw(declared);
        Optional<ScalarType<?>> scalar = ScalarTypes.of(MappedType.boxed(raw));
        if (scalar.isPresent()) {
            return scalar.get();
        }
        if (raw.isRecord() && raw.getTypeParameters().length == 0 && !around.contains(raw)) {
            around.push(raw);
            ColumnType row = record(raw);
            around.pop();
            return row;
        }
        if (raw.isArray()) {
            Type element = declared instanceof GenericArrayType generic
                    ? generic.getGenericComponentType()
                    : Objects.requireNonNull(raw.getComponentType());
            return new ArrayType(raw, map(element));
        }
        if (Collection.class.isAssignableFrom(raw) && declared instanceof ParameterizedType) {
            return new ArrayType(raw, map(argument(declared, 0)));
        }
        if (Map.class.isAssignableFrom(raw) && declared instanceof ParameterizedType map) {
            return map.getActualTypeArguments().length == 2
                    ? new MapType(raw, map(argument(declared, 0)), map(argument(declared, 1)))
                    : new JsonType(declared);
        }
        return new JsonType(declared);
    }

    private ColumnType record(Class<?> type) {
        RecordShape shape = new RecordShape(type);
        List<MappedType> fields = new ArrayList<>();
        for (RecordComponent component : shape.components()) {
            fields.add(map(component.getGenericType()));
        }
        boolean wrapper = fields.size() == 1
                && fields.get(0).type() instanceof ScalarType
                && MappedType.boxed(fields.get(0).raw())
                        == ((ScalarType<?>) fields.get(0).type()).keyType().javaType();
        return wrapper ? wrapping(type, shape, (ScalarType<?>) fields.get(0).type()) : new RowType(type, shape, fields);
    }

    /** A record around one value is that value. */
    private static <T, U> ScalarType<T> wrapping(Class<T> type, RecordShape shape, ScalarType<U> inner) {
        KeyType<T> keyType = KeyType.wrapping(
                type,
                inner.keyType(),
                record -> inner.keyType().javaType().cast(shape.get(record, 0)),
                value -> type.cast(shape.create(value)));
        return inner.wrapped(
                keyType,
                record -> Objects.requireNonNull(
                        inner.keyType().javaType().cast(shape.get(record, 0)), "a record without its value"),
                value -> type.cast(shape.create(value)));
    }

    private static Class<?> raw(Type type) {
        if (type instanceof Class<?> plain) {
            return plain;
        }
        if (type instanceof ParameterizedType parameterized) {
            return raw(parameterized.getRawType());
        }
        if (type instanceof GenericArrayType array) {
            return raw(array.getGenericComponentType()).arrayType();
        }
        return type instanceof WildcardType wildcard ? raw(wildcard.getUpperBounds()[0]) : Object.class;
    }

    private static Type argument(Type type, int position) {
        return type instanceof ParameterizedType parameterized
                ? parameterized.getActualTypeArguments()[position]
                : Object.class;
    }
}
