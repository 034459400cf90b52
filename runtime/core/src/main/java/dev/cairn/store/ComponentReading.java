package dev.cairn.store;

import dev.cairn.codec.Component;
import dev.cairn.index.IndexColumn;
import dev.cairn.index.IndexDefinition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the components that an index depends on are found in entities that were written before, in words. A former name or
 * a default that is declared later, or no longer, gives such entities another value, though nothing of them is written.
 */
final class ComponentReading {

    private ComponentReading() {}

    /** Returns nothing if each is found under its name alone. */
    static String of(EntityDescriptor<?, ?> descriptor, IndexDefinition<?, ?> index) {
        Set<String> needed = needed(descriptor, index);
        String rules = descriptor.components().stream()
                .filter(component -> !component.formerNames().isEmpty() || component.absent() != null)
                .filter(component -> needed.contains(component.name()))
                .sorted(Comparator.comparing(Component::name))
                .map(ComponentReading::rule)
                .collect(Collectors.joining(", "));
        return rules.isEmpty() ? "" : " reading (" + rules + ")";
    }

    private static String rule(Component<?, ?> component) {
        String former =
                component.formerNames().isEmpty() ? "" : " formerly " + String.join(" or ", component.formerNames());
        return component.name() + former + (component.absent() == null ? "" : " by default");
    }

    /** The components in the index, and those that share names with them, since one may take what is another's. */
    private static Set<String> needed(EntityDescriptor<?, ?> descriptor, IndexDefinition<?, ?> index) {
        Set<String> all =
                descriptor.components().stream().map(Component::name).collect(Collectors.toCollection(HashSet::new));
        Set<String> needed = Stream.concat(
                        index.columns().stream().map(IndexColumn::name).map(ComponentReading::root),
                        Stream.concat(
                                Stream.of(index.where()).filter(where -> !where.isEmpty()),
                                index.included().stream().map(Component::name)))
                .collect(Collectors.toCollection(HashSet::new));
        if (!all.containsAll(needed)) {
            return all; // a method computes from any of them
        }
        while (descriptor.components().stream()
                .map(ComponentReading::names)
                .anyMatch(names -> !Collections.disjoint(names, needed) && needed.addAll(names))) {}
        return needed;
    }

    private static List<String> names(Component<?, ?> component) {
        List<String> names = new ArrayList<>(component.formerNames());
        names.add(component.name());
        return names;
    }

    private static String root(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }
}
