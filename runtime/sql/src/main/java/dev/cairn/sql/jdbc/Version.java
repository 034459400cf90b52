package dev.cairn.sql.jdbc;

/** The version of this driver. */
public final class Version {

    /** The first number. */
    public static final int MAJOR = 0;

    /** The second number. */
    public static final int MINOR = 1;

    /** The whole version: that of the jar, if it is in one. */
    public static final String TEXT = text();

    private Version() {}

    private static String text() {
        String packaged = Version.class.getPackage().getImplementationVersion();
        return packaged == null ? MAJOR + "." + MINOR : packaged;
    }
}
