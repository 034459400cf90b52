package dev.cairn.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.index.IndexDefinition;
import dev.cairn.index.StoredEntry;
import dev.cairn.store.EntityDescriptor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A generated index that says of two entities that their keys are the same is right. */
class SameKeysTest {

    private static final int ENTITIES = 400;
    private static final byte[] ID = {1};

    @Test
    void ofEveryKeyType() {
        assertThat(assertRight(EverythingIndexes.ENTITY, new Everythings(new Random(1))::next))
                .contains("flag_tiny_small_number", "number", "folded");
    }

    /** Methods, paths, conditions, elements and what is included leave it unsure. */
    @Test
    void ofEveryKindOfIndex() {
        assertThat(assertRight(TicketIndexes.ENTITY, new Tickets(new Random(2))::next))
                .isEmpty();
    }

    /** Returns the names of the indexes that were ever sure. */
    private static <V> Set<String> assertRight(EntityDescriptor<?, V> descriptor, Supplier<V> random) {
        List<V> entities = new ArrayList<>();
        for (int i = 0; i < ENTITIES; i++) {
            entities.add(random.get());
        }
        Set<String> sure = new HashSet<>();
        for (IndexDefinition<?, V> index : descriptor.indexes()) {
            for (V one : entities) {
                for (V other : entities) {
                    if (index.sameKeys(one, other)) {
                        sure.add(index.name());
                        assertThat(StoredEntry.of(index, one, ID))
                                .as("%s of %s and %s", index.name(), one, other)
                                .isEqualTo(StoredEntry.of(index, other, ID));
                    }
                }
            }
        }
        return sure;
    }
}
