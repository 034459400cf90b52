package dev.cairn.sql;

import dev.cairn.Cairn;
import dev.cairn.CairnException;
import dev.cairn.sql.jdbc.ConnectionOptions;
import dev.cairn.sql.jdbc.Connections;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** The databases that connections have opened, each as long as one of its connections is open. */
final class OpenDirectories {

    private static final String STATE = "08001";
    private static final Map<Path, Opened> OPENED = new HashMap<>();

    private OpenDirectories() {}

    /** A database, and how many connections it has. */
    private static final class Opened {

        private final Cairn db;
        private final boolean readOnly;
        private int connections;

        Opened(Cairn db, boolean readOnly) {
            this.db = db;
            this.readOnly = readOnly;
        }
    }

    static Connection connect(Path directory, List<String> entities, ConnectionOptions options, String url)
            throws SQLException {
        synchronized (OPENED) {
            Path key = key(directory);
            Opened opened = OPENED.get(key);
            if (opened == null) {
                opened = new Opened(open(directory, options.readOnly()), options.readOnly());
                OPENED.put(key, opened);
            }
            if (opened.readOnly && !options.readOnly()) {
                throw new SQLException(
                        "The database in \"" + directory + "\" is open read-only by another connection of this process."
                                + " Close that, or connect with readOnly=true.",
                        STATE);
            }
            opened.connections++;
            Opened shared = opened;
            AtomicBoolean closed = new AtomicBoolean();
            Runnable close = () -> {
                if (closed.compareAndSet(false, true)) {
                    release(key, shared);
                }
            };
            try {
                return Connections.open(opened.db, EntityNames.descriptors(entities), options, url, close);
            } catch (SQLException | RuntimeException e) {
                close.run();
                throw e;
            }
        }
    }

    private static void release(Path key, Opened opened) {
        synchronized (OPENED) {
            opened.connections--;
            if (opened.connections == 0) {
                OPENED.remove(key);
                opened.db.close();
            }
        }
    }

    private static Cairn open(Path directory, boolean readOnly) throws SQLException {
        if (!Files.isDirectory(directory)) {
            throw new SQLException(
                    "There is no directory \"" + directory + "\". Make it, and it will hold a new database; or name"
                            + " that of a database.",
                    STATE);
        }
        try {
            return readOnly ? Cairn.builder().readOnly().open(directory) : Cairn.open(directory);
        } catch (CairnException e) {
            throw new SQLException(e.getMessage(), STATE, e);
        }
    }

    private static Path key(Path directory) {
        try {
            return directory.toRealPath();
        } catch (IOException e) {
            return directory.toAbsolutePath().normalize();
        }
    }
}
