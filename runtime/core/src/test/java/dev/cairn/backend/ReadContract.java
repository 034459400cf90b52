package dev.cairn.backend;

import static dev.cairn.backend.Fixture.bytes;
import static dev.cairn.backend.Fixture.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.Durability;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

interface ReadContract extends Fixture {

    @Test
    default void anAbsentKeyHasNoValue() {
        put(PARTITION, "key", "value");

        assertThat(get(PARTITION, "ke")).isNull();
        assertThat(get(PARTITION, "key\0")).isNull();
    }

    @Test
    default void aKeyHasTheValueThatWasPut() {
        put(PARTITION, "key", "old");
        put(PARTITION, "key", "new");

        assertThat(get(PARTITION, "key")).isEqualTo("new");
    }

    @Test
    default void keysAndValuesMayBeEmpty() {
        put(PARTITION, "", "of the empty key");
        put(PARTITION, "key", "");

        assertThat(get(PARTITION, "")).isEqualTo("of the empty key");
        assertThat(get(PARTITION, "key")).isEmpty();
        assertThat(entries(PARTITION)).containsExactly("=of the empty key", "key=");
    }

    @Test
    default void valuesOfAnySizeAreReadAsTheyAre() {
        Random random = new Random(1);
        List<byte[]> values = new ArrayList<>();
        for (int size : new int[] {0, 1, 1023, 1024, 1025, 4096, 4097, 16_384, 16_385, 100_000, 5}) {
            byte[] value = new byte[size];
            random.nextBytes(value);
            put(PARTITION, "key" + values.size(), value);
            values.add(value);
        }

        for (int round = 0; round < 200; round++) {
            int i = random.nextInt(values.size());
            assertThat(backend().get(PARTITION, bytes("key" + i))).isEqualTo(values.get(i));
        }
        assertThat(backend().get(PARTITION, bytes("key"))).isNull();
    }

    @Test
    default void getAllAnswersInTheOrderOfTheKeysAndNullForAbsentOnes() {
        put(PARTITION, "a", "1");
        put(PARTITION, "b", "2");

        assertThat(getAll("b", "absent", "a", "b")).containsExactly("2", null, "1", "2");
        assertThat(getAll("absent", "b", "missing", "a")).containsExactly(null, "2", null, "1");
        assertThat(getAll("absent", "missing")).containsExactly(null, null);
        assertThat(getAll()).isEmpty();
    }

    @Test
    default void getAllTakesManyKeys() {
        List<byte[]> keys = new ArrayList<>();
        WriteBatch batch = new WriteBatch();
        for (int i = 0; i < 1_000; i++) {
            keys.add(bytes("key" + i));
            if (i % 3 != 0) {
                batch.put(PARTITION, bytes("key" + i), bytes("value" + i));
            }
        }
        backend().write(batch, Durability.BUFFERED);

        List<byte @Nullable []> values = backend().getAll(PARTITION, keys);

        assertThat(values).hasSize(1_000);
        for (int i = 0; i < 1_000; i++) {
            assertThat(text(values.get(i))).isEqualTo(i % 3 == 0 ? null : "value" + i);
        }
    }

    @Test
    default void theListThatGetAllReturnsCannotBeChanged() {
        List<byte @Nullable []> values = backend().getAll(PARTITION, List.of(bytes("a")));

        assertThatThrownBy(() -> values.set(0, bytes("x"))).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    default void partitionsDoNotSeeEachOther() {
        put(FIRST, "\0\0\0\7key", "in the first");
        put(PARTITION, "key", "in the middle");
        put(PARTITION, "ÿÿÿÿÿ", "at the end of the middle");
        put(NEXT, "", "at the start of the next");
        put(LAST, "ÿÿÿÿÿ", "at the very end");

        assertThat(entries(FIRST)).containsExactly("\0\0\0\7key=in the first");
        assertThat(entries(PARTITION)).containsExactly("key=in the middle", "ÿÿÿÿÿ=at the end of the middle");
        assertThat(entries(NEXT)).containsExactly("=at the start of the next");
        assertThat(entries(LAST)).containsExactly("ÿÿÿÿÿ=at the very end");
        assertThat(get(NEXT, "key")).isNull();
        assertThat(get(FIRST, "key")).isNull();
    }

    @Test
    default void whatIsReadBelongsToTheReader() {
        put(PARTITION, "key", "value");

        backend().get(PARTITION, bytes("key"))[0] = 0;
        backend().getAll(PARTITION, List.of(bytes("key"))).get(0)[0] = 0;
        try (Snapshot snapshot = backend().snapshot();
                KeyValueCursor cursor = snapshot.scan(PARTITION, Fixture.range("", null), Direction.FORWARD)) {
            assertThat(cursor.next()).isTrue();
            cursor.key()[0] = 0;
            cursor.value()[0] = 0;
            snapshot.get(PARTITION, bytes("key"))[0] = 0;

            assertThat(text(cursor.key())).isEqualTo("key");
            assertThat(text(cursor.value())).isEqualTo("value");
            assertThat(text(snapshot.get(PARTITION, bytes("key")))).isEqualTo("value");
        }
        assertThat(get(PARTITION, "key")).isEqualTo("value");
        assertThat(entries(PARTITION)).containsExactly("key=value");
    }

    @Test
    default void aValueOfAMegabyteComesBackWhole() {
        byte[] value = new byte[1 << 20];
        new Random(1).nextBytes(value);
        write(batch -> batch.put(PARTITION, bytes("key"), value));

        assertThat(backend().get(PARTITION, bytes("key"))).isEqualTo(value);
        try (Snapshot snapshot = backend().snapshot();
                KeyValueCursor cursor = snapshot.scan(PARTITION, Fixture.range("", null), Direction.BACKWARD)) {
            assertThat(cursor.next()).isTrue();
            assertThat(cursor.value()).isEqualTo(value);
        }
    }

    private List<@Nullable String> getAll(String... keys) {
        List<byte[]> wanted = Arrays.stream(keys).map(Fixture::bytes).toList();
        List<@Nullable String> values = new ArrayList<>();
        backend().getAll(PARTITION, wanted).forEach(value -> values.add(text(value)));
        return values;
    }
}
