package dev.cairn.sql.jdbc;

/** The columns of those results of JDBC's metadata of which a database has none. */
final class EmptyRows {

    private EmptyRows() {}

    static Columns catalogs() {
        return new Columns().text("TABLE_CAT");
    }

    static Columns keys() {
        return new Columns()
                .text("PKTABLE_CAT", "PKTABLE_SCHEM", "PKTABLE_NAME", "PKCOLUMN_NAME")
                .text("FKTABLE_CAT", "FKTABLE_SCHEM", "FKTABLE_NAME", "FKCOLUMN_NAME")
                .small("KEY_SEQ", "UPDATE_RULE", "DELETE_RULE")
                .text("FK_NAME", "PK_NAME")
                .small("DEFERRABILITY");
    }

    static Columns procedures() {
        return new Columns()
                .text(
                        "PROCEDURE_CAT",
                        "PROCEDURE_SCHEM",
                        "PROCEDURE_NAME",
                        "RESERVED1",
                        "RESERVED2",
                        "RESERVED3",
                        "REMARKS")
                .small("PROCEDURE_TYPE")
                .text("SPECIFIC_NAME");
    }

    static Columns procedureColumns() {
        return parameters("PROCEDURE_CAT", "PROCEDURE_SCHEM", "PROCEDURE_NAME");
    }

    static Columns functions() {
        return new Columns()
                .text("FUNCTION_CAT", "FUNCTION_SCHEM", "FUNCTION_NAME", "REMARKS")
                .small("FUNCTION_TYPE")
                .text("SPECIFIC_NAME");
    }

    static Columns functionColumns() {
        return parameters("FUNCTION_CAT", "FUNCTION_SCHEM", "FUNCTION_NAME");
    }

    private static Columns parameters(String... owner) {
        return new Columns()
                .text(owner)
                .text("COLUMN_NAME")
                .small("COLUMN_TYPE")
                .integer("DATA_TYPE")
                .text("TYPE_NAME")
                .integer("PRECISION", "LENGTH")
                .small("SCALE", "RADIX", "NULLABLE")
                .text("REMARKS", "COLUMN_DEF")
                .integer("SQL_DATA_TYPE", "SQL_DATETIME_SUB", "CHAR_OCTET_LENGTH", "ORDINAL_POSITION")
                .text("IS_NULLABLE", "SPECIFIC_NAME");
    }

    static Columns columnPrivileges() {
        return new Columns()
                .text("TABLE_CAT", "TABLE_SCHEM", "TABLE_NAME", "COLUMN_NAME")
                .text("GRANTOR", "GRANTEE", "PRIVILEGE", "IS_GRANTABLE");
    }

    static Columns tablePrivileges() {
        return new Columns()
                .text("TABLE_CAT", "TABLE_SCHEM", "TABLE_NAME")
                .text("GRANTOR", "GRANTEE", "PRIVILEGE", "IS_GRANTABLE");
    }

    static Columns userTypes() {
        return new Columns()
                .text("TYPE_CAT", "TYPE_SCHEM", "TYPE_NAME", "CLASS_NAME")
                .integer("DATA_TYPE")
                .text("REMARKS")
                .small("BASE_TYPE");
    }

    static Columns superTypes() {
        return new Columns()
                .text("TYPE_CAT", "TYPE_SCHEM", "TYPE_NAME", "SUPERTYPE_CAT", "SUPERTYPE_SCHEM", "SUPERTYPE_NAME");
    }

    static Columns superTables() {
        return new Columns().text("TABLE_CAT", "TABLE_SCHEM", "TABLE_NAME", "SUPERTABLE_NAME");
    }

    static Columns attributes() {
        return new Columns()
                .text("TYPE_CAT", "TYPE_SCHEM", "TYPE_NAME", "ATTR_NAME")
                .integer("DATA_TYPE")
                .text("ATTR_TYPE_NAME")
                .integer("ATTR_SIZE", "DECIMAL_DIGITS", "NUM_PREC_RADIX", "NULLABLE")
                .text("REMARKS", "ATTR_DEF")
                .integer("SQL_DATA_TYPE", "SQL_DATETIME_SUB", "CHAR_OCTET_LENGTH", "ORDINAL_POSITION")
                .text("IS_NULLABLE", "SCOPE_CATALOG", "SCOPE_SCHEMA", "SCOPE_TABLE")
                .small("SOURCE_DATA_TYPE");
    }

    static Columns clientInfo() {
        return new Columns().text("NAME").integer("MAX_LEN").text("DEFAULT_VALUE", "DESCRIPTION");
    }

    static Columns pseudoColumns() {
        return new Columns()
                .text("TABLE_CAT", "TABLE_SCHEM", "TABLE_NAME", "COLUMN_NAME")
                .integer("DATA_TYPE", "COLUMN_SIZE", "DECIMAL_DIGITS", "NUM_PREC_RADIX")
                .text("COLUMN_USAGE", "REMARKS")
                .integer("CHAR_OCTET_LENGTH")
                .text("IS_NULLABLE");
    }
}
