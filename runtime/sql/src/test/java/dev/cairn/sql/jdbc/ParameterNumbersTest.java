package dev.cairn.sql.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.Cairn;
import dev.cairn.sql.CairnSql;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers for parameters that the columns which they are compared with cannot have. */
class ParameterNumbersTest {

    private static final List<Number> VALUES = List.of(
            -0.5,
            300,
            5_000_000_000L,
            new BigDecimal("2.75"),
            new BigDecimal("4.00"),
            new BigInteger("99999999999999999999999"),
            1e300);

    private final Cairn db = Cairn.inMemory();
    private final NumbersRepository numbers = NumbersRepository.of(db);
    private Connection connection;

    @BeforeEach
    void fill() throws SQLException {
        for (int i = -5; i < 15; i++) {
            numbers.insert(new Numbers(
                    i, (byte) i, (short) (i * 2), (long) i * i, BigInteger.valueOf(i - 3), i % 3 == 0 ? null : i));
        }
        connection = CairnSql.connect(db, numbers);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        db.close();
    }

    private List<Integer> ids(String sql, Number... values) throws SQLException {
        List<Integer> ids = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    ids.add(result.getInt(1));
                }
            }
        }
        ids.sort(null);
        return ids;
    }

    private static String literal(Number value) {
        boolean isExact = !(value instanceof Double || value instanceof Float);
        return new BigDecimal(value.toString()).toPlainString() + (isExact ? "" : "e0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "tiny", "small", "\"LARGE\"", "huge", "maybe", "tiny + 1"})
    void areComparedAsLiteralsAre(String column) throws SQLException {
        for (String form : List.of(
                "%s = ?",
                "%s <> ?",
                "%s < ?",
                "? <= %s",
                "not (%s > ?)",
                "%s is distinct from ?",
                "%s in (?, 2)",
                "%s not in (2, ?)",
                "%s between ? and 300",
                "(%s, id) > (?, 3)",
                "case when %s = ? then id > 3 else id < 3 end",
                "(%s >= ?) = (id > 3)")) {
            String sql = "select id from numbers where " + form.replace("%s", column);
            for (Number value : VALUES) {
                assertThat(ids(sql, value)).as(sql + " of " + value).isEqualTo(ids(sql.replace("?", literal(value))));
            }
        }
    }

    @Test
    void severalAreToldApart() throws SQLException {
        String sql = "select id from numbers where tiny < ? and small > ? and '?' <> '' and maybe <> ?";
        assertThat(ids(sql, 1000, new BigDecimal("3.5"), 4))
                .isEqualTo(ids(sql, 127, 3, 4))
                .isNotEmpty();
    }

    @Test
    void areErrorsWhereTheyAreWritten() {
        assertThatThrownBy(() -> {
                    try (PreparedStatement update =
                            connection.prepareStatement("update numbers set tiny = ? where small = ?")) {
                        update.setInt(1, 300);
                        update.setInt(2, 70_000);
                        update.executeUpdate();
                    }
                })
                .isInstanceOf(SQLDataException.class)
                .hasMessageContaining("Parameter 1: \"300\" (Integer) cannot be TINYINT.");
    }

    @Test
    void changesFindNothingByThem() throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update numbers set small = 1 where tiny = ?")) {
            update.setInt(1, 300);
            assertThat(update.executeUpdate()).isZero();
            update.setInt(1, 3);
            assertThat(update.executeUpdate()).isOne();
        }
    }

    @Test
    void textsAreNotCutOff() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select count(*) from (select case when id > 3 then 'ab' else 'cd' end as v from numbers) where v = ?")) {
            statement.setString(1, "abc");
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                assertThat(result.getInt(1)).isZero();
            }
        }
    }
}
