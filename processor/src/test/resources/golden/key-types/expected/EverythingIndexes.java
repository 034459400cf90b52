package com.example.types;

import dev.cairn.codec.Component;
import dev.cairn.codec.EntityCodec;
import dev.cairn.codec.RecordType;
import dev.cairn.codec.ValueReader;
import dev.cairn.codec.ValueType;
import dev.cairn.codec.ValueWriter;
import dev.cairn.index.IndexColumn;
import dev.cairn.index.IndexDefinition;
import dev.cairn.index.IndexEntry;
import dev.cairn.index.KeySink;
import dev.cairn.index.TypedIndexDefinition;
import dev.cairn.key.KeyType;
import dev.cairn.store.EntityDescriptor;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.annotation.processing.Generated;

/** How {@link Everything} is stored: table {@code everything}, by {@code id}, with its indexes. */
@Generated("dev.cairn.processor.CairnProcessor")
public final class EverythingIndexes {

    /**
     * Index {@code primitives}: {@code aBoolean}, then {@code aByte}, then {@code aShort}, then {@code anInt}, then
     * {@code aLong}, then {@code aChar}.
     */
    public static final Primitives PRIMITIVES = new Primitives();

    /**
     * Index {@code numbers}: {@code aFloat}, then {@code aDouble}, then {@code aBigInteger}, then {@code aBigDecimal},
     * then {@code aBoxedLong}, then {@code aBoxedDouble}.
     */
    public static final Numbers NUMBERS = new Numbers();

    /**
     * Index {@code others}: {@code aString}, then {@code bytes}, then {@code aUuid}, then {@code anInstant}, then
     * {@code aDuration}.
     */
    public static final Others OTHERS = new Others();

    /**
     * Index {@code times}: {@code aLocalDate}, then {@code aLocalTime}, then {@code aLocalDateTime}, then
     * {@code anOffsetDateTime}, then {@code aYear}, then {@code aYearMonth}.
     */
    public static final Times TIMES = new Times();

    /** Table {@code everything}: {@link Everything} by {@code id}. */
    public static final EntityDescriptor<byte[], Everything> ENTITY = new Entity();

    private EverythingIndexes() {}

    /** The definition of {@link #PRIMITIVES}. */
    public static final class Primitives implements TypedIndexDefinition<byte[], Everything, PrimitivesEntry> {

        private static final List<IndexColumn> COLUMNS = List.of(
                IndexColumn.of("aBoolean", KeyType.BOOLEAN),
                IndexColumn.of("aByte", KeyType.BYTE),
                IndexColumn.of("aShort", KeyType.SHORT),
                IndexColumn.of("anInt", KeyType.INT),
                IndexColumn.of("aLong", KeyType.LONG),
                IndexColumn.of("aChar", KeyType.CHAR));

        private Primitives() {}

        @Override
        public String name() {
            return "primitives";
        }

        @Override
        public List<IndexColumn> columns() {
            return COLUMNS;
        }

        @Override
        public boolean unique() {
            return false;
        }

        @Override
        public void writeKeys(Everything everything, KeySink sink) {
            sink.key()
                    .writeBoolean(everything.aBoolean())
                    .writeByte(everything.aByte())
                    .writeShort(everything.aShort())
                    .writeInt(everything.anInt())
                    .writeLong(everything.aLong())
                    .writeChar(everything.aChar());
        }

        @Override
        public boolean sameKeys(Everything one, Everything other) {
            return one.aBoolean() == other.aBoolean()
                    && one.aByte() == other.aByte()
                    && one.aShort() == other.aShort()
                    && one.anInt() == other.anInt()
                    && one.aLong() == other.aLong()
                    && one.aChar() == other.aChar();
        }

        @Override
        public PrimitivesEntry entry(IndexEntry<byte[]> entry) {
            return new PrimitivesEntry(
                    entry.get(0, KeyType.BOOLEAN),
                    entry.get(1, KeyType.BYTE),
                    entry.get(2, KeyType.SHORT),
                    entry.get(3, KeyType.INT),
                    entry.get(4, KeyType.LONG),
                    entry.get(5, KeyType.CHAR),
                    entry.id());
        }
    }

