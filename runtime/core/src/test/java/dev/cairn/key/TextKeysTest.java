package dev.cairn.key;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Group;

class TextKeysTest {

    @Group
    class Strings extends KeyTypeContract<String> {
        Strings() {
            super(KeyType.STRING, strings(), anyStrings(), TextKeysTest::byCodePoints);
        }
    }

    @Group
    class Chars extends KeyTypeContract<Character> {
        Chars() {
            super(
                    KeyType.CHAR,
                    List.of('\0', '\u0001', 'a', '\u00FF', '\u0100', '\uD800', '\uDFFF', '\uE000', '\uFFFF'),
                    Arbitraries.chars().all(),
                    Comparator.naturalOrder());
        }
    }

    @Group
    class ByteArrays extends KeyTypeContract<byte[]> {
        ByteArrays() {
            super(
                    KeyType.BYTES,
                    byteArrays(),
                    Arbitraries.of((byte) 0, (byte) 1, (byte) 2, (byte) 127, (byte) -128, (byte) -1)
                            .array(byte[].class)
                            .ofMaxSize(6),
                    TextKeysTest::unsigned);
        }
    }

    @Group
    class Uuids extends KeyTypeContract<UUID> {
        Uuids() {
            super(
                    KeyType.UUID,
                    List.of(
                            new UUID(0, 0),
                            new UUID(0, -1),
                            new UUID(-1, 0),
                            new UUID(-1, -1),
                            new UUID(Long.MAX_VALUE, Long.MIN_VALUE),
                            new UUID(Long.MIN_VALUE, Long.MAX_VALUE)),
                    anyUuids(),
                    Comparator.comparing(UUID::toString));
        }
    }

    @Group
    class Enums extends KeyTypeContract<Suit> {
        Enums() {
            super(
                    KeyType.ofEnum(Suit.class),
                    List.of(Suit.values()),
                    Arbitraries.of(Suit.class),
                    Comparator.comparing(Suit::name));
        }
    }

    @Group
    class EnumsWithCode extends KeyTypeContract<Suit> {
        EnumsWithCode() {
            super(
                    KeyType.ofEnum(Suit.class, suit -> suit.code),
                    List.of(Suit.values()),
                    Arbitraries.of(Suit.class),
                    Comparator.comparing(suit -> suit.code));
        }
    }

    enum Suit {
        SPADES(-7),
        HEARTS(Integer.MAX_VALUE),
        HEART(0),
        CLUBS(Integer.MIN_VALUE) {
            @Override
            public String toString() {
                return "not the name";
            }
        };

        final int code;

        Suit(int code) {
            this.code = code;
        }
    }

    private static List<String> strings() {
        return List.of(
                "",
                "\0",
                "\0\0",
                "\0a",
                "a",
                "a\0",
                "a\0\0b",
                "a\u0001",
                "ab",
                "b",
                "A",
                "\u007F",
                "\u0080",
                "\u00FF",
                "\u07FF",
                "\u0800",
                "\uD7FF",
                "\uE000",
                "\uFFFD",
                "\uFFFF",
                "\uD800\uDC00",
                "\uD83D\uDE00",
                "\uDBFF\uDFFF",
                "\uDBFF\uDFFF\0",
                "x".repeat(2000),
                "\0".repeat(1000));
    }

    private static Arbitrary<String> anyStrings() {
        return Arbitraries.of(
                        "",
                        "\0",
                        "\u0001",
                        "a",
                        "b",
                        "\u007F",
                        "\u0080",
                        "\u07FF",
                        "\u0800",
                        "\uE000",
                        "\uFFFD",
                        "\uFFFF",
                        "\uD800\uDC00",
                        "\uDBFF\uDFFF")
                .list()
                .ofMaxSize(8)
                .map(parts -> String.join("", parts));
    }

    private static List<byte[]> byteArrays() {
        return Stream.of("", "\0", "\0\0", "\0\u0001", "\0\u00FF", "\u00FF", "\u00FF\0", "\u0001", "\u0080", "\u007F")
                .map(text -> text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1))
                .toList();
    }

    private static Arbitrary<UUID> anyUuids() {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.longs()).as(UUID::new);
    }

    private static int byCodePoints(String left, String right) {
        return Arrays.compare(left.codePoints().toArray(), right.codePoints().toArray());
    }

    private static int unsigned(byte[] left, byte[] right) {
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            if (left[i] != right[i]) {
                return (left[i] & 0xFF) - (right[i] & 0xFF);
            }
        }
        return left.length - right.length;
    }
}
