package dev.cairn.backend;

import static dev.cairn.backend.Fixture.bytes;
import static dev.cairn.backend.Fixture.range;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Durability;
import dev.cairn.key.ByteRange;
import org.junit.jupiter.api.Test;

interface BatchContract extends Fixture {

    @Test
    default void aBatchWritesToSeveralPartitions() {
        write(batch -> batch.put(PARTITION, bytes("a"), bytes("1"))
                .put(NEXT, bytes("b"), bytes("2"))
                .put(LAST, bytes("c"), bytes("3")));

        assertThat(get(PARTITION, "a")).isEqualTo("1");
        assertThat(get(NEXT, "b")).isEqualTo("2");
        assertThat(get(LAST, "c")).isEqualTo("3");
    }

    @Test
    default void deletingRemovesOnlyThatKey() {
        put(PARTITION, "a", "1");
        put(PARTITION, "ab", "2");
        put(NEXT, "a", "3");

        write(batch -> batch.delete(PARTITION, bytes("a")).delete(PARTITION, bytes("absent")));

        assertThat(entries(PARTITION)).containsExactly("ab=2");
        assertThat(entries(NEXT)).containsExactly("a=3");
    }

    @Test
    default void theLaterOfTwoOperationsOfOneBatchWins() {
        put(PARTITION, "there", "0");

        write(batch -> batch.put(PARTITION, bytes("put, put"), bytes("1"))
                .put(PARTITION, bytes("put, put"), bytes("2"))
                .put(PARTITION, bytes("put, deleted"), bytes("1"))
                .delete(PARTITION, bytes("put, deleted"))
                .delete(PARTITION, bytes("there"))
                .put(PARTITION, bytes("there"), bytes("again")));

        assertThat(entries(PARTITION)).containsExactly("put, put=2", "there=again");
    }

    @Test
    default void aRangeDeletedInABatchSparesWhatTheBatchPutsLater() {
        put(PARTITION, "a", "0");
        put(PARTITION, "b", "0");

        write(batch -> batch.put(PARTITION, bytes("c"), bytes("before"))
                .deleteRange(PARTITION, ByteRange.all())
                .put(PARTITION, bytes("b"), bytes("after")));

        assertThat(entries(PARTITION)).containsExactly("b=after");
    }

    @Test
    default void deletingARangeTakesTheLowerBoundAndSparesTheUpper() {
        for (String key : new String[] {"a", "b", "ba", "c", "ca"}) {
            put(PARTITION, key, "1");
        }

        write(batch -> batch.deleteRange(PARTITION, range("b", "c")));

        assertThat(entries(PARTITION)).containsExactly("a=1", "c=1", "ca=1");
    }

    @Test
    default void deletingARangeStaysInItsPartition() {
        put(new Partition(6), "ÿÿÿÿÿ", "before");
        put(PARTITION, "", "1");
        put(PARTITION, "ÿÿÿÿÿ", "2");
        put(NEXT, "", "after");
        put(LAST, "ÿÿÿÿÿ", "at the very end");

        write(batch -> batch.deleteRange(PARTITION, ByteRange.all()));
        assertThat(entries(PARTITION)).isEmpty();
        assertThat(get(PARTITION, "")).isNull();
        assertThat(entries(new Partition(6))).containsExactly("ÿÿÿÿÿ=before");
        assertThat(entries(NEXT)).containsExactly("=after");

        write(batch -> batch.deleteRange(LAST, range("ÿ", null)));
        assertThat(entries(LAST)).isEmpty();
    }

    @Test
    default void deletingAnEmptyOrInvertedRangeRemovesNothing() {
        put(PARTITION, "b", "1");

        write(batch -> batch.deleteRange(PARTITION, range("b", "b"))
                .deleteRange(PARTITION, range("c", "a"))
                .put(PARTITION, bytes("c"), bytes("2")));

        assertThat(entries(PARTITION)).containsExactly("b=1", "c=2");
    }

    @Test
    default void keysCanBePutAgainAfterTheirRangeWasDeleted() {
        put(PARTITION, "a", "1");
        write(batch -> batch.deleteRange(PARTITION, ByteRange.all()));
        put(PARTITION, "a", "2");

        assertThat(entries(PARTITION)).containsExactly("a=2");
    }

    @Test
    default void anEmptyBatchChangesNothing() {
        put(PARTITION, "a", "1");

        write(batch -> {});

        assertThat(entries(PARTITION)).containsExactly("a=1");
    }

    @Test
    default void everyDurabilityWrites() {
        for (Durability durability : Durability.values()) {
            backend().write(new WriteBatch().put(PARTITION, bytes(durability.name()), bytes("1")), durability);

            assertThat(get(PARTITION, durability.name())).isEqualTo("1");
        }
    }

    @Test
    default void whatWasWrittenIsNotChangedThroughTheCallersArraysOrBatch() {
        byte[] key = bytes("key");
        byte[] value = bytes("value");
        WriteBatch batch = new WriteBatch().put(PARTITION, key, value);
        key[0] = 'X';
        value[0] = 'X';

        backend().write(batch, Durability.BUFFERED);
        batch.clear();
        backend().write(batch.put(PARTITION, bytes("k"), bytes("v")), Durability.BUFFERED);

        assertThat(entries(PARTITION)).containsExactly("k=v", "key=value");
    }
}