    /**
     * An entry of {@link #PRIMITIVES}.
     *
     * @param aBoolean the value of {@code aBoolean}
     * @param aByte the value of {@code aByte}
     * @param aShort the value of {@code aShort}
     * @param anInt the value of {@code anInt}
     * @param aLong the value of {@code aLong}
     * @param aChar the value of {@code aChar}
     * @param id the id of the entity
     */
    public record PrimitivesEntry(
            boolean aBoolean, byte aByte, short aShort, int anInt, long aLong, char aChar, byte[] id) {}

    /** The definition of {@link #NUMBERS}. */
    public static final class Numbers implements TypedIndexDefinition<byte[], Everything, NumbersEntry> {

        private static final List<IndexColumn> COLUMNS = List.of(
                IndexColumn.of("aFloat", KeyType.FLOAT),
                IndexColumn.of("aDouble", KeyType.DOUBLE),
                IndexColumn.of("aBigInteger", KeyType.BIG_INTEGER),
                IndexColumn.of("aBigDecimal", KeyType.BIG_DECIMAL),
                IndexColumn.of("aBoxedLong", KeyType.LONG),
                IndexColumn.of("aBoxedDouble", KeyType.DOUBLE));

        private Numbers() {}

        @Override
        public String name() {
            return "numbers";
        }

        @Override
        public List<IndexColumn> columns() {
            return COLUMNS;
        }

        @Override
        public boolean unique() {
            return false;
        }

        @Override
        public void writeKeys(Everything everything, KeySink sink) {
            sink.key()
                    .writeFloat(everything.aFloat())
                    .writeDouble(everything.aDouble())
                    .writeBigInteger(everything.aBigInteger())
                    .writeBigDecimal(everything.aBigDecimal())
                    .writeLong(everything.aBoxedLong())
                    .writeDouble(everything.aBoxedDouble());
        }

        @Override
        public void writeValue(Everything everything, ValueWriter value) {
            KeyType.FLOAT.writeExact(value, everything.aFloat());
            KeyType.DOUBLE.writeExact(value, everything.aDouble());
            KeyType.BIG_DECIMAL.writeExact(value, everything.aBigDecimal());
            KeyType.DOUBLE.writeExact(value, everything.aBoxedDouble());
        }

        @Override
        public NumbersEntry entry(IndexEntry<byte[]> entry) {
            return new NumbersEntry(
                    entry.get(0, KeyType.FLOAT),
                    entry.get(1, KeyType.DOUBLE),
                    entry.get(2, KeyType.BIG_INTEGER),
                    entry.get(3, KeyType.BIG_DECIMAL),
                    entry.get(4, KeyType.LONG),
                    entry.get(5, KeyType.DOUBLE),
                    entry.id());
        }
    }

    /**
     * An entry of {@link #NUMBERS}.
     *
     * @param aFloat the value of {@code aFloat}
     * @param aDouble the value of {@code aDouble}
     * @param aBigInteger the value of {@code aBigInteger}
     * @param aBigDecimal the value of {@code aBigDecimal}
     * @param aBoxedLong the value of {@code aBoxedLong}
     * @param aBoxedDouble the value of {@code aBoxedDouble}
     * @param id the id of the entity
     */
    public record NumbersEntry(
            float aFloat,
            double aDouble,
            BigInteger aBigInteger,
            BigDecimal aBigDecimal,
            Long aBoxedLong,
            Double aBoxedDouble,
            byte[] id) {}

    /** The definition of {@link #OTHERS}. */
    public static final class Others implements TypedIndexDefinition<byte[], Everything, OthersEntry> {

        private static final List<IndexColumn> COLUMNS = List.of(
                IndexColumn.of("aString", KeyType.STRING),
                IndexColumn.of("bytes", KeyType.BYTES),
                IndexColumn.of("aUuid", KeyType.UUID),
                IndexColumn.of("anInstant", KeyType.INSTANT),
                IndexColumn.of("aDuration", KeyType.DURATION));

        private Others() {}

