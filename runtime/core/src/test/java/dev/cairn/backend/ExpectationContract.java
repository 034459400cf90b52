package dev.cairn.backend;

import static dev.cairn.backend.Fixture.bytes;
import static dev.cairn.backend.Fixture.inThreads;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cairn.Durability;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

interface ExpectationContract extends Fixture {

    @Test
    default void aBatchIsWrittenIfItsExpectationsAreMet() {
        put(PARTITION, "there", "value");
        put(PARTITION, "empty", "");

        write(batch -> batch.expectAbsent(PARTITION, bytes("absent"))
                .expectAbsent(NEXT, bytes("there"))
                .expectEquals(PARTITION, bytes("there"), bytes("value"))
                .expectEquals(PARTITION, bytes("empty"), bytes(""))
                .put(PARTITION, bytes("new"), bytes("1")));

        assertThat(get(PARTITION, "new")).isEqualTo("1");
    }

    @Test
    default void nothingIsWrittenIfAKeyThatShouldBeAbsentIsThere() {
        put(PARTITION, "there", "");

        assertFails("there", batch -> batch.expectAbsent(PARTITION, bytes("there")));
    }

    @Test
    default void nothingIsWrittenIfAValueIsNotTheExpectedOne() {
        put(PARTITION, "there", "value");

        assertFails("there", batch -> batch.expectEquals(PARTITION, bytes("there"), bytes("valu")));
        assertFails("absent", batch -> batch.expectEquals(PARTITION, bytes("absent"), bytes("")));
    }

    @Test
    default void oneExpectationThatIsNotMetIsEnough() {
        put(PARTITION, "there", "value");

        assertFails(
                "absent",
                batch -> batch.expectEquals(PARTITION, bytes("there"), bytes("value"))
                        .expectEquals(PARTITION, bytes("absent"), bytes("x"))
                        .expectAbsent(PARTITION, bytes("also absent")));
    }

    private void assertFails(String key, Consumer<WriteBatch> expectations) {
        WriteBatch batch = new WriteBatch().put(PARTITION, bytes("new"), bytes("1"));
        batch.put(NEXT, bytes("new"), bytes("1")).delete(PARTITION, bytes("there"));
        expectations.accept(batch);

        assertThatExceptionOfType(ExpectationFailedException.class)
                .isThrownBy(() -> backend().write(batch, Durability.BUFFERED))
                .satisfies(e -> assertThat(e.key()).isEqualTo(new PartitionKey(PARTITION, bytes(key))))
                .withMessageContaining(new PartitionKey(PARTITION, bytes(key)).toString());

        assertThat(get(PARTITION, "new")).isNull();
        assertThat(get(NEXT, "new")).isNull();
        assertThat(get(PARTITION, "there")).isNotNull();
    }

    @Test
    default void expectationsSpeakOfTheStateBeforeTheBatch() {
        write(batch -> batch.put(PARTITION, bytes("key"), bytes("1")).expectAbsent(PARTITION, bytes("key")));
        write(batch -> batch.delete(PARTITION, bytes("key")).expectEquals(PARTITION, bytes("key"), bytes("1")));

        assertThat(entries(PARTITION)).isEmpty();
    }

    @Test
    default void aBatchOfExpectationsAloneIsChecked() {
        write(batch -> batch.expectAbsent(PARTITION, bytes("key")));

        assertThatExceptionOfType(ExpectationFailedException.class)
                .isThrownBy(() -> write(batch -> batch.expectEquals(PARTITION, bytes("key"), bytes("1"))));
    }

    @Test
    default void ofSeveralThreadsThatExpectAKeyToBeAbsentOneWins() throws Exception {
        for (int round = 0; round < 50; round++) {
            byte[] key = bytes("key" + round);
            int winners = inThreads(4, number -> {
                        WriteBatch batch = new WriteBatch().expectAbsent(PARTITION, key);
                        return writes(batch.put(PARTITION, key, bytes("" + number)));
                    })
                    .stream()
                    .mapToInt(wrote -> wrote ? 1 : 0)
                    .sum();

            assertThat(winners).isEqualTo(1);
        }
    }

    @Test
    default void noWriteComesBetweenTheCheckAndTheWrite() throws Exception {
        byte[] key = bytes("sum");
        write(batch -> batch.add(PARTITION, key, 0));
        int written = inThreads(4, number -> {
                    int count = 0;
                    for (int i = 0; i < 500; i++) {
                        count += (number % 2 == 0 ? increments(key) : adds(key)) ? 1 : 0;
                    }
                    return count;
                })
                .stream()
                .mapToInt(Integer::intValue)
                .sum();

        assertThat(sum(backend().get(PARTITION, key))).isEqualTo(written);
    }

    /** Without any expectation: would be lost if it came between another thread's check and write. */
    private boolean adds(byte[] key) {
        return writes(new WriteBatch().add(PARTITION, key, 1));
    }

    private boolean increments(byte[] key) {
        byte[] read = backend().get(PARTITION, key);
        byte[] next = ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(sum(read) + 1)
                .array();
        return writes(new WriteBatch().expectEquals(PARTITION, key, read).put(PARTITION, key, next));
    }

    private boolean writes(WriteBatch batch) {
        try {
            backend().write(batch, Durability.BUFFERED);
            return true;
        } catch (ExpectationFailedException e) {
            return false;
        }
    }

    private static long sum(byte[] value) {
        return ByteBuffer.wrap(value).order(ByteOrder.LITTLE_ENDIAN).getLong();
    }
}
