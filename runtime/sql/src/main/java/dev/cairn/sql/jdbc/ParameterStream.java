package dev.cairn.sql.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Reads the values that come as streams. */
final class ParameterStream {

    private ParameterStream() {}

    static byte @Nullable [] of(@Nullable InputStream stream, long length) {
        try {
            return stream == null ? null : stream.readNBytes((int) Math.min(length, Integer.MAX_VALUE));
        } catch (IOException e) {
            throw new UncheckedIOException("A parameter's stream cannot be read.", e);
        }
    }

    static @Nullable String of(@Nullable Reader reader, long length) {
        if (reader == null) {
            return null;
        }
        try {
            StringWriter text = new StringWriter();
            reader.transferTo(text);
            String all = text.toString();
            return length < all.length() ? all.substring(0, (int) length) : all;
        } catch (IOException e) {
            throw new UncheckedIOException("A parameter's stream cannot be read.", e);
        }
    }
}
