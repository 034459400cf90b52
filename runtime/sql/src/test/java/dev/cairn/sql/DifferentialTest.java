package dev.cairn.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Cairn;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random statements have the same rows in H2. */
class DifferentialTest {

    private static final int STATEMENTS = Integer.getInteger("cairn.sql.statements", 120);
    private static final int ROWS = 150;

    @Test
    void inMemory() throws Exception {
        try (Cairn db = Cairn.inMemory()) {
            compare(db, Long.getLong("cairn.sql.seed", 1));
        }
    }

    @Test
    void onRocksDb(@TempDir Path directory) throws Exception {
        try (Cairn db = Cairn.open(directory)) {
            compare(db, Long.getLong("cairn.sql.seed", 1) + 1);
        }
    }

    @Test
    void inAnotherTimeZone() throws Exception {
        TimeZone zone = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
        try (Cairn db = Cairn.inMemory()) {
            compare(db, Long.getLong("cairn.sql.seed", 1) + 2);
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    private static void compare(Cairn db, long seed) throws SQLException {
        ItemRepository items = ItemRepository.of(db);
        RandomItems rows = new RandomItems(new Random(seed));
        List<String> wrong = new ArrayList<>();
        try (Connection h2 = ItemsInH2.open();
                Connection cairn = CairnSql.connect(db, items)) {
            for (long id = 0; id < ROWS; id++) {
                Item item = rows.item(id);
                items.insert(item);
                ItemsInH2.insert(h2, item);
            }
            RandomStatements statements = new RandomStatements(new Random(seed));
            for (int i = 0; i < STATEMENTS; i++) {
                RandomStatements.Sql sql = statements.next();
                String expected = rows(h2, sql);
                String actual;
                try {
                    actual = rows(cairn, sql);
                } catch (SQLException | RuntimeException e) {
                    Throwable cause = e;
                    while (cause.getCause() != null) {
                        cause = cause.getCause();
                    }
                    actual = "fails: " + cause + " at " + cause.getStackTrace()[0];
                }
                if (!actual.equals(expected)) {
                    wrong.add(sql + "\n  expected " + expected + "\n  actual   " + actual);
                }
            }
        }
        assertThat(wrong).as("seed " + seed).isEmpty();
    }

    private static String rows(Connection connection, RandomStatements.Sql sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql.sql())) {
            for (int i = 0; i < sql.parameters().size(); i++) {
                statement.setObject(i + 1, sql.parameters().get(i));
            }
            try (ResultSet result = statement.executeQuery()) {
                int columns = result.getMetaData().getColumnCount();
                while (result.next()) {
                    List<@Nullable Object> row = new ArrayList<>();
                    for (int i = 1; i <= columns; i++) {
                        row.add(plain(result.getObject(i)));
                    }
                    rows.add(row.toString());
                }
            }
        }
        if (!sql.ordered()) {
            rows.sort(Comparator.naturalOrder());
        }
        return rows.size() + " " + rows;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof Number number
                ? new BigDecimal(number.toString())
                        .round(MathContext.DECIMAL64)
                        .stripTrailingZeros()
                        .toPlainString()
                : value;
    }
}
