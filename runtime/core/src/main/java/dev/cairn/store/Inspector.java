package dev.cairn.store;

import dev.cairn.InspectionReport;
import dev.cairn.InspectionReport.NotChecked;
import dev.cairn.TableReport;
import dev.cairn.backend.Snapshot;
import dev.cairn.backend.StorageBackend;
import dev.cairn.catalog.Catalog;
import dev.cairn.catalog.CatalogTable;
import dev.cairn.index.IndexDefinition;
import dev.cairn.index.IndexState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Verifies or repairs tables of a database, and tells which it leaves out. */
final class Inspector {

    private final StorageBackend backend;
    private final Catalog catalog;
    private final Inspection inspection;
    private final List<NotChecked> notChecked = new ArrayList<>();

    Inspector(StorageBackend backend, Catalog catalog, Inspection inspection) {
        this.backend = backend;
        this.catalog = catalog;
        this.inspection = inspection;
    }

    InspectionReport verify(Collection<Table<?, ?>> registered) {
        while (true) {
            List<? extends List<?>> indexes = indexes(registered);
            List<TableInspection<?, ?>> inspections = inspections(registered, false);
            try (Snapshot snapshot = backend.snapshot()) {
                if (isSame(indexes, indexes(registered))) {
                    List<TableReport> reports = inspections.stream()
                            .<TableReport>map(each -> each.verify(snapshot))
                            .toList();
                    return new InspectionReport(reports, notChecked);
                }
            }
            notChecked.clear();
        }
    }

    private static List<? extends List<?>> indexes(Collection<Table<?, ?>> tables) {
        return tables.stream().map(Table::indexes).toList();
    }

    /** Whether no index has got other entries; the lists are the same objects then. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(List<?> before, List<?> after) {
        for (int i = 0; i < before.size(); i++) {
            if (before.get(i) != after.get(i)) {
                return false;
            }
        }
        return true;
    }

    InspectionReport repair(Collection<Table<?, ?>> registered) {
        List<TableInspection<?, ?>> inspections = inspections(registered, true);
        inspections.forEach(each -> each.table().checkWritable());
        Supplier<Snapshot> snapshots = backend::snapshot;
        return new InspectionReport(
                inspections.stream().map(each -> each.repair(snapshots)).toList(), notChecked);
    }

    private List<TableInspection<?, ?>> inspections(Collection<Table<?, ?>> registered, boolean mend) {
        IndexDefinition<?, ?> index = inspection.index();
        if (index != null) {
            return List.of(inspection(find(registered, index), index, mend));
        }
        EntityDescriptor<?, ?> entity = inspection.table();
        if (entity == null) {
            noteUnregistered(registered);
        }
        return registered.stream()
                .filter(table -> entity == null || table.descriptor().table().equals(entity.table()))
                .<TableInspection<?, ?>>map(table -> inspection(table, null, mend))
                .toList();
    }

    private <K, V> TableInspection<K, V> inspection(
            Table<K, V> table, @Nullable IndexDefinition<?, ?> only, boolean mend) {
        List<OpenIndex<K, V>> ready = new ArrayList<>();
        for (OpenIndex<K, V> index : table.indexes()) {
            if (only != null && !isSame(index.definition(), only)) {
                continue;
            }
            if (index.state() == IndexState.READY) {
                ready.add(index);
            } else {
                note(table.name(), index.definition().name(), "it is " + index.state() + reasons(index.reasons()));
            }
        }
        if (only == null) {
            noteUndeclared(table);
        }
        return new TableInspection<>(table, ready, inspection, mend);
    }

    private static String reasons(List<String> reasons) {
        if (reasons.isEmpty()) {
            return ".";
        }
        int more = reasons.size() - 1;
        return ": " + reasons.get(0) + (more > 0 ? " And " + more + " more." : "");
    }

    private void noteUnregistered(Collection<Table<?, ?>> registered) {
        List<String> names = registered.stream()
                .flatMap(table -> new FormerNames<>(table.descriptor()).find(catalog).stream())
                .flatMap(known -> Stream.concat(Stream.of(known.table()), known.formerNames().stream()))
                .toList();
        for (CatalogTable table : catalog.tables()) {
            if (!names.contains(table.table())) {
                notChecked.add(new NotChecked(
                        table.table(),
                        Optional.empty(),
                        "its entity is not registered; call its repository's of(db) before."));
            }
        }
    }

    private <K, V> void noteUndeclared(Table<K, V> table) {
        FormerNames<K, V> names = new FormerNames<>(table.descriptor());
        names.find(catalog)
                .ifPresent(known -> names.unknown(known)
                        .forEach(index -> note(table.name(), index.name(), "the code does not declare it.")));
    }

    private void note(String table, String index, String why) {
        notChecked.add(new NotChecked(table, Optional.of(index), why));
    }

    private static Table<?, ?> find(Collection<Table<?, ?>> registered, IndexDefinition<?, ?> index) {
        List<Table<?, ?>> having = having(registered, each -> each == index);
        if (having.isEmpty()) {
            having = having(registered, each -> isSame(each, index));
        }
        if (having.size() != 1) {
            throw new IllegalArgumentException("Index \"" + index.name() + "\" is one of "
                    + (having.isEmpty() ? "no table" : having.size() + " tables")
                    + " that is registered. Call the repository's of(db) before, and pass the constant that its"
                    + " descriptor has in indexes().");
        }
        return having.get(0);
    }

    private static List<Table<?, ?>> having(
            Collection<Table<?, ?>> registered, Predicate<IndexDefinition<?, ?>> condition) {
        return registered.stream()
                .filter(table -> table.indexes().stream().anyMatch(each -> condition.test(each.definition())))
                .toList();
    }

    /** A descriptor written by hand may make new definitions each time: those of one class and name are the same. */
    private static boolean isSame(IndexDefinition<?, ?> one, IndexDefinition<?, ?> other) {
        return one.getClass() == other.getClass() && one.name().equals(other.name());
    }
}
