package dev.cairn.codec;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which components some values have, and under which names: a component that has a former name is
 * found under that if the writer did not know its present one, and whoever has that name today is not.
 *
 * @param positions for each name that counts, the position of its component today
 * @param found the positions that are among these
 */
record Resolution(Map<String, Integer> positions, Set<Integer> found) {

    static Resolution of(Set<String> written, List<? extends Component<?, ?>> components) {
        Map<String, Integer> positions = new HashMap<>();
        Set<Integer> open = new LinkedHashSet<>();
        for (int i = 0; i < components.size(); i++) {
            open.add(i);
        }
        // Who takes a former name may take it from a component that has it today, and so must look for its own.
        while (open.removeIf(i -> takesFormerName(components.get(i), i, written, positions))) {}
        for (int i : open) {
            if (written.contains(components.get(i).name())) {
                positions.putIfAbsent(components.get(i).name(), i);
            }
        }
        return new Resolution(Map.copyOf(positions), new HashSet<>(positions.values()));
    }

    private static boolean takesFormerName(
            Component<?, ?> component, int position, Set<String> written, Map<String, Integer> positions) {
        if (written.contains(component.name()) && !positions.containsKey(component.name())) {
            return false;
        }
        for (String former : component.formerNames()) {
            if (written.contains(former) && positions.putIfAbsent(former, position) == null) {
                return true;
            }
        }
        return false;
    }
}
