package dev.cairn.sql.jdbc;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A pattern of names as JDBC has them: % for any text, _ for one character, \ before one that means itself. */
final class NamePattern {

    static final String ESCAPE = "\\";

    private final @Nullable Pattern pattern;

    /**
     * Reads a pattern.
     *
     * @param text the pattern, or null for every name
     */
    NamePattern(@Nullable String text) {
        this.pattern = text == null ? null : Pattern.compile(regex(text), Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }

    private static String regex(String text) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                i++;
                regex.append(Pattern.quote(text.substring(i, i + 1)));
            } else if (c == '%') {
                regex.append(".*");
            } else if (c == '_') {
                regex.append('.');
            } else {
                regex.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return regex.toString();
    }

    boolean matches(String name) {
        return pattern == null || pattern.matcher(name).matches();
    }
}
