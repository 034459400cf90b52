package dev.cairn.tests;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Makes of stored bytes what nobody has written: lengths that claim gigabytes, nesting without end, endless numbers. */
final class HostileBytes {

    private static final List<byte[]> PIECES = List.of(
            bytes(0xFF, 0xFF, 0xFF, 0xFF, 0x07),
            bytes(0xFF, 0xFF, 0xFF, 0xFF, 0x0F),
            bytes(0x80, 0x80, 0x80, 0x80, 0x04),
            bytes(0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x01),
            bytes(0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF),
            bytes(0x80, 0x00),
            bytes(0x7F, 0xFF, 0xFF, 0xFF),
            bytes(0xFF, 0x7F, 0xFF, 0xFF, 0xFF),
            bytes(0xFE, 0x7F, 0xFF, 0xFF, 0xFF),
            bytes(0x00, 0x01),
            bytes(0xC0, 0x80),
            bytes(0xED, 0xA0, 0x80),
            repeated("[", 100_000),
            repeated("{\"a\":", 50_000),
            repeated("9", 2_000_000),
            repeated("\\u0000", 10_000),
            repeated("\0", 100_000),
            repeated("\u0002", 100_000),
            repeated("(", 1_000),
            "1e999999999".getBytes(UTF_8),
            "-1E-2147483647".getBytes(UTF_8),
            "null".getBytes(UTF_8),
            "\"\"".getBytes(UTF_8),
            "2147483647".getBytes(UTF_8),
            "-1".getBytes(UTF_8),
            "[\"java.lang.ProcessBuilder\",{}]".getBytes(UTF_8),
            "\"@class\":\"java.util.HashMap\",".getBytes(UTF_8));

    private final Random random;

    HostileBytes(Random random) {
        this.random = random;
    }

    byte[] from(byte[] sound) {
        byte[] bytes = sound;
        for (int edits = 1 + random.nextInt(3); edits > 0; edits--) {
            bytes = edited(bytes);
        }
        return bytes;
    }

    private byte[] edited(byte[] bytes) {
        int from = random.nextInt(bytes.length + 1);
        int to = from + random.nextInt(Math.min(8, bytes.length - from) + 1);
        return switch (random.nextInt(5)) {
            case 0 -> spliced(bytes, from, from, one());
            case 1 -> spliced(bytes, from, to, one());
            case 2 -> spliced(bytes, from, to, new byte[0]);
            case 3 -> spliced(bytes, from, from, Arrays.copyOfRange(bytes, 0, from));
            default -> {
                byte[] other = new byte[to - from];
                random.nextBytes(other);
                yield spliced(bytes, from, to, other);
            }
        };
    }

    private byte[] one() {
        return PIECES.get(random.nextInt(PIECES.size()));
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] piece) {
        byte[] all = Arrays.copyOf(bytes, from + piece.length + bytes.length - to);
        System.arraycopy(piece, 0, all, from, piece.length);
        System.arraycopy(bytes, to, all, from + piece.length, bytes.length - to);
        return all;
    }

    private static byte[] repeated(String text, int times) {
        return text.repeat(times).getBytes(UTF_8);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