        @Override
        public String name() {
            return "others";
        }

        @Override
        public List<IndexColumn> columns() {
            return COLUMNS;
        }

        @Override
        public boolean unique() {
            return false;
        }

        @Override
        public void writeKeys(Everything everything, KeySink sink) {
            sink.key()
                    .writeString(everything.aString())
                    .writeBytes(everything.bytes())
                    .writeUuid(everything.aUuid())
                    .writeInstant(everything.anInstant())
                    .writeDuration(everything.aDuration());
        }

        @Override
        public OthersEntry entry(IndexEntry<byte[]> entry) {
            return new OthersEntry(
                    entry.get(0, KeyType.STRING),
                    entry.get(1, KeyType.BYTES),
                    entry.get(2, KeyType.UUID),
                    entry.get(3, KeyType.INSTANT),
                    entry.get(4, KeyType.DURATION),
                    entry.id());
        }
    }

    /**
     * An entry of {@link #OTHERS}.
     *
     * @param aString the value of {@code aString}
     * @param bytes the value of {@code bytes}
     * @param aUuid the value of {@code aUuid}
     * @param anInstant the value of {@code anInstant}
     * @param aDuration the value of {@code aDuration}
     * @param id the id of the entity
     */
    public record OthersEntry(
            String aString, byte[] bytes, UUID aUuid, Instant anInstant, Duration aDuration, byte[] id) {}

    /** The definition of {@link #TIMES}. */
    public static final class Times implements TypedIndexDefinition<byte[], Everything, TimesEntry> {

        private static final List<IndexColumn> COLUMNS = List.of(
                IndexColumn.of("aLocalDate", KeyType.LOCAL_DATE),
                IndexColumn.of("aLocalTime", KeyType.LOCAL_TIME),
                IndexColumn.of("aLocalDateTime", KeyType.LOCAL_DATE_TIME),
                IndexColumn.of("anOffsetDateTime", KeyType.OFFSET_DATE_TIME),
                IndexColumn.of("aYear", KeyType.YEAR),
                IndexColumn.of("aYearMonth", KeyType.YEAR_MONTH));

        private Times() {}

        @Override
        public String name() {
            return "times";
        }

        @Override
        public List<IndexColumn> columns() {
            return COLUMNS;
        }

        @Override
        public boolean unique() {
            return false;
        }

        @Override
        public void writeKeys(Everything everything, KeySink sink) {
            sink.key()
                    .writeLocalDate(everything.aLocalDate())
                    .writeLocalTime(everything.aLocalTime())
                    .writeLocalDateTime(everything.aLocalDateTime())
                    .writeOffsetDateTime(everything.anOffsetDateTime())
                    .writeYear(everything.aYear())
                    .writeYearMonth(everything.aYearMonth());
        }

        @Override
        public boolean sameKeys(Everything one, Everything other) {
            return Objects.equals(one.aLocalDate(), other.aLocalDate())
                    && Objects.equals(one.aLocalTime(), other.aLocalTime())
                    && Objects.equals(one.aLocalDateTime(), other.aLocalDateTime())
                    && Objects.equals(one.anOffsetDateTime(), other.anOffsetDateTime())
                    && Objects.equals(one.aYear(), other.aYear())
                    && Objects.equals(one.aYearMonth(), other.aYearMonth());
        }

        @Override
        public TimesEntry entry(IndexEntry<byte[]> entry) {
            return new TimesEntry(
                    entry.get(0, KeyType.LOCAL_DATE),
                    entry.get(1, KeyType.LOCAL_TIME),
                    entry.get(2, KeyType.LOCAL_DATE_TIME),
                    entry.get(3, KeyType.OFFSET_DATE_TIME),
                    entry.get(4, KeyType.YEAR),
                    entry.get(5, KeyType.YEAR_MONTH),
                    entry.id());
        }
    }

