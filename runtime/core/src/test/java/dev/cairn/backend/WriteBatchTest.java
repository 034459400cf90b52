package dev.cairn.backend;

import static dev.cairn.backend.Fixture.bytes;
import static dev.cairn.backend.Fixture.range;
import static dev.cairn.backend.Fixture.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.cairn.key.ByteRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class WriteBatchTest {

    private static final Partition PARTITION = new Partition(0x01020304);

    private final WriteBatch batch = new WriteBatch();

    @Test
    void isALogRecordOfRocksDb() {
        batch.put(PARTITION, bytes("k"), bytes("v"))
                .delete(PARTITION, bytes(""))
                .add(PARTITION, bytes("c"), -2);

        assertThat(HexFormat.ofDelimiter(" ").formatHex(batch.toRocksFormat()))
                .isEqualTo("00 00 00 00 00 00 00 00 03 00 00 00"
                        + " 01 05 01 02 03 04 6b 01 76"
                        + " 00 04 01 02 03 04"
                        + " 02 05 01 02 03 04 63 08 fe ff ff ff ff ff ff ff");
        assertThat(batch.sizeInBytes()).isEqualTo(batch.toRocksFormat().length);
    }

    @Test
    void showsItsOperationsInOrder() {
        batch.put(PARTITION, bytes("a"), bytes(""))
                .deleteRange(PARTITION, range("b", "c"))
                .deleteRange(PARTITION, range("d", null))
                .deleteRange(new Partition(Integer.MAX_VALUE), ByteRange.all())
                .add(PARTITION, bytes("e"), Long.MIN_VALUE)
                .delete(new Partition(0), bytes("f"));

        assertThat(operations())
                .containsExactly(
                        "put 16909060 a=",
                        "deleteRange 16909060 [62, 63)",
                        "deleteRange 16909060 [64, +∞)",
                        "deleteRange 2147483647 [, +∞)",
                        "add 16909060 e -9223372036854775808",
                        "delete 0 f");
        assertThat(batch.count()).isEqualTo(6);
    }

    @Test
    void showsItsKeysWithoutTheirValues() {
        batch.put(PARTITION, bytes("a"), bytes("x".repeat(300)))
                .deleteRange(PARTITION, range("b", "c"))
                .deleteRange(new Partition(Integer.MAX_VALUE), ByteRange.all())
                .add(PARTITION, bytes("e".repeat(200)), 1)
                .put(PARTITION, bytes(""), bytes(""))
                .delete(new Partition(0), bytes("f"));

        List<String> keys = new ArrayList<>();
        batch.forEachKey(new WriteBatch.KeyVisitor() {
            @Override
            public void key(int partition, byte[] bytes, int from, int to) {
                keys.add(partition + " " + text(Arrays.copyOfRange(bytes, from, to)));
            }

            @Override
            public void range(int partition) {
                keys.add(partition + " range");
            }
        });
        assertThat(keys)
                .containsExactly(
                        "16909060 a",
                        "16909060 range",
                        "2147483647 range",
                        "16909060 " + "e".repeat(200),
                        "16909060 ",
                        "0 f");
    }

    @Test
    void growsWithLongKeysAndValues() {
        String key = "k".repeat(300);
        String value = "v".repeat(70_000);
        batch.put(PARTITION, bytes(key), bytes(value)).put(PARTITION, bytes(""), bytes("x"));

        assertThat(operations()).containsExactly("put 16909060 " + key + "=" + value, "put 16909060 =x");
    }

    @Test
    void isAsNewWhenCleared() {
        batch.put(PARTITION, bytes("k".repeat(100_000)), bytes("v".repeat(2_000_000)));
        batch.expectAbsent(PARTITION, bytes("a"));
        batch.clear();

        assertThat(batch.isEmpty()).isTrue();
        assertThat(batch.toRocksFormat()).isEqualTo(new WriteBatch().toRocksFormat());
        assertThat(batch.expectations()).isEmpty();
        Capabilities.LOCAL.requireFits(batch);

        batch.put(PARTITION, bytes("a"), bytes("1"));
        assertThat(operations()).containsExactly("put 16909060 a=1");
    }

    @Test
    void isEmptyOnlyWithoutOperationsAndExpectations() {
        assertThat(batch.isEmpty()).isTrue();
        assertThat(batch.deleteRange(PARTITION, range("b", "a")).isEmpty()).isTrue();
        assertThat(batch.expectAbsent(PARTITION, bytes("a")).isEmpty()).isFalse();
        assertThat(new WriteBatch().delete(PARTITION, bytes("a")).isEmpty()).isFalse();
    }

    @Test
    void keepsExpectationsBesideTheOperations() {
        byte[] key = bytes("b");
        byte[] value = bytes("v");
        batch.expectAbsent(PARTITION, bytes("a")).expectEquals(PARTITION, key, value);
        key[0] = 'X';
        value[0] = 'X';

        assertThat(batch.count()).isZero();
        assertThat(batch.expectations())
                .containsExactly(
                        new Expectation(new PartitionKey(PARTITION, bytes("a")), null),
                        new Expectation(new PartitionKey(PARTITION, bytes("b")), bytes("v")));
    }

    @Test
    void isUnchangedByACallThatFails() {
        batch.put(PARTITION, bytes("a"), bytes("1"));

        assertThatNullPointerException().isThrownBy(() -> batch.put(null, bytes("b"), bytes("2")));
        assertThatNullPointerException().isThrownBy(() -> batch.put(PARTITION, null, bytes("2")));
        assertThatNullPointerException().isThrownBy(() -> batch.put(PARTITION, bytes("b"), null));
        assertThatNullPointerException().isThrownBy(() -> batch.delete(null, bytes("b")));
        assertThatNullPointerException().isThrownBy(() -> batch.deleteRange(null, ByteRange.all()));
        assertThatNullPointerException().isThrownBy(() -> batch.add(null, bytes("b"), 1));
        assertThatNullPointerException().isThrownBy(() -> batch.expectAbsent(null, bytes("b")));
        assertThatNullPointerException().isThrownBy(() -> batch.expectEquals(PARTITION, bytes("b"), null));

        assertThat(operations()).containsExactly("put 16909060 a=1");
        assertThat(batch.expectations()).isEmpty();
    }

    private List<String> operations() {
        List<String> operations = new ArrayList<>();
        batch.forEach(new WriteBatch.Visitor() {
            @Override
            public void put(Partition partition, byte[] key, byte[] value) {
                operations.add("put " + partition.id() + " " + text(key) + "=" + text(value));
            }

            @Override
            public void delete(Partition partition, byte[] key) {
                operations.add("delete " + partition.id() + " " + text(key));
            }

            @Override
            public void deleteRange(Partition partition, ByteRange range) {
                operations.add("deleteRange " + partition.id() + " " + range);
            }

            @Override
            public void add(Partition partition, byte[] key, long delta) {
                operations.add("add " + partition.id() + " " + text(key) + " " + delta);
            }
        });
        return operations;
    }
}
