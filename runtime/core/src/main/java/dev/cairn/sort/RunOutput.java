package dev.cairn.sort;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/** Writes items: the list, the lengths of key and value as varints, then key and value. */
final class RunOutput {

    private final WritableByteChannel file;
    private final ByteBuffer buffer;

    RunOutput(WritableByteChannel file, int bufferBytes) {
        this.file = file;
        this.buffer = ByteBuffer.allocate(bufferBytes);
    }

    void write(SortedItem item) throws IOException {
        writeNumber(item.list());
        writeNumber(item.key().length);
        writeNumber(item.value().length);
        write(item.key());
        write(item.value());
    }

    private void writeNumber(int number) throws IOException {
        int rest = number;
        while (rest > 0x7F) {
            writeByte((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        writeByte(rest);
    }

    private void writeByte(int value) throws IOException {
        if (!buffer.hasRemaining()) {
            flush();
        }
        buffer.put((byte) value);
    }

    private void write(byte[] bytes) throws IOException {
        int from = 0;
        while (from < bytes.length) {
            if (!buffer.hasRemaining()) {
                flush();
            }
            int part = Math.min(bytes.length - from, buffer.remaining());
            buffer.put(bytes, from, part);
            from += part;
        }
    }

    void flush() throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            file.write(buffer);
        }
        buffer.clear();
    }
}
