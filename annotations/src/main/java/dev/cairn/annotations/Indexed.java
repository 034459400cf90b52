package dev.cairn.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a secondary index of an {@link Entity}: on one component, or on the record over one or more columns.
 *
 * <pre>{@code
 * @Entity("users")
 * @Indexed({"role", "createdAt"})
 * public record User(
 *         @Id long userId,
 *         @Indexed(unique = true, ignoreCase = true) String username,
 *         Role role,
 *         Instant createdAt) {}
 * }</pre>
 *
 * <p>Index entries are ordered by the columns and then by id. An entity in which one of the columns is null or
 * {@code Optional.empty()} has no entry, unless the column says {@code nulls first} or {@code nulls last}.
 *
 * <p>A column whose type is a collection or an array (but {@code byte[]}, which is one value) is multi-valued: an entity
 * has an entry for each distinct element, and none without elements. An index has at most one such column, and is not
 * unique then.
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT})
@Repeatable(Indexed.Container.class)
public @interface Indexed {

    /**
     * The columns in key order. Only for an annotation on the record; on a component, that component is the one column.
     *
     * <p>A column is a component ({@code "status"}), a path into a record component ({@code "address.city"}), or a
     * method of the record without parameters ({@code "priorityBand"}), which must be a pure function of the record.
     * Greater values come first if {@code desc} follows. A nullable column, or path of which any step is nullable, may
     * be followed by {@code nulls first} or {@code nulls last}, which puts entities without a value there, in
     * descending columns too: {@code "dueDate desc nulls last"}. A path into a type that was compiled before, whose
     * annotations need not be visible, has to say one of the two, unless it leads over primitives and
     * {@code Optional} alone.
     *
     * @return the columns
     */
    String[] value() default {};

    /**
     * The name under which the database knows the index for good: lower-case letters, digits and {@code _}, starting
     * with a letter.
     *
     * @return the name, or an empty string for the columns in snake case joined by {@code _}
     */
    String name() default "";

    /**
     * The names that the index had before, so that the database goes on with it instead of building a new one.
     *
     * @return the former names
     */
    String[] renamedFrom() default {};

    /**
     * Whether at most one entity may have the same values in all columns. Entities without an entry, because a column
     * is null, are never in conflict.
     *
     * @return whether the index is unique
     */
    boolean unique() default false;

    /**
     * Whether strings are compared as {@link String#equalsIgnoreCase(String)} does, in the index and in what is asked
     * of it.
     *
     * @return whether case is ignored
     */
    boolean ignoreCase() default false;

    /**
     * Makes the index partial: the method of the record that tells whether an entity is in it. The method has no
     * parameters, returns {@code boolean} and is a pure function of the record; the accessor of a {@code boolean}
     * component is one as well. The repository's methods then end in {@code Where} and the method's name without
     * {@code is} or {@code has}.
     *
     * @return the name of the method, or an empty string for an index of all entities
     */
    String where() default "";

    /**
     * Further components that each entry holds, so that reading them needs no entity: they are in the records that
     * {@code entries()} of a scan gives, and a filter is checked by them. {@code "*"} holds the whole entity: scans then
     * read nothing but the index. The price is space, and a write of the entry whenever something in it changes.
     *
     * @return the names of components, or {@code "*"} alone
     */
    String[] include() default {};

    /**
     * Whether the number of entries with each value of the first column is kept, in the same atomic batch as the entries
     * themselves, so that counting them is a lookup however many there are: {@code scanByStatus(RUNNING).count()}. It
     * makes no two writers wait for each other. Not for an index with a multi-valued column. Turning it on or off builds
     * the index anew.
     *
     * <p>Meant for columns with few values: a counter stays, at zero, when the last entry of its value is gone.
     *
     * @return whether entries are counted
     */
    boolean counted() default false;

    /**
     * Which meaning the methods have that the index uses. Raise it when a {@link #where} method or one that is a column
     * comes to mean something else: the index is built anew then.
     *
     * @return the version, 0 or greater
     */
    int version() default 0;

    /** Holds several {@link Indexed} on one element; the compiler writes it. */
    @Documented
    @Retention(RetentionPolicy.SOURCE)
    @Target({ElementType.TYPE, ElementType.RECORD_COMPONENT})
    @interface Container {

        /**
         * The indexes.
         *
         * @return the indexes in declaration order
         */
        Indexed[] value();
    }
}
