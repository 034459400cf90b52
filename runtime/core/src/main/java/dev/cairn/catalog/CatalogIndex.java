package dev.cairn.catalog;

import dev.cairn.backend.Partition;
import dev.cairn.index.IndexState;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * An index as the database knows it.
 *
 * @param name the name
 * @param layout the bytes of its entries in words; an index with another layout has to be built anew
 * @param partition where its entries are; where those of a {@link IndexState#FAILED} one will be
 * @param state how far it is usable
 * @param rebuild the id of the partition that is filled while this ready index goes on serving, or 0
 * @param replaces the ids of partitions that are given up once this index is not building any more
 * @param violations what kept it from being built when that was last tried
 */
public record CatalogIndex(
        String name,
        String layout,
        int partition,
        IndexState state,
        int rebuild,
        List<Integer> replaces,
        List<CatalogViolation> violations) {

    /** No partition of an index: it is the catalog's. */
    private static final int NONE = 0;

    /**
     * Copies the lists and checks that nothing is missing, since the values may come from a damaged database.
     *
     * @param name the name
     * @param layout the bytes of its entries in words; an index with another layout has to be built anew
     * @param partition where its entries are; where those of a {@link IndexState#FAILED} one will be
     * @param state how far it is usable
     * @param rebuild the id of the partition that is filled while this ready index goes on serving, or 0
     * @param replaces the ids of partitions that are given up once this index is not building any more
     * @param violations what kept it from being built when that was last tried
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
        return new CatalogIndex(name, layout, partition, IndexState.BUILDING, NONE, replaces, List.of());
    }

    /**
     * The same index, to be filled once more: a ready one in another partition, while it goes on serving.
     *
     * @param other a partition that was never used
     * @return an index that is being filled
     */
    public CatalogIndex rebuilding(int other) {
        return state == IndexState.READY
                ? new CatalogIndex(name, layout, partition, state, other, replaces, List.of())
                : building(name, layout, partition, replaces);
    }

    /**
     * The same index, filled. If that was done beside a ready one, the new partition takes the place of the old one.
     *
     * @return a ready index
     */
    public CatalogIndex ready() {
        return rebuilt()
                ? new CatalogIndex(name, layout, rebuild, IndexState.READY, NONE, also(partition), List.of())
                : new CatalogIndex(name, layout, partition, IndexState.READY, NONE, replaces, List.of());
    }

    /**
     * The same index, whose filling is given up for what the data is. A ready one goes on serving as it was.
     *
     * @param reasons what violates it
     * @param next a partition that was never used, for another attempt
     * @return a failed index, or a ready one that is not filled beside any more
     */
    public CatalogIndex failed(List<CatalogViolation> reasons, int next) {
        return rebuilt()
                ? new CatalogIndex(name, layout, partition, IndexState.READY, NONE, also(rebuild), reasons)
                : new CatalogIndex(name, layout, next, IndexState.FAILED, NONE, also(partition), reasons);
    }

    /**
     * The same index once what it replaces is deleted.
     *
     * @return an index that replaces nothing
     */
    public CatalogIndex alone() {
        return new CatalogIndex(name, layout, partition, state, rebuild, List.of(), violations);
    }

    /**
     * The same index under another name.
     *
     * @param newName the new name
     * @return the index
     */
    public CatalogIndex renamed(String newName) {
        return new CatalogIndex(newName, layout, partition, state, rebuild, replaces, violations);
    }

    /**
     * Whether it is ready, and filled once more beside.
     *
     * @return whether {@link #rebuild} is a partition
     */
    public boolean rebuilt() {
        return rebuild != NONE;
    }

    /**
     * Where its entries are.
     *
     * @return the partition
     */
    public Partition entries() {
        return new Partition(partition);
    }

    /**
     * Where the entries go that are filled in, if they are at all.
     *
     * @return the partition
     */
    public Partition filled() {
        return new Partition(rebuilt() ? rebuild : partition);
    }

    /**
     * Every partition that belongs to it.
     *
     * @return the ids of those in use, filled and given up
     */
    public List<Integer> partitions() {
        List<Integer> all = also(partition);
        if (rebuilt()) {
            all.add(rebuild);
        }
        return all;
    }

    private List<Integer> also(int given) {
        List<Integer> more = new ArrayList<>(replaces);
        more.add(given);
        return more;
    }
}
