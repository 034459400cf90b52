package dev.cairn.key;

import dev.cairn.CairnException;
import dev.cairn.InvalidEntityException;
import dev.cairn.codec.ValueReader;
import dev.cairn.codec.ValueWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** A record with one component, which in keys is that component. */
final class WrappingKeyType<T, U> extends BaseKeyType<T> {

    private final BaseKeyType<U> component;
    private final Function<T, U> get;
    private final Function<U, T> create;
    private final List<KeyPart<T, ?>> parts;

    WrappingKeyType(Class<T> type, KeyType<U> component, Function<T, U> get, Function<U, T> create) {
        super(Objects.requireNonNull(type, "type"), component.encoding());
        this.component = (BaseKeyType<U>) component;
        this.get = Objects.requireNonNull(get, "get");
        this.create = Objects.requireNonNull(create, "create");
        this.parts =
                component.parts().stream().<KeyPart<T, ?>>map(this::through).toList();
    }

    @Override
    public boolean lossy() {
        return component.lossy();
    }

    @Override
    public List<KeyPart<T, ?>> parts() {
        return parts;
    }

    @Override
    public void write(KeyWriter key, T value) {
        component.write(key, unwrapped(value));
    }

    @Override
    public T read(KeyReader key) {
        return wrapped(component.read(key));
    }

    @Override
    public void writeExact(ValueWriter out, T value) {
        component.writeExact(out, unwrapped(value));
    }

    @Override
    public T readExact(ValueReader in) {
        return wrapped(component.readExact(in));
    }

    @Override
    void writeLosses(ValueWriter out, T value) {
        component.writeLosses(out, unwrapped(value));
    }

    @Override
    public Comparator<T> comparator() {
        return Comparator.comparing(get, component.comparator());
    }

    @Override
    public String format(T value) {
        U inner = get.apply(value);
        return inner == null ? "null" : component.format(inner); // what is shown may be what is wrong
    }

    private <P> KeyPart<T, P> through(KeyPart<U, P> part) {
        return KeyPart.of(part.name(), part.type(), get.andThen(part.get()));
    }

    private U unwrapped(T value) {
        U inner = get.apply(value);
        if (inner == null) {
            throw new InvalidEntityException("The component of a " + javaType().getName()
                    + " is null, but a key holds no null. Give it a value.");
        }
        return inner;
    }

    private T wrapped(U inner) {
        try {
            return create.apply(inner);
        } catch (CairnException e) {
            throw e;
        } catch (RuntimeException e) {
            throw notCreated(e);
        }
    }
}
