package dev.cairn.sql.guide;

import dev.cairn.annotations.Entity;
import dev.cairn.annotations.Id;
import dev.cairn.annotations.Indexed;

@Entity("customers")
public record Customer(@Id long customerId, @Indexed String last) {}
