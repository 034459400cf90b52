package dev.cairn.processor.write;

import dev.cairn.processor.model.ComponentModel;
import dev.cairn.processor.model.EntityModel;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Names of the descriptor's own constants, none of which hides a public one.
 *
 * @param all the list of all components
 */
record ComponentConstants(Map<ComponentModel, String> byComponent, String all) {

    static ComponentConstants of(EntityModel entity, GeneratedNames names) {
        Set<String> taken = new HashSet<>(names.constants());
        Map<ComponentModel, String> byComponent = new LinkedHashMap<>();
        for (ComponentModel component : entity.components()) {
            byComponent.put(component, free(Casing.constant(component.name()) + "_COMPONENT", taken));
        }
        return new ComponentConstants(byComponent, free("COMPONENTS", taken));
    }

    private static String free(String name, Set<String> taken) {
        return Stream.concat(
                        Stream.of(name), Stream.iterate(2, number -> number + 1).map(number -> name + "_" + number))
                .filter(taken::add)
                .findFirst()
                .orElseThrow();
    }
}
