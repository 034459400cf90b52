package dev.cairn.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Tells what something was called before, so that what is stored under the old name is found: on a component its former
 * name, on an {@link Entity} the former name of its table, on an enum's constant its former name. For an index there is
 * {@link Indexed#renamedFrom()}.
 *
 * <pre>{@code
 * @Entity("jobs")
 * public record Job(@Id String jobId, @RenamedFrom("state") JobStatus status) {}
 * }</pre>
 *
 * <p>It stays as long as there are values that were written under the old name.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface RenamedFrom {

    /**
     * The former names.
     *
     * @return one or more names
     */
    String[] value();
}
