package dev.cairn.catalog;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why an entity cannot be in an index.
 *
 * @param id the encoded id of the entity
 * @param entity its id in words
 * @param other the id, in words, of the entity that has its key in the index, or null if it is alone with its fault
 * @param key that key in words, or null
 * @param why all of it in words
 */
public record CatalogViolation(
        byte[] id,
        String entity,
        @Nullable String other,
        @Nullable String key,
        String why) {

    /**
     * Checks that nothing is missing, since the values may come from a damaged database.
     *
     * @param id the encoded id of the entity
     * @param entity its id in words
     * @param other the id, in words, of the entity that has its key in the index, or null if it is alone with its fault
     * @param key that key in words, or null
     * @param why all of it in words
     */
    public CatalogViolation {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(entity, "entity");
        Objects.requireNonNull(why, "why");
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof CatalogViolation that && Arrays.equals(id, that.id) && why.equals(that.why);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(id) + why.hashCode();
    }
}
