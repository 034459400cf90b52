package dev.cairn.sql.guide;

import dev.cairn.annotations.Entity;
import dev.cairn.annotations.Id;

@Entity("invoices")
public record Invoice(@Id(generated = true) long number, String customer) {}
