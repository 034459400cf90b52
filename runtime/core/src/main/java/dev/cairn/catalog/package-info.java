/**
 * What a database remembers about its tables and indexes: partitions, layouts, states and the component lists that ever
 * wrote a table.
 */
@NullMarked
package dev.cairn.catalog;

import org.jspecify.annotations.NullMarked;
