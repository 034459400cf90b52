package dev.cairn;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Turns what one version of a record has stored into what the next one stores, for changes that names and defaults
 * cannot express: a component that is divided, another unit, another type. It is named in {@code @Entity(migrations)};
 * the first of those leads from version 1 to version 2, and so on.
 *
 * <pre>{@code
 * final class SplitName implements EntityMigration {
 *     public void migrate(ObjectNode person) {
 *         String[] names = person.path("name").asText().split(" ", 2);
 *         person.put("first", names[0]).put("last", names[names.length - 1]);
 *         person.remove("name");
 *     }
 * }
 * }</pre>
 *
 * <p>It runs whenever an older entity is read, until that is written again: so it is a pure function of the tree, safe for
 * use by several threads, and never changes once entities were read through it. It must not use the database.
 */
@FunctionalInterface
public interface EntityMigration {

    /**
     * Changes a stored entity to the form of the next version.
     *
     * @param entity its components under the names that they were stored with, as the format of values describes them
     *     ({@code docs/value-format.md}); those that are null or an empty optional are not there. Numbers have all their
     *     digits, but {@code -0.0} has lost its sign. The id must stay as it is.
     */
    void migrate(ObjectNode entity);
}
