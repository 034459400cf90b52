package dev.cairn.sql;

import dev.cairn.sql.jdbc.ConnectionOptions;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A database as its URL names it, with the properties of a connection. */
final class DatabaseAddress {

    static final String ENTITIES = "entities";

    private static final String DIRECTORY = "directory:";
    private static final String REGISTERED = "registered:";
    private static final String STATE = "08001";
    private static final Set<String> KNOWN =
            Set.of(ENTITIES, ConnectionOptions.READ_ONLY, ConnectionOptions.TRANSACTION_BYTES);

    private final String url;
    private final String place;
    private final Properties info;

    private DatabaseAddress(String url, String place, Properties info) {
        this.url = url;
        this.place = place;
        this.info = info;
    }

    static DatabaseAddress parse(String url, String prefix, @Nullable Properties given) throws SQLException {
        Properties info = new Properties();
        if (given != null) {
            given.stringPropertyNames().forEach(name -> info.setProperty(name, given.getProperty(name)));
        }
        List<String> parts = Arrays.asList(url.substring(prefix.length()).split(";", -1));
        for (String part : parts.subList(1, parts.size())) {
            int equals = part.indexOf('=');
            if (part.isBlank()) {
                continue;
            }
            String name = equals < 0 ? part : part.substring(0, equals).strip();
            if (equals < 0 || !KNOWN.contains(name)) {
                throw new SQLException(
                        "The URL \"" + url + "\" has the setting \"" + part
                                + "\". There are: entities=…, readOnly=true," + " transactionBytes=…",
                        STATE);
            }
            info.setProperty(name, part.substring(equals + 1).strip());
        }
        return new DatabaseAddress(url, parts.get(0), info);
    }

    Connection connect() throws SQLException {
        ConnectionOptions options = ConnectionOptions.of(info);
        if (place.startsWith(REGISTERED)) {
            return RegisteredDatabases.connect(place.substring(REGISTERED.length()), options, url);
        }
        if (place.startsWith(DIRECTORY)) {
            return OpenDirectories.connect(path(), entities(), options, url);
        }
        throw new SQLException(
                "The URL \"" + url + "\" names no database. Write jdbc:cairn:directory:PATH;entities=… or"
                        + " jdbc:cairn:registered:NAME.",
                STATE);
    }

    private Path path() throws SQLException {
        try {
            return Path.of(place.substring(DIRECTORY.length()));
        } catch (InvalidPathException e) {
            throw new SQLException("The URL \"" + url + "\" has a path that is none: " + e.getMessage(), STATE, e);
        }
    }

    private List<String> entities() throws SQLException {
        List<String> names = Arrays.stream(info.getProperty(ENTITIES, "").split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        if (names.isEmpty()) {
            throw new SQLException(
                    "The URL \"" + url
                            + "\" names no tables. Add ;entities=com.acme.Job,com.acme.User with the classes of"
                            + " the records.",
                    STATE);
        }
        return names;
    }
}
