package dev.cairn.store;

import dev.cairn.StorageException;
import dev.cairn.backend.Snapshot;
import dev.cairn.backend.StorageBackend;
import dev.cairn.catalog.Catalog;
import dev.cairn.catalog.CatalogTable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes tables one after the other, all from one snapshot. */
final class Exporter {

    private final StorageBackend backend;
    private final Catalog catalog;
    private final Export export;

    Exporter(StorageBackend backend, Catalog catalog, Export export) {
        this.backend = backend;
        this.catalog = catalog;
        this.export = export;
    }

    Map<String, Long> write(OutputStream out, List<Table<?, ?>> tables) {
        Map<String, Long> counts = new LinkedHashMap<>();
        try (Snapshot snapshot = backend.snapshot()) {
            for (Table<?, ?> table : tables) {
                // Read after the snapshot was taken, so that no number in it is beyond.
                long nextNumber = new FormerNames<>(table.descriptor())
                        .find(catalog)
                        .map(CatalogTable::nextNumber)
                        .orElse(0L);
                TableExport<?, ?> writer = new TableExport<>(table, out, export.progress());
                counts.put(table.name(), writer.write(snapshot, counts.size() + 1, tables.size(), nextNumber));
            }
            out.flush();
        } catch (IOException e) {
            throw new StorageException("The export cannot be written: " + e, e);
        }
        return Collections.unmodifiableMap(counts);
    }
}
