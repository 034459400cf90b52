package dev.cairn.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the method of an enum that gives each constant its stable number.
 *
 * <p>Keys then hold this number instead of the constant's name and are ordered by it, so that ranges of the enum make
 * sense and a constant can be renamed. The method takes no argument, returns {@code int}, and gives every constant a
 * number of its own that never changes.
 *
 * <pre>{@code
 * enum Priority {
 *     LOW(10), HIGH(20);
 *
 *     private final int code;
 *
 *     Priority(int code) {
 *         this.code = code;
 *     }
 *
 *     @Code
 *     int code() {
 *         return code;
 *     }
 * }
 * }</pre>
 *
 * <p>Unlike the other annotations this one is kept in class files: an enum is often compiled apart from the records
 * that use it, and its keys must come out the same.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Code {}
