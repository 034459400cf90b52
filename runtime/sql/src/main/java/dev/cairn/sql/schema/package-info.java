/** Entities as tables. */
@NullMarked
package dev.cairn.sql.schema;

import org.jspecify.annotations.NullMarked;
