package dev.cairn;

import org.jspecify.annotations.Nullable;

/**
 * Why an entity cannot be in an index. Ids and keys are in words, as messages have them: a string in quotation marks.
 *
 * @param entity the id of the entity
 * @param other the id of the entity that has the same key in a unique index; null if the entity is alone with its fault,
 *     such as a value too long for a key
 * @param key the key that both have, such as {@code token="t"}; null if the entity is alone with its fault
 * @param message all of it in words
 */
public record IndexViolation(
        String entity, @Nullable String other, @Nullable String key, String message) {}
