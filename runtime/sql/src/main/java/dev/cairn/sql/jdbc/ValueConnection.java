package dev.cairn.sql.jdbc;

import java.sql.Array;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.NClob;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLXML;
import java.sql.Struct;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import org.apache.calcite.avatica.AvaticaFactory;
import org.apache.calcite.avatica.UnregisteredDriver;
import org.apache.calcite.avatica.util.StructImpl;

/** Makes values for parameters: arrays and rows. Large ones are no objects of their own. */
abstract class ValueConnection extends FixedConnection {

    ValueConnection(UnregisteredDriver driver, AvaticaFactory factory, String url, Properties info) {
        super(driver, factory, url, info);
    }

    @Override
    public Array createArrayOf(String type, Object[] elements) throws SQLException {
        checkOpen();
        boolean known = SqlTypes.known().stream().anyMatch(each -> each.name().equalsIgnoreCase(type));
        if (!known) {
            throw new SQLException("There is no type \"" + type + "\" of elements.", SqlState.ARGUMENT);
        }
        return super.createArrayOf(type.toUpperCase(Locale.ROOT), elements);
    }

    /** Rows are of any type. */
    @Override
    public Struct createStruct(String type, Object[] attributes) throws SQLException {
        checkOpen();
        return new StructImpl(Arrays.asList(attributes));
    }

    @Override
    public Clob createClob() throws SQLException {
        throw noLobs("setString or setCharacterStream");
    }

    @Override
    public NClob createNClob() throws SQLException {
        throw noLobs("setString or setCharacterStream");
    }

    @Override
    public Blob createBlob() throws SQLException {
        throw noLobs("setBytes or setBinaryStream");
    }

    @Override
    public SQLXML createSQLXML() throws SQLException {
        throw noLobs("setString");
    }

    private SQLException noLobs(String instead) throws SQLException {
        checkOpen();
        return new SQLFeatureNotSupportedException(
                "Values are not written piece by piece. Call " + instead + ".", SqlState.NOT_SUPPORTED);
    }
}
