package dev.cairn.key;

import java.util.Map;

/** How far a value reaches in a key, for those that need not be read to know it. */
final class KeyWidth {

    /** A text or bytes, which say where they end. */
    static final int TEXT = -1;

    /** Known only by reading the value. */
    static final int UNKNOWN = -2;

    private static final Map<String, Integer> BY_ENCODING = Map.ofEntries(
            Map.entry("string", TEXT),
            Map.entry("enum", TEXT),
            Map.entry("bytes", TEXT),
            Map.entry("boolean", 1),
            Map.entry("byte", 1),
            Map.entry("short", 2),
            Map.entry("char", 2),
            Map.entry("int", 4),
            Map.entry("float", 4),
            Map.entry("year", 4),
            Map.entry("year-month", 5),
            Map.entry("long", 8),
            Map.entry("double", 8),
            Map.entry("local-date", 8),
            Map.entry("local-time", 8),
            Map.entry("instant", 12),
            Map.entry("duration", 12),
            Map.entry("uuid", 16),
            Map.entry("local-date-time", 16));

    private KeyWidth() {}

    /** The number of bytes of every value of an encoding, or one of the constants. */
    static int of(String encoding) {
        return BY_ENCODING.getOrDefault(encoding, UNKNOWN);
    }
}
