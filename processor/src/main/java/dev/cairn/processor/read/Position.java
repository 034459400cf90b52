package dev.cairn.processor.read;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** A place in the source that a problem can be printed at: an element, an annotation on it, or a value in that. */
public final class Position {

    private final Element element;
    private final @Nullable AnnotationMirror annotation;
    private final int occurrence;
    private final @Nullable AnnotationValue value;

    private Position(
            Element element, @Nullable AnnotationMirror annotation, int occurrence, @Nullable AnnotationValue value) {
        this.element = element;
        this.annotation = annotation;
        this.occurrence = occurrence;
        this.value = value;
    }

    /** At {@code element} itself. */
    public static Position of(Element element) {
        return new Position(element, null, 0, null);
    }

    /** The {@code occurrence}-th annotation of its type on {@code element}. */
    static Position of(Element element, AnnotationMirror annotation, int occurrence) {
        return new Position(element, annotation, occurrence, null);
    }

    /** A value in this annotation; the annotation itself if the value is not written out. */
    Position at(@Nullable AnnotationValue written) {
        return new Position(element, annotation, occurrence, written);
    }

    Element element() {
        return element;
    }

    @Nullable
    AnnotationMirror annotation() {
        return annotation;
    }

    int occurrence() {
        return occurrence;
    }

    @Nullable
    AnnotationValue value() {
        return value;
    }
}
