package dev.cairn.store;

import dev.cairn.SchemaMismatchException;
import dev.cairn.catalog.Catalog;
import dev.cairn.catalog.CatalogIndex;
import dev.cairn.catalog.CatalogTable;
import dev.cairn.index.IndexDefinition;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what the database knows of a table and its indexes, be it under names that they had before. */
final class FormerNames<K, V> {

    private final EntityDescriptor<K, V> descriptor;

    FormerNames(EntityDescriptor<K, V> descriptor) {
        this.descriptor = descriptor;
    }

    /** The table under its present name; empty if the database does not have it. */
    Optional<CatalogTable> find(Catalog catalog) {
        String name = descriptor.table();
        Optional<CatalogTable> present = catalog.table(name);
        List<CatalogTable> former = descriptor.formerTables().stream()
                .flatMap(each -> catalog.table(each).stream())
                .toList();
        if (former.size() + present.stream().count() > 1) {
            String both = Stream.concat(present.stream(), former.stream())
                    .map(table -> "\"" + table.table() + "\"")
                    .collect(Collectors.joining(" and "));
            throw new SchemaMismatchException("The database has the tables " + both
                    + ", and the code takes them for one"
                    + " that was renamed to \"" + name + "\". Copy the entities of one into the other with code that"
                    + " declares both, or remove @RenamedFrom.");
        }
        if (present.isEmpty() && former.isEmpty()) {
            catalog.formerly(name).ifPresent(renamed -> {
                throw new SchemaMismatchException("Table \"" + name + "\" is called \"" + renamed.table()
                        + "\" since newer code has renamed it. Use that code, or declare @RenamedFrom(\""
                        + renamed.table() + "\") to rename it back.");
            });
        }
        return present.isPresent() ? present : former.stream().findFirst().map(table -> table.renamed(name));
    }

    /** What the database knows of an index. */
    Optional<CatalogIndex> find(IndexDefinition<K, V> index, CatalogTable known) {
        return Stream.concat(Stream.of(index.name()), index.formerNames().stream())
                .filter(name -> name.equals(index.name()) || isFree(name))
                .flatMap(name -> known.index(name).stream())
                .findFirst();
    }

    /** An index that has the name today keeps what is stored under it. */
    private boolean isFree(String name) {
        return descriptor.indexes().stream().noneMatch(index -> index.name().equals(name));
    }

    /** What the database has and the code does not declare. */
    List<CatalogIndex> unknown(CatalogTable known) {
        Set<String> declared = descriptor.indexes().stream()
                .flatMap(index -> find(index, known).stream())
                .map(CatalogIndex::name)
                .collect(Collectors.toSet());
        return known.indexes().stream()
                .filter(index -> !declared.contains(index.name()))
                .toList();
    }
}
