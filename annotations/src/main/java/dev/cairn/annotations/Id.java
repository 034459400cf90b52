package dev.cairn.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the component that is the primary key of an {@link Entity}.
 *
 * <p>Its type is any key type that loses nothing as a key (a string, an integer, a {@code UUID}, an enum, a date or
 * time, {@code byte[]}, …) or a record of them: {@code record TableId(String namespace, String table)} is a composite
 * id, and {@code record JobId(String value)} a typed one, stored exactly as its only component. It is never null.
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.RECORD_COMPONENT)
public @interface Id {

    /**
     * Whether an entity that is inserted without an id gets one from the database. Only for a {@code long}, a
     * {@code Long}, a {@code UUID}, or a record with one of these as its only component.
     *
     * <p>A {@code long} comes from a sequence of the table: 1, 2, 3 and so on. No number is given twice, also after a
     * restart, after a deletion and after numbers that were chosen; some may be left out. A {@code UUID} is of version 7,
     * so that those made later are greater.
     *
     * <p>{@code insert}, {@code insertAll}, {@code upsert} and {@code upsertAll} give an id to an entity whose id is 0,
     * the UUID of zeros or null, and return what is stored. An entity with any other id keeps it.
     *
     * @return whether ids are generated
     */
    boolean generated() default false;
}
