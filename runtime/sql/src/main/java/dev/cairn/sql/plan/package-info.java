/** How statements are planned: relations that read indexes, and the rules that make them. */
@NullMarked
package dev.cairn.sql.plan;

import org.jspecify.annotations.NullMarked;
