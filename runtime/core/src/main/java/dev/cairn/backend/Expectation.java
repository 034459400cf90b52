package dev.cairn.backend;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a batch assumes about a key at the moment it is written. The arrays are not copied.
 *
 * @param key the key
 * @param value the value that it must have, or null if it must be absent
 */
@SuppressWarnings("ArrayRecordComponent") // compared by content
public record Expectation(PartitionKey key, byte @Nullable [] value) {

    /**
     * Checks the expectation against what is stored.
     *
     * @param stored the key's value, or null if it is absent
     * @throws ExpectationFailedException if that is not what is expected
     */
    public void requireMetBy(byte @Nullable [] stored) {
        if (!Arrays.equals(value, stored)) {
            throw new ExpectationFailedException(key, value == null ? "be absent" : "have the value read before");
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Expectation that && key.equals(that.key) && Arrays.equals(value, that.value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(key, Arrays.hashCode(value));
    }

    @Override
    public String toString() {
        return key + (value == null ? " is absent" : " has a value of " + value.length + " bytes");
    }
}
