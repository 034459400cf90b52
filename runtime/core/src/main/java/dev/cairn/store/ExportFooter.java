package dev.cairn.store;

import java.util.Objects;

/**
 * The last line of a table's export.
 *
 * @param entities how many lines lie between the first and this one
 * @param sha256 the hash of all lines before this one, each with a line feed, in hexadecimal
 */
record ExportFooter(long entities, String sha256) {

    ExportFooter {
        Objects.requireNonNull(sha256, "sha256");
    }
}
