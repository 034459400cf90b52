package dev.cairn.processor.schema;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which components were called how before, by the rule by which the runtime finds their values. */
final class ComponentMatches {

    private final Map<String, String> formerNames;

    private ComponentMatches(Map<String, String> formerNames) {
        this.formerNames = formerNames;
    }

    static ComponentMatches of(
            Collection<String> old, Collection<String> now, Map<String, List<String>> declaredNames) {
        Map<String, String> found = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        Set<String> open = new LinkedHashSet<>(now);
        // Who takes a former name may take it from a component that has it today, and so must look for its own.
        while (open.removeIf(name -> takesFormerName(name, old, taken, found, declaredNames))) {}
        for (String name : open) {
            if (old.contains(name) && taken.add(name)) {
                found.put(name, name);
            }
        }
        return new ComponentMatches(found);
    }

    private static boolean takesFormerName(
            String name,
            Collection<String> old,
            Set<String> taken,
            Map<String, String> found,
            Map<String, List<String>> declaredNames) {
        if (old.contains(name) && !taken.contains(name)) {
            return false;
        }
        for (String former : declaredNames.getOrDefault(name, List.of())) {
            if (old.contains(former) && taken.add(former)) {
                found.put(name, former);
                return true;
            }
        }
        return false;
    }

    /** What {@code component} was called, empty if it was not there. */
    Optional<String> formerName(String component) {
        return Optional.ofNullable(formerNames.get(component));
    }

    /** What is called {@code former} no longer, empty if it is not there any more. */
    Optional<String> presentName(String former) {
        return formerNames.entrySet().stream()
                .filter(match -> match.getValue().equals(former))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
