package dev.cairn.key;

import java.util.HexFormat;

/** Values as messages show them: on one line, and not too long. */
final class MessageText {

    private static final int LONGEST = 80;

    private MessageText() {}

    static String quoted(String text) {
        return quoted(text, '"');
    }

    static String quoted(char unit) {
        return quoted(String.valueOf(unit), '\'');
    }

    static String hex(byte[] bytes) {
        int shown = Math.min(bytes.length, LONGEST / 2);
        String hex = HexFormat.of().formatHex(bytes, 0, shown);
        return "0x" + (shown == bytes.length ? hex : hex + "… (" + bytes.length + " bytes)");
    }

    static String plain(Object value) {
        return shortened(value.toString());
    }

    private static String quoted(String text, char quote) {
        StringBuilder line = new StringBuilder().append(quote);
        shortened(text).codePoints().forEach(codePoint -> {
            int type = Character.getType(codePoint);
            if (type == Character.CONTROL || type == Character.SURROGATE || type == Character.FORMAT) {
                line.append(String.format("\\u%04X", codePoint));
            } else {
                line.appendCodePoint(codePoint);
            }
        });
        return line.append(quote).toString();
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int cut = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, cut) + "… (" + text.length() + " characters)";
    }
}
