package dev.cairn.sql.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.SQLXML;
import org.jspecify.annotations.Nullable;

/** Reads the values that come as streams, or by them. */
final class ParameterStream {

    private static final int BUFFER = 4096;

    private ParameterStream() {}

    /** As many bytes as there are, but no more than a length. */
    static byte @Nullable [] bytes(@Nullable InputStream stream, long length) throws SQLException {
        requireLength(length);
        try {
            return stream == null ? null : stream.readNBytes((int) Math.min(length, Integer.MAX_VALUE));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    static byte @Nullable [] bytes(@Nullable Blob value) throws SQLException {
        return value == null ? null : bytes(value.getBinaryStream(), Long.MAX_VALUE);
    }

    /** The text that so many bytes are in a charset. */
    static @Nullable String text(@Nullable InputStream stream, long length, Charset charset) throws SQLException {
        byte[] bytes = bytes(stream, length);
        return bytes == null ? null : new String(bytes, charset);
    }

    /** As many characters as there are, but no more than a length. */
    static @Nullable String text(@Nullable Reader reader, long length) throws SQLException {
        requireLength(length);
        if (reader == null) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        char[] buffer = new char[BUFFER];
        try {
            int read = 0;
            while (read >= 0 && text.length() < length) {
                read = reader.read(buffer, 0, (int) Math.min(buffer.length, length - text.length()));
                text.append(buffer, 0, Math.max(0, read));
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
        return text.toString();
    }

    static @Nullable String text(@Nullable Clob value) throws SQLException {
        return value == null ? null : text(value.getCharacterStream(), Long.MAX_VALUE);
    }

    static @Nullable String text(@Nullable SQLXML value) throws SQLException {
        return value == null ? null : value.getString();
    }

    private static void requireLength(long length) throws SQLException {
        if (length < 0) {
            throw new SQLException("The length of a stream is " + length + ", less than 0.", SqlState.ARGUMENT);
        }
    }

    private static SQLException unreadable(IOException failure) {
        return new SQLDataException("A parameter's stream cannot be read: " + failure, SqlState.DATA, failure);
    }
}
