package dev.cairn.processor.read;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Collects which warnings code gets for using a record as it is. Whoever declared it so knows of them. */
final class UseWarnings {

    private final Elements elements;
    private final Set<String> names = new TreeSet<>();

    UseWarnings(Elements elements) {
        this.elements = elements;
    }

    /** The names for {@code @SuppressWarnings}. */
    List<String> names() {
        return List.copyOf(names);
    }

    /** Notes that {@code type} is mentioned, in full if it is nested. */
    void mention(TypeElement type) {
        Element mentioned = type;
        while (mentioned instanceof TypeElement) {
            use(mentioned);
            mentioned = mentioned.getEnclosingElement();
        }
    }

    /** Notes that a class is mentioned without its type arguments. */
    void mentionRaw() {
        names.add("rawtypes");
    }

    /** Notes that {@code type}, a record, is taken apart and made. */
    void use(TypeElement type, List<? extends RecordComponentElement> components) {
        components.stream().map(RecordComponentElement::getAccessor).forEach(this::use);
        ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                .filter(constructor -> constructor.getParameters().size() == components.size())
                .forEach(this::use);
    }

    /** Notes that {@code element} is called or mentioned. */
    void use(Element element) {
        if (elements.isDeprecated(element)) {
            names.add(isForRemoval(element) ? "removal" : "deprecation");
        }
    }

    private static boolean isForRemoval(Element element) {
        return element.getAnnotationMirrors().stream()
                .filter(mirror -> mirror.getAnnotationType().asElement() instanceof TypeElement type
                        && type.getQualifiedName().contentEquals(Deprecated.class.getName()))
                .map(AnnotationMirror::getElementValues)
                .flatMap(values -> values.entrySet().stream())
                .anyMatch(value -> value.getKey().getSimpleName().contentEquals("forRemoval")
                        && Boolean.TRUE.equals(value.getValue().getValue()));
    }
}
