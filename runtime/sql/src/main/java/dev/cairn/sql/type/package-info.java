/** The SQL type of every Java type that a component can have, and its values in both directions. */
@NullMarked
package dev.cairn.sql.type;

import org.jspecify.annotations.NullMarked;
