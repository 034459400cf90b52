package dev.cairn.sql.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What JDBC's tools ask about a database: the tables, columns and keys. */
final class SqlMetadata extends SqlFacts {

    private final SqlConnection connection;

    SqlMetadata(SqlConnection connection) {
        super(connection);
        this.connection = connection;
    }

    private TableRows tables() throws SQLException {
        connection.checkOpen();
        return new TableRows(connection.engine());
    }

    private KeyRows keys() throws SQLException {
        return new KeyRows(connection.engine(), tables());
    }

    private ResultSet none(Columns columns) throws SQLException {
        connection.checkOpen();
        return MetadataRows.none(columns);
    }

    @Override
    public ResultSet getTables(
            @Nullable String catalog, @Nullable String schemas, @Nullable String names, String @Nullable [] types)
            throws SQLException {
        return tables().tables(catalog, schemas, names, types);
    }

    @Override
    public ResultSet getColumns(
            @Nullable String catalog, @Nullable String schemas, @Nullable String tables, @Nullable String columns)
            throws SQLException {
        return tables().columns(catalog, schemas, tables, columns);
    }

    @Override
    public ResultSet getTableTypes() throws SQLException {
        return tables().kinds();
    }

    @Override
    public ResultSet getSchemas() throws SQLException {
        return tables().schemas(null, null);
    }

    @Override
    public ResultSet getSchemas(@Nullable String catalog, @Nullable String schemas) throws SQLException {
        return tables().schemas(catalog, schemas);
    }

    @Override
    public ResultSet getTypeInfo() throws SQLException {
        return tables().types();
    }

    @Override
    public ResultSet getPrimaryKeys(@Nullable String catalog, @Nullable String schema, String table)
            throws SQLException {
        return keys().primaryKeys(catalog, schema, table);
    }

    @Override
    public ResultSet getIndexInfo(
            @Nullable String catalog, @Nullable String schema, String table, boolean unique, boolean approximate)
            throws SQLException {
        return keys().indexes(catalog, schema, table, unique);
    }

    @Override
    public ResultSet getBestRowIdentifier(
            @Nullable String catalog, @Nullable String schema, String table, int scope, boolean nullable)
            throws SQLException {
        return keys().bestRowIdentifier(catalog, schema, table);
    }

    @Override
    public ResultSet getVersionColumns(@Nullable String catalog, @Nullable String schema, String table)
            throws SQLException {
        return keys().versionColumns(catalog, schema, table);
    }

    @Override
    public Connection getConnection() {
        return connection;
    }

    @Override
    public ResultSet getCatalogs() throws SQLException {
        return none(EmptyRows.catalogs());
    }

    @Override
    public ResultSet getImportedKeys(@Nullable String catalog, @Nullable String schema, String table)
            throws SQLException {
        return none(EmptyRows.keys());
    }

    @Override
    public ResultSet getExportedKeys(@Nullable String catalog, @Nullable String schema, String table)
            throws SQLException {
        return none(EmptyRows.keys());
    }

    @Override
    public ResultSet getCrossReference(
            @Nullable String catalog,
            @Nullable String schema,
            String table,
            @Nullable String foreignCatalog,
            @Nullable String foreignSchema,
            String foreignTable)
            throws SQLException {
        return none(EmptyRows.keys());
    }

    @Override
    public ResultSet getProcedures(@Nullable String catalog, @Nullable String schemas, @Nullable String names)
            throws SQLException {
        return none(EmptyRows.procedures());
    }

    @Override
    public ResultSet getProcedureColumns(
            @Nullable String catalog, @Nullable String schemas, @Nullable String names, @Nullable String columns)
            throws SQLException {
        return none(EmptyRows.procedureColumns());
    }

    @Override
    public ResultSet getFunctions(@Nullable String catalog, @Nullable String schemas, @Nullable String names)
            throws SQLException {
        return none(EmptyRows.functions());
    }

    @Override
    public ResultSet getFunctionColumns(
            @Nullable String catalog, @Nullable String schemas, @Nullable String names, @Nullable String columns)
            throws SQLException {
        return none(EmptyRows.functionColumns());
    }

    @Override
    public ResultSet getColumnPrivileges(
            @Nullable String catalog, @Nullable String schema, String table, @Nullable String columns)
            throws SQLException {
        return none(EmptyRows.columnPrivileges());
    }

    @Override
    public ResultSet getTablePrivileges(@Nullable String catalog, @Nullable String schemas, @Nullable String tables)
            throws SQLException {
        return none(EmptyRows.tablePrivileges());
    }

    @Override
    public ResultSet getUDTs(
            @Nullable String catalog, @Nullable String schemas, @Nullable String names, int @Nullable [] types)
            throws SQLException {
        return none(EmptyRows.userTypes());
    }

    @Override
    public ResultSet getSuperTypes(@Nullable String catalog, @Nullable String schemas, @Nullable String names)
            throws SQLException {
        return none(EmptyRows.superTypes());
    }

    @Override
    public ResultSet getSuperTables(@Nullable String catalog, @Nullable String schemas, @Nullable String names)
            throws SQLException {
        return none(EmptyRows.superTables());
    }

    @Override
    public ResultSet getAttributes(
            @Nullable String catalog, @Nullable String schemas, @Nullable String names, @Nullable String attributes)
            throws SQLException {
        return none(EmptyRows.attributes());
    }

    @Override
    public ResultSet getClientInfoProperties() throws SQLException {
        return none(EmptyRows.clientInfo());
    }

    @Override
    public ResultSet getPseudoColumns(
            @Nullable String catalog, @Nullable String schemas, @Nullable String tables, @Nullable String columns)
            throws SQLException {
        return none(EmptyRows.pseudoColumns());
    }
}
