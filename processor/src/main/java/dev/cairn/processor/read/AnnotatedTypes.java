package dev.cairn.processor.read;

import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Finds the types that have to do with Cairn. It looks at every type of the round, since for an annotation on a
 * component javac would offer the component and ECJ a parameter of the constructor.
 */
public final class AnnotatedTypes {

    private AnnotatedTypes() {}

    /** All types of the round's sources, nested ones after what encloses them. */
    public static List<TypeElement> allIn(RoundEnvironment round) {
        List<TypeElement> types = new ArrayList<>();
        ElementFilter.typesIn(round.getRootElements()).forEach(type -> addWithNested(type, types));
        return types;
    }

    /** Whether {@code type} is declared as an entity or has an annotation that belongs on one. */
    public static boolean isAnnotated(TypeElement type) {
        AnnotationReader annotations = new AnnotationReader();
        return annotations.entity(type) != null
                || hasIndex(annotations, type)
                || !annotations.formerNames(type).isEmpty()
                || RecordComponents.of(type).stream()
                        .anyMatch(component -> AnnotationReader.isId(component)
                                || AnnotationReader.isVersion(component)
                                || annotations.defaultOf(component) != null
                                || !annotations.formerNames(component).isEmpty()
                                || hasIndex(annotations, component));
    }

    private static boolean hasIndex(AnnotationReader annotations, Element element) {
        return !annotations.indexes(element).isEmpty();
    }

    private static void addWithNested(TypeElement type, List<TypeElement> types) {
        types.add(type);
        ElementFilter.typesIn(type.getEnclosedElements()).forEach(nested -> addWithNested(nested, types));
    }
}
