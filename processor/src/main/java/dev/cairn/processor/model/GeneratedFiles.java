package dev.cairn.processor.model;

/** The names of the classes generated from a record: those that enclose it come into them. */
public final class GeneratedFiles {

    private GeneratedFiles() {}

    /** {@code JobIndexes}, {@code Outer_JobIndexes}. */
    public static String indexes(JavaType.Declared record) {
        return String.join("_", record.simpleNames()) + "Indexes";
    }

    /** {@code JobColumns}, {@code Outer_JobColumns}. */
    public static String columns(JavaType.Declared record) {
        return String.join("_", record.simpleNames()) + "Columns";
    }

    /** {@code JobRepository}, {@code Outer_JobRepository}. */
    public static String repository(JavaType.Declared record) {
        return String.join("_", record.simpleNames()) + "Repository";
    }
}
