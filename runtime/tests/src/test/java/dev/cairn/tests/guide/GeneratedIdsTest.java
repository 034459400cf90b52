package dev.cairn.tests.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Cairn;
import org.junit.jupiter.api.Test;

class GeneratedIdsTest {

    @Test
    void generatedIds() {
        try (Cairn db = Cairn.inMemory()) {
            InvoiceRepository invoices = InvoiceRepository.of(db);

            Invoice stored = invoices.insert(new Invoice(0, "Ada"));
            long number = stored.number(); // 1

            assertThat(number).isEqualTo(1);
            assertThat(invoices.findById(1L)).contains(stored);
        }
    }
}
