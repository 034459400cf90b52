/**
 * Plans whose times have nanoseconds, and whose texts and UUIDs the order of indexes, all the way, in Calcite's generated code
 * too.
 */
@NullMarked
package dev.cairn.sql.exact;

import org.jspecify.annotations.NullMarked;
