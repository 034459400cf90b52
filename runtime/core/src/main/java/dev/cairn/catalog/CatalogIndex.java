package dev.cairn.catalog;

import dev.cairn.backend.Partition;
import dev.cairn.index.IndexState;
import java.util.List;
import java.util.Objects;

/**
 * An index as the database knows it.
 *
 * @param name the name
 * @param layout the bytes of its entries in words; an index with another layout has to be built anew
 * @param partition where its entries are
 * @param state how far it is usable
 * @param replaces the ids of partitions that are given up once this index is ready
 * @param violations what keeps a {@link IndexState#FAILED} index from being built
 */
public record CatalogIndex(
        String name, String layout, int partition, IndexState state, List<Integer> replaces, List<String> violations) {

    /**
     * Copies the lists and checks that nothing is missing, since the values may come from a damaged database.
     *
     * @param name the name
     * @param layout the bytes of its entries in words; an index with another layout has to be built anew
     * @param partition where its entries are
     * @param state how far it is usable
     * @param replaces the ids of partitions that are given up once this index is ready
     * @param violations what keeps a {@link IndexState#FAILED} index from being built
     */
    public CatalogIndex {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(layout, "layout");
        Objects.requireNonNull(state, "state");
        replaces = List.copyOf(replaces);
        violations = List.copyOf(violations);
    }

    /**
     * An index that is about to be filled.
     *
     * @param name the name
     * @param layout the layout
     * @param partition the new partition
     * @param replaces the partitions of its earlier forms
     * @return a building index
     */
    public static CatalogIndex building(String name, String layout, int partition, List<Integer> replaces) {
        return new CatalogIndex(name, layout, partition, IndexState.BUILDING, replaces, List.of());
    }

    /**
     * The same index, usable.
     *
     * @return a ready index that replaces nothing any more
     */
    public CatalogIndex ready() {
        return new CatalogIndex(name, layout, partition, IndexState.READY, List.of(), List.of());
    }

    /**
     * The same index, given up for what the data is.
     *
     * @param reasons what violates it
     * @return a failed index
     */
    public CatalogIndex failed(List<String> reasons) {
        return new CatalogIndex(name, layout, partition, IndexState.FAILED, List.of(), reasons);
    }

    /**
     * The same index under another name.
     *
     * @param newName the new name
     * @return the index
     */
    public CatalogIndex renamed(String newName) {
        return new CatalogIndex(newName, layout, partition, state, replaces, violations);
    }

    /**
     * Where its entries are.
     *
     * @return the partition
     */
    public Partition entries() {
        return new Partition(partition);
    }
}