    /**
     * An entry of {@link #TIMES}.
     *
     * @param aLocalDate the value of {@code aLocalDate}
     * @param aLocalTime the value of {@code aLocalTime}
     * @param aLocalDateTime the value of {@code aLocalDateTime}
     * @param anOffsetDateTime the value of {@code anOffsetDateTime}
     * @param aYear the value of {@code aYear}
     * @param aYearMonth the value of {@code aYearMonth}
     * @param id the id of the entity
     */
    public record TimesEntry(
            LocalDate aLocalDate,
            LocalTime aLocalTime,
            LocalDateTime aLocalDateTime,
            OffsetDateTime anOffsetDateTime,
            Year aYear,
            YearMonth aYearMonth,
            byte[] id) {}

    private static final class Entity implements EntityDescriptor<byte[], Everything> {

        private static final Component<Everything, byte[]> ID_COMPONENT =
                Component.of("id", byte[].class, Everything::id);

        private static final Component<Everything, Boolean> A_BOOLEAN_COMPONENT =
                Component.of("aBoolean", boolean.class, Everything::aBoolean);

        private static final Component<Everything, Byte> A_BYTE_COMPONENT =
                Component.of("aByte", byte.class, Everything::aByte);

        private static final Component<Everything, Short> A_SHORT_COMPONENT =
                Component.of("aShort", short.class, Everything::aShort);

        private static final Component<Everything, Integer> AN_INT_COMPONENT =
                Component.of("anInt", int.class, Everything::anInt);

        private static final Component<Everything, Long> A_LONG_COMPONENT =
                Component.of("aLong", long.class, Everything::aLong);

        private static final Component<Everything, Character> A_CHAR_COMPONENT =
                Component.of("aChar", char.class, Everything::aChar);

        private static final Component<Everything, Float> A_FLOAT_COMPONENT =
                Component.of("aFloat", float.class, Everything::aFloat);

        private static final Component<Everything, Double> A_DOUBLE_COMPONENT =
                Component.of("aDouble", double.class, Everything::aDouble);

        private static final Component<Everything, BigInteger> A_BIG_INTEGER_COMPONENT =
                Component.of("aBigInteger", BigInteger.class, Everything::aBigInteger);

        private static final Component<Everything, BigDecimal> A_BIG_DECIMAL_COMPONENT =
                Component.of("aBigDecimal", BigDecimal.class, Everything::aBigDecimal);

        private static final Component<Everything, Long> A_BOXED_LONG_COMPONENT =
                Component.of("aBoxedLong", Long.class, Everything::aBoxedLong);

        private static final Component<Everything, Double> A_BOXED_DOUBLE_COMPONENT =
                Component.of("aBoxedDouble", Double.class, Everything::aBoxedDouble);

        private static final Component<Everything, String> A_STRING_COMPONENT =
                Component.of("aString", String.class, Everything::aString);

        private static final Component<Everything, byte[]> BYTES_COMPONENT =
                Component.of("bytes", byte[].class, Everything::bytes);

        private static final Component<Everything, UUID> A_UUID_COMPONENT =
                Component.of("aUuid", UUID.class, Everything::aUuid);

        private static final Component<Everything, Instant> AN_INSTANT_COMPONENT =
                Component.of("anInstant", Instant.class, Everything::anInstant);

        private static final Component<Everything, Duration> A_DURATION_COMPONENT =
                Component.of("aDuration", Duration.class, Everything::aDuration);

        private static final Component<Everything, LocalDate> A_LOCAL_DATE_COMPONENT =
                Component.of("aLocalDate", LocalDate.class, Everything::aLocalDate);

        private static final Component<Everything, LocalTime> A_LOCAL_TIME_COMPONENT =
                Component.of("aLocalTime", LocalTime.class, Everything::aLocalTime);

        private static final Component<Everything, LocalDateTime> A_LOCAL_DATE_TIME_COMPONENT =
                Component.of("aLocalDateTime", LocalDateTime.class, Everything::aLocalDateTime);

        private static final Component<Everything, OffsetDateTime> AN_OFFSET_DATE_TIME_COMPONENT =
                Component.of("anOffsetDateTime", OffsetDateTime.class, Everything::anOffsetDateTime);

        private static final Component<Everything, Year> A_YEAR_COMPONENT =
                Component.of("aYear", Year.class, Everything::aYear);

