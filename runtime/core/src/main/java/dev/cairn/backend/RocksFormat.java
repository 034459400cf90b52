package dev.cairn.backend;

import dev.cairn.key.ByteRange;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/** The bytes of a RocksDB write batch, as {@link WriteBatch#toRocksFormat()} describes them. */
final class RocksFormat {

    static final int HEADER_BYTES = 12;
    static final int MAX_VARINT_BYTES = 5;

    /** The tags of the default column family, RocksDB's {@code ValueType}. */
    static final byte DELETE = 0x0;

    static final byte PUT = 0x1;
    static final byte MERGE = 0x2;
    static final byte DELETE_RANGE = 0xF;

    private static final int COUNT_OFFSET = 8;

    private final ByteBuffer batch;

    private RocksFormat(ByteBuffer batch) {
        this.batch = batch;
    }

    static void setCount(byte[] batch, int count) {
        ByteBuffer.wrap(batch).order(ByteOrder.LITTLE_ENDIAN).putInt(COUNT_OFFSET, count);
    }

    /** The operand of an addition, and the value of a counter. */
    static byte[] counter(long value) {
        return ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(value)
                .array();
    }

    static void read(byte[] batch, int length, WriteBatch.Visitor visitor) {
        RocksFormat reader = new RocksFormat(ByteBuffer.wrap(batch, HEADER_BYTES, length - HEADER_BYTES));
        while (reader.batch.hasRemaining()) {
            reader.readOperation(visitor);
        }
    }

    static void readKeys(byte[] batch, int length, WriteBatch.KeyVisitor visitor) {
        RocksFormat reader = new RocksFormat(ByteBuffer.wrap(batch, HEADER_BYTES, length - HEADER_BYTES));
        while (reader.batch.hasRemaining()) {
            reader.readKey(batch, visitor);
        }
    }

    private void readKey(byte[] bytes, WriteBatch.KeyVisitor visitor) {
        byte tag = batch.get();
        int keyLength = varint() - Partition.PREFIX_LENGTH;
        int partition = batch.getInt();
        int from = batch.position();
        batch.position(from + keyLength);
        if (tag == DELETE_RANGE) {
            visitor.range(partition);
        } else {
            visitor.key(partition, bytes, from, from + keyLength);
        }
        if (tag != DELETE) {
            int valueLength = varint();
            batch.position(batch.position() + valueLength);
        }
    }

    private void readOperation(WriteBatch.Visitor visitor) {
        byte tag = batch.get();
        int keyLength = varint() - Partition.PREFIX_LENGTH;
        Partition partition = new Partition(batch.getInt());
        byte[] key = bytes(keyLength);
        switch (tag) {
            case PUT -> visitor.put(partition, key, bytes(varint()));
            case DELETE -> visitor.delete(partition, key);
            case MERGE -> visitor.add(partition, key, counter(bytes(varint())));
            case DELETE_RANGE -> visitor.deleteRange(partition, ByteRange.of(key, endOfRange(partition)));
            default -> throw new IllegalStateException("A batch has no operation with tag " + tag);
        }
    }

    /** A bound with the next partition's id means the end of this one. */
    private byte @Nullable [] endOfRange(Partition partition) {
        int length = varint() - Partition.PREFIX_LENGTH;
        boolean bounded = batch.getInt() == partition.id();
        byte[] to = bytes(length);
        return bounded ? to : null;
    }

    private static long counter(byte[] operand) {
        return ByteBuffer.wrap(operand).order(ByteOrder.LITTLE_ENDIAN).getLong();
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        batch.get(bytes);
        return bytes;
    }

    private int varint() {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = batch.get();
            value |= (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }
}
