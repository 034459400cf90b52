package dev.cairn.store;

import dev.cairn.SchemaMismatchException;
import dev.cairn.backend.StorageBackend;
import dev.cairn.backend.cache.ValueCache;
import dev.cairn.catalog.Catalog;
import dev.cairn.catalog.CatalogIndex;
import dev.cairn.catalog.CatalogTable;
import dev.cairn.codec.WriterSchema;
import dev.cairn.codec.WrittenComponent;
import dev.cairn.index.IndexColumn;
import dev.cairn.index.IndexDefinition;
import dev.cairn.index.IndexState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares an entity with what the database knows of its table, and makes the database fit: creates the table, builds
 * what is new or changed, refuses what could lose data. Nothing is changed where writing is refused.
 */
final class Registration<K, V> {

    private final StorageBackend backend;
    private final StoreOptions options;
    private final FunctionGuard functions;
    private final WriteGate gate;
    private final Catalog catalog;
    private final @Nullable ValueCache cache;
    private final EntityDescriptor<K, V> descriptor;
    private final WriterSchema schema;
    private final FormerNames<K, V> names;
    /** Partitions that are not used any more. */
    private final List<Integer> givenUp = new ArrayList<>();

    private @Nullable CatalogTable before;
    private @Nullable CatalogTable after;

    Registration(
            StorageBackend backend,
            StoreOptions options,
            FunctionGuard functions,
            WriteGate gate,
            Catalog catalog,
            @Nullable ValueCache cache,
            EntityDescriptor<K, V> descriptor) {
        this.backend = backend;
        this.options = options;
        this.functions = functions;
        this.gate = gate;
        this.catalog = catalog;
        this.cache = cache;
        this.descriptor = descriptor;
        this.schema = EntityValues.current(descriptor);
        this.names = new FormerNames<>(descriptor);
    }

    /** The table, with indexes yet to be filled if it can be written to. */
    Table<K, V> register() {
        checkDescriptor();
        CatalogTable known = names.find(catalog).orElseGet(this::create);
        checkIdEncoding(known);
        Refusal refusal = refusal(known);
        if (refusal != null) {
            return open(known, refusal);
        }
        CatalogTable settled = settle(known);
        if (!settled.equals(catalog.table(descriptor.table()).orElse(null))) {
            catalog.save(settled, givenUp);
        }
        before = known;
        after = settled;
        return open(settled, null);
    }

