package dev.cairn.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.Cairn;
import dev.cairn.UniqueViolationException;
import dev.cairn.annotations.Entity;
import dev.cairn.annotations.Id;
import dev.cairn.annotations.Indexed;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An index on the id alone that ignores case finds what the id does not. */
class IdIgnoringCaseTest {

    @Entity
    record Account(
            @Id @Indexed(unique = true, ignoreCase = true) String login, int number) {}

    @Test
    void findsByAnyCaseAndKeepsTheIdAsItIs() {
        try (Cairn db = Cairn.inMemory()) {
            IdIgnoringCaseTest_AccountRepository accounts = IdIgnoringCaseTest_AccountRepository.of(db);
            Account ada = accounts.insert(new Account("Ada", 1));
            Account bob = accounts.insert(new Account("bob", 2));
            assertThat(accounts.findById("ADA")).isEmpty();
            assertThat(accounts.findByLogin("ADA")).contains(ada);
            assertThat(accounts.scanByLoginIn(List.of("ada", "Bob")).toList()).containsExactly(ada, bob);
            assertThat(accounts.scanByLoginIn(List.of("ada", "Bob")).entries().toList())
                    .extracting(IdIgnoringCaseTest_AccountIndexes.LoginEntry::login)
                    .containsExactly("Ada", "bob");
            assertThatThrownBy(() -> accounts.insert(new Account("ADA", 3)))
                    .isInstanceOf(UniqueViolationException.class);
        }
    }
}
