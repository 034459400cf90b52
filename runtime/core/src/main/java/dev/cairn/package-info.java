/**
 * What users of Cairn meet: the database, repositories, scans, ranges and the errors they can have.
 *
 * <p>Nothing here is null unless it says so, and every method throws {@link NullPointerException} for a null argument
 * that is not marked nullable.
 */
@NullMarked
package dev.cairn;

import org.jspecify.annotations.NullMarked;
