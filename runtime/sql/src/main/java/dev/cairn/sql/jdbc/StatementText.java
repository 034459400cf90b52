package dev.cairn.sql.jdbc;

import java.sql.SQLException;
import java.sql.SQLSyntaxErrorException;
import java.util.List;

/**
 * The text of a statement as Calcite's parser takes it: without a semicolon at its end, EXPLAIN in its long form, and rows
 * within rows without the word that it does not expect there.
 *
 * @param sql the text for the parser
 * @param inserted where something was put in that was not given, or -1
 */
record StatementText(String sql, int inserted) {

    static final StatementText NONE = new StatementText("", -1);

    private static final String EXPLAIN = "EXPLAIN";
    private static final String LONG_FORM = " PLAN FOR";

    /** Takes a text as it was given. */
    static StatementText of(String given) throws SQLException {
        String sql = given.indexOf(';') < 0 ? given : withoutEnd(given);
        SqlScanner scanner = new SqlScanner(sql);
        SqlScanner.Token first = scanner.next();
        if (first == null) {
            return new StatementText(sql, -1);
        }
        boolean explains = first.is(EXPLAIN);
        if (explains) {
            SqlScanner.Token second = scanner.next();
            if (second != null && SqlWords.begins(second.text())) {
                sql = sql.substring(0, first.end()) + LONG_FORM + sql.substring(first.end());
                return new StatementText(RowsInRows.plain(sql), first.end());
            }
        }
        return new StatementText(explains || first.is("INSERT") ? RowsInRows.plain(sql) : sql, -1);
    }

    /** Whether a text explains a statement, which then needs no values. */
    static boolean explains(String sql) {
        SqlScanner.Token first = new SqlScanner(sql).next();
        return first != null && first.is(EXPLAIN);
    }

    private static String withoutEnd(String given) throws SQLException {
        List<SqlScanner.Token> tokens = SqlScanner.all(given);
        int last = tokens.size();
        while (last > 0 && tokens.get(last - 1).is(";")) {
            last--;
        }
        boolean ended = false;
        for (SqlScanner.Token token : tokens.subList(0, last)) {
            if (ended && !token.is(";")) {
                throw new SQLSyntaxErrorException(
                        new StatementText(given, -1).at(token.start())
                                + "Another statement begins here. Execute them one by one.",
                        SqlState.SYNTAX);
            }
            ended |= token.is(";");
        }
        return last == tokens.size()
                ? given
                : given.substring(0, tokens.get(last).start());
    }

    /** Says where something stands in the text as it was given. */
    String at(int line, int column) {
        int position = position(line, column);
        return position > inserted && inserted >= 0 && line == lineOf(inserted)
                ? place(line, Math.max(1, column - LONG_FORM.length()))
                : place(line, column);
    }

    private String at(int position) {
        int line = lineOf(position);
        return place(line, position - sql.lastIndexOf('\n', position - 1));
    }

    private static String place(int line, int column) {
        return "Line " + line + ", column " + column + ": ";
    }

    private int lineOf(int position) {
        return 1
                + (int) sql.substring(0, position)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    /** Where in the text for the parser a line and a column are. */
    int position(int line, int column) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            start = sql.indexOf('\n', start) + 1;
        }
        return Math.min(sql.length(), start + column - 1);
    }
}
