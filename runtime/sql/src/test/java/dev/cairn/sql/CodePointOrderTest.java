package dev.cairn.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Cairn;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text is ordered by code points, not by halves of pairs. */
class CodePointOrderTest {

    private static final String PRIVATE = "\uE000";
    private static final String FACE = "\uD83D\uDE00";

    @Test
    void inOrdersAndRanges() throws Exception {
        try (Cairn db = Cairn.inMemory()) {
            ItemRepository items = ItemRepository.of(db);
            RandomItems random = new RandomItems(new Random(2));
            List<String> names = List.of(FACE, PRIVATE, "a");
            for (int i = 0; i < names.size(); i++) {
                items.insert(named(random.item(i), names.get(i)));
            }
            try (Connection connection = CairnSql.connect(db, items)) {
                assertThat(strings(connection, "select name from items order by name"))
                        .containsExactly("a", PRIVATE, FACE);
                assertThat(strings(
                                connection, "select name from items where status is not null order by name desc, id"))
                        .containsExactly(FACE, PRIVATE, "a");
                assertThat(strings(connection, "select name from items where name > ?", PRIVATE))
                        .containsExactly(FACE);
                assertThat(strings(connection, "select name from items where name <= '" + PRIVATE + "' order by id"))
                        .containsExactly(PRIVATE, "a");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select name from items group by name order by name",
                "select name from items union select name from items where band < 3 order by 1",
                "select max(n) from (select name as n, case when id >= 0 then name end as m from items)"
                        + " group by m order by max(m)",
                "select min(name) from items group by name order by case when min(name) > '' then min(name) end nulls first",
                "select name from (select name, rank() over (order by name) as r from items) group by name, r order by r",
                "select a.name from items a join (select distinct name from items) b on a.name = b.name"
                        + " group by a.name order by a.name"
            })
    void inWhatIsComputed(String sql) throws Exception {
        try (Cairn db = Cairn.inMemory();
                Connection connection = CairnSql.connect(db, filled(db))) {
            assertThat(strings(connection, sql))
                    .containsExactly("", "a", "a\uE001", "b" + FACE, PRIVATE, "\uFFFD", FACE);
        }
    }

    @Test
    void inComparisonsOfWhatIsComputed() throws Exception {
        try (Cairn db = Cairn.inMemory();
                Connection connection = CairnSql.connect(db, filled(db))) {
            assertThat(strings(
                            connection, "select name from items group by name having name > ? order by name", "\uFFFD"))
                    .containsExactly(FACE);
            assertThat(strings(
                            connection,
                            "select a.name from items a join items b on a.name > b.name and b.name = ?"
                                    + " group by a.name order by 1",
                            PRIVATE))
                    .containsExactly("\uFFFD", FACE);
            assertThat(strings(connection, "select max(name) from items group by urgent or not urgent"))
                    .containsExactly(FACE);
        }
    }

    @Test
    void rowsThatAreOrderedAreJoined() throws Exception {
        String ordered = "(select name from items order by name limit 1000)";
        try (Cairn db = Cairn.inMemory();
                Connection connection = CairnSql.connect(db, filled(db))) {
            assertThat(strings(
                            connection,
                            "select count(*) from " + ordered + " a join " + ordered + " b on a.name = b.name"))
                    .isEqualTo(strings(
                            connection, "select sum(c * c) from (select count(*) as c from items group by name)"));
            assertThat(strings(
                            connection,
                            "select count(*) from (select uid from items order by uid limit 1000) a"
                                    + " join (select uid from items order by uid limit 1000) b on a.uid = b.uid"))
                    .containsExactly("70");
        }
    }

    private static ItemRepository filled(Cairn db) {
        ItemRepository items = ItemRepository.of(db);
        RandomItems random = new RandomItems(new Random(2));
        List<String> names = List.of(FACE, PRIVATE, "a", "", "b" + FACE, "\uFFFD", "a\uE001");
        for (int i = 0; i < 70; i++) {
            items.insert(named(random.item(i), names.get(i % names.size())));
        }
        return items;
    }

    private static Item named(Item item, String name) {
        return new Item(
                item.id(),
                name,
                item.status(),
                item.level(),
                item.createdAt(),
                item.owner(),
                item.priority(),
                item.dueDate(),
                item.key(),
                item.open(),
                item.tiny(),
                item.size(),
                item.letter(),
                item.ratio(),
                item.weight(),
                item.amount(),
                item.huge(),
                item.uid(),
                item.at(),
                item.localTime(),
                item.sentAt(),
                item.took(),
                item.hash(),
                item.mail(),
                item.address(),
                item.tags(),
                item.counts());
    }

    private static List<String> strings(Connection connection, String sql, String... parameters) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    strings.add(rows.getString(1));
                }
            }
        }
        return strings;
    }
}
