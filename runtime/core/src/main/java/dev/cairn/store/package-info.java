/**
 * The engine under every repository: it keeps the entities of a table and all of their index entries in step.
 */
@NullMarked
package dev.cairn.store;

import org.jspecify.annotations.NullMarked;
