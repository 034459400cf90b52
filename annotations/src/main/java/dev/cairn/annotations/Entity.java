package dev.cairn.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a record an entity: the processor generates its indexes ({@code JobIndexes}) and its repository
 * ({@code JobRepository}) into the record's package.
 *
 * <pre>{@code
 * @Entity("jobs")
 * @Indexed({"status", "createdAt"})
 * public record Job(@Id String jobId, JobStatus status, Instant createdAt) {}
 * }</pre>
 *
 * <p>The record is top-level or nested, public or package-private, and has no type parameters. Exactly one of its
 * components has {@link Id}.
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface Entity {

    /**
     * The name of the table, under which the database knows the entity for good: lower-case letters, digits and
     * {@code _}, starting with a letter.
     *
     * @return the name, or an empty string for the record's simple name in snake case ({@code AuditLogEntry} is
     *     {@code audit_log_entry})
     */
    String value() default "";

    /**
     * How entities become bytes. Entities that another codec has written are read, and take the new form when they are
     * written again, all of them by {@code Cairn.upgrade}.
     *
     * @return the codec
     */
    Codec codec() default Codec.COMPACT;

    /**
     * Classes that implement {@code dev.cairn.EntityMigration}, for changes of the record that names and defaults cannot
     * express. The first turns what version 1 of the record has stored into what version 2 does, and so on; the record has
     * one version more than there are. Add new ones at the end, and keep them: the list tells versions apart. Each is a
     * class that is not private, with a constructor without parameters.
     *
     * @return the migrations, oldest first
     */
    Class<?>[] migrations() default {};

    /**
     * Changes of the record that its lock file does not allow, and that are meant. The text of each is given by the
     * problem that it answers, such as {@code "component status removed"}. Once the lock file has the change, the text
     * is to be removed.
     *
     * @return the texts
     */
    String[] accept() default {};
}
