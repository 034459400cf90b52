package dev.cairn.processor.validate;

import dev.cairn.processor.model.JavaType;

/** The names of the classes generated from a record: those that enclose it come into them. */
public final class GeneratedNames {

    private GeneratedNames() {}

    /** {@code JobIndexes}, {@code Outer_JobIndexes}. */
    public static String indexes(JavaType.Declared record) {
        return String.join("_", record.simpleNames()) + "Indexes";
    }

    /** {@code JobRepository}, {@code Outer_JobRepository}. */
    public static String repository(JavaType.Declared record) {
        return String.join("_", record.simpleNames()) + "Repository";
    }
}
