/** Two compilations of one record over one database: what is kept, what is rebuilt, and what is refused. */
@NullMarked
package dev.cairn.tests.evolution;

import org.jspecify.annotations.NullMarked;
