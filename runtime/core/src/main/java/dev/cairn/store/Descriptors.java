package dev.cairn.store;

import java.util.ArrayList;
import java.util.List;

/** Lists of descriptors that have at least one. */
final class Descriptors {

    private Descriptors() {}

    static List<EntityDescriptor<?, ?>> list(EntityDescriptor<?, ?> first, EntityDescriptor<?, ?>... more) {
        List<EntityDescriptor<?, ?>> all = new ArrayList<>();
        all.add(first);
        all.addAll(List.of(more));
        return List.copyOf(all);
    }
}