        private static final Component<Everything, YearMonth> A_YEAR_MONTH_COMPONENT =
                Component.of("aYearMonth", YearMonth.class, Everything::aYearMonth);

        private static final List<Component<Everything, ?>> COMPONENTS = List.of(
                ID_COMPONENT,
                A_BOOLEAN_COMPONENT,
                A_BYTE_COMPONENT,
                A_SHORT_COMPONENT,
                AN_INT_COMPONENT,
                A_LONG_COMPONENT,
                A_CHAR_COMPONENT,
                A_FLOAT_COMPONENT,
                A_DOUBLE_COMPONENT,
                A_BIG_INTEGER_COMPONENT,
                A_BIG_DECIMAL_COMPONENT,
                A_BOXED_LONG_COMPONENT,
                A_BOXED_DOUBLE_COMPONENT,
                A_STRING_COMPONENT,
                BYTES_COMPONENT,
                A_UUID_COMPONENT,
                AN_INSTANT_COMPONENT,
                A_DURATION_COMPONENT,
                A_LOCAL_DATE_COMPONENT,
                A_LOCAL_TIME_COMPONENT,
                A_LOCAL_DATE_TIME_COMPONENT,
                AN_OFFSET_DATE_TIME_COMPONENT,
                A_YEAR_COMPONENT,
                A_YEAR_MONTH_COMPONENT);

        private final EntityCodec<Everything> codec =
                EntityCodec.compact(COMPONENTS, this::create, new EverythingValues());

        @Override
        public String table() {
            return "everything";
        }

        @Override
        public byte[] id(Everything everything) {
            return everything.id();
        }

        @Override
        public String idName() {
            return "id";
        }

        @Override
        public KeyType<byte[]> idType() {
            return KeyType.BYTES;
        }

        @Override
        public List<Component<Everything, ?>> components() {
            return COMPONENTS;
        }

        @Override
        public Everything create(Object[] components) {
            return new Everything(
                    ID_COMPONENT.cast(components[0]),
                    A_BOOLEAN_COMPONENT.cast(components[1]),
                    A_BYTE_COMPONENT.cast(components[2]),
                    A_SHORT_COMPONENT.cast(components[3]),
                    AN_INT_COMPONENT.cast(components[4]),
                    A_LONG_COMPONENT.cast(components[5]),
                    A_CHAR_COMPONENT.cast(components[6]),
                    A_FLOAT_COMPONENT.cast(components[7]),
                    A_DOUBLE_COMPONENT.cast(components[8]),
                    A_BIG_INTEGER_COMPONENT.cast(components[9]),
                    A_BIG_DECIMAL_COMPONENT.cast(components[10]),
                    A_BOXED_LONG_COMPONENT.cast(components[11]),
                    A_BOXED_DOUBLE_COMPONENT.cast(components[12]),
                    A_STRING_COMPONENT.cast(components[13]),
                    BYTES_COMPONENT.cast(components[14]),
                    A_UUID_COMPONENT.cast(components[15]),
                    AN_INSTANT_COMPONENT.cast(components[16]),
                    A_DURATION_COMPONENT.cast(components[17]),
                    A_LOCAL_DATE_COMPONENT.cast(components[18]),
                    A_LOCAL_TIME_COMPONENT.cast(components[19]),
                    A_LOCAL_DATE_TIME_COMPONENT.cast(components[20]),
                    AN_OFFSET_DATE_TIME_COMPONENT.cast(components[21]),
                    A_YEAR_COMPONENT.cast(components[22]),
                    A_YEAR_MONTH_COMPONENT.cast(components[23]));
        }

        @Override
        public EntityCodec<Everything> codec() {
            return codec;
        }

        @Override
        public List<IndexDefinition<byte[], Everything>> indexes() {
            return List.of(PRIMITIVES, NUMBERS, OTHERS, TIMES);
        }
    }

    /** How {@link Everything} is written: its components one after the other, but for the id, which its key has. */
    private static final class EverythingValues extends RecordType<Everything> {

        private static final ValueType<byte[]> ID_TYPE = ValueType.id();

