package dev.cairn.sql.jdbc;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.calcite.sql.parser.SqlAbstractParserImpl;
import org.apache.calcite.sql.parser.SqlParser;

/** The words of SQL: which begin a statement, which are no names, and what to do instead of what is not there. */
final class SqlWords {

    private static final SqlAbstractParserImpl.Metadata GRAMMAR =
            SqlParser.create("").getMetadata();
    private static final Set<String> BEGINNINGS =
            Set.of("SELECT", "VALUES", "WITH", "INSERT", "UPDATE", "DELETE", "(", "TABLE");
    private static final Set<String> BINDING = Set.of(
            "SELECT", "FROM", "WHERE", "HAVING", "LIMIT", "JOIN", "ON", "INSERT", "INTO", "VALUES", "UPDATE", "SET",
            "DELETE", "AND", "OR", "NOT", "AS", "BY", "UNION", "DEFAULT", "CASE", "WHEN", "THEN", "IN", "IS", "LIKE",
            "BETWEEN");
    private static final String BY_RECORDS = "Tables and indexes are declared by records, not by SQL.";
    private static final String BY_SCHEMA = "Read SYS.TABLES, SYS.COLUMNS and SYS.INDEXES.";
    private static final String BY_CONNECTION =
            "Call setAutoCommit(false), commit and rollback of the connection instead.";
    private static final Map<String, String> INSTEAD = Map.ofEntries(
            Map.entry("CREATE", BY_RECORDS),
            Map.entry("ALTER", BY_RECORDS),
            Map.entry("DROP", BY_RECORDS),
            Map.entry("TRUNCATE", BY_RECORDS + " DELETE FROM empties a table."),
            Map.entry("SHOW", BY_SCHEMA),
            Map.entry("DESC", BY_SCHEMA),
            Map.entry("BEGIN", BY_CONNECTION),
            Map.entry("START", BY_CONNECTION),
            Map.entry("COMMIT", BY_CONNECTION),
            Map.entry("ROLLBACK", BY_CONNECTION),
            Map.entry("SAVEPOINT", "There are no savepoints."),
            Map.entry("USE", "Call setSchema of the connection instead."),
            Map.entry("REPLACE", "INSERT, and UPDATE if the row is there."));

    /** What mistyped words may have been. */
    static final List<String> COMMON = List.of(
            "SELECT",
            "FROM",
            "WHERE",
            "GROUP",
            "ORDER",
            "HAVING",
            "LIMIT",
            "OFFSET",
            "JOIN",
            "INSERT",
            "INTO",
            "VALUES",
            "UPDATE",
            "SET",
            "DELETE",
            "DISTINCT",
            "UNION",
            "EXPLAIN",
            "WITH");

    private SqlWords() {}

    /** Whether a statement that can be explained may begin so. */
    static boolean begins(String word) {
        return BEGINNINGS.contains(word.toUpperCase(Locale.ROOT));
    }

    /** Whether a word is no name unless it is quoted. */
    static boolean isReserved(String word) {
        return GRAMMAR.isReservedWord(word.toUpperCase(Locale.ROOT));
    }

    /** Whether somebody may have meant a reserved word as a name: one that does not hold statements together. */
    static boolean isLikeName(String word) {
        return isReserved(word) && !BINDING.contains(word.toUpperCase(Locale.ROOT));
    }

    /** What to do instead of a statement that begins with a word; empty if nothing is known. */
    static String instead(String word) {
        return INSTEAD.getOrDefault(word.toUpperCase(Locale.ROOT), "");
    }

    static String keywords() {
        return GRAMMAR.getJdbcKeywords();
    }
}
