package com.example.types;

import dev.cairn.Cairn;
import dev.cairn.EntityRepository;
import dev.cairn.IndexScan;
import dev.cairn.Range;
import dev.cairn.SchemaMismatchException;
import dev.cairn.Transaction;
import dev.cairn.index.IndexBounds;
import dev.cairn.store.IndexedEntityStore;
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
import java.util.Collection;
import java.util.UUID;
import javax.annotation.processing.Generated;

/**
 * Stores {@link Everything} in table {@code everything} and finds it by {@code id} and through its indexes.
 *
 * <p>Safe for use by several threads. No argument may be null.
 *
 * <ul>
 *   <li>{@link EverythingIndexes#PRIMITIVES}: {@code aBoolean}, then {@code aByte}, then {@code aShort}, then
 *       {@code anInt}, then {@code aLong}, then {@code aChar}
 *   <li>{@link EverythingIndexes#NUMBERS}: {@code aFloat}, then {@code aDouble}, then {@code aBigInteger}, then
 *       {@code aBigDecimal}, then {@code aBoxedLong}, then {@code aBoxedDouble}
 *   <li>{@link EverythingIndexes#OTHERS}: {@code aString}, then {@code bytes}, then {@code aUuid}, then
 *       {@code anInstant}, then {@code aDuration}
 *   <li>{@link EverythingIndexes#TIMES}: {@code aLocalDate}, then {@code aLocalTime}, then {@code aLocalDateTime}, then
 *       {@code anOffsetDateTime}, then {@code aYear}, then {@code aYearMonth}
 * </ul>
 */
@Generated("dev.cairn.processor.CairnProcessor")
public final class EverythingRepository extends EntityRepository<byte[], Everything> {

    private EverythingRepository(IndexedEntityStore<byte[], Everything> store) {
        super(store);
    }

    /**
     * Opens the repository of {@link Everything} in {@code db}. What is not there yet, the table or an index, is
     * created.
     *
     * @param db the database, which must stay open while the repository is used
     * @return the repository
     * @throws SchemaMismatchException if what {@code db} holds does not fit {@link Everything}
     */
    public static EverythingRepository of(Cairn db) {
        return new EverythingRepository(db.store(EverythingIndexes.ENTITY));
    }

    @Override
    public EverythingRepository in(Transaction transaction) {
        return new EverythingRepository(store(transaction));
    }

