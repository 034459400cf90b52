package dev.cairn.codec;

import java.util.Objects;

/**
 * An enum's constant that had another name when values were written.
 *
 * @param constant the constant as it is now
 * @param formerName the name it had
 */
public record RenamedConstant(Enum<?> constant, String formerName) {

    /**
     * Checks that nothing is null.
     *
     * @param constant the constant as it is now
     * @param formerName the name it had
     */
    public RenamedConstant {
        Objects.requireNonNull(constant, "constant");
        Objects.requireNonNull(formerName, "formerName");
    }
}
