/** What runs when a statement is executed. */
@NullMarked
package dev.cairn.sql.run;

import org.jspecify.annotations.NullMarked;
