package dev.cairn.processor.read;

import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Reads from where a type or method can be used: no further than anything that encloses it. */
final class AccessReader {

    private AccessReader() {}

    static Access ofType(TypeElement type) {
        Access access = new Access(level(type), TypeNames.shown(type));
        if (type.getEnclosingElement() instanceof TypeElement enclosing) {
            Access outer = ofType(enclosing);
            return outer.level().compareTo(access.level()) < 0 ? outer : access;
        }
        return access;
    }

    /** The access of a method by itself, wherever its type can be used from. */
    static Access ofMember(Element member) {
        return new Access(level(member), member.getSimpleName().toString());
    }

    private static Access.Level level(Element element) {
        Set<Modifier> modifiers = element.getModifiers();
        if (modifiers.contains(Modifier.PUBLIC)) {
            return Access.Level.PUBLIC;
        }
        return modifiers.contains(Modifier.PRIVATE) ? Access.Level.PRIVATE : Access.Level.PACKAGE;
    }
}
