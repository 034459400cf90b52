package dev.cairn.codec;

public abstract class RecordType<R> implements ValueType<R> {
    protected RecordType(Class<?> type, Object... parts) {}

    protected static Object part(String name, ValueType<?> type) {
        return type;
    }

    protected abstract void writeParts(ValueWriter out, R value);

    protected abstract R readParts(ValueReader in);
}
