package dev.cairn.sql.type;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.key.KeyType;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OrderKeyTest {

    private static final int[] CHARACTERS = {0, 'a', 0xD7FF, 0xE000, 0xFFFF, 0x1_0000, 0x1F600, 0x10_FFFF};

    private final Random random = new Random(1);

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(5); i > 0; i--) {
            text.appendCodePoint(CHARACTERS[random.nextInt(CHARACTERS.length)]);
        }
        return text.toString();
    }

    @Test
    void textsHaveTheOrderOfCodePoints() {
        for (int i = 0; i < 10_000; i++) {
            String a = text();
            String b = text();
            assertThat(Integer.signum(OrderKey.of(a).compareTo(OrderKey.of(b))))
                    .as("%s, %s", a, b)
                    .isEqualTo(Integer.signum(KeyType.STRING.comparator().compare(a, b)));
            assertThat(OrderKey.text(OrderKey.of(a))).isEqualTo(a);
        }
    }

    @Test
    void uuidsHaveTheOrderOfTheirBytes() {
        for (int i = 0; i < 1_000; i++) {
            UUID a = new UUID(random.nextLong(), random.nextLong());
            UUID b = new UUID(random.nextBoolean() ? a.getMostSignificantBits() : random.nextLong(), random.nextLong());
            assertThat(Integer.signum(OrderKey.of(a).compareTo(OrderKey.of(b))))
                    .isEqualTo(Integer.signum(KeyType.UUID.comparator().compare(a, b)));
            assertThat(OrderKey.uuid(OrderKey.of(a))).isEqualTo(a);
        }
    }
}
