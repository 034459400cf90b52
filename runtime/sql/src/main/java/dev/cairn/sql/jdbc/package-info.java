/** JDBC: connections, statements, results, metadata and errors. */
@NullMarked
package dev.cairn.sql.jdbc;

import org.jspecify.annotations.NullMarked;
