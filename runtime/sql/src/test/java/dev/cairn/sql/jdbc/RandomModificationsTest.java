package dev.cairn.sql.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random changes by SQL, in transactions and alone, compared with a map. */
class RandomModificationsTest {

    private static final int STEPS = Integer.getInteger("cairn.sql.steps", 300);
    private static final int CODES = 12;

    @TempDir
    static Path directory;

    static Stream<Named<TestDatabase>> databases() {
        return TestDatabase.all(directory);
    }

    private final long seed = Long.getLong("cairn.sql.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private Map<String, Item> model = new TreeMap<>();
    private Map<String, Item> committed = new TreeMap<>();
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    @ParameterizedTest
    @MethodSource("databases")
    void leaveWhatTheyLeaveInAMap(TestDatabase test) throws SQLException {
        try (test;
                Connection connection = test.connect()) {
            for (int step = 0; step < STEPS; step++) {
                step(connection);
            }
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
            Map<String, Item> stored = new TreeMap<>();
            test.items.scanAll().forEach(item -> stored.put(item.code(), item));
            assertThat(stored).as("seed " + seed).isEqualTo(model);
            assertThat(test.db.verify().isClean()).as("seed " + seed).isTrue();
        }
    }

    private void step(Connection connection) throws SQLException {
        switch (random.nextInt(8)) {
            case 0, 1 -> insert(connection);
            case 2 -> raise(connection);
            case 3 -> label(connection);
            case 4 -> delete(connection);
            case 5 -> copy(connection);
            case 6 -> endOrBegin(connection);
            default ->
                assertThat(sum(connection))
                        .as("seed " + seed)
                        .isEqualTo(
                                model.values().stream().mapToLong(Item::price).sum());
        }
    }

    private void endOrBegin(Connection connection) throws SQLException {
        if (connection.getAutoCommit()) {
            committed = new TreeMap<>(model);
            connection.setAutoCommit(false);
        } else if (random.nextBoolean()) {
            connection.commit();
            committed = new TreeMap<>(model);
            connection.setAutoCommit(random.nextBoolean());
        } else {
            connection.rollback();
            model = new TreeMap<>(committed);
            connection.setAutoCommit(random.nextBoolean());
        }
    }

    private PreparedStatement prepared(Connection connection, String sql) throws SQLException {
        PreparedStatement known = statements.get(sql);
        if (known == null) {
            known = connection.prepareStatement(sql);
            statements.put(sql, known);
        }
        return known;
    }

    private String code() {
        return "c" + random.nextInt(CODES);
    }

    private void insert(Connection connection) throws SQLException {
        PreparedStatement insert = prepared(
                connection,
                "INSERT INTO items (code, kind, price, label, made_at, tags, maker)"
                        + " VALUES (?, ?, ?, ?, ?, ARRAY['t'], ROW('m', ?))");
        Item item = new Item(
                code(),
                random.nextBoolean() ? Item.Kind.TOOL : Item.Kind.TOY,
                random.nextInt(20),
                random.nextBoolean() ? null : "l" + random.nextInt(CODES),
                Optional.empty(),
                Instant.ofEpochSecond(random.nextInt(1000), random.nextInt(1_000_000_000)),
                List.of("t"),
                new Item.Maker("m", random.nextBoolean() ? "Rome" : null),
                1);
        insert.setString(1, item.code());
        insert.setString(2, item.kind().name());
        insert.setInt(3, item.price());
        insert.setString(4, item.label());
        insert.setObject(5, item.madeAt());
        insert.setString(6, item.maker().city());
        boolean fits = !model.containsKey(item.code()) && isFree(item.label(), null);
        expect(insert, fits, 1);
        if (fits) {
            model.put(item.code(), item);
        }
    }

    private boolean isFree(@Nullable String label, @Nullable String except) {
        return label == null
                || model.values().stream()
                        .noneMatch(item ->
                                label.equals(item.label()) && !item.code().equals(except));
    }

    private void expect(PreparedStatement change, boolean fits, long count) throws SQLException {
        try {
            assertThat(change.executeLargeUpdate()).as("seed " + seed).isEqualTo(count);
            assertThat(fits).as("seed " + seed).isTrue();
        } catch (SQLIntegrityConstraintViolationException e) {
            assertThat(fits).as("seed " + seed + ": " + e.getMessage()).isFalse();
        }
    }

    private long change(Predicate<Item> which, UnaryOperator<Item> how) {
        long changed = 0;
        for (Item item : model.values().toArray(Item[]::new)) {
            if (which.test(item)) {
                model.put(item.code(), how.apply(item));
                changed++;
            }
        }
        return changed;
    }

    private void raise(Connection connection) throws SQLException {
        PreparedStatement update =
                prepared(connection, "UPDATE items SET price = price + ? WHERE kind = ? AND price >= ?");
        int more = random.nextInt(5) + 1;
        Item.Kind kind = random.nextBoolean() ? Item.Kind.TOOL : Item.Kind.TOY;
        int from = random.nextInt(20);
        update.setInt(1, more);
        update.setString(2, kind.name());
        update.setInt(3, from);
        long count = change(
                item -> item.kind() == kind && item.price() >= from,
                item -> with(item, item.price() + more, item.label()));
        expect(update, true, count);
    }

    private static Item with(Item item, int price, @Nullable String label) {
        return new Item(
                item.code(),
                item.kind(),
                price,
                label,
                item.weight(),
                item.madeAt(),
                item.tags(),
                item.maker(),
                item.revision() + 1);
    }

    private void label(Connection connection) throws SQLException {
        PreparedStatement update = prepared(connection, "UPDATE items SET label = ? WHERE code = ?");
        String code = code();
        String label = random.nextInt(3) == 0 ? null : "l" + random.nextInt(CODES);
        update.setString(1, label);
        update.setString(2, code);
        boolean there = model.containsKey(code);
        boolean fits = !there || isFree(label, code);
        expect(update, fits, there ? 1 : 0);
        if (fits) {
            change(item -> item.code().equals(code), item -> with(item, item.price(), label));
        }
    }

    private void delete(Connection connection) throws SQLException {
        PreparedStatement delete = prepared(connection, "DELETE FROM items WHERE price > ? AND maker_city = ?");
        int above = random.nextInt(30);
        delete.setInt(1, above);
        delete.setString(2, "null");
        long before = model.size();
        model.values().removeIf(item -> item.price() > above && Objects.equals(item.makerCity(), "null"));
        expect(delete, true, before - model.size());
    }

    private void copy(Connection connection) throws SQLException {
        PreparedStatement copy = prepared(
                connection,
                "INSERT INTO items (code, kind, price, label, made_at, tags, maker)"
                        + " SELECT code || CAST(? AS VARCHAR), kind, price, CAST(NULL AS VARCHAR), made_at, tags, maker FROM items WHERE code = ?");
        String code = code();
        copy.setString(1, "+");
        copy.setString(2, code);
        Item item = model.get(code);
        boolean fits = item == null || !model.containsKey(code + "+");
        expect(copy, fits, item == null ? 0 : 1);
        if (item != null && fits) {
            model.put(
                    code + "+",
                    new Item(
                            code + "+",
                            item.kind(),
                            item.price(),
                            null,
                            Optional.empty(),
                            item.madeAt(),
                            item.tags(),
                            item.maker(),
                            1));
        }
    }

    private long sum(Connection connection) throws SQLException {
        try (ResultSet rows =
                prepared(connection, "SELECT sum(price) FROM items").executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
