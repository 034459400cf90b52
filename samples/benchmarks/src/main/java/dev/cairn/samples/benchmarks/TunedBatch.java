package dev.cairn.samples.benchmarks;

import java.util.Arrays;

/** One commit in RocksDB's format of batches: 8 bytes sequence, 4 bytes count, then the operations. */
final class TunedBatch {

    private static final int HEADER = 12;
    private static final int COUNT = 8;
    private static final byte DELETE = 0x0;
    private static final byte PUT = 0x1;
    private static final byte FAMILY_DELETE = 0x4;
    private static final byte FAMILY_PUT = 0x5;

    private final boolean families;
    private byte[] bytes = new byte[512];
    private int length = HEADER;
    private int count;

    TunedBatch(boolean families) {
        this.families = families;
    }

    TunedBatch put(int kind, byte[] key, byte[] value) {
        start(kind, FAMILY_PUT, PUT, key.length + value.length);
        append(key);
        append(value);
        return this;
    }

    TunedBatch delete(int kind, byte[] key) {
        start(kind, FAMILY_DELETE, DELETE, key.length);
        append(key);
        return this;
    }

    byte[] toBytes() {
        for (int i = 0; i < Integer.BYTES; i++) {
            bytes[COUNT + i] = (byte) (count >>> (Byte.SIZE * i));
        }
        return Arrays.copyOf(bytes, length);
    }

    private void start(int kind, byte inFamily, byte inDefault, int data) {
        int needed = length + data + 16;
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(needed, bytes.length * 2));
        }
        count++;
        if (families && kind > 0) {
            bytes[length++] = inFamily;
            bytes[length++] = (byte) kind;
        } else {
            bytes[length++] = inDefault;
        }
    }

    private void append(byte[] data) {
        int rest = data.length;
        while (rest > 0x7F) {
            bytes[length++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
        System.arraycopy(data, 0, bytes, length, data.length);
        length += data.length;
    }
}
