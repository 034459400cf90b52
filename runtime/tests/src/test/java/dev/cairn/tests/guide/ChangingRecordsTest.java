package dev.cairn.tests.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Cairn;
import org.junit.jupiter.api.Test;

class ChangingRecordsTest {

    @Test
    void upgrade() {
        try (Cairn db = Cairn.inMemory()) {
            CustomerRepository.of(db).insert(new Customer(1, "Ada", "Lovelace", "ada@example.org", "England"));

            long rewritten = db.upgrade(progress -> System.out.println(progress.table() + ": " + progress.read()));

            assertThat(rewritten).isZero();
        }
    }
}