    /**
     * Scans the entities with the given {@code aBoolean}, ordered by {@code aByte}, then {@code aShort}, then
     * {@code anInt}, then {@code aLong}, then {@code aChar}, then {@code id}. Uses the index {@code primitives} with
     * the key {@code (aBoolean, aByte, aShort, anInt, aLong, aChar, id)}: a seek, then an entry and an entity for each
     * row.
     *
     * @param aBoolean the value of {@code aBoolean}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<byte[], Everything, EverythingIndexes.PrimitivesEntry> scanByABoolean(boolean aBoolean) {
        return store().scan(EverythingIndexes.PRIMITIVES, IndexBounds.equalTo(aBoolean));
    }

    /**
     * Scans the entities with {@code aBoolean} among the given values, ordered by {@code aByte}, then {@code aShort},
     * then {@code anInt}, then {@code aLong}, then {@code aChar}, then {@code id}. Uses the index {@code primitives}
     * with the key {@code (aBoolean, aByte, aShort, anInt, aLong, aChar, id)}: a seek for each value, then an entry and
     * an entity for each row.
     *
     * @param aBooleans the values of {@code aBoolean}; none finds nothing
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<byte[], Everything, EverythingIndexes.PrimitivesEntry> scanByABooleanIn(
            Collection<Boolean> aBooleans) {
        return store().scan(EverythingIndexes.PRIMITIVES, IndexBounds.in(aBooleans));
    }

    /**
     * Scans the entities with {@code aBoolean} among the given values and with {@code aByte} in the given range,
     * ordered by {@code aByte}, then {@code aShort}, then {@code anInt}, then {@code aLong}, then {@code aChar}, then
     * {@code id}. Uses the index {@code primitives} with the key
     * {@code (aBoolean, aByte, aShort, anInt, aLong, aChar, id)}: a seek for each value, then an entry and an entity
     * for each row.
     *
     * @param aBooleans the values of {@code aBoolean}; none finds nothing
     * @param aByte the range of {@code aByte}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<byte[], Everything, EverythingIndexes.PrimitivesEntry> scanByABooleanInAndAByte(
            Collection<Boolean> aBooleans, Range<Byte> aByte) {
        return store().scan(EverythingIndexes.PRIMITIVES, IndexBounds.in(aBooleans).then(aByte));
    }

    /**
     * Scans the entities with the given {@code aBoolean} and {@code aByte}, ordered by {@code aShort}, then
     * {@code anInt}, then {@code aLong}, then {@code aChar}, then {@code id}. Uses the index {@code primitives} with
     * the key {@code (aBoolean, aByte, aShort, anInt, aLong, aChar, id)}: a seek, then an entry and an entity for each
     * row.
     *
     * @param aBoolean the value of {@code aBoolean}
     * @param aByte the value of {@code aByte}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<byte[], Everything, EverythingIndexes.PrimitivesEntry> scanByABooleanAndAByte(
            boolean aBoolean, byte aByte) {
        return store().scan(EverythingIndexes.PRIMITIVES, IndexBounds.equalTo(aBoolean, aByte));
    }

    /**
     * Scans the entities with the given {@code aBoolean} and with {@code aByte} in the given range, ordered by
     * {@code aByte}, then {@code aShort}, then {@code anInt}, then {@code aLong}, then {@code aChar}, then {@code id}.
     * Uses the index {@code primitives} with the key {@code (aBoolean, aByte, aShort, anInt, aLong, aChar, id)}: a
     * seek, then an entry and an entity for each row.
     *
     * @param aBoolean the value of {@code aBoolean}
     * @param aByte the range of {@code aByte}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<byte[], Everything, EverythingIndexes.PrimitivesEntry> scanByABooleanAndAByte(
            boolean aBoolean, Range<Byte> aByte) {
        return store().scan(EverythingIndexes.PRIMITIVES, IndexBounds.equalTo(aBoolean).then(aByte));
    }

    /**
     * Scans the entities with the given {@code aBoolean}, {@code aByte} and {@code aShort}, ordered by {@code anInt},
     * then {@code aLong}, then {@code aChar}, then {@code id}. Uses the index {@code primitives} with the key
     * {@code (aBoolean, aByte, aShort, anInt, aLong, aChar, id)}: a seek, then an entry and an entity for each row.
     *
     * @param aBoolean the value of {@code aBoolean}
     * @param aByte the value of {@code aByte}
     * @param aShort the value of {@code aShort}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<byte[], Everything, EverythingIndexes.PrimitivesEntry> scanByABooleanAndAByteAndAShort(
            boolean aBoolean, byte aByte, short aShort) {
        return store().scan(EverythingIndexes.PRIMITIVES, IndexBounds.equalTo(aBoolean, aByte, aShort));
    }

    /**
     * Scans the entities with the given {@code aBoolean} and {@code aByte} and with {@code aShort} in the given range,
     * ordered by {@code aShort}, then {@code anInt}, then {@code aLong}, then {@code aChar}, then {@code id}. Uses the
     * index {@code primitives} with the key {@code (aBoolean, aByte, aShort, anInt, aLong, aChar, id)}: a seek, then an
     * entry and an entity for each row.
     *
     * @param aBoolean the value of {@code aBoolean}
     * @param aByte the value of {@code aByte}
     * @param aShort the range of {@code aShort}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<byte[], Everything, EverythingIndexes.PrimitivesEntry> scanByABooleanAndAByteAndAShort(
            boolean aBoolean, byte aByte, Range<Short> aShort) {
        return store().scan(EverythingIndexes.PRIMITIVES, IndexBounds.equalTo(aBoolean, aByte).then(aShort));
    }

    /**
     * Scans the entities with the given {@code aBoolean}, {@code aByte}, {@code aShort} and {@code anInt}, ordered by
     * {@code aLong}, then {@code aChar}, then {@code id}. Uses the index {@code primitives} with the key
     * {@code (aBoolean, aByte, aShort, anInt, aLong, aChar, id)}: a seek, then an entry and an entity for each row.
     *
     * @param aBoolean the value of {@code aBoolean}
     * @param aByte the value of {@code aByte}
     * @param aShort the value of {@code aShort}
     * @param anInt the value of {@code anInt}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<byte[], Everything, EverythingIndexes.PrimitivesEntry> scanByABooleanAndAByteAndAShortAndAnInt(
            boolean aBoolean, byte aByte, short aShort, int anInt) {
        return store().scan(EverythingIndexes.PRIMITIVES, IndexBounds.equalTo(aBoolean, aByte, aShort, anInt));
    }

    /**
     * Scans the entities with the given {@code aBoolean}, {@code aByte} and {@code aShort} and with {@code anInt} in
     * the given range, ordered by {@code anInt}, then {@code aLong}, then {@code aChar}, then {@code id}. Uses the
     * index {@code primitives} with the key {@code (aBoolean, aByte, aShort, anInt, aLong, aChar, id)}: a seek, then an
     * entry and an entity for each row.
     *
     * @param aBoolean the value of {@code aBoolean}
     * @param aByte the value of {@code aByte}
     * @param aShort the value of {@code aShort}
     * @param anInt the range of {@code anInt}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<byte[], Everything, EverythingIndexes.PrimitivesEntry> scanByABooleanAndAByteAndAShortAndAnInt(
            boolean aBoolean, byte aByte, short aShort, Range<Integer> anInt) {
        return store().scan(EverythingIndexes.PRIMITIVES, IndexBounds.equalTo(aBoolean, aByte, aShort).then(anInt));
    }

    /**
     * Scans the entities with the given {@code aBoolean}, {@code aByte}, {@code aShort}, {@code anInt} and
     * {@code aLong}, ordered by {@code aChar}, then {@code id}. Uses the index {@code primitives} with the key
     * {@code (aBoolean, aByte, aShort, anInt, aLong, aChar, id)}: a seek, then an entry and an entity for each row.
     *
     * @param aBoolean the value of {@code aBoolean}
     * @param aByte the value of {@code aByte}
     * @param aShort the value of {@code aShort}
     * @param anInt the value of {@code anInt}
     * @param aLong the value of {@code aLong}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<byte[], Everything, EverythingIndexes.PrimitivesEntry>
            scanByABooleanAndAByteAndAShortAndAnIntAndALong(
                    boolean aBoolean, byte aByte, short aShort, int anInt, long aLong) {
        return store().scan(EverythingIndexes.PRIMITIVES, IndexBounds.equalTo(aBoolean, aByte, aShort, anInt, aLong));
    }

    /**
     * Scans the entities with the given {@code aBoolean}, {@code aByte}, {@code aShort} and {@code anInt} and with
     * {@code aLong} in the given range, ordered by {@code aLong}, then {@code aChar}, then {@code id}. Uses the index
     * {@code primitives} with the key {@code (aBoolean, aByte, aShort, anInt, aLong, aChar, id)}: a seek, then an entry
     * and an entity for each row.
     *
     * @param aBoolean the value of {@code aBoolean}
     * @param aByte the value of {@code aByte}
     * @param aShort the value of {@code aShort}
     * @param anInt the value of {@code anInt}
     * @param aLong the range of {@code aLong}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<byte[], Everything, EverythingIndexes.PrimitivesEntry>
            scanByABooleanAndAByteAndAShortAndAnIntAndALong(
                    boolean aBoolean, byte aByte, short aShort, int anInt, Range<Long> aLong) {
        return store().scan(
                EverythingIndexes.PRIMITIVES,
                IndexBounds.equalTo(aBoolean, aByte, aShort, anInt).then(aLong));
    }

    /**
     * Scans the entities with the given {@code aBoolean}, {@code aByte}, {@code aShort}, {@code anInt}, {@code aLong}
     * and {@code aChar}, ordered by {@code id}. Uses the index {@code primitives} with the key
     * {@code (aBoolean, aByte, aShort, anInt, aLong, aChar, id)}: a seek, then an entry and an entity for each row.
     *
     * @param aBoolean the value of {@code aBoolean}
     * @param aByte the value of {@code aByte}
     * @param aShort the value of {@code aShort}
     * @param anInt the value of {@code anInt}
     * @param aLong the value of {@code aLong}
     * @param aChar the value of {@code aChar}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<byte[], Everything, EverythingIndexes.PrimitivesEntry>
            scanByABooleanAndAByteAndAShortAndAnIntAndALongAndAChar(
                    boolean aBoolean, byte aByte, short aShort, int anInt, long aLong, char aChar) {
        return store().scan(
                EverythingIndexes.PRIMITIVES,
                IndexBounds.equalTo(aBoolean, aByte, aShort, anInt, aLong, aChar));
    }

    /**
     * Scans the entities with the given {@code aBoolean}, {@code aByte}, {@code aShort}, {@code anInt} and
     * {@code aLong} and with {@code aChar} in the given range, ordered by {@code aChar}, then {@code id}. Uses the
     * index {@code primitives} with the key {@code (aBoolean, aByte, aShort, anInt, aLong, aChar, id)}: a seek, then an
     * entry and an entity for each row.
     *
     * @param aBoolean the value of {@code aBoolean}
     * @param aByte the value of {@code aByte}
     * @param aShort the value of {@code aShort}
     * @param anInt the value of {@code anInt}
     * @param aLong the value of {@code aLong}
     * @param aChar the range of {@code aChar}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<byte[], Everything, EverythingIndexes.PrimitivesEntry>
            scanByABooleanAndAByteAndAShortAndAnIntAndALongAndAChar(
                    boolean aBoolean, byte aByte, short aShort, int anInt, long aLong, Range<Character> aChar) {
        return store().scan(
                EverythingIndexes.PRIMITIVES,
                IndexBounds.equalTo(aBoolean, aByte, aShort, anInt, aLong).then(aChar));
    }

    /**
     * Scans the entities with the given {@code aFloat}, ordered by {@code aDouble}, then {@code aBigInteger}, then
     * {@code aBigDecimal}, then {@code aBoxedLong}, then {@code aBoxedDouble}, then {@code id}. Uses the index
     * {@code numbers} with the key {@code (aFloat, aDouble, aBigInteger, aBigDecimal, aBoxedLong, aBoxedDouble, id)}: a
     * seek, then an entry and an entity for each row.
     *
     * @param aFloat the value of {@code aFloat}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<byte[], Everything, EverythingIndexes.NumbersEntry> scanByAFloat(float aFloat) {
        return store().scan(EverythingIndexes.NUMBERS, IndexBounds.equalTo(aFloat));
    }

    /**
     * Scans the entities with {@code aFloat} in the given range, ordered by {@code aFloat}, then {@code aDouble}, then
     * {@code aBigInteger}, then {@code aBigDecimal}, then {@code aBoxedLong}, then {@code aBoxedDouble}, then
     * {@code id}. Uses the index {@code numbers} with the key
     * {@code (aFloat, aDouble, aBigInteger, aBigDecimal, aBoxedLong, aBoxedDouble, id)}: a seek, then an entry and an
     * entity for each row.
     *
     * @param aFloat the range of {@code aFloat}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<byte[], Everything, EverythingIndexes.NumbersEntry> scanByAFloat(Range<Float> aFloat) {
        return store().scan(EverythingIndexes.NUMBERS, IndexBounds.within(aFloat));
    }

    /**
     * Scans the entities with {@code aFloat} among the given values, ordered by {@code aDouble}, then
     * {@code aBigInteger}, then {@code aBigDecimal}, then {@code aBoxedLong}, then {@code aBoxedDouble}, then
     * {@code id}. Uses the index {@code numbers} with the key
     * {@code (aFloat, aDouble, aBigInteger, aBigDecimal, aBoxedLong, aBoxedDouble, id)}: a seek for each value, then an
     * entry and an entity for each row.
     *
     * @param aFloats the values of {@code aFloat}; none finds nothing
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<byte[], Everything, EverythingIndexes.NumbersEntry> scanByAFloatIn(Collection<Float> aFloats) {
        return store().scan(EverythingIndexes.NUMBERS, IndexBounds.in(aFloats));
    }

    /**
     * Scans the entities with {@code aFloat} among the given values and with {@code aDouble} in the given range,
     * ordered by {@code aDouble}, then {@code aBigInteger}, then {@code aBigDecimal}, then {@code aBoxedLong}, then
     * {@code aBoxedDouble}, then {@code id}. Uses the index {@code numbers} with the key
     * {@code (aFloat, aDouble, aBigInteger, aBigDecimal, aBoxedLong, aBoxedDouble, id)}: a seek for each value, then an
     * entry and an entity for each row.
     *
     * @param aFloats the values of {@code aFloat}; none finds nothing
     * @param aDouble the range of {@code aDouble}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<byte[], Everything, EverythingIndexes.NumbersEntry> scanByAFloatInAndADouble(
            Collection<Float> aFloats, Range<Double> aDouble) {
        return store().scan(EverythingIndexes.NUMBERS, IndexBounds.in(aFloats).then(aDouble));
    }

    /**
     * Scans the entities with the given {@code aFloat} and {@code aDouble}, ordered by {@code aBigInteger}, then
     * {@code aBigDecimal}, then {@code aBoxedLong}, then {@code aBoxedDouble}, then {@code id}. Uses the index
     * {@code numbers} with the key {@code (aFloat, aDouble, aBigInteger, aBigDecimal, aBoxedLong, aBoxedDouble, id)}: a
     * seek, then an entry and an entity for each row.
     *
     * @param aFloat the value of {@code aFloat}
     * @param aDouble the value of {@code aDouble}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<byte[], Everything, EverythingIndexes.NumbersEntry> scanByAFloatAndADouble(
            float aFloat, double aDouble) {
        return store().scan(EverythingIndexes.NUMBERS, IndexBounds.equalTo(aFloat, aDouble));
    }

    /**
     * Scans the entities with the given {@code aFloat} and with {@code aDouble} in the given range, ordered by
     * {@code aDouble}, then {@code aBigInteger}, then {@code aBigDecimal}, then {@code aBoxedLong}, then
     * {@code aBoxedDouble}, then {@code id}. Uses the index {@code numbers} with the key
     * {@code (aFloat, aDouble, aBigInteger, aBigDecimal, aBoxedLong, aBoxedDouble, id)}: a seek, then an entry and an
     * entity for each row.
     *
     * @param aFloat the value of {@code aFloat}
     * @param aDouble the range of {@code aDouble}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<byte[], Everything, EverythingIndexes.NumbersEntry> scanByAFloatAndADouble(
            float aFloat, Range<Double> aDouble) {
        return store().scan(EverythingIndexes.NUMBERS, IndexBounds.equalTo(aFloat).then(aDouble));
    }

    /**
     * Scans the entities with the given {@code aFloat}, {@code aDouble} and {@code aBigInteger}, ordered by
     * {@code aBigDecimal}, then {@code aBoxedLong}, then {@code aBoxedDouble}, then {@code id}. Uses the index
     * {@code numbers} with the key {@code (aFloat, aDouble, aBigInteger, aBigDecimal, aBoxedLong, aBoxedDouble, id)}: a
     * seek, then an entry and an entity for each row.
     *
     * @param aFloat the value of {@code aFloat}
     * @param aDouble the value of {@code aDouble}
     * @param aBigInteger the value of {@code aBigInteger}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<byte[], Everything, EverythingIndexes.NumbersEntry> scanByAFloatAndADoubleAndABigInteger(
            float aFloat, double aDouble, BigInteger aBigInteger) {
        return store().scan(EverythingIndexes.NUMBERS, IndexBounds.equalTo(aFloat, aDouble, aBigInteger));
    }

    /**
     * Scans the entities with the given {@code aFloat} and {@code aDouble} and with {@code aBigInteger} in the given
     * range, ordered by {@code aBigInteger}, then {@code aBigDecimal}, then {@code aBoxedLong}, then
     * {@code aBoxedDouble}, then {@code id}. Uses the index {@code numbers} with the key
     * {@code (aFloat, aDouble, aBigInteger, aBigDecimal, aBoxedLong, aBoxedDouble, id)}: a seek, then an entry and an
     * entity for each row.
     *
     * @param aFloat the value of {@code aFloat}
     * @param aDouble the value of {@code aDouble}
     * @param aBigInteger the range of {@code aBigInteger}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<byte[], Everything, EverythingIndexes.NumbersEntry> scanByAFloatAndADoubleAndABigInteger(
            float aFloat, double aDouble, Range<BigInteger> aBigInteger) {
        return store().scan(EverythingIndexes.NUMBERS, IndexBounds.equalTo(aFloat, aDouble).then(aBigInteger));
    }

    /**
     * Scans the entities with the given {@code aFloat}, {@code aDouble}, {@code aBigInteger} and {@code aBigDecimal},
     * ordered by {@code aBoxedLong}, then {@code aBoxedDouble}, then {@code id}. Uses the index {@code numbers} with
     * the key {@code (aFloat, aDouble, aBigInteger, aBigDecimal, aBoxedLong, aBoxedDouble, id)}: a seek, then an entry
     * and an entity for each row.
     *
     * @param aFloat the value of {@code aFloat}
     * @param aDouble the value of {@code aDouble}
     * @param aBigInteger the value of {@code aBigInteger}
     * @param aBigDecimal the value of {@code aBigDecimal}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<byte[], Everything, EverythingIndexes.NumbersEntry>
            scanByAFloatAndADoubleAndABigIntegerAndABigDecimal(
                    float aFloat, double aDouble, BigInteger aBigInteger, BigDecimal aBigDecimal) {
        return store().scan(EverythingIndexes.NUMBERS, IndexBounds.equalTo(aFloat, aDouble, aBigInteger, aBigDecimal));
    }

    /**
     * Scans the entities with the given {@code aFloat}, {@code aDouble} and {@code aBigInteger} and with
     * {@code aBigDecimal} in the given range, ordered by {@code aBigDecimal}, then {@code aBoxedLong}, then
     * {@code aBoxedDouble}, then {@code id}. Uses the index {@code numbers} with the key
     * {@code (aFloat, aDouble, aBigInteger, aBigDecimal, aBoxedLong, aBoxedDouble, id)}: a seek, then an entry and an
     * entity for each row.
     *
     * @param aFloat the value of {@code aFloat}
     * @param aDouble the value of {@code aDouble}
     * @param aBigInteger the value of {@code aBigInteger}
     * @param aBigDecimal the range of {@code aBigDecimal}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<byte[], Everything, EverythingIndexes.NumbersEntry>
            scanByAFloatAndADoubleAndABigIntegerAndABigDecimal(
                    float aFloat, double aDouble, BigInteger aBigInteger, Range<BigDecimal> aBigDecimal) {
        return store().scan(
                EverythingIndexes.NUMBERS,
                IndexBounds.equalTo(aFloat, aDouble, aBigInteger).then(aBigDecimal));
    }

    /**
     * Scans the entities with the given {@code aFloat}, {@code aDouble}, {@code aBigInteger}, {@code aBigDecimal} and
     * {@code aBoxedLong}, ordered by {@code aBoxedDouble}, then {@code id}. Uses the index {@code numbers} with the key
     * {@code (aFloat, aDouble, aBigInteger, aBigDecimal, aBoxedLong, aBoxedDouble, id)}: a seek, then an entry and an
     * entity for each row.
     *
     * @param aFloat the value of {@code aFloat}
     * @param aDouble the value of {@code aDouble}
     * @param aBigInteger the value of {@code aBigInteger}
     * @param aBigDecimal the value of {@code aBigDecimal}
     * @param aBoxedLong the value of {@code aBoxedLong}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<byte[], Everything, EverythingIndexes.NumbersEntry>
            scanByAFloatAndADoubleAndABigIntegerAndABigDecimalAndABoxedLong(
                    float aFloat, double aDouble, BigInteger aBigInteger, BigDecimal aBigDecimal, Long aBoxedLong) {
        return store().scan(
                EverythingIndexes.NUMBERS,
                IndexBounds.equalTo(aFloat, aDouble, aBigInteger, aBigDecimal, aBoxedLong));
    }

    /**
     * Scans the entities with the given {@code aFloat}, {@code aDouble}, {@code aBigInteger} and {@code aBigDecimal}
     * and with {@code aBoxedLong} in the given range, ordered by {@code aBoxedLong}, then {@code aBoxedDouble}, then
     * {@code id}. Uses the index {@code numbers} with the key
     * {@code (aFloat, aDouble, aBigInteger, aBigDecimal, aBoxedLong, aBoxedDouble, id)}: a seek, then an entry and an
     * entity for each row.
     *
     * @param aFloat the value of {@code aFloat}
     * @param aDouble the value of {@code aDouble}
     * @param aBigInteger the value of {@code aBigInteger}
     * @param aBigDecimal the value of {@code aBigDecimal}
     * @param aBoxedLong the range of {@code aBoxedLong}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<byte[], Everything, EverythingIndexes.NumbersEntry>
            scanByAFloatAndADoubleAndABigIntegerAndABigDecimalAndABoxedLong(
                    float aFloat,
                    double aDouble,
                    BigInteger aBigInteger,
                    BigDecimal aBigDecimal,
                    Range<Long> aBoxedLong) {
        return store().scan(
                EverythingIndexes.NUMBERS,
                IndexBounds.equalTo(aFloat, aDouble, aBigInteger, aBigDecimal).then(aBoxedLong));
    }

    /**
     * Scans the entities with the given {@code aFloat}, {@code aDouble}, {@code aBigInteger}, {@code aBigDecimal},
     * {@code aBoxedLong} and {@code aBoxedDouble}, ordered by {@code id}. Uses the index {@code numbers} with the key
     * {@code (aFloat, aDouble, aBigInteger, aBigDecimal, aBoxedLong, aBoxedDouble, id)}: a seek, then an entry and an
     * entity for each row.
     *
     * @param aFloat the value of {@code aFloat}
     * @param aDouble the value of {@code aDouble}
     * @param aBigInteger the value of {@code aBigInteger}
     * @param aBigDecimal the value of {@code aBigDecimal}
     * @param aBoxedLong the value of {@code aBoxedLong}
     * @param aBoxedDouble the value of {@code aBoxedDouble}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<byte[], Everything, EverythingIndexes.NumbersEntry>
            scanByAFloatAndADoubleAndABigIntegerAndABigDecimalAndABoxedLongAndABoxedDouble(
                    float aFloat,
                    double aDouble,
                    BigInteger aBigInteger,
                    BigDecimal aBigDecimal,
                    Long aBoxedLong,
                    Double aBoxedDouble) {
        return store().scan(
                EverythingIndexes.NUMBERS,
                IndexBounds.equalTo(aFloat, aDouble, aBigInteger, aBigDecimal, aBoxedLong, aBoxedDouble));
    }

    /**
     * Scans the entities with the given {@code aFloat}, {@code aDouble}, {@code aBigInteger}, {@code aBigDecimal} and
     * {@code aBoxedLong} and with {@code aBoxedDouble} in the given range, ordered by {@code aBoxedDouble}, then
     * {@code id}. Uses the index {@code numbers} with the key
     * {@code (aFloat, aDouble, aBigInteger, aBigDecimal, aBoxedLong, aBoxedDouble, id)}: a seek, then an entry and an
     * entity for each row.
     *
     * @param aFloat the value of {@code aFloat}
     * @param aDouble the value of {@code aDouble}
     * @param aBigInteger the value of {@code aBigInteger}
     * @param aBigDecimal the value of {@code aBigDecimal}
     * @param aBoxedLong the value of {@code aBoxedLong}
     * @param aBoxedDouble the range of {@code aBoxedDouble}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<byte[], Everything, EverythingIndexes.NumbersEntry>
            scanByAFloatAndADoubleAndABigIntegerAndABigDecimalAndABoxedLongAndABoxedDouble(
                    float aFloat,
                    double aDouble,
                    BigInteger aBigInteger,
                    BigDecimal aBigDecimal,
                    Long aBoxedLong,
                    Range<Double> aBoxedDouble) {
        return store().scan(
                EverythingIndexes.NUMBERS,
                IndexBounds.equalTo(aFloat, aDouble, aBigInteger, aBigDecimal, aBoxedLong).then(aBoxedDouble));
    }

    /**
     * Scans the entities with the given {@code aString}, ordered by {@code bytes}, then {@code aUuid}, then
     * {@code anInstant}, then {@code aDuration}, then {@code id}. Uses the index {@code others} with the key
     * {@code (aString, bytes, aUuid, anInstant, aDuration, id)}: a seek, then an entry and an entity for each row.
     *
     * @param aString the value of {@code aString}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<byte[], Everything, EverythingIndexes.OthersEntry> scanByAString(String aString) {
        return store().scan(EverythingIndexes.OTHERS, IndexBounds.equalTo(aString));
    }

    /**
     * Scans the entities with {@code aString} in the given range, ordered by {@code aString}, then {@code bytes}, then
     * {@code aUuid}, then {@code anInstant}, then {@code aDuration}, then {@code id}. Uses the index {@code others}
     * with the key {@code (aString, bytes, aUuid, anInstant, aDuration, id)}: a seek, then an entry and an entity for
     * each row.
     *
     * @param aString the range of {@code aString}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<byte[], Everything, EverythingIndexes.OthersEntry> scanByAString(Range<String> aString) {
        return store().scan(EverythingIndexes.OTHERS, IndexBounds.within(aString));
    }

    /**
     * Scans the entities with {@code aString} among the given values, ordered by {@code bytes}, then {@code aUuid},
     * then {@code anInstant}, then {@code aDuration}, then {@code id}. Uses the index {@code others} with the key
     * {@code (aString, bytes, aUuid, anInstant, aDuration, id)}: a seek for each value, then an entry and an entity for
     * each row.
     *
     * @param aStrings the values of {@code aString}; none finds nothing
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<byte[], Everything, EverythingIndexes.OthersEntry> scanByAStringIn(Collection<String> aStrings) {
        return store().scan(EverythingIndexes.OTHERS, IndexBounds.in(aStrings));
    }

    /**
     * Scans the entities with {@code aString} among the given values and with {@code bytes} in the given range, ordered
     * by {@code bytes}, then {@code aUuid}, then {@code anInstant}, then {@code aDuration}, then {@code id}. Uses the
     * index {@code others} with the key {@code (aString, bytes, aUuid, anInstant, aDuration, id)}: a seek for each
     * value, then an entry and an entity for each row.
     *
     * @param aStrings the values of {@code aString}; none finds nothing
     * @param bytes the range of {@code bytes}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<byte[], Everything, EverythingIndexes.OthersEntry> scanByAStringInAndBytes(
            Collection<String> aStrings, Range<byte[]> bytes) {
        return store().scan(EverythingIndexes.OTHERS, IndexBounds.in(aStrings).then(bytes));
    }

    /**
     * Scans the entities with the given {@code aString} and {@code bytes}, ordered by {@code aUuid}, then
     * {@code anInstant}, then {@code aDuration}, then {@code id}. Uses the index {@code others} with the key
     * {@code (aString, bytes, aUuid, anInstant, aDuration, id)}: a seek, then an entry and an entity for each row.
     *
     * @param aString the value of {@code aString}
     * @param bytes the value of {@code bytes}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<byte[], Everything, EverythingIndexes.OthersEntry> scanByAStringAndBytes(
            String aString, byte[] bytes) {
        return store().scan(EverythingIndexes.OTHERS, IndexBounds.equalTo(aString, bytes));
    }

    /**
     * Scans the entities with the given {@code aString} and with {@code bytes} in the given range, ordered by
     * {@code bytes}, then {@code aUuid}, then {@code anInstant}, then {@code aDuration}, then {@code id}. Uses the
     * index {@code others} with the key {@code (aString, bytes, aUuid, anInstant, aDuration, id)}: a seek, then an
     * entry and an entity for each row.
     *
     * @param aString the value of {@code aString}
     * @param bytes the range of {@code bytes}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<byte[], Everything, EverythingIndexes.OthersEntry> scanByAStringAndBytes(
            String aString, Range<byte[]> bytes) {
        return store().scan(EverythingIndexes.OTHERS, IndexBounds.equalTo(aString).then(bytes));
    }

    /**
     * Scans the entities with the given {@code aString}, {@code bytes} and {@code aUuid}, ordered by {@code anInstant},
     * then {@code aDuration}, then {@code id}. Uses the index {@code others} with the key
     * {@code (aString, bytes, aUuid, anInstant, aDuration, id)}: a seek, then an entry and an entity for each row.
     *
     * @param aString the value of {@code aString}
     * @param bytes the value of {@code bytes}
     * @param aUuid the value of {@code aUuid}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<byte[], Everything, EverythingIndexes.OthersEntry> scanByAStringAndBytesAndAUuid(
            String aString, byte[] bytes, UUID aUuid) {
        return store().scan(EverythingIndexes.OTHERS, IndexBounds.equalTo(aString, bytes, aUuid));
    }

    /**
     * Scans the entities with the given {@code aString} and {@code bytes} and with {@code aUuid} in the given range,
     * ordered by {@code aUuid}, then {@code anInstant}, then {@code aDuration}, then {@code id}. Uses the index
     * {@code others} with the key {@code (aString, bytes, aUuid, anInstant, aDuration, id)}: a seek, then an entry and
     * an entity for each row.
     *
     * @param aString the value of {@code aString}
     * @param bytes the value of {@code bytes}
     * @param aUuid the range of {@code aUuid}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<byte[], Everything, EverythingIndexes.OthersEntry> scanByAStringAndBytesAndAUuid(
            String aString, byte[] bytes, Range<UUID> aUuid) {
        return store().scan(EverythingIndexes.OTHERS, IndexBounds.equalTo(aString, bytes).then(aUuid));
    }

    /**
     * Scans the entities with the given {@code aString}, {@code bytes}, {@code aUuid} and {@code anInstant}, ordered by
     * {@code aDuration}, then {@code id}. Uses the index {@code others} with the key
     * {@code (aString, bytes, aUuid, anInstant, aDuration, id)}: a seek, then an entry and an entity for each row.
     *
     * @param aString the value of {@code aString}
     * @param bytes the value of {@code bytes}
     * @param aUuid the value of {@code aUuid}
     * @param anInstant the value of {@code anInstant}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<byte[], Everything, EverythingIndexes.OthersEntry> scanByAStringAndBytesAndAUuidAndAnInstant(
            String aString, byte[] bytes, UUID aUuid, Instant anInstant) {
        return store().scan(EverythingIndexes.OTHERS, IndexBounds.equalTo(aString, bytes, aUuid, anInstant));
    }

    /**
     * Scans the entities with the given {@code aString}, {@code bytes} and {@code aUuid} and with {@code anInstant} in
     * the given range, ordered by {@code anInstant}, then {@code aDuration}, then {@code id}. Uses the index
     * {@code others} with the key {@code (aString, bytes, aUuid, anInstant, aDuration, id)}: a seek, then an entry and
     * an entity for each row.
     *
     * @param aString the value of {@code aString}
     * @param bytes the value of {@code bytes}
     * @param aUuid the value of {@code aUuid}
     * @param anInstant the range of {@code anInstant}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<byte[], Everything, EverythingIndexes.OthersEntry> scanByAStringAndBytesAndAUuidAndAnInstant(
            String aString, byte[] bytes, UUID aUuid, Range<Instant> anInstant) {
        return store().scan(EverythingIndexes.OTHERS, IndexBounds.equalTo(aString, bytes, aUuid).then(anInstant));
    }

    /**
     * Scans the entities with the given {@code aString}, {@code bytes}, {@code aUuid}, {@code anInstant} and
     * {@code aDuration}, ordered by {@code id}. Uses the index {@code others} with the key
     * {@code (aString, bytes, aUuid, anInstant, aDuration, id)}: a seek, then an entry and an entity for each row.
     *
     * @param aString the value of {@code aString}
     * @param bytes the value of {@code bytes}
     * @param aUuid the value of {@code aUuid}
     * @param anInstant the value of {@code anInstant}
     * @param aDuration the value of {@code aDuration}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<byte[], Everything, EverythingIndexes.OthersEntry>
            scanByAStringAndBytesAndAUuidAndAnInstantAndADuration(
                    String aString, byte[] bytes, UUID aUuid, Instant anInstant, Duration aDuration) {
        return store().scan(EverythingIndexes.OTHERS, IndexBounds.equalTo(aString, bytes, aUuid, anInstant, aDuration));
    }

    /**
     * Scans the entities with the given {@code aString}, {@code bytes}, {@code aUuid} and {@code anInstant} and with
     * {@code aDuration} in the given range, ordered by {@code aDuration}, then {@code id}. Uses the index
     * {@code others} with the key {@code (aString, bytes, aUuid, anInstant, aDuration, id)}: a seek, then an entry and
     * an entity for each row.
     *
     * @param aString the value of {@code aString}
     * @param bytes the value of {@code bytes}
     * @param aUuid the value of {@code aUuid}
     * @param anInstant the value of {@code anInstant}
     * @param aDuration the range of {@code aDuration}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<byte[], Everything, EverythingIndexes.OthersEntry>
            scanByAStringAndBytesAndAUuidAndAnInstantAndADuration(
                    String aString, byte[] bytes, UUID aUuid, Instant anInstant, Range<Duration> aDuration) {
        return store().scan(
                EverythingIndexes.OTHERS,
                IndexBounds.equalTo(aString, bytes, aUuid, anInstant).then(aDuration));
    }

    /**
     * Scans the entities with the given {@code aLocalDate}, ordered by {@code aLocalTime}, then {@code aLocalDateTime},
     * then {@code anOffsetDateTime}, then {@code aYear}, then {@code aYearMonth}, then {@code id}. Uses the index
     * {@code times} with the key
     * {@code (aLocalDate, aLocalTime, aLocalDateTime, anOffsetDateTime, aYear, aYearMonth, id)}: a seek, then an entry
     * and an entity for each row.
     *
     * @param aLocalDate the value of {@code aLocalDate}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<byte[], Everything, EverythingIndexes.TimesEntry> scanByALocalDate(LocalDate aLocalDate) {
        return store().scan(EverythingIndexes.TIMES, IndexBounds.equalTo(aLocalDate));
    }

    /**
     * Scans the entities with {@code aLocalDate} in the given range, ordered by {@code aLocalDate}, then
     * {@code aLocalTime}, then {@code aLocalDateTime}, then {@code anOffsetDateTime}, then {@code aYear}, then
     * {@code aYearMonth}, then {@code id}. Uses the index {@code times} with the key
     * {@code (aLocalDate, aLocalTime, aLocalDateTime, anOffsetDateTime, aYear, aYearMonth, id)}: a seek, then an entry
     * and an entity for each row.
     *
     * @param aLocalDate the range of {@code aLocalDate}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<byte[], Everything, EverythingIndexes.TimesEntry> scanByALocalDate(Range<LocalDate> aLocalDate) {
        return store().scan(EverythingIndexes.TIMES, IndexBounds.within(aLocalDate));
    }

    /**
     * Scans the entities with {@code aLocalDate} among the given values, ordered by {@code aLocalTime}, then
     * {@code aLocalDateTime}, then {@code anOffsetDateTime}, then {@code aYear}, then {@code aYearMonth}, then
     * {@code id}. Uses the index {@code times} with the key
     * {@code (aLocalDate, aLocalTime, aLocalDateTime, anOffsetDateTime, aYear, aYearMonth, id)}: a seek for each value,
     * then an entry and an entity for each row.
     *
     * @param aLocalDates the values of {@code aLocalDate}; none finds nothing
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<byte[], Everything, EverythingIndexes.TimesEntry> scanByALocalDateIn(
            Collection<LocalDate> aLocalDates) {
        return store().scan(EverythingIndexes.TIMES, IndexBounds.in(aLocalDates));
    }

    /**
     * Scans the entities with {@code aLocalDate} among the given values and with {@code aLocalTime} in the given range,
     * ordered by {@code aLocalTime}, then {@code aLocalDateTime}, then {@code anOffsetDateTime}, then {@code aYear},
     * then {@code aYearMonth}, then {@code id}. Uses the index {@code times} with the key
     * {@code (aLocalDate, aLocalTime, aLocalDateTime, anOffsetDateTime, aYear, aYearMonth, id)}: a seek for each value,
     * then an entry and an entity for each row.
     *
     * @param aLocalDates the values of {@code aLocalDate}; none finds nothing
     * @param aLocalTime the range of {@code aLocalTime}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<byte[], Everything, EverythingIndexes.TimesEntry> scanByALocalDateInAndALocalTime(
            Collection<LocalDate> aLocalDates, Range<LocalTime> aLocalTime) {
        return store().scan(EverythingIndexes.TIMES, IndexBounds.in(aLocalDates).then(aLocalTime));
    }

    /**
     * Scans the entities with the given {@code aLocalDate} and {@code aLocalTime}, ordered by {@code aLocalDateTime},
     * then {@code anOffsetDateTime}, then {@code aYear}, then {@code aYearMonth}, then {@code id}. Uses the index
     * {@code times} with the key
     * {@code (aLocalDate, aLocalTime, aLocalDateTime, anOffsetDateTime, aYear, aYearMonth, id)}: a seek, then an entry
     * and an entity for each row.
     *
     * @param aLocalDate the value of {@code aLocalDate}
     * @param aLocalTime the value of {@code aLocalTime}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<byte[], Everything, EverythingIndexes.TimesEntry> scanByALocalDateAndALocalTime(
            LocalDate aLocalDate, LocalTime aLocalTime) {
        return store().scan(EverythingIndexes.TIMES, IndexBounds.equalTo(aLocalDate, aLocalTime));
    }

    /**
     * Scans the entities with the given {@code aLocalDate} and with {@code aLocalTime} in the given range, ordered by
     * {@code aLocalTime}, then {@code aLocalDateTime}, then {@code anOffsetDateTime}, then {@code aYear}, then
     * {@code aYearMonth}, then {@code id}. Uses the index {@code times} with the key
     * {@code (aLocalDate, aLocalTime, aLocalDateTime, anOffsetDateTime, aYear, aYearMonth, id)}: a seek, then an entry
     * and an entity for each row.
     *
     * @param aLocalDate the value of {@code aLocalDate}
     * @param aLocalTime the range of {@code aLocalTime}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<byte[], Everything, EverythingIndexes.TimesEntry> scanByALocalDateAndALocalTime(
            LocalDate aLocalDate, Range<LocalTime> aLocalTime) {
        return store().scan(EverythingIndexes.TIMES, IndexBounds.equalTo(aLocalDate).then(aLocalTime));
    }

    /**
     * Scans the entities with the given {@code aLocalDate}, {@code aLocalTime} and {@code aLocalDateTime}, ordered by
     * {@code anOffsetDateTime}, then {@code aYear}, then {@code aYearMonth}, then {@code id}. Uses the index
     * {@code times} with the key
     * {@code (aLocalDate, aLocalTime, aLocalDateTime, anOffsetDateTime, aYear, aYearMonth, id)}: a seek, then an entry
     * and an entity for each row.
     *
     * @param aLocalDate the value of {@code aLocalDate}
     * @param aLocalTime the value of {@code aLocalTime}
     * @param aLocalDateTime the value of {@code aLocalDateTime}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<byte[], Everything, EverythingIndexes.TimesEntry> scanByALocalDateAndALocalTimeAndALocalDateTime(
            LocalDate aLocalDate, LocalTime aLocalTime, LocalDateTime aLocalDateTime) {
        return store().scan(EverythingIndexes.TIMES, IndexBounds.equalTo(aLocalDate, aLocalTime, aLocalDateTime));
    }

    /**
     * Scans the entities with the given {@code aLocalDate} and {@code aLocalTime} and with {@code aLocalDateTime} in
     * the given range, ordered by {@code aLocalDateTime}, then {@code anOffsetDateTime}, then {@code aYear}, then
     * {@code aYearMonth}, then {@code id}. Uses the index {@code times} with the key
     * {@code (aLocalDate, aLocalTime, aLocalDateTime, anOffsetDateTime, aYear, aYearMonth, id)}: a seek, then an entry
     * and an entity for each row.
     *
     * @param aLocalDate the value of {@code aLocalDate}
     * @param aLocalTime the value of {@code aLocalTime}
     * @param aLocalDateTime the range of {@code aLocalDateTime}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<byte[], Everything, EverythingIndexes.TimesEntry> scanByALocalDateAndALocalTimeAndALocalDateTime(
            LocalDate aLocalDate, LocalTime aLocalTime, Range<LocalDateTime> aLocalDateTime) {
        return store().scan(EverythingIndexes.TIMES, IndexBounds.equalTo(aLocalDate, aLocalTime).then(aLocalDateTime));
    }

    /**
     * Scans the entities with the given {@code aLocalDate}, {@code aLocalTime}, {@code aLocalDateTime} and
     * {@code anOffsetDateTime}, ordered by {@code aYear}, then {@code aYearMonth}, then {@code id}. Uses the index
     * {@code times} with the key
     * {@code (aLocalDate, aLocalTime, aLocalDateTime, anOffsetDateTime, aYear, aYearMonth, id)}: a seek, then an entry
     * and an entity for each row.
     *
     * @param aLocalDate the value of {@code aLocalDate}
     * @param aLocalTime the value of {@code aLocalTime}
     * @param aLocalDateTime the value of {@code aLocalDateTime}
     * @param anOffsetDateTime the value of {@code anOffsetDateTime}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<byte[], Everything, EverythingIndexes.TimesEntry>
            scanByALocalDateAndALocalTimeAndALocalDateTimeAndAnOffsetDateTime(
                    LocalDate aLocalDate,
                    LocalTime aLocalTime,
                    LocalDateTime aLocalDateTime,
                    OffsetDateTime anOffsetDateTime) {
        return store().scan(
                EverythingIndexes.TIMES,
                IndexBounds.equalTo(aLocalDate, aLocalTime, aLocalDateTime, anOffsetDateTime));
    }

    /**
     * Scans the entities with the given {@code aLocalDate}, {@code aLocalTime} and {@code aLocalDateTime} and with
     * {@code anOffsetDateTime} in the given range, ordered by {@code anOffsetDateTime}, then {@code aYear}, then
     * {@code aYearMonth}, then {@code id}. Uses the index {@code times} with the key
     * {@code (aLocalDate, aLocalTime, aLocalDateTime, anOffsetDateTime, aYear, aYearMonth, id)}: a seek, then an entry
     * and an entity for each row.
     *
     * @param aLocalDate the value of {@code aLocalDate}
     * @param aLocalTime the value of {@code aLocalTime}
     * @param aLocalDateTime the value of {@code aLocalDateTime}
     * @param anOffsetDateTime the range of {@code anOffsetDateTime}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<byte[], Everything, EverythingIndexes.TimesEntry>
            scanByALocalDateAndALocalTimeAndALocalDateTimeAndAnOffsetDateTime(
                    LocalDate aLocalDate,
                    LocalTime aLocalTime,
                    LocalDateTime aLocalDateTime,
                    Range<OffsetDateTime> anOffsetDateTime) {
        return store().scan(
                EverythingIndexes.TIMES,
                IndexBounds.equalTo(aLocalDate, aLocalTime, aLocalDateTime).then(anOffsetDateTime));
    }

    /**
     * Scans the entities with the given {@code aLocalDate}, {@code aLocalTime}, {@code aLocalDateTime},
     * {@code anOffsetDateTime} and {@code aYear}, ordered by {@code aYearMonth}, then {@code id}. Uses the index
     * {@code times} with the key
     * {@code (aLocalDate, aLocalTime, aLocalDateTime, anOffsetDateTime, aYear, aYearMonth, id)}: a seek, then an entry
     * and an entity for each row.
     *
     * @param aLocalDate the value of {@code aLocalDate}
     * @param aLocalTime the value of {@code aLocalTime}
     * @param aLocalDateTime the value of {@code aLocalDateTime}
     * @param anOffsetDateTime the value of {@code anOffsetDateTime}
     * @param aYear the value of {@code aYear}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<byte[], Everything, EverythingIndexes.TimesEntry>
            scanByALocalDateAndALocalTimeAndALocalDateTimeAndAnOffsetDateTimeAndAYear(
                    LocalDate aLocalDate,
                    LocalTime aLocalTime,
                    LocalDateTime aLocalDateTime,
                    OffsetDateTime anOffsetDateTime,
                    Year aYear) {
        return store().scan(
                EverythingIndexes.TIMES,
                IndexBounds.equalTo(aLocalDate, aLocalTime, aLocalDateTime, anOffsetDateTime, aYear));
    }

    /**
     * Scans the entities with the given {@code aLocalDate}, {@code aLocalTime}, {@code aLocalDateTime} and
     * {@code anOffsetDateTime} and with {@code aYear} in the given range, ordered by {@code aYear}, then
     * {@code aYearMonth}, then {@code id}. Uses the index {@code times} with the key
     * {@code (aLocalDate, aLocalTime, aLocalDateTime, anOffsetDateTime, aYear, aYearMonth, id)}: a seek, then an entry
     * and an entity for each row.
     *
     * @param aLocalDate the value of {@code aLocalDate}
     * @param aLocalTime the value of {@code aLocalTime}
     * @param aLocalDateTime the value of {@code aLocalDateTime}
     * @param anOffsetDateTime the value of {@code anOffsetDateTime}
     * @param aYear the range of {@code aYear}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<byte[], Everything, EverythingIndexes.TimesEntry>
            scanByALocalDateAndALocalTimeAndALocalDateTimeAndAnOffsetDateTimeAndAYear(
                    LocalDate aLocalDate,
                    LocalTime aLocalTime,
                    LocalDateTime aLocalDateTime,
                    OffsetDateTime anOffsetDateTime,
                    Range<Year> aYear) {
        return store().scan(
                EverythingIndexes.TIMES,
                IndexBounds.equalTo(aLocalDate, aLocalTime, aLocalDateTime, anOffsetDateTime).then(aYear));
    }

    /**
     * Scans the entities with the given {@code aLocalDate}, {@code aLocalTime}, {@code aLocalDateTime},
     * {@code anOffsetDateTime}, {@code aYear} and {@code aYearMonth}, ordered by {@code id}. Uses the index
     * {@code times} with the key
     * {@code (aLocalDate, aLocalTime, aLocalDateTime, anOffsetDateTime, aYear, aYearMonth, id)}: a seek, then an entry
     * and an entity for each row.
     *
     * @param aLocalDate the value of {@code aLocalDate}
     * @param aLocalTime the value of {@code aLocalTime}
     * @param aLocalDateTime the value of {@code aLocalDateTime}
     * @param anOffsetDateTime the value of {@code anOffsetDateTime}
     * @param aYear the value of {@code aYear}
     * @param aYearMonth the value of {@code aYearMonth}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<byte[], Everything, EverythingIndexes.TimesEntry>
            scanByALocalDateAndALocalTimeAndALocalDateTimeAndAnOffsetDateTimeAndAYearAndAYearMonth(
                    LocalDate aLocalDate,
                    LocalTime aLocalTime,
                    LocalDateTime aLocalDateTime,
                    OffsetDateTime anOffsetDateTime,
                    Year aYear,
                    YearMonth aYearMonth) {
        return store().scan(
                EverythingIndexes.TIMES,
                IndexBounds.equalTo(aLocalDate, aLocalTime, aLocalDateTime, anOffsetDateTime, aYear, aYearMonth));
    }

    /**
     * Scans the entities with the given {@code aLocalDate}, {@code aLocalTime}, {@code aLocalDateTime},
     * {@code anOffsetDateTime} and {@code aYear} and with {@code aYearMonth} in the given range, ordered by
     * {@code aYearMonth}, then {@code id}. Uses the index {@code times} with the key
     * {@code (aLocalDate, aLocalTime, aLocalDateTime, anOffsetDateTime, aYear, aYearMonth, id)}: a seek, then an entry
     * and an entity for each row.
     *
     * @param aLocalDate the value of {@code aLocalDate}
     * @param aLocalTime the value of {@code aLocalTime}
     * @param aLocalDateTime the value of {@code aLocalDateTime}
     * @param anOffsetDateTime the value of {@code anOffsetDateTime}
     * @param aYear the value of {@code aYear}
     * @param aYearMonth the range of {@code aYearMonth}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<byte[], Everything, EverythingIndexes.TimesEntry>
            scanByALocalDateAndALocalTimeAndALocalDateTimeAndAnOffsetDateTimeAndAYearAndAYearMonth(
                    LocalDate aLocalDate,
                    LocalTime aLocalTime,
                    LocalDateTime aLocalDateTime,
                    OffsetDateTime anOffsetDateTime,
                    Year aYear,
                    Range<YearMonth> aYearMonth) {
        return store().scan(
                EverythingIndexes.TIMES,
                IndexBounds.equalTo(aLocalDate, aLocalTime, aLocalDateTime, anOffsetDateTime, aYear).then(aYearMonth));
    }
}
