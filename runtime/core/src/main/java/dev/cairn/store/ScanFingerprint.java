package dev.cairn.store;

import dev.cairn.backend.Direction;
import dev.cairn.codec.ValueWriter;
import dev.cairn.index.KeyRange;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What tells scans apart: the table, the index with its columns, the stretches of keys, and the order; not where in the
 * database they are, so that a rebuilt index has the same. The first eight bytes of the SHA-256 of all that.
 */
final class ScanFingerprint {

    private ScanFingerprint() {}

    static long of(ScanSource source, Direction direction) {
        ValueWriter text = new ValueWriter()
                .writeString(source.name())
                .writeString(source.layout().get())
                .writeString(direction.name());
        for (KeyRange range : source.ranges()) {
            byte[] to = range.bytes().to();
            text.writeVarInt(range.boundLength())
                    .writeBytes(range.bytes().from())
                    .writeBoolean(to != null);
            if (to != null) {
                text.writeBytes(to);
            }
        }
        return of(text.toByteArray());
    }

    static long of(byte[] description) {
        return ByteBuffer.wrap(sha256().digest(description)).getLong();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java platform has SHA-256.", e);
        }
    }
}
