/** Plans whose times have nanoseconds all the way, in Calcite's generated code too. */
@NullMarked
package dev.cairn.sql.exact;

import org.jspecify.annotations.NullMarked;
