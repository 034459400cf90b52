package dev.cairn.key;

import dev.cairn.CairnException;
import dev.cairn.InvalidEntityException;
import dev.cairn.codec.ValueWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A record of several components, one after the other. */
final class RecordKeyType<T> extends BaseKeyType<T> {

    private final List<KeyPart<T, ?>> parts;
    private final Function<KeyReader, T> create;
    private final boolean lossy;
    private final Comparator<T> comparator;

    RecordKeyType(Class<T> type, List<KeyPart<T, ?>> parts, Function<KeyReader, T> create) {
        super(
                Objects.requireNonNull(type, "type"),
                parts.stream().map(part -> part.type().encoding()).collect(Collectors.joining(",", "record(", ")")));
        if (parts.size() < 2) {
            throw new IllegalArgumentException("The record " + type.getName() + " is given " + parts.size()
                    + " components; two are the fewest. Use KeyType.wrapping for a record with one component.");
        }
        this.parts = List.copyOf(parts);
        this.create = Objects.requireNonNull(create, "create");
        this.lossy = parts.stream().anyMatch(part -> part.type().lossy());
        this.comparator = parts.stream()
                .<Comparator<T>>map(RecordKeyType::by)
                .reduce(Comparator::thenComparing)
                .orElseThrow();
    }

    @Override
    public boolean lossy() {
        return lossy;
    }

    @Override
    public List<KeyPart<T, ?>> parts() {
        return parts;
    }

    @Override
    public void write(KeyWriter key, T value) {
        boolean inverted = key.takeDescending();
        int start = key.length();
        for (KeyPart<T, ?> part : parts) {
            write(key, part, value);
        }
        key.ended(start, inverted);
    }

    @Override
    public T read(KeyReader key) {
        try {
            return key.readRecord(create);
        } catch (CairnException e) {
            throw e;
        } catch (RuntimeException e) {
            throw notCreated(e);
        }
    }

    @Override
    void writeLosses(ValueWriter out, T value) {
        for (KeyPart<T, ?> part : parts) {
            writeLosses(out, part, value);
        }
    }

    @Override
    public Comparator<T> comparator() {
        return comparator;
    }

    @Override
    public String format(T value) {
        return parts.stream()
                .map(part -> part.name() + "=" + format(part, value))
                .collect(Collectors.joining(", ", javaType().getSimpleName() + "(", ")"));
    }

    private <P> void write(KeyWriter key, KeyPart<T, P> part, T value) {
        P component = part.get().apply(value);
        if (component == null) {
            throw new InvalidEntityException("Component " + part.name() + " of a "
                    + javaType().getName() + " is null, but a key holds no null. Give it a value.");
        }
        part.type().write(key, component);
    }

    private static <T, P> void writeLosses(ValueWriter out, KeyPart<T, P> part, T value) {
        ((BaseKeyType<P>) part.type()).writeLosses(out, part.get().apply(value));
    }

    private static <T, P> Comparator<T> by(KeyPart<T, P> part) {
        return Comparator.comparing(part.get(), part.type().comparator());
    }

    private static <T, P> String format(KeyPart<T, P> part, T value) {
        P component = part.get().apply(value);
        return component == null ? "null" : part.type().format(component); // what is shown may be what is wrong
    }
}
