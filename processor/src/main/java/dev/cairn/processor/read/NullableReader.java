package dev.cairn.processor.read;

import java.util.stream.Stream;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;

/**
 * Reads whether a component is nullable: whether an annotation named {@code Nullable}, of any package, is on it.
 *
 * <p>Where the compiler puts it depends on the annotation's targets: on the type, on the component, or, if it does not
 * allow record components, only on the field and the accessor that come from it.
 */
final class NullableReader {

    private NullableReader() {}

    static boolean isNullable(RecordComponentElement component) {
        Stream<AnnotatedConstruct> onComponent = Stream.of(component, component.asType());
        Stream<AnnotatedConstruct> onField =
                RecordComponents.field(component).stream().map(field -> field);
        Stream<AnnotatedConstruct> onAccessor = Stream.ofNullable(component.getAccessor())
                .flatMap(accessor -> Stream.of(accessor, accessor.getReturnType()));
        return Stream.of(onComponent, onField, onAccessor)
                .flatMap(places -> places)
                .anyMatch(NullableReader::hasNullable);
    }

    /** Whether what {@code method} returns is nullable. */
    static boolean isNullable(ExecutableElement method) {
        return hasNullable(method) || hasNullable(method.getReturnType());
    }

    static boolean hasNullable(AnnotatedConstruct annotated) {
        // Of an annotation that does not exist ECJ has no element.
        return annotated.getAnnotationMirrors().stream()
                .anyMatch(mirror -> mirror.getAnnotationType().asElement() instanceof TypeElement type
                        && type.getSimpleName().contentEquals("Nullable"));
    }
}
