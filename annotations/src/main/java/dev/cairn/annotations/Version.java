package dev.cairn.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the {@code long} component of an {@link Entity} that counts its changes, for optimistic locking.
 *
 * <p>An insert stores 1, whatever the entity says, and every update stores one more than before, also one that
 * changes nothing else, unless it is that of a scan. An update or a delete
 * by an entity with another version than the stored one is refused, since it was made from an older state. Writes return
 * what is stored, so with the new version.
 *
 * <pre>{@code
 * @Entity("pages")
 * public record Page(@Id String path, String text, @Version long version) {}
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.RECORD_COMPONENT)
public @interface Version {}