        private EverythingValues() {
            super(
                    Everything.class,
                    part("id", ID_TYPE),
                    part("aBoolean", ValueType.BOOLEAN),
                    part("aByte", ValueType.BYTE),
                    part("aShort", ValueType.SHORT),
                    part("anInt", ValueType.INT),
                    part("aLong", ValueType.LONG),
                    part("aChar", ValueType.CHAR),
                    part("aFloat", ValueType.FLOAT),
                    part("aDouble", ValueType.DOUBLE),
                    part("aBigInteger", ValueType.BIG_INTEGER),
                    part("aBigDecimal", ValueType.BIG_DECIMAL),
                    part("aBoxedLong", ValueType.LONG),
                    part("aBoxedDouble", ValueType.DOUBLE),
                    part("aString", ValueType.STRING),
                    part("bytes", ValueType.BYTES),
                    part("aUuid", ValueType.UUID),
                    part("anInstant", ValueType.INSTANT),
                    part("aDuration", ValueType.DURATION),
                    part("aLocalDate", ValueType.LOCAL_DATE),
                    part("aLocalTime", ValueType.LOCAL_TIME),
                    part("aLocalDateTime", ValueType.LOCAL_DATE_TIME),
                    part("anOffsetDateTime", ValueType.OFFSET_DATE_TIME),
                    part("aYear", ValueType.YEAR),
                    part("aYearMonth", ValueType.YEAR_MONTH));
        }

        @Override
        protected void writeParts(ValueWriter out, Everything everything) {
            out.writeBoolean(everything.aBoolean());
            out.writeByte(everything.aByte());
            out.writeZigZag(everything.aShort());
            out.writeZigZag(everything.anInt());
            out.writeZigZag(everything.aLong());
            out.writeChar(everything.aChar());
            out.writeFloat(everything.aFloat());
            out.writeDouble(everything.aDouble());
            ValueType.BIG_INTEGER.write(out, everything.aBigInteger());
            ValueType.BIG_DECIMAL.write(out, everything.aBigDecimal());
            ValueType.LONG.write(out, everything.aBoxedLong());
            ValueType.DOUBLE.write(out, everything.aBoxedDouble());
            ValueType.STRING.write(out, everything.aString());
            ValueType.BYTES.write(out, everything.bytes());
            ValueType.UUID.write(out, everything.aUuid());
            ValueType.INSTANT.write(out, everything.anInstant());
            ValueType.DURATION.write(out, everything.aDuration());
            ValueType.LOCAL_DATE.write(out, everything.aLocalDate());
            ValueType.LOCAL_TIME.write(out, everything.aLocalTime());
            ValueType.LOCAL_DATE_TIME.write(out, everything.aLocalDateTime());
            ValueType.OFFSET_DATE_TIME.write(out, everything.anOffsetDateTime());
            ValueType.YEAR.write(out, everything.aYear());
            ValueType.YEAR_MONTH.write(out, everything.aYearMonth());
        }

        @Override
        protected Everything readParts(ValueReader in) {
            return new Everything(
                    ID_TYPE.read(in),
                    in.readBoolean(),
                    in.readByte(),
                    in.readZigZagShort(),
                    in.readZigZagInt(),
                    in.readZigZagLong(),
                    in.readChar(),
                    in.readFloat(),
                    in.readDouble(),
                    ValueType.BIG_INTEGER.read(in),
                    ValueType.BIG_DECIMAL.read(in),
                    ValueType.LONG.read(in),
                    ValueType.DOUBLE.read(in),
                    ValueType.STRING.read(in),
                    ValueType.BYTES.read(in),
                    ValueType.UUID.read(in),
                    ValueType.INSTANT.read(in),
                    ValueType.DURATION.read(in),
                    ValueType.LOCAL_DATE.read(in),
                    ValueType.LOCAL_TIME.read(in),
                    ValueType.LOCAL_DATE_TIME.read(in),
                    ValueType.OFFSET_DATE_TIME.read(in),
                    ValueType.YEAR.read(in),
                    ValueType.YEAR_MONTH.read(in));
        }
    }
}
