package dev.cairn.backend;

import java.util.Arrays;

/** A growing array in {@link RocksFormat}. */
final class RocksFormatWriter {

    private static final int INITIAL_BYTES = 768;

    /** The tag, two lengths and the partition: what an operation takes beside its key and value. */
    private static final int OVERHEAD_BYTES = 1 + 2 * RocksFormat.MAX_VARINT_BYTES + Partition.PREFIX_LENGTH;

    /** Some virtual machines cannot make an array longer than this. */
    private static final int MAX_ARRAY_BYTES = Integer.MAX_VALUE - 8;

    private byte[] array = new byte[INITIAL_BYTES];
    private int length = RocksFormat.HEADER_BYTES;

    /** Starts an operation: its tag and its key. Fails, if at all, before it has changed anything. */
    RocksFormatWriter begin(byte tag, Partition partition, byte[] key, int valueBytes) {
        int id = partition.id();
        require(key.length + (long) valueBytes);
        array[length++] = tag;
        varint(Partition.PREFIX_LENGTH + key.length);
        array[length++] = (byte) (id >>> 24);
        array[length++] = (byte) (id >>> 16);
        array[length++] = (byte) (id >>> 8);
        array[length++] = (byte) id;
        return raw(key);
    }

    private void require(long keyAndValueBytes) {
        long needed = length + keyAndValueBytes + OVERHEAD_BYTES;
        if (needed > MAX_ARRAY_BYTES) {
            throw new TooLargeException(
                    "The batch would have " + needed + " bytes, more than an array holds. Write it in parts.");
        }
        if (needed > array.length) {
            array = Arrays.copyOf(array, (int) Math.min(Math.max(needed, 2L * array.length), MAX_ARRAY_BYTES));
        }
    }

    RocksFormatWriter bytes(byte[] bytes) {
        varint(bytes.length);
        return raw(bytes);
    }

    private RocksFormatWriter raw(byte[] bytes) {
        System.arraycopy(bytes, 0, array, length, bytes.length);
        length += bytes.length;
        return this;
    }

    private void varint(int value) {
        int rest = value;
        while (rest > 0x7F) {
            array[length++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        array[length++] = (byte) rest;
    }

    byte[] array() {
        return array;
    }

    int length() {
        return length;
    }

    void clear(int keptBytes) {
        if (array.length > keptBytes) {
            array = new byte[INITIAL_BYTES];
        }
        length = RocksFormat.HEADER_BYTES;
    }
}
