package dev.cairn.backend;

import static dev.cairn.backend.Fixture.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

interface LimitContract extends Fixture {

    @Test
    default void aKeyOfTheGreatestLengthIsTakenAndALongerOneRefused() {
        int limit = backend().capabilities().maxKeyBytes();
        put(PARTITION, "k".repeat(limit), "1");
        String longer = "k".repeat(limit + 1);

        assertThat(get(PARTITION, "k".repeat(limit))).isEqualTo("1");
        assertTooLarge(batch -> batch.put(PARTITION, bytes(longer), bytes("")));
        assertTooLarge(batch -> batch.delete(PARTITION, bytes(longer)));
        assertTooLarge(batch -> batch.add(PARTITION, bytes(longer), 1));
        assertTooLarge(batch -> batch.deleteRange(PARTITION, Fixture.range("a", longer)));
        assertTooLarge(batch -> batch.expectAbsent(PARTITION, bytes(longer)));
    }

    @Test
    default void aLongerValueIsRefused() {
        byte[] value = new byte[backend().capabilities().maxValueBytes() + 1];

        assertTooLarge(batch -> batch.put(PARTITION, bytes("key"), value));
    }

    @Test
    default void aLargerBatchIsRefused() {
        assumeTrue(openLimitedTo(1_000).isPresent());
        put(PARTITION, "key", "v".repeat(900));

        assertThat(get(PARTITION, "key")).hasSize(900);
        assertTooLarge(batch -> batch.put(PARTITION, bytes("a"), new byte[500]).put(NEXT, bytes("b"), new byte[500]));
    }

    private void assertTooLarge(Consumer<WriteBatch> operations) {
        assertThatExceptionOfType(TooLargeException.class)
                .isThrownBy(() -> write(batch -> {
                    batch.put(PARTITION, bytes("with it"), bytes("1"));
                    operations.accept(batch);
                }))
                .withMessageMatching(".*\\d+ bytes, more than .*");

        assertThat(get(PARTITION, "with it")).isNull();
    }
}
