package dev.cairn.store;

import dev.cairn.InspectionReport;
import dev.cairn.UpgradeProgress;
import dev.cairn.backend.StorageBackend;
import dev.cairn.catalog.Catalog;
import dev.cairn.catalog.CatalogTable;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * What is done with tables as a whole: inspecting, mending, exporting, importing, storing anew. Safe for use by several
 * threads.
 */
public final class TableMaintenance {

    private final EntityStores stores;
    private final StorageBackend backend;
    private final Catalog catalog;

    TableMaintenance(EntityStores stores, StorageBackend backend, Catalog catalog) {
        this.stores = stores;
        this.backend = backend;
        this.catalog = catalog;
    }

    /**
     * Stores entities anew that an earlier form of their record has stored; see {@code Cairn.upgrade}.
     *
     * @param listener is told how far it has come
     * @return how many were stored anew
     */
    public long upgrade(Consumer<UpgradeProgress> listener) {
        stores.checkNoFunction();
        Objects.requireNonNull(listener, "listener");
        return stores.registered(List.of()).stream()
                .mapToLong(table -> upgrade(table, listener))
                .sum();
    }

    private static <K, V> long upgrade(Table<K, V> table, Consumer<UpgradeProgress> listener) {
        return new EntityUpgrade<>(table, listener).run();
    }

    /**
     * Compares indexes with the entities of their tables, on one snapshot; see {@code Cairn.verify}.
     *
     * @param inspection what to look at
     * @return what was found
     * @throws IllegalArgumentException if it is of an index that no registered entity has
     */
    public InspectionReport verify(Inspection inspection) {
        return inspector(inspection).verify(stores.registered(List.of()));
    }

    /**
     * Mends indexes from the entities of their tables; see {@code Cairn.repair}.
     *
     * @param inspection what to look at
     * @return what was found and mended
     * @throws IllegalArgumentException if it is of an index that no registered entity has
     */
    public InspectionReport repair(Inspection inspection) {
        return inspector(inspection).repair(stores.registered(List.of()));
    }

    /**
     * Writes entities as lines of JSON; see {@code Cairn.exportTo}.
     *
     * @param out what takes the lines; flushed, not closed
     * @param export which tables
     * @return how many entities of each table were written
     */
    public Map<String, Long> exportTo(OutputStream out, Export export) {
        return new Exporter(backend, catalog, export).write(out, exported(export));
    }

    /**
     * Writes entities into a new file; see {@code Cairn.exportTo}.
     *
     * @param file the file, deleted again if this fails
     * @param export which tables
     * @return how many entities of each table were written
     */
    public Map<String, Long> exportTo(Path file, Export export) {
        List<Table<?, ?>> tables = exported(export);
        return ExportFile.write(file, out -> new Exporter(backend, catalog, export).write(out, tables));
    }

    /**
     * Stores the entities of an export; see {@code Cairn.importFrom}.
     *
     * @param in the lines of the export; read to the end, not closed
     * @param options how
     * @return how many entities of each table were read
     */
    public Map<String, Long> importFrom(InputStream in, Import options) {
        return new Importer(stores.registered(options.entities()), options).read(in, true);
    }

    /**
     * Stores the entities of an exported file, which is read once before; see {@code Cairn.importFrom}.
     *
     * @param file the file
     * @param options how
     * @return how many entities of each table were read
     */
    public Map<String, Long> importFrom(Path file, Import options) {
        Importer importer = new Importer(stores.registered(options.entities()), options);
        ExportFile.read(file, in -> importer.read(in, false));
        return ExportFile.read(file, in -> importer.read(in, true));
    }

    /** The tables to be exported; all of them are, if none is named, so none may be unknown to the code. */
    private List<Table<?, ?>> exported(Export export) {
        List<Table<?, ?>> tables = stores.registered(export.entities());
        if (export.entities().isEmpty()) {
            List<String> unknown =
                    catalog.tables().stream().map(CatalogTable::table).collect(Collectors.toCollection(ArrayList::new));
            tables.stream()
                    .flatMap(table -> new FormerNames<>(table.descriptor()).find(catalog).stream())
                    .forEach(known -> {
                        unknown.remove(known.table());
                        unknown.removeAll(known.formerNames());
                    });
            if (!unknown.isEmpty()) {
                throw new IllegalStateException("Everything was to be exported, but the entities of " + unknown
                        + " are not registered. Call of(db) of their repositories before, or name what to export:"
                        + " Export.of(…).");
            }
        }
        return tables;
    }

    private Inspector inspector(Inspection inspection) {
        stores.checkNoFunction();
        if (inspection.table() != null) {
            stores.store(inspection.table());
        }
        return new Inspector(backend, catalog, inspection);
    }
}
