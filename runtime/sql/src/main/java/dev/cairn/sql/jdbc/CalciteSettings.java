package dev.cairn.sql.jdbc;

import java.util.Properties;
import org.apache.calcite.config.CalciteConnectionConfig;
import org.apache.calcite.config.CalciteConnectionConfigImpl;
import org.apache.calcite.sql.validate.SqlConformance;
import org.apache.calcite.sql.validate.SqlConformanceEnum;
import org.apache.calcite.sql.validate.SqlDelegatingConformance;

/** How Calcite understands statements. */
final class CalciteSettings {

    /** As many ways to write as there are; but whole numbers that do not fit are errors, where Java's wrap around. */
    private static final SqlConformance CONFORMANCE = new SqlDelegatingConformance(SqlConformanceEnum.LENIENT) {
        @Override
        public boolean checkedArithmetic() {
            return true;
        }
    };

    private CalciteSettings() {}

    /** The settings of a connection with its properties. */
    static CalciteConnectionConfig of(Properties properties) {
        return new CalciteConnectionConfigImpl(properties) {
            @Override
            public SqlConformance conformance() {
                return CONFORMANCE;
            }
        };
    }

    static Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("timeZone", "UTC");
        properties.setProperty("caseSensitive", "false");
        properties.setProperty("schema", MetadataNames.TABLES);
        return properties;
    }
}
