/** The tables about the database. */
@NullMarked
package dev.cairn.sql.system;

import org.jspecify.annotations.NullMarked;
