/** SQL over the tables and indexes of a database: {@link dev.cairn.sql.CairnSql#connect}. */
@NullMarked
package dev.cairn.sql;

import org.jspecify.annotations.NullMarked;
