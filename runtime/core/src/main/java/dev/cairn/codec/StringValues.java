package dev.cairn.codec;

import org.jspecify.annotations.Nullable;

/** Texts: the number of their bytes and one, then the bytes; 0 is null. */
record StringValues() implements ValueType<String> {

    @Override
    public void write(ValueWriter out, @Nullable String value) {
        out.writeNullableString(value);
    }

    @Override
    @SuppressWarnings("NullAway") // null where null was written
    public String read(ValueReader in) {
        return in.readNullableString();
    }

    @Override
    public String form() {
        return Form.STRING;
    }

    @Override
    public ValueType<String> orNull() {
        return this;
    }
}
