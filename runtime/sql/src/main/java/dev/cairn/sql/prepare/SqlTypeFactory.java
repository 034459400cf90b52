package dev.cairn.sql.prepare;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.calcite.jdbc.JavaTypeFactoryImpl;

/** Makes SQL types; text is any text there is. */
public final class SqlTypeFactory extends JavaTypeFactoryImpl {

    /** Makes the factory. */
    public SqlTypeFactory() {
        super(new SqlTypeSystem());
    }

    @Override
    public Charset getDefaultCharset() {
        return StandardCharsets.UTF_8;
    }
}