    /**
     * Puts back what the code that wrote the table last can go on with, after the indexes could not be filled: most
     * likely from entities that this code cannot read, so that it is of no use here. Nothing was given up that the other
     * needs.
     */
    void restore(RuntimeException failure) {
        if (before == null
                || after == null
                || !catalog.table(descriptor.table()).equals(Optional.of(after))) {
            return; // what an index that is ready has replaced is deleted
        }
        CatalogTable restored = before;
        for (CatalogIndex index : before.indexes()) {
            if (givenUp.contains(index.partition())) {
                restored = restored.withoutIndex(index.name());
            }
        }
        Set<Integer> added = partitions(after);
        added.removeAll(partitions(before));
        try {
            catalog.save(restored, added);
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private static Set<Integer> partitions(CatalogTable table) {
        return table.indexes().stream()
                .flatMap(index -> index.partitions().stream())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private void checkDescriptor() {
        Set<String> names = new HashSet<>();
        for (IndexDefinition<K, V> index : descriptor.indexes()) {
            if (!names.add(index.name())) {
                throw new IllegalArgumentException("The descriptor of table \"" + descriptor.table()
                        + "\" has two indexes named \"" + index.name() + "\".");
            }
            if (index.counted() && index.columns().stream().anyMatch(IndexColumn::multiValued)) {
                throw new IllegalArgumentException("Index \"" + index.name() + "\" of table \"" + descriptor.table()
                        + "\" is counted and has a multi-valued column; there is no such thing.");
            }
            if (index.columns().isEmpty()) {
                throw new IllegalArgumentException("Index \"" + index.name() + "\" of table \"" + descriptor.table()
                        + "\" has no columns; one is the fewest.");
            }
        }
        if (descriptor.idType().lossy()) {
            throw new IllegalArgumentException("The ids of table \"" + descriptor.table() + "\" are "
                    + descriptor.idType().encoding() + ", for which different values can have the same key.");
        }
    }

    private CatalogTable create() {
        if (backend.capabilities().readOnly()) {
            throw new SchemaMismatchException("The database has no table \"" + descriptor.table()
                    + "\", and it is open read-only. Open it for writing once.");
        }
        return new CatalogTable(
                descriptor.table(),
                catalog.newPartition(),
                descriptor.idType().encoding(),
                List.of(schema),
                List.of(),
                1,
                List.of());
    }

    private void checkIdEncoding(CatalogTable known) {
        String encoding = descriptor.idType().encoding();
        if (!known.idEncoding().equals(encoding)) {
            throw new SchemaMismatchException("The ids of table \"" + known.table() + "\" are stored as "
                    + known.idEncoding() + ", and the code's are " + encoding
                    + ". An id cannot change its type; store such entities in another table.");
        }
    }

    /** Why nothing may be written to the table, or null. */
    private @Nullable Refusal refusal(CatalogTable known) {
        if (backend.capabilities().readOnly()) {
            return new Refusal(true, "The database is open read-only.");
        }
        int latest =
                known.schemas().stream().mapToInt(WriterSchema::version).max().orElseThrow();
        if (latest > schema.version()) {
            return new Refusal(
                    false,
                    "Table \"" + known.table() + "\" has entities of version " + latest
                            + " of the record, and this code has version " + schema.version()
                            + ", which cannot read them. Use the newer code.");
        }
        String unknown = names.unknown(known).stream().map(CatalogIndex::name).collect(Collectors.joining("\", \""));
        if (!unknown.isEmpty() && !options.dropUnknownIndexes()) {
            return new Refusal(
                    false,
                    "Table \"" + known.table() + "\" has the index \"" + unknown
                            + "\", which this code does not declare and so would not keep in step. If newer code made"
                            + " it, use that code; if it is not wanted any more, open the database with"
                            + " dropUnknownIndexes().");
        }
        if (olderThan(known) && !options.allowDowngrade()) {
            return new Refusal(
                    false,
                    "Table \"" + known.table() + "\" was last written with the components "
                            + newest(known) + ", and this code has the earlier " + schema
                            + ": an update would lose the rest. Use the newer code, or open the database with"
                            + " allowDowngrade().");
        }
        return null;
    }

    /** Whether the code's record wrote this table before a later one added components to it. */
    private boolean olderThan(CatalogTable known) {
        Set<String> mine = names(schema);
        descriptor.components().forEach(component -> mine.addAll(component.formerNames()));
        return known.schemas().contains(schema) && !mine.containsAll(names(newest(known)));
    }

    private static Set<String> names(WriterSchema schema) {
        return schema.components().stream().map(WrittenComponent::name).collect(Collectors.toCollection(HashSet::new));
    }

    private static WriterSchema newest(CatalogTable known) {
        return known.schemas().get(known.schemas().size() - 1);
    }

    /** The table as it shall be, with indexes to be built marked so. */
    private CatalogTable settle(CatalogTable known) {
        CatalogTable settled = newest(known).equals(schema) ? known : known.withSchema(schema);
        for (CatalogIndex index : names.unknown(known)) {
            givenUp.addAll(index.partitions());
            settled = settled.withoutIndex(index.name());
        }
        for (IndexDefinition<K, V> index : descriptor.indexes()) {
            CatalogIndex old = names.find(index, known).orElse(null);
            if (old != null) {
                settled = settled.withoutIndex(old.name());
            }
            settled = settled.withIndex(settle(index, old == null ? null : old.renamed(index.name())));
        }
        return settled;
    }

    private CatalogIndex settle(IndexDefinition<K, V> index, @Nullable CatalogIndex old) {
        String layout = IndexLayout.of(descriptor, index);
        if (old == null) {
            return CatalogIndex.building(index.name(), layout, catalog.newPartition(), List.of());
        }
        if (!old.layout().equals(layout)) {
            return CatalogIndex.building(index.name(), layout, catalog.newPartition(), old.partitions());
        }
        if (old.state() == IndexState.BUILDING || old.replaces().isEmpty()) {
            return old;
        }
        givenUp.addAll(old.replaces()); // the process died before it was deleted
        return old.alone();
    }

    private Table<K, V> open(CatalogTable known, @Nullable Refusal refusal) {
        EntityValues<K, V> values =
                new EntityValues<>(descriptor, known.schemas(), known.schemas().lastIndexOf(schema));
        List<OpenIndex<K, V>> indexes = descriptor.indexes().stream()
                .map(index -> open(index, known, values, refusal))
                .toList();
        List<OpenIndex<K, V>> beside = indexes.stream()
                .filter(index -> refusal == null)
                .flatMap(index -> known.index(index.definition().name()).stream()
                        .filter(CatalogIndex::rebuilt)
                        .map(index::beside))
                .toList();
        return new Table<>(
                backend,
                options.durability(),
                functions,
                descriptor,
                known.entities(),
                values,
                new CurrentIndexes<>(gate, IndexSet.of(indexes, beside)),
                new IdSequence(catalog, known),
                refusal,
                cache(known));
    }

    private @Nullable TableCache<K, V> cache(CatalogTable known) {
        if (cache == null) {
            return null;
        }
        cache.watch(known.entities());
        return new TableCache<>(cache, known.entities(), descriptor);
    }

    private OpenIndex<K, V> open(
            IndexDefinition<K, V> index, CatalogTable known, EntityValues<K, V> values, @Nullable Refusal refusal) {
        Included<K, V> included = new Included<>(values, index);
        CatalogIndex stored = names.find(index, known).orElse(null);
        String layout = IndexLayout.of(descriptor, index);
        if (refusal == null && stored != null) {
            return new OpenIndex<>(known.table(), index, stored.entries(), stored.state(), List.of(), included)
                    .as(stored);
        }
        String why = "";
        if (stored == null) {
            why = "the database does not have it yet";
        } else if (!stored.layout().equals(layout)) {
            why = "the database has it as " + stored.layout() + ", not " + layout;
        } else if (stored.state() == IndexState.BUILDING) {
            why = "the database does not have all of it yet";
        }
        return stored == null || !why.isEmpty()
                // Never read or written: such an index is met only where writing is refused.
                ? new OpenIndex<>(known.table(), index, Catalog.PARTITION, IndexState.BUILDING, List.of(why), included)
                : new OpenIndex<>(known.table(), index, stored.entries(), stored.state(), List.of(), included)
                        .as(stored);
    }
}
