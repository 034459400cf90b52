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
public @interface Id {}
