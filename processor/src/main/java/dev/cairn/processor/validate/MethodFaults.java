package dev.cairn.processor.validate;

import dev.cairn.processor.read.Access;
import dev.cairn.processor.read.MethodDeclaration;
import java.util.ArrayList;
import java.util.List;

/** Why generated code cannot call a method of the record on an entity alone. */
final class MethodFaults {

    private MethodFaults() {}

    /** The one of these overloads that takes nothing; another if there is none. */
    static MethodDeclaration withoutParameters(List<MethodDeclaration> overloads) {
        return overloads.stream()
                .filter(method -> !method.parameters())
                .findFirst()
                .orElseGet(() -> overloads.get(0));
    }

    static List<String> of(MethodDeclaration method) {
        List<String> faults = new ArrayList<>();
        if (method.parameters()) {
            faults.add("has parameters");
        }
        if (method.isStatic()) {
            faults.add("is static");
        }
        if (method.access().level() == Access.Level.PRIVATE) {
            faults.add("is private");
        }
        if (method.throwing()) {
            faults.add("throws a checked exception");
        }
        return faults;
    }
}
