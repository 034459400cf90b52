package shop;

import dev.cairn.annotations.Entity;
import dev.cairn.annotations.Id;
import dev.cairn.annotations.Version;

@Entity("invoices")
public record Invoice(
        @Id(generated = true) long number, String customer, @Version long version) {}
