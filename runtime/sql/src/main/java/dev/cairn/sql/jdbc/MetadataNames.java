package dev.cairn.sql.jdbc;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The names of the schemas. */
final class MetadataNames {

    /** The schema of the entities' tables. */
    static final String TABLES = "CAIRN";

    /** The schema of the tables about them. */
    static final String SYSTEM = "SYS";

    static final List<String> SCHEMAS = List.of(TABLES, SYSTEM);

    private MetadataNames() {}

    static String requireSchema(@Nullable String name) throws SQLException {
        String wanted = name == null ? TABLES : name.toUpperCase(Locale.ROOT);
        if (!SCHEMAS.contains(wanted)) {
            throw new SQLException(
                    "There is no schema \"" + name + "\". There are: " + String.join(", ", SCHEMAS) + ".",
                    SqlState.NO_TABLE);
        }
        return wanted;
    }
}
