package dev.cairn.store;

import dev.cairn.CorruptDataException;
import dev.cairn.InvalidEntityException;
import dev.cairn.SchemaMismatchException;
import dev.cairn.catalog.CatalogViolation;
import java.util.List;

/** Computes what entities add to the indexes that are being filled. */
final class BuildShares<K, V> {

    private final Table<K, V> table;
    private final boolean readable;

    /**
     * For a table.
     *
     * @param readable whether an entity that cannot be read is an error; else it is a violation as others are
     */
    BuildShares(Table<K, V> table, boolean readable) {
        this.table = table;
        this.readable = readable;
    }

    /** What an entity adds to each index in order. */
    List<BuildShare> of(Bytes id, Bytes stored, List<IndexBuild<K, V>> builds) {
        V entity;
        try {
            entity = table.values().decode(id.array(), stored.array());
        } catch (CorruptDataException | SchemaMismatchException e) {
            if (readable) {
                throw e;
            }
            BuildShare violation = violation(id, e);
            return builds.stream().map(build -> violation).toList();
        }
        return builds.stream()
                .map(build -> of(id, entity, stored, build.index()))
                .toList();
    }

    private BuildShare of(Bytes id, V entity, Bytes stored, OpenIndex<K, V> index) {
        try {
            return new BuildShare(Prepared.entries(table, index, id, entity, stored), null);
        } catch (InvalidEntityException e) {
            return violation(id, e);
        }
    }

    private BuildShare violation(Bytes id, RuntimeException why) {
        String entity = table.descriptor().idType().format(table.values().decodeId(id.array()));
        return new BuildShare(
                List.of(), new CatalogViolation(id.array(), entity, null, null, String.valueOf(why.getMessage())));
    }
}
