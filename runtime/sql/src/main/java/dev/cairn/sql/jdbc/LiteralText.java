package dev.cairn.sql.jdbc;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The text of a statement with parameters in place of the literals that columns are compared with, so that statements that
 * differ in nothing else are the same.
 *
 * @param sql the text with parameters
 * @param values the values of the literals: texts and whole numbers
 */
record LiteralText(String sql, List<Object> values) {

    private static final Set<String> STATEMENTS = Set.of("SELECT", "WITH", "UPDATE", "DELETE");

    /** What can follow a comparison that ends with a literal; anything else may make it a part of a longer expression. */
    private static final Set<String> FOLLOWING = Set.of(
            ")",
            "AND",
            "OR",
            "ORDER",
            "GROUP",
            "HAVING",
            "LIMIT",
            "OFFSET",
            "FETCH",
            "UNION",
            "EXCEPT",
            "INTERSECT",
            "WHERE",
            ";");

    /** Texts that are longer have parts by which they differ from all others. */
    private static final int LONGEST = 4_000;

    /** Takes the literals out of a text; null if it has none, or parameters of its own, or is of another kind. */
    static @Nullable LiteralText of(String given) {
        if (given.length() > LONGEST) {
            return null;
        }
        List<SqlScanner.Token> tokens = SqlScanner.all(given);
        if (tokens.isEmpty() || !STATEMENTS.contains(tokens.get(0).text().toUpperCase(Locale.ROOT))) {
            return null;
        }
        Reader reader = new Reader(given, tokens);
        reader.read();
        return reader.values.isEmpty() || reader.parameters
                ? null
                : new LiteralText(
                        reader.text.append(given, reader.copied, given.length()).toString(), reader.values);
    }

    /** Goes through the parts of a text once. */
    private static final class Reader {

        private final String given;
        private final List<SqlScanner.Token> tokens;
        private final StringBuilder text = new StringBuilder();
        private final List<Object> values = new ArrayList<>();
        private int copied;
        private boolean parameters;

        Reader(String given, List<SqlScanner.Token> tokens) {
            this.given = given;
            this.tokens = tokens;
        }

        void read() {
            for (int i = 1; i < tokens.size(); i++) {
                parameters |= tokens.get(i).is("?");
                if (isComparison(i) && i + 1 < tokens.size()) {
                    literal(i + 1);
                }
            }
        }

        /** Whether the last character of a comparison stands here, with a name before it. */
        private boolean isComparison(int last) {
            SqlScanner.Token token = tokens.get(last);
            if (!token.is("=") && !token.is("<") && !token.is(">")) {
                return false;
            }
            SqlScanner.Token before = tokens.get(last - 1);
            boolean two = before.end() == token.start()
                    && ((token.is("=") && (before.is("<") || before.is(">"))) || (token.is(">") && before.is("<")));
            int name = two ? last - 2 : last - 1;
            return name >= 0 && isName(tokens.get(name).text()) && !startsTwo(last);
        }

        private boolean startsTwo(int at) {
            SqlScanner.Token token = tokens.get(at);
            if (at + 1 == tokens.size() || tokens.get(at + 1).start() != token.end()) {
                return false;
            }
            SqlScanner.Token after = tokens.get(at + 1);
            return after.is("=") || after.is(">") || after.is("<");
        }

        private static boolean isName(String part) {
            return part.charAt(0) == '"' || (Character.isJavaIdentifierStart(part.charAt(0)) && !part.endsWith("'"));
        }

        private void literal(int first) {
            SqlScanner.Token token = tokens.get(first);
            int end = first + 1;
            Object value = null;
            if (isText(token.text())) {
                value = token.text().substring(1, token.text().length() - 1).replace("''", "'");
            } else if (isDigit(token)) {
                while (end < tokens.size()
                        && tokens.get(end).start() == tokens.get(end - 1).end()
                        && isDigit(tokens.get(end))) {
                    end++;
                }
                value = new BigInteger(
                        given.substring(token.start(), tokens.get(end - 1).end()));
            }
            if (value != null && isEnded(end)) {
                text.append(given, copied, token.start()).append('?');
                copied = tokens.get(end - 1).end();
                values.add(value);
            }
        }

        private static boolean isText(String part) {
            return part.length() >= 2 && part.charAt(0) == '\'' && part.endsWith("'");
        }

        private static boolean isDigit(SqlScanner.Token token) {
            return token.text().length() == 1
                    && token.text().charAt(0) >= '0'
                    && token.text().charAt(0) <= '9';
        }

        private boolean isEnded(int at) {
            return at == tokens.size()
                    || FOLLOWING.contains(tokens.get(at).text().toUpperCase(Locale.ROOT));
        }
    }
}
