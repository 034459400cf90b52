package dev.cairn.codec;

import java.io.OutputStream;

/** Lets a library that writes to streams append to a {@link ValueWriter}. */
final class ValueOutputStream extends OutputStream {

    private final ValueWriter out;

    ValueOutputStream(ValueWriter out) {
        this.out = out;
    }

    @Override
    public void write(int value) {
        out.writeByte((byte) value);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) {
        out.writeRaw(bytes, offset, count);
    }
}
