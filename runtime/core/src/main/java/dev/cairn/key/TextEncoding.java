package dev.cairn.key;

import dev.cairn.InvalidEntityException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Text and bytes in keys: {@code 00} becomes {@code 00 FF}, and {@code 00 01} ends them. Text is UTF-8. */
final class TextEncoding {

    static final int ESCAPED = 0xFF;
    static final int END = 0x01;

    private TextEncoding() {}

    static void write(KeyBuffer out, String text) {
        int units = text.length();
        out.require(units);
        byte[] bytes = out.bytes;
        int start = out.length;
        int i = 0;
        while (i < units) {
            char unit = text.charAt(i);
            if (unit == 0 || unit >= 0x80) {
                break;
            }
            bytes[start + i++] = (byte) unit;
        }
        out.length = start + i;
        writeRest(out, text, i, false);
    }

    static void writeFolded(KeyBuffer out, String text) {
        int units = text.length();
        out.require(units);
        byte[] bytes = out.bytes;
        int start = out.length;
        int i = 0;
        while (i < units) {
            char unit = text.charAt(i);
            if (unit == 0 || unit >= 0x80) {
                break;
            }
            bytes[start + i++] = (byte) (unit >= 'A' && unit <= 'Z' ? unit + ('a' - 'A') : unit);
        }
        out.length = start + i;
        writeRest(out, text, i, true);
    }

    static void write(KeyBuffer out, byte[] value) {
        for (byte b : value) {
            out.append(b);
            if (b == 0) {
                out.append(ESCAPED);
            }
        }
        writeEnd(out);
    }

    /** The key of a text that is all ASCII, or null for other texts. */
    static byte @Nullable [] plain(String text) {
        int units = text.length();
        byte[] key = new byte[units + 2];
        for (int i = 0; i < units; i++) {
            char unit = text.charAt(i);
            if (unit == 0 || unit >= 0x80) {
                return null;
            }
            key[i] = (byte) unit;
        }
        key[units + 1] = END;
        return key;
    }

    /** The text that a key is, if it is all ASCII; null for other texts and other keys. */
    static @Nullable String plainText(byte[] key) {
        int units = key.length - 2;
        if (units < 0 || key[units] != 0 || key[units + 1] != END) {
            return null;
        }
        for (int i = 0; i < units; i++) {
            if (key[i] <= 0) {
                return null;
            }
        }
        return new String(key, 0, units, StandardCharsets.ISO_8859_1);
    }

    /** Whether a key is that of a text, if it is all ASCII; false for other texts, whether or not they have the key. */
    static boolean isPlain(byte[] key, String text) {
        int units = text.length();
        if (key.length != units + 2 || key[units] != 0 || key[units + 1] != END) {
            return false;
        }
        for (int i = 0; i < units; i++) {
            char unit = text.charAt(i);
            if (unit != key[i] || unit == 0) { // a byte of another text is negative
                return false;
            }
        }
        return true;
    }

    static String readText(KeySource in) {
        byte[] bytes = readBytes(in);
        String text = new String(bytes, StandardCharsets.UTF_8);
        // Malformed bytes become U+FFFD; only a text that has one can be wrong.
        if (text.indexOf('\uFFFD') >= 0 && !Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes)) {
            throw in.corrupt("is a text that is not UTF-8");
        }
        return text;
    }

    static byte[] readBytes(KeySource in) {
        int escapes = 0;
        int end = 0;
        while (true) {
            if (in.peek(end++) != 0) {
                continue;
            }
            int mark = in.peek(end++);
            if (mark == END) {
                break;
            }
            if (mark != ESCAPED) {
                throw in.corrupt("is a text or bytes with a wrong escape");
            }
            escapes++;
        }
        if (escapes == 0) {
            byte[] plain = in.nextBytes(end - 2L);
            in.skip(2);
            return plain;
        }
        byte[] value = new byte[end - 2 - escapes];
        for (int i = 0; i < value.length; i++) {
            value[i] = (byte) in.next();
            if (value[i] == 0) {
                in.next();
            }
        }
        in.next();
        in.next();
        return value;
    }

    static void skip(KeySource in) {
        while (in.next() != 0 || in.next() != END) {}
    }

    private static void writeRest(KeyBuffer out, String text, int from, boolean fold) {
        int i = from;
        while (i < text.length()) {
            int codePoint = text.codePointAt(i);
            if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
                throw new InvalidEntityException("A text has an unpaired surrogate at index " + i
                        + ", so it is not valid Unicode and cannot stand in a key."
                        + " Use byte[], or repair it before it is stored.");
            }
            i += Character.charCount(codePoint);
            writeCodePoint(out, fold ? CaseFolding.fold(codePoint) : codePoint);
        }
        writeEnd(out);
    }

    private static void writeCodePoint(KeyBuffer out, int codePoint) {
        if (codePoint == 0) {
            out.append(0);
            out.append(ESCAPED);
        } else if (codePoint < 0x80) {
            out.append(codePoint);
        } else if (codePoint < 0x800) {
            out.append(0xC0 | (codePoint >> 6));
            out.append(continuation(codePoint));
        } else if (codePoint < 0x10000) {
            out.append(0xE0 | (codePoint >> 12));
            out.append(continuation(codePoint >> 6));
            out.append(continuation(codePoint));
        } else {
            out.append(0xF0 | (codePoint >> 18));
            out.append(continuation(codePoint >> 12));
            out.append(continuation(codePoint >> 6));
            out.append(continuation(codePoint));
        }
    }

    private static int continuation(int bits) {
        return 0x80 | (bits & 0x3F);
    }

    private static void writeEnd(KeyBuffer out) {
        out.append(0);
        out.append(END);
    }
}
