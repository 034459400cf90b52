/**
 * Questions about entities, put together from typed columns, and the planner that finds the cheapest way to answer one
 * through the id and the indexes.
 */
@NullMarked
package dev.cairn.query;

import org.jspecify.annotations.NullMarked;
