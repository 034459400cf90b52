package dev.cairn.sql.jdbc;

import java.util.List;

/**
 * Rows as the first values of others, as in {@code VALUES (ROW('it', 'Rome'), 3)}: Calcite takes {@code (ROW(} for the
 * whole row in parentheses. Without the word, {@code ('it', 'Rome')} is the same row.
 */
final class RowsInRows {

    private static final String ROW = "ROW";

    private RowsInRows() {}

    /** The same text with spaces in place of the words, so that everything else stands where it stood. */
    static String plain(String sql) {
        List<SqlScanner.Token> tokens = SqlScanner.all(sql);
        StringBuilder plain = new StringBuilder(sql);
        for (int i = 2; i + 1 < tokens.size(); i++) {
            boolean first = tokens.get(i).is(ROW)
                    && tokens.get(i - 1).is("(")
                    && tokens.get(i + 1).is("(")
                    && (tokens.get(i - 2).is("VALUES") || tokens.get(i - 2).is(","));
            if (first && isOneOfSeveral(tokens, i + 1)) {
                plain.replace(tokens.get(i).start(), tokens.get(i).end(), " ".repeat(ROW.length()));
            }
        }
        return plain.toString();
    }

    /** Whether parentheses have several values within, and another value behind. */
    private static boolean isOneOfSeveral(List<SqlScanner.Token> tokens, int open) {
        int depth = 0;
        boolean several = false;
        for (int i = open; i < tokens.size(); i++) {
            if (tokens.get(i).is("(")) {
                depth++;
            } else if (tokens.get(i).is(")")) {
                depth--;
            } else if (tokens.get(i).is(",") && depth == 1) {
                several = true;
            }
            if (depth == 0) {
                return several && i + 1 < tokens.size() && tokens.get(i + 1).is(",");
            }
        }
        return false;
    }
}
