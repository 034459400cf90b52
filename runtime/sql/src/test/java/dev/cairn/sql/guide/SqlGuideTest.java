package dev.cairn.sql.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Cairn;
import dev.cairn.sql.CairnSql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The examples of docs/sql.md. */
class SqlGuideTest {

    @Test
    void connecting() throws SQLException {
        Map<String, Instant> oldest = new LinkedHashMap<>();
        try (Cairn db = Cairn.inMemory()) {
            JobRepository.of(db).insert(new Job("a", Job.Status.NEW, Instant.ofEpochSecond(2)));
            JobRepository.of(db).insert(new Job("b", Job.Status.NEW, Instant.ofEpochSecond(1)));
            JobRepository.of(db).insert(new Job("c", Job.Status.DONE, Instant.ofEpochSecond(0)));

            try (Connection connection = CairnSql.connect(db, JobRepository.of(db));
                    PreparedStatement find = connection.prepareStatement(
                            "SELECT job_id, created_at FROM jobs WHERE status = ? ORDER BY created_at LIMIT 10")) {
                find.setString(1, "NEW");
                try (ResultSet rows = find.executeQuery()) {
                    while (rows.next()) {
                        oldest.put(rows.getString("JOB_ID"), rows.getObject("CREATED_AT", Instant.class));
                    }
                }
            }
        }
        assertThat(oldest)
                .containsExactly(Map.entry("b", Instant.ofEpochSecond(1)), Map.entry("a", Instant.ofEpochSecond(2)));
    }

    @Test
    void writing() throws SQLException {
        try (Cairn db = Cairn.inMemory()) {
            InvoiceRepository invoices = InvoiceRepository.of(db);
            CustomerRepository customers = CustomerRepository.of(db);
            customers.insert(new Customer(1, "Cleo"));
            long first;
            try (Connection connection = CairnSql.connect(db, invoices, customers);
                    Statement statement = connection.createStatement()) {
                statement.executeUpdate("INSERT INTO invoices (customer) VALUES ('Ada'), ('Bob')");
                try (ResultSet keys = statement.getGeneratedKeys()) {
                    keys.next();
                    first = keys.getLong("NUMBER");
                }
                statement.executeUpdate("UPDATE invoices SET customer = customer || '!' WHERE number = " + first);
                statement.executeUpdate("DELETE FROM invoices WHERE customer = 'Bob'");

                assertThat(invoices.scanAll().toList()).containsExactly(new Invoice(first, "Ada!"));

                connection.setAutoCommit(false);
                statement.executeUpdate("INSERT INTO invoices (customer) VALUES ('Cleo')");
                statement.executeUpdate("DELETE FROM customers WHERE last = 'Cleo'");
                connection.commit();
            }
            assertThat(invoices.scanAll().count()).isEqualTo(2);
            assertThat(customers.scanAll().count()).isZero();
        }
    }
}
