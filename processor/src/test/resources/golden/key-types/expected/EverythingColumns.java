package com.example.types;

import dev.cairn.key.KeyType;
import dev.cairn.query.BooleanColumn;
import dev.cairn.query.Column;
import dev.cairn.query.OrderedColumn;
import dev.cairn.query.StringColumn;
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
import java.util.UUID;
import javax.annotation.processing.Generated;

/** The columns of {@link Everything}, from which filters and orders are made for {@code EverythingRepository.where}. */
@Generated("dev.cairn.processor.CairnProcessor")
public final class EverythingColumns {

    /** {@code id}. */
    public static final OrderedColumn<Everything, byte[]> ID = Column.ordered("id", KeyType.BYTES, Everything::id);

    /** {@code aBoolean}. */
    public static final BooleanColumn<Everything> A_BOOLEAN = Column.bool("aBoolean", Everything::aBoolean);

    /** {@code aByte}. */
    public static final OrderedColumn<Everything, Byte> A_BYTE =
            Column.ordered("aByte", KeyType.BYTE, Everything::aByte);

    /** {@code aShort}. */
    public static final OrderedColumn<Everything, Short> A_SHORT =
            Column.ordered("aShort", KeyType.SHORT, Everything::aShort);

    /** {@code anInt}. */
    public static final OrderedColumn<Everything, Integer> AN_INT =
            Column.ordered("anInt", KeyType.INT, Everything::anInt);

    /** {@code aLong}. */
    public static final OrderedColumn<Everything, Long> A_LONG =
            Column.ordered("aLong", KeyType.LONG, Everything::aLong);

    /** {@code aChar}. */
    public static final OrderedColumn<Everything, Character> A_CHAR =
            Column.ordered("aChar", KeyType.CHAR, Everything::aChar);

    /** {@code aFloat}. */
    public static final OrderedColumn<Everything, Float> A_FLOAT =
            Column.ordered("aFloat", KeyType.FLOAT, Everything::aFloat);

    /** {@code aDouble}. */
    public static final OrderedColumn<Everything, Double> A_DOUBLE =
            Column.ordered("aDouble", KeyType.DOUBLE, Everything::aDouble);

    /** {@code aBigInteger}. */
    public static final OrderedColumn<Everything, BigInteger> A_BIG_INTEGER =
            Column.ordered("aBigInteger", KeyType.BIG_INTEGER, Everything::aBigInteger);

    /** {@code aBigDecimal}. */
    public static final OrderedColumn<Everything, BigDecimal> A_BIG_DECIMAL =
            Column.ordered("aBigDecimal", KeyType.BIG_DECIMAL, Everything::aBigDecimal);

    /** {@code aBoxedLong}. */
    public static final OrderedColumn<Everything, Long> A_BOXED_LONG =
            Column.ordered("aBoxedLong", KeyType.LONG, Everything::aBoxedLong);

    /** {@code aBoxedDouble}. */
    public static final OrderedColumn<Everything, Double> A_BOXED_DOUBLE =
            Column.ordered("aBoxedDouble", KeyType.DOUBLE, Everything::aBoxedDouble);

    /** {@code aString}. */
    public static final StringColumn<Everything> A_STRING = Column.string("aString", Everything::aString);

    /** {@code bytes}. */
    public static final OrderedColumn<Everything, byte[]> BYTES =
            Column.ordered("bytes", KeyType.BYTES, Everything::bytes);

    /** {@code aUuid}. */
    public static final OrderedColumn<Everything, UUID> A_UUID =
            Column.ordered("aUuid", KeyType.UUID, Everything::aUuid);

    /** {@code anInstant}. */
    public static final OrderedColumn<Everything, Instant> AN_INSTANT =
            Column.ordered("anInstant", KeyType.INSTANT, Everything::anInstant);

    /** {@code aDuration}. */
    public static final OrderedColumn<Everything, Duration> A_DURATION =
            Column.ordered("aDuration", KeyType.DURATION, Everything::aDuration);

    /** {@code aLocalDate}. */
    public static final OrderedColumn<Everything, LocalDate> A_LOCAL_DATE =
            Column.ordered("aLocalDate", KeyType.LOCAL_DATE, Everything::aLocalDate);

    /** {@code aLocalTime}. */
    public static final OrderedColumn<Everything, LocalTime> A_LOCAL_TIME =
            Column.ordered("aLocalTime", KeyType.LOCAL_TIME, Everything::aLocalTime);

    /** {@code aLocalDateTime}. */
    public static final OrderedColumn<Everything, LocalDateTime> A_LOCAL_DATE_TIME =
            Column.ordered("aLocalDateTime", KeyType.LOCAL_DATE_TIME, Everything::aLocalDateTime);

    /** {@code anOffsetDateTime}. */
    public static final OrderedColumn<Everything, OffsetDateTime> AN_OFFSET_DATE_TIME =
            Column.ordered("anOffsetDateTime", KeyType.OFFSET_DATE_TIME, Everything::anOffsetDateTime);

    /** {@code aYear}. */
    public static final OrderedColumn<Everything, Year> A_YEAR =
            Column.ordered("aYear", KeyType.YEAR, Everything::aYear);

    /** {@code aYearMonth}. */
    public static final OrderedColumn<Everything, YearMonth> A_YEAR_MONTH =
            Column.ordered("aYearMonth", KeyType.YEAR_MONTH, Everything::aYearMonth);

    private EverythingColumns() {}
}
