package dev.cairn.store;

import dev.cairn.ImportException;
import dev.cairn.StorageException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads the lines of an export, which end with a line feed, or a carriage return and one. Empty lines are skipped. */
final class ExportLines {

    private static final int LONGEST = 512 << 20;

    private final InputStream in;
    private final byte[] buffer = new byte[64 << 10];
    private int position;
    private int limit;
    private long number;

    ExportLines(InputStream in) {
        this.in = in;
    }

    /** The number of the line that was read last, from 1. */
    long number() {
        return number;
    }

    /** The next line without its end, or null if there is none. */
    byte @Nullable [] next() {
        while (true) {
            byte[] line = read();
            if (line == null || line.length > 0) {
                return line;
            }
        }
    }

    private byte @Nullable [] read() {
        if (position == limit && !fill()) {
            return null;
        }
        number++;
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        do {
            int from = position;
            while (position < limit && buffer[position] != '\n') {
                position++;
            }
            line.write(buffer, from, position - from);
            if (position < limit) {
                position++;
                break;
            }
            if (line.size() > LONGEST) {
                throw new ImportException("Line " + number + " has more than " + LONGEST + " bytes.", number, null);
            }
        } while (fill());
        return withoutReturn(line.toByteArray());
    }

    private static byte[] withoutReturn(byte[] line) {
        boolean ends = line.length > 0 && line[line.length - 1] == '\r';
        return ends ? Arrays.copyOf(line, line.length - 1) : line;
    }

    private boolean fill() {
        try {
            limit = Math.max(0, in.read(buffer));
            position = 0;
            return limit > 0;
        } catch (IOException e) {
            throw new StorageException("The export cannot be read behind line " + number + ": " + e, e);
        }
    }
}
