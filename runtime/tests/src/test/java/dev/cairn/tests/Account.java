package dev.cairn.tests;

import dev.cairn.annotations.Entity;
import dev.cairn.annotations.Id;
import dev.cairn.annotations.Indexed;
import dev.cairn.annotations.Version;

/** Money that only goes from one to another, so that the sum stays. */
@Entity("accounts")
record Account(@Id int id, @Indexed long amount, @Version long version) {

    Account plus(long more) {
        return new Account(id, amount + more, version);
    }
}
