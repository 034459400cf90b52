package dev.cairn.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives a component of an {@link Entity} its value in entities that were stored before the component existed. Without it
 * they have null, an empty optional, or the zero of a primitive type.
 *
 * <pre>{@code
 * @Entity("jobs")
 * public record Job(@Id String jobId, @Default("NORMAL") Priority priority) {
 *
 *     static final Priority NORMAL = Priority.of(3);
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.RECORD_COMPONENT)
public @interface Default {

    /**
     * The static field, or static method without parameters, of the record that gives the value. It is asked for each
     * such entity that is read; an index holds what it gave when the entity was written to it, so it should always give
     * the same.
     *
     * @return its name
     */
    String value();
}
