package dev.cairn.store;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Lists of descriptors that have at least one, and none twice. */
final class Descriptors {

    private Descriptors() {}

    static List<EntityDescriptor<?, ?>> list(EntityDescriptor<?, ?> first, EntityDescriptor<?, ?>... more) {
        Set<EntityDescriptor<?, ?>> all = new LinkedHashSet<>();
        all.add(first);
        all.addAll(List.of(more));
        return List.copyOf(all);
    }
}
