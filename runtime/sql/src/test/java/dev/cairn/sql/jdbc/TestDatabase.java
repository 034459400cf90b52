package dev.cairn.sql.jdbc;

import dev.cairn.Cairn;
import dev.cairn.sql.CairnSql;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

/** A database with three tables, and short ways to ask it. */
final class TestDatabase implements AutoCloseable {

    final Cairn db;
    final ItemRepository items;
    final NoteRepository notes;
    final PlaceRepository places;

    TestDatabase(Cairn db) {
        this.db = db;
        this.items = ItemRepository.of(db);
        this.notes = NoteRepository.of(db);
        this.places = PlaceRepository.of(db);
    }

    /** One on each backend. */
    static Stream<Named<TestDatabase>> all(Path directory) {
        return Stream.of(
                Named.of("memory", new TestDatabase(Cairn.inMemory())),
                Named.of("RocksDB", new TestDatabase(Cairn.open(directory.resolve("db" + System.nanoTime())))));
    }

    Connection connect() throws SQLException {
        return CairnSql.connect(db, items, notes, places);
    }

    static List<String> rows(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            return rows(result);
        }
    }

    static List<String> rows(ResultSet result) throws SQLException {
        List<String> rows = new ArrayList<>();
        int columns = result.getMetaData().getColumnCount();
        while (result.next()) {
            List<String> row = new ArrayList<>();
            for (int i = 1; i <= columns; i++) {
                row.add(result.getString(i));
            }
            rows.add(String.join("|", row.stream().map(String::valueOf).toList()));
        }
        return rows;
    }

    static long update(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    @Override
    public void close() {
        db.close();
    }
}
