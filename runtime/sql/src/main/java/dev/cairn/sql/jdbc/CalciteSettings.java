package dev.cairn.sql.jdbc;

import java.util.Properties;

/** How Calcite understands statements. */
final class CalciteSettings {

    private CalciteSettings() {}

    static Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("timeZone", "UTC");
        properties.setProperty("caseSensitive", "false");
        properties.setProperty("schema", MetadataNames.TABLES);
        properties.setProperty("conformance", "LENIENT");
        return properties;
    }
}
