package dev.cairn.backend.rocksdb;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.backend.Partition;
import dev.cairn.backend.WriteBatch;
import dev.cairn.key.ByteRange;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;

/** What {@link WriteBatch} writes is what RocksDB's own write batch would. */
class RocksFormatTest {

    private static final int[] LENGTHS = {0, 1, 3, 122, 123, 124, 127, 128, 255, 16_379, 16_380, 16_384, 2_097_152};

    static {
        RocksDB.loadLibrary();
    }

    @Test
    void eachOperationHasTheBytesThatRocksDbGivesIt() throws RocksDBException {
        Partition partition = new Partition(0x7FFE0102);
        try (org.rocksdb.WriteBatch expected = new org.rocksdb.WriteBatch()) {
            expected.put(bytes("\u007fþ\1\2key"), bytes("value"));
            expected.put(bytes("\u007fþ\1\2"), bytes(""));
            expected.delete(bytes("\u007fþ\1\2key"));
            expected.deleteRange(bytes("\u007fþ\1\2a"), bytes("\u007fþ\1\2b"));
            expected.deleteRange(bytes("\u007fþ\1\2a"), bytes("\u007fþ\1\3"));
            expected.deleteRange(bytes("\u007fÿÿÿ"), bytes("\u0080\0\0\0"));
            expected.merge(bytes("\u007fþ\1\2key"), bytes("ÿÿÿÿÿÿÿÿ"));

            WriteBatch actual = new WriteBatch()
                    .put(partition, bytes("key"), bytes("value"))
                    .put(partition, bytes(""), bytes(""))
                    .delete(partition, bytes("key"))
                    .deleteRange(partition, ByteRange.of(bytes("a"), bytes("b")))
                    .deleteRange(partition, ByteRange.of(bytes("a"), null))
                    .deleteRange(new Partition(Integer.MAX_VALUE), ByteRange.all())
                    .add(partition, bytes("key"), -1);

            assertThat(actual.toRocksFormat()).isEqualTo(expected.data());
            assertThat(actual.count()).isEqualTo(expected.count());
        }
    }

    @Test
    void keysAndValuesOfEveryLengthHaveTheBytesThatRocksDbGivesThem() throws RocksDBException {
        Random random = new Random(1);
        Partition partition = new Partition(1);
        WriteBatch actual = new WriteBatch();
        try (org.rocksdb.WriteBatch expected = new org.rocksdb.WriteBatch()) {
            for (int length : LENGTHS) {
                byte[] key = new byte[length];
                byte[] value = new byte[length];
                random.nextBytes(key);
                random.nextBytes(value);
                expected.put(partition.prefixed(key), value);
                expected.delete(partition.prefixed(key));
                expected.merge(partition.prefixed(key), littleEndian(length));
                actual.put(partition, key, value).delete(partition, key).add(partition, key, length);
            }

            assertThat(actual.toRocksFormat()).isEqualTo(expected.data());
        }
    }

    @Test
    void anEmptyBatchIsAnEmptyBatch() throws RocksDBException {
        try (org.rocksdb.WriteBatch expected = new org.rocksdb.WriteBatch()) {
            assertThat(new WriteBatch().toRocksFormat()).isEqualTo(expected.data());
        }
    }

    @Test
    void rocksDbReadsWhatItIsGiven() throws RocksDBException {
        WriteBatch batch = new WriteBatch().put(new Partition(1), bytes("a"), bytes("1"));
        batch.add(new Partition(1), bytes("b"), 1).deleteRange(new Partition(2), ByteRange.all());
        try (org.rocksdb.WriteBatch read = new org.rocksdb.WriteBatch(batch.toRocksFormat())) {
            assertThat(read.count()).isEqualTo(3);
            assertThat(read.hasPut() && read.hasMerge() && read.hasDeleteRange())
                    .isTrue();
            assertThat(read.hasDelete() || read.hasSingleDelete()).isFalse();
        }
    }

    private static byte[] littleEndian(long value) {
        return ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(value)
                .array();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }
}
