package dev.cairn.sql;

import org.jspecify.annotations.Nullable;

/**
 * A record in another.
 *
 * @param city a city, by which there is an index
 * @param zip more
 */
public record Address(String city, @Nullable String zip) {}
