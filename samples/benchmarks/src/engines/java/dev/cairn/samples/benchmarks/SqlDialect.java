package dev.cairn.samples.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;

/** What differs between databases that speak SQL. */
interface SqlDialect {

    /** Opens one more connection to the database, tuned as its documentation says. */
    Connection connect() throws SQLException;

    /** The table, if it is not there yet: without a hidden number for rows, where that can be had. */
    String createTable();

    /** Whether one thread may write while another does. */
    boolean concurrentWrites();
}
