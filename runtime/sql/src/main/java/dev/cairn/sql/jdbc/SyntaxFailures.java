package dev.cairn.sql.jdbc;

import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLSyntaxErrorException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.calcite.runtime.CalciteContextException;
import org.apache.calcite.runtime.CalciteException;
import org.apache.calcite.sql.parser.SqlParseException;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with the text of a statement: where, and what may have been meant. */
final class SyntaxFailures {

    private static final Pattern COLUMN =
            Pattern.compile("(?s)(?:Column '|Unknown target column ')(.*?)'(?: not found)?.*");
    private static final Pattern IN_TABLE = Pattern.compile(".* in table '(.*?)'.*", Pattern.DOTALL);
    private static final Pattern TABLE = Pattern.compile("(?:Object|Table) '(.*?)' not found.*", Pattern.DOTALL);
    private static final Pattern ENCOUNTERED = Pattern.compile("(?s)Encountered \"(.*?)\" at line.*");
    private static final Pattern KEYWORD = Pattern.compile("(?s)Incorrect syntax near the keyword '(.*?)'.*");
    private static final Set<String> DEFINING = Set.of("CREATE", "ALTER", "DROP", "TRUNCATE");
    private static final int EXPECTED_SHOWN = 8;
    private static final List<String> WORDS = List.of(
            "SELECT",
            "FROM",
            "WHERE",
            "GROUP",
            "ORDER",
            "HAVING",
            "LIMIT",
            "JOIN",
            "INSERT",
            "INTO",
            "VALUES",
            "UPDATE",
            "SET",
            "DELETE",
            "DISTINCT",
            "UNION");

    private SyntaxFailures() {}

    /** The failure in words, if it is one of a statement's text. */
    static @Nullable SQLException translate(Throwable failure) {
        return translate(failure, "", Map.of());
    }

    /**
     * The failure in words, if it is one of a statement's text.
     *
     * @param sql the text
     * @param tables the columns of each table that there is
     */
    static @Nullable SQLException translate(Throwable failure, String sql, Map<String, List<String>> tables) {
        if (failure instanceof SqlParseException wrong && wrong.getPos() != null) {
            return new SQLSyntaxErrorException(
                    at(wrong.getPos().getLineNum(), wrong.getPos().getColumnNum()) + parsing(wrong, sql),
                    SqlState.SYNTAX,
                    failure);
        }
        if (failure instanceof CalciteContextException wrong && wrong.getPosLine() > 0) {
            Throwable cause = wrong.getCause() == null ? wrong : wrong.getCause();
            String message = String.valueOf(cause.getMessage());
            String where = at(wrong.getPosLine(), wrong.getPosColumn());
            if (message.contains("does not allow NULLs")) {
                return new SQLIntegrityConstraintViolationException(
                        where + sentence(message), SqlState.NOT_NULL, failure);
            }
            Matcher column = COLUMN.matcher(message);
            if (column.matches() && (message.contains("not found") || message.startsWith("Unknown"))) {
                return new SQLSyntaxErrorException(
                        where + "Column \"" + column.group(1) + "\" is in no table of the statement."
                                + meant(column.group(1), columns(message, sql, tables)),
                        SqlState.NO_COLUMN,
                        failure);
            }
            Matcher table = TABLE.matcher(message);
            if (table.matches()) {
                return new SQLSyntaxErrorException(
                        where + "Table or schema \"" + table.group(1) + "\" does not exist."
                                + meant(table.group(1), tables.keySet())
                                + " Only tables whose repositories were given to the"
                                + " connection are there.",
                        SqlState.NO_TABLE,
                        failure);
            }
            return new SQLSyntaxErrorException(where + sentence(message), SqlState.INVALID, failure);
        }
        return failure instanceof CalciteException && failure.getCause() == null
                ? new SQLSyntaxErrorException(sentence(String.valueOf(failure.getMessage())), SqlState.INVALID, failure)
                : null;
    }

    private static String at(int line, int column) {
        return "Line " + line + ", column " + column + ": ";
    }

    private static String sentence(String message) {
        return message.endsWith(".") || message.endsWith("?") ? message : message + ".";
    }

    private static String parsing(SqlParseException wrong, String sql) {
        String message = String.valueOf(wrong.getMessage());
        Matcher encountered = ENCOUNTERED.matcher(message);
        Matcher keyword = KEYWORD.matcher(message);
        if (keyword.matches()) {
            return "\"" + keyword.group(1) + "\" cannot stand here."
                    + (DEFINING.contains(keyword.group(1).toUpperCase(Locale.ROOT))
                            ? " Tables and indexes are declared by records, not by SQL."
                            : "");
        }
        if (!encountered.matches()) {
            String first = message.lines().findFirst().orElse(message);
            return sentence(first);
        }
        String token = encountered.group(1).strip();
        List<String> expected = wrong.getExpectedTokenNames().stream()
                .map(each -> each.replace("\"", "").strip())
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
        if (token.isEmpty() || token.equals("<EOF>")) {
            return "The statement ends here, but is not complete.";
        }
        String found = "\"" + token + "\" cannot stand here.";
        List<String> near = NearestNames.of(token, expected);
        if (near.isEmpty()) {
            // A mistyped word is often taken for a name, so that only the next one is wrong.
            String before =
                    wordBefore(sql, wrong.getPos().getLineNum(), wrong.getPos().getColumnNum());
            near = WORDS.contains(before) ? List.of() : NearestNames.of(before, WORDS);
            found += near.isEmpty() ? "" : " Before it stands \"" + before + "\".";
        }
        if (!near.isEmpty()) {
            return found + " Did you mean " + String.join(" or ", near) + "?";
        }
        return expected.isEmpty() || expected.size() > EXPECTED_SHOWN
                ? found
                : found + " Expected: " + String.join(", ", expected) + ".";
    }

    private static String wordBefore(String sql, int line, int column) {
        List<String> lines = sql.lines().limit(line).toList();
        if (lines.size() < line) {
            return "";
        }
        String last = lines.get(line - 1);
        String before = String.join(" ", lines.subList(0, line - 1)) + " "
                + last.substring(0, Math.max(0, Math.min(last.length(), column - 1)));
        String[] words = before.strip().split("[^A-Za-z]+", -1);
        return words[words.length - 1].toUpperCase(Locale.ROOT);
    }

    private static String meant(String name, Collection<String> known) {
        List<String> near = NearestNames.of(name, known);
        if (!near.isEmpty()) {
            return " Did you mean " + String.join(" or ", near) + "?";
        }
        return known.isEmpty() || known.size() > 3 * EXPECTED_SHOWN
                ? ""
                : " There are: " + String.join(", ", known) + ".";
    }

    /** The columns of the table that a message names, or else of all tables that the statement names. */
    private static List<String> columns(String message, String sql, Map<String, List<String>> tables) {
        Matcher inTable = IN_TABLE.matcher(message);
        List<String> ofTable = inTable.matches() ? tables.get(inTable.group(1)) : null;
        if (ofTable != null) {
            return ofTable;
        }
        String text = sql.toUpperCase(Locale.ROOT);
        List<String> columns = new ArrayList<>();
        tables.forEach((table, names) -> {
            if (text.contains(table)) {
                columns.addAll(names);
            }
        });
        return columns;
    }
}
