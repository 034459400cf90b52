package dev.cairn.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Cairn;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReadingTablesTest {

    @Test
    void aTableHasTheComponentsOfItsRecordAndWhatItsIndexesHave() throws Exception {
        try (Cairn db = Cairn.inMemory()) {
            ItemRepository items = ItemRepository.of(db);
            RandomItems random = new RandomItems(new Random(1));
            for (long id = 0; id < 20; id++) {
                items.insert(random.item(id));
            }
            try (Connection connection = CairnSql.connect(db, items);
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("select * from items order by id")) {
                for (Item item : items.scanAll().toList()) {
                    assertThat(rows.next()).isTrue();
                    assertThat(rows.getLong("ID")).isEqualTo(item.id());
                    assertThat(rows.getString("NAME")).isEqualTo(item.name());
                    assertThat(rows.getString("STATUS")).isEqualTo(item.status().name());
                    assertThat(rows.getObject("PRIORITY")).isEqualTo(item.priority());
                    assertThat(rows.getBigDecimal("AMOUNT")).isEqualTo(item.amount());
                    assertThat(rows.getString("ADDRESS_CITY"))
                            .isEqualTo(
                                    item.address() == null
                                            ? null
                                            : item.address().city());
                    assertThat(rows.getBoolean("URGENT")).isEqualTo(item.urgent());
                    assertThat(rows.getInt("BAND")).isEqualTo(item.band());
                }
                assertThat(rows.next()).isFalse();
            }
        }
    }
}
