package dev.cairn.sql.jdbc;

import dev.cairn.annotations.Entity;
import dev.cairn.annotations.Id;

/** An entity with a composite id. */
@Entity("places")
public record Place(@Id PlaceId id, int people) {

    record PlaceId(String country, String town) {}
}
