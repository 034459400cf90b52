package dev.cairn.sql.jdbc;

/** The SQLSTATEs that this driver's exceptions have. */
final class SqlState {

    static final String PARAMETERS = "07001";
    static final String NO_CONNECTION = "08003";
    static final String CANNOT_CONNECT = "08001";
    static final String NOT_SUPPORTED = "0A000";
    static final String CARDINALITY = "21000";
    static final String DATA = "22000";
    static final String OUT_OF_RANGE = "22003";
    static final String TIME = "22007";
    static final String DIVISION_BY_ZERO = "22012";
    static final String CAST = "22018";
    static final String ESCAPE_CHARACTER = "22019";
    static final String ESCAPE_SEQUENCE = "22025";
    static final String NOT_NULL = "23502";
    static final String UNIQUE = "23505";
    static final String CURSOR = "24000";
    static final String TRANSACTION = "25000";
    static final String READ_ONLY = "25006";
    static final String CONFLICT = "40001";
    static final String OUTCOME_UNKNOWN = "40003";
    static final String INVALID = "42000";
    static final String SYNTAX = "42601";
    static final String NO_TABLE = "42S02";
    static final String NO_COLUMN = "42S22";
    static final String TOO_LARGE = "54000";
    static final String NOT_READY = "55000";
    static final String CANCELLED = "57014";
    static final String STORAGE = "58030";
    static final String CLOSED = "HY010";
    static final String ARGUMENT = "HY009";
    static final String INTERNAL = "HY000";

    private SqlState() {}
}
