package dev.cairn.sql.type;

import java.util.UUID;

/**
 * Texts whose order in Java, by UTF-16, is that of values in indexes: of texts by code points, of UUIDs by their bytes. The
 * code units of a text are moved as "UTF-16 in code point order" (ICU) moves them: surrogates behind all others. Called by
 * generated code.
 */
public final class OrderKey {

    private static final char FIRST_SURROGATE = Character.MIN_SURROGATE;
    private static final char FIRST_BEHIND = Character.MAX_SURROGATE + 1;
    private static final int SURROGATES = FIRST_BEHIND - FIRST_SURROGATE;
    private static final int BEHIND = 0x1_0000 - FIRST_BEHIND;

    private OrderKey() {}

    /**
     * Makes the key of a text.
     *
     * @param text the text
     * @return the key, which is the text unless it has characters from U+E000 on
     */
    public static String of(String text) {
        return moved(text, FIRST_BEHIND, SURROGATES, BEHIND);
    }

    /**
     * The text that has a key.
     *
     * @param key the key
     * @return the text
     */
    public static String text(String key) {
        return moved(key, (char) (FIRST_SURROGATE + BEHIND), BEHIND, SURROGATES);
    }

    /** Swaps two ranges that follow each other. */
    private static String moved(String text, char second, int first, int rest) {
        char[] moved = null;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit >= FIRST_SURROGATE) {
                moved = moved == null ? text.toCharArray() : moved;
                moved[i] = (char) (unit >= second ? unit - first : unit + rest);
            }
        }
        return moved == null ? text : new String(moved);
    }

    /**
     * Makes the key of a UUID.
     *
     * @param uuid the UUID
     * @return the key
     */
    public static String of(UUID uuid) {
        return uuid.toString();
    }

    /**
     * The UUID that has a key.
     *
     * @param key the key
     * @return the UUID
     */
    public static UUID uuid(String key) {
        return UUID.fromString(key);
    }
}
