package dev.cairn.sql;

import dev.cairn.annotations.Entity;
import dev.cairn.annotations.Id;

/** An entity for connections to find by its name. */
@Entity("pages")
public record Page(@Id int number, String text) {}
