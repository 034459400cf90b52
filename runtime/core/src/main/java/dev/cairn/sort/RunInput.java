package dev.cairn.sort;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import org.jspecify.annotations.Nullable;

/** Reads what {@link RunOutput} wrote. */
final class RunInput {

    private final ReadableByteChannel file;
    private final ByteBuffer buffer;

    RunInput(ReadableByteChannel file, int bufferBytes) {
        this.file = file;
        this.buffer = ByteBuffer.allocate(bufferBytes).limit(0);
    }

    /** The next item, or null at the end. */
    @Nullable
    SortedItem read() throws IOException {
        if (!buffer.hasRemaining() && !fill()) {
            return null;
        }
        int list = readNumber();
        int keyLength = readNumber();
        int valueLength = readNumber();
        return new SortedItem(list, readBytes(keyLength), readBytes(valueLength));
    }

    private int readNumber() throws IOException {
        int number = 0;
        for (int shift = 0; ; shift += 7) {
            require();
            byte next = buffer.get();
            number |= (next & 0x7F) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }

    private byte[] readBytes(int length) throws IOException {
        byte[] bytes = new byte[length];
        int from = 0;
        while (from < length) {
            require();
            int part = Math.min(length - from, buffer.remaining());
            buffer.get(bytes, from, part);
            from += part;
        }
        return bytes;
    }

    private void require() throws IOException {
        if (!buffer.hasRemaining() && !fill()) {
            throw new EOFException("The file ends within an item.");
        }
    }

    private boolean fill() throws IOException {
        buffer.clear();
        int read = file.read(buffer);
        buffer.flip();
        return read > 0;
    }
}
