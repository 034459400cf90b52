package dev.cairn.sql.jdbc;

import org.apache.calcite.avatica.AvaticaConnection;
import org.apache.calcite.avatica.AvaticaFactory;
import org.apache.calcite.avatica.DriverVersion;
import org.apache.calcite.avatica.Meta;
import org.apache.calcite.avatica.UnregisteredDriver;

/** What connections tell of their driver. */
final class SqlDriver extends UnregisteredDriver {

    static final SqlDriver INSTANCE = new SqlDriver();

    private SqlDriver() {}

    @Override
    protected DriverVersion createDriverVersion() {
        return new DriverVersion(
                "Cairn SQL",
                Version.TEXT,
                "Cairn",
                Version.TEXT,
                false,
                Version.MAJOR,
                Version.MINOR,
                Version.MAJOR,
                Version.MINOR);
    }

    @Override
    protected AvaticaFactory createFactory() {
        return new SqlFactory();
    }

    @Override
    protected String getConnectStringPrefix() {
        return "jdbc:cairn:";
    }

    @Override
    public Meta createMeta(AvaticaConnection connection) {
        return new SqlMeta(connection);
    }
}
