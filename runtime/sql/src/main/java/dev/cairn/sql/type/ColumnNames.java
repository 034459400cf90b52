package dev.cairn.sql.type;

import java.util.Locale;

/** Names as SQL has them. */
public final class ColumnNames {

    private ColumnNames() {}

    /**
     * The SQL name of something in Java: {@code createdAt} is {@code CREATED_AT}, {@code address.city} is
     * {@code ADDRESS_CITY}.
     *
     * @param name the name in Java
     * @return the name in capitals, words joined by underscores
     */
    public static String sql(String name) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '.') {
                words.append('_');
                continue;
            }
            boolean starts = Character.isUpperCase(c)
                    && i > 0
                    && (Character.isLowerCase(name.charAt(i - 1))
                            || Character.isDigit(name.charAt(i - 1))
                            || (Character.isUpperCase(name.charAt(i - 1))
                                    && i + 1 < name.length()
                                    && Character.isLowerCase(name.charAt(i + 1))));
            words.append(starts ? "_" : "").append(c);
        }
        return words.toString().toUpperCase(Locale.ROOT);
    }
}
