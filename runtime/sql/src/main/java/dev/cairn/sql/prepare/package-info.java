/** From the text of a statement to something that can be executed, and keeping that. */
@NullMarked
package dev.cairn.sql.prepare;

import org.jspecify.annotations.NullMarked;
