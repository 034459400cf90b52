package dev.cairn.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Tells what something was called before, so that what is stored under the old name is found: on a component of an
 * {@link Entity} its former name, on the record the former name of its table, on a constant of an enum that values lead
 * to the constant's former name. For an index there is {@link Indexed#renamedFrom()}.
 *
 * <pre>{@code
 * @Entity("jobs")
 * public record Job(@Id String jobId, @RenamedFrom("state") JobStatus status) {}
 * }</pre>
 *
 * <p>It stays as long as there may be databases with values that were written under the old name. An old name can be
 * given to a new component: each value says which components there were when it was written. It cannot be given to a new
 * constant. On fields other than constants it means nothing.
 */
@Documented
@Retention(RetentionPolicy.CLASS) // for enums of other modules
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface RenamedFrom {

    /**
     * The former names.
     *
     * @return one or more names
     */
    String[] value();
}
