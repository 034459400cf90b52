package dev.cairn.sql;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The same rows in another database, which orders nulls last. */
final class ItemsInH2 {

    private ItemsInH2() {}

    static Connection open() throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:h2:mem:;DEFAULT_NULL_ORDERING=HIGH");
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    create table items (
                      id bigint primary key, name varchar, status varchar, "LEVEL" varchar, created_at timestamp(9),
                      "OWNER" varchar, priority integer, due_date date, "KEY" varchar, "OPEN" boolean, tiny tinyint,
                      "SIZE" smallint, letter varchar, ratio real, weight double precision, amount numeric(76, 38),
                      huge numeric(76), uid uuid, "AT" time(9), local_time timestamp(9), sent_at timestamp(9),
                      took numeric(28, 9), hash varbinary, mail varchar, address_city varchar, urgent boolean,
                      band integer)""");
        }
        return connection;
    }

    static void insert(Connection connection, Item item) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into items values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")) {
            Object[] values = {
                item.id(),
                item.name(),
                item.status().name(),
                item.level().name(),
                LocalDateTime.ofInstant(item.createdAt(), ZoneOffset.UTC),
                item.owner(),
                item.priority(),
                item.dueDate().orElse(null),
                item.key(),
                item.open(),
                item.tiny(),
                item.size(),
                "" + item.letter(),
                item.ratio(),
                item.weight(),
                item.amount(),
                item.huge(),
                item.uid(),
                item.at(),
                item.localTime(),
                item.sentAt() == null
                        ? null
                        : LocalDateTime.ofInstant(item.sentAt().toInstant(), ZoneOffset.UTC),
                seconds(item),
                item.hash(),
                item.mail(),
                item.address() == null ? null : item.address().city(),
                item.urgent(),
                item.band()
            };
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.executeUpdate();
        }
    }

    private static java.math.@Nullable BigDecimal seconds(Item item) {
        return item.took() == null
                ? null
                : java.math.BigDecimal.valueOf(item.took().getSeconds())
                        .add(java.math.BigDecimal.valueOf(item.took().getNano(), 9));
    }
}
