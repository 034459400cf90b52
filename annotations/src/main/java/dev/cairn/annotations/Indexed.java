package dev.cairn.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a secondary index of an {@link Entity}: on one component, or on the record over one or more of them.
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
 * {@code Optional.empty()} has no entry.
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT})
@Repeatable(Indexed.Container.class)
public @interface Indexed {

    /**
     * The columns in key order, each the name of a component. Only for an annotation on the record; on a component,
     * that component is the one column.
     *
     * @return the names of the components
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
