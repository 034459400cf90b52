package dev.cairn.sql.jdbc;

import dev.cairn.sql.prepare.MoreFunctions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.calcite.sql.SqlFunction;
import org.jspecify.annotations.Nullable;

/** Says what names may have been meant by those that are not there. */
final class UnknownNames {

    private static final Pattern COLUMN =
            Pattern.compile("(?s)(?:Column '(.*?)' not found.*|Unknown target column '(.*?)'.*)");
    private static final Pattern IN_TABLE = Pattern.compile("(?s).* in table '(.*?)'.*");
    private static final Pattern TABLE = Pattern.compile("(?s)(?:Object|Table) '(.*?)' not found.*");
    private static final Pattern IN_SCHEMA = Pattern.compile("(?s).* not found within '(.*?)'.*");
    private static final Pattern FUNCTION = Pattern.compile("(?s)No match found for function signature (\\w+).*");
    private static final Pattern CALL_OF_ALL = Pattern.compile("(?s).*?(\\w+)\\s*\\(\\s*$");
    private static final Map<String, String> ALIKE = Map.ofEntries(
            Map.entry("NOW", "CURRENT_TIMESTAMP"),
            Map.entry("GETDATE", "CURRENT_TIMESTAMP"),
            Map.entry("SYSDATE", "CURRENT_TIMESTAMP"),
            Map.entry("ISNULL", "COALESCE"),
            Map.entry("LEN", "CHAR_LENGTH"),
            Map.entry("GROUP_CONCAT", "STRING_AGG"),
            Map.entry("ILIKE", "LOWER(a) LIKE b"),
            Map.entry("ARRAY_CONTAINS", "a MEMBER OF b"));

    private UnknownNames() {}

    /**
     * What to say.
     *
     * @param text the sentences
     * @param state the SQLSTATE
     */
    record Told(String text, String state) {}

    /** What to say instead of a message, if that is of a name; else null. */
    static @Nullable Told of(String message, String sql, int position, KnownNames names) {
        Matcher column = COLUMN.matcher(message);
        if (column.matches()) {
            String name = column.group(1) == null ? column.group(2) : column.group(1);
            return column(name, message, sql, position, names);
        }
        Matcher table = TABLE.matcher(message);
        if (table.matches()) {
            return table(table.group(1), message, sql, position, names);
        }
        Matcher function = FUNCTION.matcher(message);
        if (function.matches()) {
            return function(function.group(1), message);
        }
        Matcher call = CALL_OF_ALL.matcher(sql.substring(0, position));
        return message.startsWith("Unknown identifier '*'") && call.matches()
                ? function(call.group(1).toUpperCase(Locale.ROOT), "There is no function " + call.group(1) + "(*)")
                : null;
    }

    private static Told column(String name, String message, String sql, int position, KnownNames names) {
        Matcher inTable = IN_TABLE.matcher(message);
        List<String> columns = names.columns(inTable.matches() ? inTable.group(1) : "", sql);
        boolean quoted = position < sql.length() && sql.charAt(position) == '"';
        List<String> near = NearestNames.of(name, columns);
        return new Told(
                "Column \"" + name + "\" is in no table of the statement."
                        + (quoted && near.isEmpty()
                                ? " Texts are in single quotes: '" + name + "'."
                                : KnownNames.meant(name, columns)),
                SqlState.NO_COLUMN);
    }

    private static Told table(String name, String message, String sql, int position, KnownNames names) {
        Matcher within = IN_SCHEMA.matcher(message);
        String schema = within.matches() ? within.group(1) : MetadataNames.TABLES;
        if (names.schemas().contains(schema) && !schema.equals(MetadataNames.TABLES)) {
            return new Told(
                    "Table \"" + name + "\" does not exist in schema " + schema + "."
                            + KnownNames.meant(name, names.tables(schema)),
                    SqlState.NO_TABLE);
        }
        boolean qualifies = sql.startsWith(".", Math.min(sql.length(), position + name.length()));
        if (qualifies && names.columns("", sql).contains(name)) {
            return new Told(
                    "\"" + name
                            + "\" is a column. To name a part of it, put its table before it, or the alias of that: t."
                            + name + ".part.",
                    SqlState.NO_TABLE);
        }
        List<String> schemas = qualifies ? NearestNames.of(name, names.schemas()) : List.of();
        return new Told(
                "Table or schema \"" + name + "\" does not exist."
                        + KnownNames.meant(name, schemas.isEmpty() ? names.tables(MetadataNames.TABLES) : schemas)
                        + " Only tables whose repositories were given to the connection are there.",
                SqlState.NO_TABLE);
    }

    private static Told function(String name, String message) {
        String alike = ALIKE.get(name);
        TreeSet<String> functions = new TreeSet<>();
        MoreFunctions.WITH_STANDARD.getOperatorList().stream()
                .filter(SqlFunction.class::isInstance)
                .forEach(operator -> functions.add(operator.getName()));
        List<String> near = alike == null ? NearestNames.of(name, functions) : List.of(alike);
        String hint = near.isEmpty() || near.contains(name) ? "" : " Did you mean " + String.join(" or ", near) + "?";
        return new Told(message + "." + hint, SqlState.INVALID);
    }
}
