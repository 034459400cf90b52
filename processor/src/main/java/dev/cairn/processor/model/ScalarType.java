package dev.cairn.processor.model;

import java.util.List;

/**
 * The scalar key types: the constant of the runtime's {@code KeyType} has this constant's name, and its
 * {@code KeyWriter} writes it by {@link #writeMethod()}.
 */
public enum ScalarType {
    BOOLEAN("java.lang", "Boolean", "writeBoolean"),
    BYTE("java.lang", "Byte", "writeByte"),
    SHORT("java.lang", "Short", "writeShort"),
    INT("java.lang", "Integer", "writeInt"),
    LONG("java.lang", "Long", "writeLong"),
    CHAR("java.lang", "Character", "writeChar"),
    FLOAT("java.lang", "Float", "writeFloat"),
    DOUBLE("java.lang", "Double", "writeDouble"),
    STRING("java.lang", "String", "writeString"),
    /** The one scalar that is an array: {@code byte[]}; see {@link #boxed()}. */
    BYTES("", "byte[]", "writeBytes"),
    UUID("java.util", "UUID", "writeUuid"),
    INSTANT("java.time", "Instant", "writeInstant"),
    DURATION("java.time", "Duration", "writeDuration"),
    LOCAL_DATE("java.time", "LocalDate", "writeLocalDate"),
    LOCAL_TIME("java.time", "LocalTime", "writeLocalTime"),
    LOCAL_DATE_TIME("java.time", "LocalDateTime", "writeLocalDateTime"),
    OFFSET_DATE_TIME("java.time", "OffsetDateTime", "writeOffsetDateTime"),
    YEAR("java.time", "Year", "writeYear"),
    YEAR_MONTH("java.time", "YearMonth", "writeYearMonth"),
    BIG_INTEGER("java.math", "BigInteger", "writeBigInteger"),
    BIG_DECIMAL("java.math", "BigDecimal", "writeBigDecimal");

    private final String packageName;
    private final String simpleName;
    private final String writeMethod;

    ScalarType(String packageName, String simpleName, String writeMethod) {
        this.packageName = packageName;
        this.simpleName = simpleName;
        this.writeMethod = writeMethod;
    }

    /** The type of a value: a class, boxed where it is primitive, or {@code byte[]}. */
    public JavaType boxed() {
        return this == BYTES
                ? new JavaType.Array(new JavaType.Primitive("byte"))
                : new JavaType.Declared(packageName, List.of(simpleName), List.of());
    }

    /** The method of the runtime's {@code KeyWriter} that writes it. */
    public String writeMethod() {
        return writeMethod;
    }

    /** Whether equal keys can stand for values that differ ({@code 1.0} and {@code 1.00}, {@code -0.0}). */
    public boolean lossy() {
        return this == FLOAT || this == DOUBLE || this == BIG_DECIMAL;
    }
}
