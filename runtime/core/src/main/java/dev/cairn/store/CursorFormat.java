package dev.cairn.store;

import dev.cairn.CorruptDataException;
import dev.cairn.Cursor;
import dev.cairn.InvalidCursorException;
import dev.cairn.backend.Direction;
import dev.cairn.codec.ValueReader;
import dev.cairn.codec.ValueWriter;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;

/**
 * Cursors as text: base64, url-safe and without padding, of a version byte, the fingerprint of the scan, the place's
 * order with its length, the owner, and the CRC-32 of all this.
 */
final class CursorFormat {

    private static final byte VERSION = 1;
    private static final int CHECKSUM_LENGTH = Integer.BYTES;
    private static final int SHOWN = 40;

    private CursorFormat() {}

    static Cursor write(RowPosition position, ScanSource source, Direction direction) {
        ValueWriter bytes = new ValueWriter()
                .writeByte(VERSION)
                .writeLong(ScanFingerprint.of(source, direction))
                .writeBytes(position.order())
                .writeBytes(position.owner());
        bytes.writeInt(checksum(bytes.toByteArray()));
        return Cursor.of(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray()));
    }

    static RowPosition read(Cursor cursor, ScanSource source, Direction direction) {
        byte[] bytes = decode(cursor);
        int end = bytes.length - CHECKSUM_LENGTH;
        if (end < 0 || new ValueReader(bytes, end, bytes.length).readInt() != checksum(Arrays.copyOf(bytes, end))) {
            throw damaged(cursor);
        }
        try {
            ValueReader content = new ValueReader(bytes, 0, end);
            byte version = content.readByte();
            if (version != VERSION) {
                throw new InvalidCursorException("The cursor " + shown(cursor) + " has the format " + version
                        + "; this code reads " + VERSION + ". Start again without a cursor.");
            }
            if (content.readLong() != ScanFingerprint.of(source, direction)) {
                throw new InvalidCursorException("The cursor " + shown(cursor)
                        + " was made by another scan. This one is of " + source.name()
                        + ": pass only cursors of pages with the same bounds and the same order, or start again without a"
                        + " cursor.");
            }
            byte[] order = content.readBytes();
            byte[] owner = content.readBytes();
            if (content.remaining() > 0) {
                throw damaged(cursor);
            }
            return new RowPosition(order, 0, owner);
        } catch (CorruptDataException e) {
            throw damaged(cursor);
        }
    }

    /** Reads base64 strictly: one text for the same bytes. */
    private static byte[] decode(Cursor cursor) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor.value());
            if (Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(cursor.value())) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // Not base64 at all, which is one more kind of damage.
        }
        throw damaged(cursor);
    }

    private static int checksum(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    private static InvalidCursorException damaged(Cursor cursor) {
        return new InvalidCursorException("The cursor " + shown(cursor)
                + " is damaged. Pass the text exactly as the page gave it, or start again without a cursor.");
    }

    private static String shown(Cursor cursor) {
        String text = cursor.value();
        return '"' + (text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…") + '"';
    }
}
