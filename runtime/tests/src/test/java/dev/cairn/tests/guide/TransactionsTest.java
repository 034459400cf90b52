package dev.cairn.tests.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Cairn;
import dev.cairn.Durability;
import dev.cairn.OpenTransaction;
import org.junit.jupiter.api.Test;

class TransactionsTest {

    @Test
    void transactions() {
        try (Cairn db = Cairn.inMemory()) {
            InvoiceRepository invoices = InvoiceRepository.of(db);
            CustomerRepository customers = CustomerRepository.of(db);

            long number = db.transactAndGet(tx -> {
                customers.in(tx).insert(new Customer(7, "Ada", "Lovelace", "ada@example.org", "England"));
                return invoices.in(tx).insert(new Invoice(0, "Ada")).number();
            });

            try (OpenTransaction open = db.transactions().begin()) {
                customers.in(open.transaction()).deleteById(7L);
                invoices.in(open.transaction()).insert(new Invoice(0, "Ada"));
                open.commit(); // if it is not, nothing is stored
            }
            assertThat(customers.existsById(7L)).isFalse();

            db.transactions()
                    .durability(Durability.SYNC)
                    .transact(tx -> customers.in(tx).deleteById(7L));

            assertThat(invoices.existsById(number)).isTrue();
            assertThat(customers.existsById(7L)).isFalse();
        }
    }
}
