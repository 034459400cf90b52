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
