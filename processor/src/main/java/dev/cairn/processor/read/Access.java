package dev.cairn.processor.read;

/**
 * From where a type or method can be used.
 *
 * @param narrowest what decides it: the type itself or one that encloses it, as shown to users
 */
public record Access(Level level, String narrowest) {

    /** How far it can be seen, narrowest first. */
    public enum Level {
        PRIVATE,
        /** In its package; {@code protected} too, as generated code is no subclass. */
        PACKAGE,
        PUBLIC
    }

    /** Whether code in package {@code user} can use what is in package {@code owner}. */
    public boolean from(String user, String owner) {
        return level == Level.PUBLIC || (level == Level.PACKAGE && user.equals(owner));
    }
}
