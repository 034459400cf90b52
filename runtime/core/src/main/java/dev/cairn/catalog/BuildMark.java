package dev.cairn.catalog;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far an index is filled. It is written with each batch of entries, so that filling goes on where it stopped.
 *
 * @param last the encoded id of the last entity that was looked at, or null before the first
 * @param done how many entities were looked at
 * @param violations which of them cannot be in the index
 */
public record BuildMark(byte @Nullable [] last, long done, List<CatalogViolation> violations) {

    /** Nothing is done yet. */
    public static final BuildMark START = new BuildMark(null, 0, List.of());

    /**
     * The key of the mark in the partition that is filled. No entry has it, since every column has at least one byte.
     */
    private static final byte[] KEY = {};

    /**
     * Copies the list and checks that nothing is missing.
     *
     * @param last the encoded id of the last entity that was looked at, or null before the first
     * @param done how many entities were looked at
     * @param violations which of them cannot be in the index
     */
    public BuildMark {
        Objects.requireNonNull(violations, "violations");
        violations = List.copyOf(violations);
    }

    /**
     * The key of the mark in the partition that is filled.
     *
     * @return a new array
     */
    public static byte[] key() {
        return KEY.clone();
    }

    /**
     * Reads a mark.
     *
     * @param stored what is stored under the {@link #key}, or null
     * @param index the name of the index
     * @return the mark
     * @throws dev.cairn.CorruptDataException if it cannot be read
     */
    public static BuildMark read(byte @Nullable [] stored, String index) {
        return stored == null ? START : CatalogJson.mark(index, stored);
    }

    /**
     * The stored form.
     *
     * @return the bytes
     */
    public byte[] toBytes() {
        return CatalogJson.write(this);
    }
}
