package dev.cairn.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Cairn;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What EXPLAIN says, kept in a file; {@code -Dgolden.update=true} writes it anew. */
class ExplainTest {

    private static final Path GOLDEN = Path.of("src/test/resources/explain.txt");

    private static final List<String> STATEMENTS = List.of(
            "select * from items where id = 7",
            "select name from items where id in (1, 2, 3)",
            "select id from items where id between 10 and 19",
            "select id, created_at from items where status = 'FAILED' order by created_at desc limit 10",
            "select name from items where status = 'RUNNING' and created_at >= timestamp '2024-01-01 00:00:00' and created_at < timestamp '2024-02-01 00:00:00'",
            "select name from items where status = 'FAILED' and size = 1 order by created_at limit 3",
            "select id from items where status in ('FAILED', 'NEW') order by created_at desc limit 10",
            "select id from items where \"KEY\" = 'key3' or (owner = 'a' and priority = 2)",
            "select count(*) from items where status = 'RUNNING'",
            "select count(*) from items",
            "select count(owner) from items where owner = 'a'",
            "select id from items where \"KEY\" like 'key1%'",
            "select id from items where \"KEY\" like 'key1%5'",
            "select id from items where priority is null",
            "select id from items where priority = 1 and due_date is null",
            "select min(name), max(name) from items",
            "select max(created_at) from items where status = 'DONE'",
            "select min(weight) from items",
            "select name, amount from items where name = 'ab'",
            "select name, owner from items where name >= 'a' and name < 'b' and amount > 1",
            "select id from items where urgent and created_at > timestamp '2024-01-01 00:00:00'",
            "select id from items where band = 1 and name = 'a'",
            "select id from items where address_city = 'a' order by created_at desc",
            "select id from items where mail = 'x@y.z'",
            "select id from items where amount = 1.5",
            "select id from items where priority + 1 = 3",
            "select name from items order by name limit 5",
            "select name from items order by hash",
            "select status, count(*) from items group by status",
            "select a.id, b.name from items a join items b on b.id = a.priority where a.status = 'NEW'",
            "select a.id from items a where exists (select 1 from items b where b.\"KEY\" = a.name)",
            "select id from items where uid = uuid '00000000-0000-0001-0000-000000000001'",
            "select id from items where level = 'HIGH' order by id limit 2 offset 4");

    @Test
    void namesIndexesAndKeyRanges() throws Exception {
        StringBuilder text = new StringBuilder();
        try (Cairn db = Cairn.inMemory()) {
            ItemRepository items = ItemRepository.of(db);
            RandomItems random = new RandomItems(new Random(5));
            for (long id = 0; id < 1000; id++) {
                items.insert(random.item(id));
            }
            try (Connection connection = CairnSql.connect(db, items)) {
                for (String sql : STATEMENTS) {
                    text.append(sql)
                            .append('\n')
                            .append(explain(connection, sql))
                            .append('\n');
                }
            }
        }
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(GOLDEN, text);
        }
        assertThat(text.toString()).isEqualTo(Files.readString(GOLDEN));
    }

    private static String explain(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet plan = statement.executeQuery("explain plan for "
                        + sql.replace("size", "\"SIZE\"")
                                .replace("owner", "\"OWNER\"")
                                .replace("level", "\"LEVEL\""))) {
            StringBuilder text = new StringBuilder();
            while (plan.next()) {
                Arrays.stream(plan.getString(1).split("\n"))
                        .filter(line -> !line.isBlank())
                        .forEach(line ->
                                text.append("    ").append(line.stripTrailing()).append('\n'));
            }
            return text.toString();
        } catch (SQLException e) {
            return "    fails: " + e.getMessage() + "\n";
        }
    }
}
