package dev.cairn.sql.jdbc;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.calcite.sql.parser.SqlParseException;

/** Says what is wrong where the parser did not go on. */
final class ParseFailures {

    private static final Pattern ENCOUNTERED = Pattern.compile("(?s)Encountered \"(.*?)\" at line.*");
    private static final Pattern KEYWORD = Pattern.compile("(?s)Incorrect syntax near the keyword '(.*?)'.*");
    private static final Pattern CHARACTER = Pattern.compile("(?s)Lexical error.*Encountered: \"(.*?)\".*");
    private static final Pattern WORD = Pattern.compile("\\w+");
    private static final int EXPECTED_SHOWN = 8;

    private ParseFailures() {}

    static String text(SqlParseException wrong, StatementText text) {
        String message = String.valueOf(wrong.getMessage());
        if (message.startsWith("Non-query expression")) {
            return beginning(firstWord(text));
        }
        Matcher character = CHARACTER.matcher(message);
        if (character.matches()) {
            return cannotStand(character.group(1)) + quotes(character.group(1));
        }
        Matcher keyword = KEYWORD.matcher(message);
        Matcher encountered = ENCOUNTERED.matcher(message);
        if (keyword.matches()) {
            return word(keyword.group(1), wrong, text);
        }
        return encountered.matches()
                ? word(encountered.group(1).strip().split("\\s+", -1)[0], wrong, text)
                : message.lines().findFirst().orElse(message);
    }

    private static String word(String token, SqlParseException wrong, StatementText text) {
        if (token.isEmpty() || token.equals("<EOF>")) {
            return "The statement ends here, but is not complete.";
        }
        int position = text.position(wrong.getPos().getLineNum(), wrong.getPos().getColumnNum());
        String before = wordBefore(text.sql(), position);
        if (before.isEmpty() && WORD.matcher(token).matches()) {
            return beginning(token);
        }
        if (before.equals("EXPLAIN")) {
            return cannotStand(token) + " Write EXPLAIN SELECT …, or EXPLAIN PLAN FOR SELECT ….";
        }
        if (token.endsWith("'")) {
            return "A text in quotes begins here, but does not end.";
        }
        List<String> expected = wrong.getExpectedTokenNames().stream()
                .map(each -> each.replace("\"", "").strip())
                .map(each -> each.endsWith("IDENTIFIER>") ? "a name" : each)
                .filter(each -> !each.isEmpty() && !each.startsWith("<"))
                .distinct()
                .toList();
        String near = near(token, before, expected);
        if (!near.isEmpty()) {
            return cannotStand(token) + near;
        }
        String name = token.startsWith(".") ? wordAt(text.sql(), position + 1) : token;
        if (SqlWords.isLikeName(name)) {
            String quoted = name.toUpperCase(Locale.ROOT);
            return cannotStand(name) + " It is a word of SQL; as a name it is quoted: \"" + quoted + "\".";
        }
        return expected.isEmpty() || expected.size() > EXPECTED_SHOWN
                ? cannotStand(token) + quotes(token)
                : cannotStand(token) + " Expected: " + String.join(", ", expected) + ".";
    }

    /** What may have been meant by a word, or by the one before: a mistyped word is often taken for a name at first. */
    private static String near(String token, String before, List<String> expected) {
        List<String> words =
                expected.stream().filter(each -> WORD.matcher(each).matches()).toList();
        List<String> near = WORD.matcher(token).matches() && !SqlWords.isReserved(token)
                ? NearestNames.of(token, words)
                : List.of();
        if (near.isEmpty() && !before.isEmpty() && !SqlWords.isReserved(before)) {
            near = NearestNames.of(before, SqlWords.COMMON);
            return near.isEmpty() ? "" : " Before it stands \"" + before + "\"." + meant(near);
        }
        return near.isEmpty() ? "" : meant(near);
    }

    private static String meant(List<String> near) {
        return " Did you mean " + String.join(" or ", near) + "?";
    }

    private static String beginning(String word) {
        String instead = SqlWords.instead(word);
        if (!instead.isEmpty()) {
            return cannotStand(word) + " " + instead;
        }
        List<String> near = NearestNames.of(word, SqlWords.COMMON);
        return cannotStand(word)
                + (near.isEmpty()
                        ? " Statements begin with SELECT, VALUES, WITH, INSERT, UPDATE, DELETE or EXPLAIN."
                        : meant(near));
    }

    private static String cannotStand(String token) {
        return "\"" + token + "\" cannot stand here.";
    }

    private static String quotes(String token) {
        return token.equals("`") || token.startsWith("[")
                ? " Names are quoted as \"NAME\"."
                : token.equals(";") ? " Execute statements one by one." : "";
    }

    private static String firstWord(StatementText text) {
        SqlScanner.Token first = new SqlScanner(text.sql()).next();
        return first == null ? "" : first.text();
    }

    private static String wordAt(String sql, int position) {
        SqlScanner.Token token = new SqlScanner(sql.substring(Math.min(position, sql.length()))).next();
        return token == null ? "" : token.text();
    }

    /** The last word before a position, if nothing but spaces is between; empty if none is. */
    private static String wordBefore(String sql, int position) {
        List<SqlScanner.Token> before = SqlScanner.all(sql.substring(0, position));
        String last = before.isEmpty() ? "" : before.get(before.size() - 1).text();
        return before.isEmpty() || WORD.matcher(last).matches() ? last.toUpperCase(Locale.ROOT) : last;
    }
}
