package dev.cairn.store;

import dev.cairn.SchemaMismatchException;
import dev.cairn.backend.StorageBackend;
import dev.cairn.catalog.Catalog;
import dev.cairn.catalog.CatalogIndex;
import dev.cairn.catalog.CatalogTable;
import dev.cairn.codec.WriterSchema;
import dev.cairn.codec.WrittenComponent;
import dev.cairn.index.IndexDefinition;
import dev.cairn.index.IndexState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
    private final Catalog catalog;
    private final EntityDescriptor<K, V> descriptor;
    private final WriterSchema schema;
    private final FormerNames<K, V> names;
    /** Partitions of indexes that are dropped, at once. */
    private final List<Integer> givenUp = new ArrayList<>();

    /** Partitions that are not used any more as soon as the indexes are built. */
    private final List<Integer> replaced = new ArrayList<>();

    Registration(
            StorageBackend backend,
            StoreOptions options,
            FunctionGuard functions,
            Catalog catalog,
            EntityDescriptor<K, V> descriptor) {
        this.backend = backend;
        this.options = options;
        this.functions = functions;
        this.catalog = catalog;
        this.descriptor = descriptor;
        this.schema = EntityValues.current(descriptor);
        this.names = new FormerNames<>(descriptor);
    }

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
        CatalogTable built;
        try {
            built = build(settled);
        } catch (RuntimeException e) { // most likely entities that this code cannot read, so that it is of no use here
            restore(known, settled, e);
            throw e;
        }
        if (!built.equals(settled)) {
            catalog.save(built, replaced);
        }
        return open(built, null);
    }

    /** Puts back what the code that wrote the table last can go on with; nothing was given up that it needs. */
    private void restore(CatalogTable known, CatalogTable settled, RuntimeException failure) {
        CatalogTable before = known;
        for (CatalogIndex index : known.indexes()) {
            if (givenUp.contains(index.partition())) {
                before = before.withoutIndex(index.name());
            }
        }
        Set<Integer> added = partitions(settled);
        added.removeAll(partitions(known));
        try {
            catalog.save(before, added);
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private static Set<Integer> partitions(CatalogTable table) {
        return table.indexes().stream().map(CatalogIndex::partition).collect(Collectors.toCollection(HashSet::new));
    }

    private void checkDescriptor() {
        Set<String> names = new HashSet<>();
        for (IndexDefinition<K, V> index : descriptor.indexes()) {
            if (!names.add(index.name())) {
                throw new IllegalArgumentException("The descriptor of table \"" + descriptor.table()
                        + "\" has two indexes named \"" + index.name() + "\".");
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
            givenUp.add(index.partition());
            givenUp.addAll(index.replaces());
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
        if (old.layout().equals(layout)) {
            return old.state() == IndexState.READY
                    ? old
                    : CatalogIndex.building(index.name(), layout, old.partition(), old.replaces());
        }
        List<Integer> replaces = new ArrayList<>(old.replaces());
        replaces.add(old.partition());
        return CatalogIndex.building(index.name(), layout, catalog.newPartition(), replaces);
    }

    /** Fills all indexes that are to be built; it takes one catalog write to switch over to what this returns. */
    private CatalogTable build(CatalogTable settled) {
        CatalogTable built = settled;
        Table<K, V> table = open(settled, null);
        for (OpenIndex<K, V> index : table.indexes()) {
            if (index.state() == IndexState.BUILDING) {
                CatalogIndex building = settled.index(index.definition().name()).orElseThrow();
                List<String> violations = new IndexBuilder<>(table, index).build();
                replaced.addAll(building.replaces());
                if (!violations.isEmpty()) {
                    replaced.add(building.partition());
                }
                built = built.withIndex(violations.isEmpty() ? building.ready() : building.failed(violations));
            }
        }
        return built;
    }

    private Table<K, V> open(CatalogTable known, @Nullable Refusal refusal) {
        EntityValues<K, V> values =
                new EntityValues<>(descriptor, known.schemas(), known.schemas().lastIndexOf(schema));
        List<OpenIndex<K, V>> indexes = descriptor.indexes().stream()
                .map(index -> open(index, known, values))
                .toList();
        return new Table<>(
                backend,
                options.durability(),
                functions,
                descriptor,
                known.entities(),
                values,
                indexes,
                new IdSequence(catalog, known),
                refusal);
    }

    private OpenIndex<K, V> open(IndexDefinition<K, V> index, CatalogTable known, EntityValues<K, V> values) {
        Included<K, V> included = new Included<>(values, index);
        CatalogIndex stored = names.find(index, known).orElse(null);
        if (stored == null || !stored.layout().equals(IndexLayout.of(descriptor, index))) {
            String why = stored == null
                    ? "the database does not have it yet"
                    : "the database has it as " + stored.layout() + ", not " + IndexLayout.of(descriptor, index);
            // Never read or written: such an index is met only where writing is refused.
            return new OpenIndex<>(
                    known.table(), index, Catalog.PARTITION, IndexState.BUILDING, List.of(why), included);
        }
        return new OpenIndex<>(known.table(), index, stored.entries(), stored.state(), stored.violations(), included);
    }
}
