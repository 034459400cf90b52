package dev.cairn.processor.read;

import dev.cairn.processor.model.JavaType;
import dev.cairn.processor.model.MethodName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Collects the static methods with parameters of records and enums. {@code Job::status} can mean such a one as well as
 * the accessor of that name. Only names are read: parameters may have types that are yet to be generated.
 */
final class StaticMethods {

    private final Set<MethodName> names = new LinkedHashSet<>();

    Set<MethodName> names() {
        return names;
    }

    void addAllOf(TypeElement type) {
        JavaType.Declared name = TypeNames.of(type, List.of());
        ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(method -> method.getModifiers().contains(Modifier.STATIC))
                .filter(method -> !method.getParameters().isEmpty())
                .forEach(method ->
                        names.add(new MethodName(name, method.getSimpleName().toString())));
    }
}
