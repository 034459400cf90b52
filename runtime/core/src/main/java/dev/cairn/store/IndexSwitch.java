package dev.cairn.store;

import dev.cairn.backend.Partition;
import dev.cairn.catalog.BuildMark;
import dev.cairn.catalog.Catalog;
import dev.cairn.catalog.CatalogIndex;
import dev.cairn.catalog.CatalogTable;
import dev.cairn.catalog.CatalogViolation;
import dev.cairn.catalog.EntryCounters;
import dev.cairn.index.IndexState;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Changes the state of an index in the catalog and in use. First the catalog, in one write; then what reads and writes
 * go by; and only then, since until then they may need it, what is given up is deleted. If the process dies in between,
 * the next registration deletes it.
 */
final class IndexSwitch<K, V> {

    private final Catalog catalog;
    private final Table<K, V> table;

    IndexSwitch(Catalog catalog, Table<K, V> table) {
        this.catalog = catalog;
        this.table = table;
    }

    /** Has an index filled, once more if it is ready; returns what is to be filled. */
    OpenIndex<K, V> fill(OpenIndex<K, V> index) {
        CatalogIndex known = known(index, catalog.table(table.name()).orElseThrow());
        if (known.state() != IndexState.BUILDING && !known.rebuilt()) {
            int partition = known.state() == IndexState.READY ? catalog.newPartition() : known.partition();
            known = change(index, old -> old.rebuilding(partition), false);
        }
        return known.rebuilt() ? index.beside(known) : index.as(known);
    }

    /** Makes an index ready that has been filled. */
    void ready(OpenIndex<K, V> filled) {
        change(filled, CatalogIndex::ready, true);
        deleteReplaced(filled);
    }

    /** Gives up to fill an index. */
    void failed(OpenIndex<K, V> filled, List<CatalogViolation> violations) {
        int next = catalog.newPartition();
        change(filled, index -> index.failed(violations, next), false);
        deleteReplaced(filled);
    }

    private CatalogIndex change(OpenIndex<K, V> index, UnaryOperator<CatalogIndex> change, boolean filled) {
        WriteGate.Inside begun = table.current().gate().beginSwitch();
        try {
            CatalogTable changed =
                    catalog.update(table.name(), old -> old.withIndex(change.apply(known(index, old))), batch -> {
                        if (filled) {
                            batch.delete(index.partition(), BuildMark.key());
                        }
                    });
            CatalogIndex known = known(index, changed);
            table.current().change(index.as(known), known.rebuilt() ? index.beside(known) : null);
            return known;
        } finally {
            begun.close();
        }
    }

    private void deleteReplaced(OpenIndex<K, V> index) {
        catalog.update(
                table.name(),
                old -> old.withIndex(known(index, old).alone()),
                batch -> known(index, catalog.table(table.name()).orElseThrow())
                        .replaces()
                        .forEach(partition -> EntryCounters.deleteIndex(new Partition(partition), batch)));
    }

    private static CatalogIndex known(OpenIndex<?, ?> index, CatalogTable table) {
        return table.index(index.definition().name()).orElseThrow();
    }
}
