package dev.cairn.codec;

import java.lang.reflect.Type;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One component of an entity's record, as codecs, filters and the catalog see it.
 *
 * <p>Immutable, and safe for use by several threads as long as the getter is.
 *
 * @param <V> the type of the entity
 * @param <T> the type of the component, boxed if it is primitive
 */
public final class Component<V, T> {

    private final String name;
    private final Type type;
    private final String typeName;
    private final Class<?> raw;
    private final boolean nullable;
    private final Function<V, T> getter;
    private final List<String> formerNames;
    private final @Nullable Supplier<? extends T> absent;
    private final Map<Enum<?>, List<String>> formerConstants;

    private Component(
            String name,
            Type type,
            boolean nullable,
            Function<V, T> getter,
            List<String> formerNames,
            @Nullable Supplier<? extends T> absent,
            Map<Enum<?>, List<String>> formerConstants) {
        this.name = Objects.requireNonNull(name, "name");
        this.type = Objects.requireNonNull(type, "type");
        this.typeName = TypeName.of(type);
        this.raw = RawType.of(type);
        this.nullable = nullable;
        this.getter = Objects.requireNonNull(getter, "getter");
        this.formerNames = formerNames;
        this.absent = absent;
        this.formerConstants = formerConstants;
        if (nullable && raw.isPrimitive()) {
            throw new IllegalArgumentException(
                    "Component \"" + name + "\" is " + raw + " and cannot be nullable; use Component.of");
        }
    }

    /**
     * A component that is never null.
     *
     * @param <V> the type of the entity
     * @param <T> the type of the component, boxed if it is primitive
     * @param name the component's name
     * @param type its type as declared; primitive types as {@code int.class}, generic ones by {@link GenericType}
     * @param getter reads it from an entity
     * @return the component
     */
    public static <V, T> Component<V, T> of(String name, Type type, Function<V, T> getter) {
        return new Component<>(name, type, false, getter, List.of(), null, Map.of());
    }

    /**
     * A component that may be null, or that is an {@code Optional}, {@code OptionalInt}, {@code OptionalLong} or
     * {@code OptionalDouble}. A null reference in place of an optional is an error all the same.
     *
     * @param <V> the type of the entity
     * @param <T> the type of the component
     * @param name the component's name
     * @param type its type as declared; generic ones by {@link GenericType}
     * @param getter reads it from an entity
     * @return the component
     * @throws IllegalArgumentException if {@code type} is primitive
     */
    public static <V, T> Component<V, T> nullable(String name, Type type, Function<V, T> getter) {
        return new Component<>(name, type, true, getter, List.of(), null, Map.of());
    }

    /**
     * The same component, which had other names before: values that were written under one of them are found.
     *
     * @param names the former names
     * @return the component
     */
    public Component<V, T> formerly(String... names) {
        return new Component<>(name, type, nullable, getter, List.of(names), absent, formerConstants);
    }

    /**
     * The same component with a value for entities that were written before there was the component.
     *
     * @param value gives the value; called for each entity that needs it
     * @return the component
     */
    public Component<V, T> withDefault(Supplier<? extends T> value) {
        return new Component<>(
                name, type, nullable, getter, formerNames, Objects.requireNonNull(value, "value"), formerConstants);
    }

    /**
     * The same component, of which a constant that its values lead to had other names before: values that were written
     * under one of them are read as that constant.
     *
     * @param constant the constant
     * @param names its former names, which no constant of its enum has today
     * @return the component
     */
    public Component<V, T> formerConstant(Enum<?> constant, String... names) {
        Map<Enum<?>, List<String>> more = new LinkedHashMap<>(formerConstants);
        more.put(constant, List.of(names));
        return new Component<>(name, type, nullable, getter, formerNames, absent, Collections.unmodifiableMap(more));
    }

    /**
     * The component's name.
     *
     * @return the name, as the record declares it
     */
    public String name() {
        return name;
    }

    /**
     * The component's type.
     *
     * @return the type as declared
     */
    public Type type() {
        return type;
    }

    /**
     * The component's type as text that does not change between runs and JDKs: binary class names, with type arguments
     * in full, such as {@code java.util.List<java.lang.String>}, {@code int}, {@code byte[]}.
     *
     * @return the text of the type
     */
    public String typeName() {
        return typeName;
    }

    /**
     * Tells whether an entity may lack a value here.
     *
     * @return whether the component may be null or an empty optional
     */
    public boolean nullable() {
        return nullable;
    }

    /**
     * Tells whether the null reference itself is a value of this component: it is for a nullable component, but not for
     * an optional one.
     *
     * @return whether {@link #get} may return null for a valid entity
     */
    public boolean acceptsNull() {
        return nullable && !RawType.isOptional(raw);
    }

    /**
     * The names that the component had before.
     *
     * @return the names, none of them {@link #name()}
     */
    public List<String> formerNames() {
        return formerNames;
    }

    /**
     * What entities have here that were written before there was the component.
     *
     * @return gives the value, or null if none is declared
     */
    public @Nullable Supplier<? extends T> absent() {
        return absent;
    }

    /**
     * The names that constants of enums had before.
     *
     * @return the former names of each constant that has some
     */
    public Map<Enum<?>, List<String>> formerConstants() {
        return formerConstants;
    }

    /**
     * Reads the component. Does not judge it: a null comes back as null also where none may be.
     *
     * @param entity the entity
     * @return the component's value, or null
     */
    public @Nullable T get(V entity) {
        return getter.apply(entity);
    }

    /**
     * Takes a value of unknown type as this component's, for {@code create} functions. Null is passed on for every
     * reference type but the optionals, also where the component is not nullable: an entity that was written before the
     * component existed has none.
     *
     * @param value the value
     * @return the same value
     * @throws ClassCastException if it is of another class; type arguments are not checked
     * @throws NullPointerException if it is null and the component is primitive or an optional
     */
    @SuppressWarnings({"unchecked", "NullAway"}) // checked against the raw class; null only where it is passed on
    public T cast(@Nullable Object value) {
        if (value == null) {
            if (raw.isPrimitive() || RawType.isOptional(raw)) {
                throw new NullPointerException("Component \"" + name + "\" is " + typeName + " and cannot be null");
            }
        } else if (!RawType.boxed(raw).isInstance(value)) {
            throw new ClassCastException("Component \"" + name + "\" is " + typeName + ", but the value given is "
                    + TypeName.of(value.getClass()));
        }
        return (T) value;
    }

    /** Returns the declaration, such as {@code "java.lang.String? tableName"}, with a question mark if nullable. */
    @Override
    public String toString() {
        return typeName + (nullable ? "? " : " ") + name;
    }
}
