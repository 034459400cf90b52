package dev.cairn.processor.read;

import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Which types are compiled now. Of the others, which come from class files, annotations on types cannot be seen before
 * JDK 22 (JDK-8225377).
 */
public final class SourceTypes {

    private final Set<String> names = new HashSet<>();

    /** Adds the types of a round. */
    public void add(RoundEnvironment round) {
        ElementFilter.typesIn(round.getRootElements())
                .forEach(type -> names.add(type.getQualifiedName().toString()));
    }

    boolean contains(TypeElement type) {
        Element enclosing = type;
        while (enclosing.getEnclosingElement() instanceof TypeElement outer) {
            enclosing = outer;
        }
        return enclosing instanceof TypeElement top
                && names.contains(top.getQualifiedName().toString());
    }
}
