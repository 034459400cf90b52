package dev.cairn.sql.jdbc;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the text of a statement apart into words, quoted parts and other characters, leaving out spaces and comments. */
final class SqlScanner {

    private final String sql;
    private int at;

    SqlScanner(String sql) {
        this.sql = sql;
    }

    /**
     * A part of the text.
     *
     * @param start where it begins
     * @param end where it has ended
     * @param text the part
     */
    record Token(int start, int end, String text) {

        boolean is(String word) {
            return text.equalsIgnoreCase(word);
        }
    }

    static List<Token> all(String sql) {
        SqlScanner scanner = new SqlScanner(sql);
        List<Token> tokens = new ArrayList<>();
        for (Token token = scanner.next(); token != null; token = scanner.next()) {
            tokens.add(token);
        }
        return tokens;
    }

    /** The next part; null after the last one. */
    @Nullable
    Token next() {
        skip();
        if (at >= sql.length()) {
            return null;
        }
        int start = at;
        char c = sql.charAt(at);
        if (c == '\'' || c == '"') {
            quoted(c, false);
        } else if (Character.isJavaIdentifierStart(c)) {
            while (at < sql.length() && Character.isJavaIdentifierPart(sql.charAt(at))) {
                at++;
            }
            if (at - start == 1 && (c == 'E' || c == 'e') && at < sql.length() && sql.charAt(at) == '\'') {
                quoted('\'', true);
            }
        } else {
            at++;
        }
        return new Token(start, at, sql.substring(start, at));
    }

    private void skip() {
        while (at < sql.length()) {
            if (Character.isWhitespace(sql.charAt(at))) {
                at++;
            } else if (sql.startsWith("--", at) || sql.startsWith("//", at)) {
                int end = sql.indexOf('\n', at);
                at = end < 0 ? sql.length() : end;
            } else if (sql.startsWith("/*", at)) {
                int end = sql.indexOf("*/", at + 2);
                at = end < 0 ? sql.length() : end + 2;
            } else {
                return;
            }
        }
    }

    /** To the end of the quotes, in which they are written twice, or after a backslash. */
    private void quoted(char quote, boolean backslashes) {
        at++;
        while (at < sql.length()) {
            char c = sql.charAt(at++);
            if (c == '\\' && backslashes) {
                at++;
            } else if (c == quote) {
                if (at >= sql.length() || sql.charAt(at) != quote) {
                    return;
                }
                at++;
            }
        }
        at = sql.length();
    }
}
