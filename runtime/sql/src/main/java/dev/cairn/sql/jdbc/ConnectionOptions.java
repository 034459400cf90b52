package dev.cairn.sql.jdbc;

import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * How a connection behaves.
 *
 * @param readOnly whether it can never write
 * @param transactionBytes how much a transaction may read and write, since it is kept in memory
 */
public record ConnectionOptions(boolean readOnly, long transactionBytes) {

    /** The property that makes connections read-only. */
    public static final String READ_ONLY = "readOnly";

    /** The property that bounds transactions. */
    public static final String TRANSACTION_BYTES = "transactionBytes";

    /** It can write, transactions of 64 MiB. */
    public static final ConnectionOptions DEFAULTS = new ConnectionOptions(false, 64 << 20);

    /**
     * Reads the options from a connection's properties.
     *
     * @param info the properties
     * @return the options
     * @throws SQLException if one has a wrong value
     */
    public static ConnectionOptions of(Properties info) throws SQLException {
        return new ConnectionOptions(
                truth(READ_ONLY, info.getProperty(READ_ONLY)), bytes(info.getProperty(TRANSACTION_BYTES)));
    }

    private static boolean truth(String name, @Nullable String value) throws SQLException {
        if (value == null || value.equalsIgnoreCase("false")) {
            return false;
        }
        if (value.equalsIgnoreCase("true")) {
            return true;
        }
        throw new SQLException(
                "The property " + name + " is \"" + value + "\". Set it to true or false.", SqlState.CANNOT_CONNECT);
    }

    private static long bytes(@Nullable String value) throws SQLException {
        if (value == null) {
            return DEFAULTS.transactionBytes;
        }
        try {
            long bytes = Long.parseLong(value);
            if (bytes > 0) {
                return bytes;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new SQLException(
                "The property " + TRANSACTION_BYTES + " is \"" + value + "\". Set it to a positive number of bytes.",
                SqlState.CANNOT_CONNECT);
    }
}
