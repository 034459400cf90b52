package dev.cairn.store;

import dev.cairn.BulkLoadProgress;
import dev.cairn.CairnException;
import dev.cairn.DuplicateIdException;
import dev.cairn.StorageException;
import dev.cairn.backend.BulkWriter;
import dev.cairn.backend.Capabilities;
import dev.cairn.backend.Partition;
import dev.cairn.backend.TooLargeException;
import dev.cairn.index.StoredEntry;
import dev.cairn.sort.ExternalSort;
import dev.cairn.sort.SortedItem;
import dev.cairn.sort.SortedItems;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/**
 * Fills an empty table while nobody else may write to it: encodes entities and entries, sorts them, and has the backend
 * store all of them in one step. What is wrong with any of them is found before that.
 */
final class TableLoad<K, V> {

    /** The list of entities; those of the entries follow in the order of the indexes. */
    private static final int ENTITIES = 0;

    /** Rows between two looks at what may end the load. */
    private static final int STEP = 4_096;

    private final Table<K, V> table;
    private final List<OpenIndex<K, V>> indexes;
    private final BulkLoad options;
    private final Changes<K, V> changes;
    private final Capabilities capabilities;
    private final BulkWriter writer;
    private final ExternalSort sort;
    private final LoadCounters counters;
    private long entities;
    private long rows;
    private long rowsWritten;

    private TableLoad(
            Table<K, V> table, BulkLoad options, BulkWriter writer, ExternalSort sort, LoadCounters counters) {
        this.table = table;
        this.indexes = table.maintained();
        this.options = options;
        this.changes = new Changes<>(table);
        this.capabilities = table.backend().capabilities();
        this.writer = writer;
        this.sort = sort;
        this.counters = counters;
    }

    /**
     * Loads entities.
     *
     * @param table the table, which keeps writes out and has no index that is being filled
     * @param source passes on the entities
     * @return how many there were
     */
    static <K, V> long run(Table<K, V> table, BulkLoad options, Consumer<Consumer<V>> source) {
        LoadTarget.checkEmpty(table);
        try (BulkWriter writer = table.backend().bulkWriter();
                ExternalSort sort = new ExternalSort(
                        1 + table.maintained().size(), options.memoryBytes(), directory(options, writer));
                LoadCounters counters = new LoadCounters(options.memoryBytes(), directory(options, writer))) {
            return new TableLoad<>(table, options, writer, sort, counters).run(source);
        } catch (StorageException e) { // files are taken away and closed by whoever ends the load
            table.backend().capabilities();
            checkNotInterrupted(table);
            throw e;
        }
    }

    private static Path directory(BulkLoad options, BulkWriter writer) {
        Path directory = options.temporaryDirectory();
        return directory == null ? writer.workDirectory() : directory;
    }

    private long run(Consumer<Consumer<V>> source) {
        source.accept(this::add);
        write(sort.sorted());
        counters.write(writer);
        lookUp();
        table.current().gate().alone(writer::commit);
        return entities;
    }

    private void add(V entity) {
        Transition<K, V> stored = changes.first(entity);
        Prepared<V> prepared = stored.next();
        if (prepared == null) {
            throw new IllegalStateException("An insertion stores something");
        }
        add(stored.id(), ENTITIES, stored.key().array(), prepared.value().array());
        for (int i = 0; i < indexes.size(); i++) {
            for (StoredEntry entry : prepared.entries().get(i)) {
                add(stored.id(), i + 1, entry.key(), entry.value());
            }
        }
        entities++;
    }

    private void add(K id, int list, byte[] key, byte[] value) {
        try {
            capabilities.requireFits(key, value);
        } catch (TooLargeException e) {
            throw new TooLargeException(table.values().describeId(id) + " cannot be written: " + e.getMessage(), e);
        }
        sort.add(list, key, value);
        if (++rows % STEP == 0) {
            lookUp();
        }
    }

    private void write(SortedItems items) {
        SortedItem last = null;
        for (SortedItem item = items.next(); item != null; item = items.next()) {
            if (last != null && last.list() == item.list() && Arrays.equals(last.key(), item.key())) {
                throw conflict(last, item);
            }
            writer.put(partition(item.list()), item.key(), item.value());
            if (item.list() != ENTITIES) {
                counters.add(indexes.get(item.list() - 1), item.key());
            }
            last = item;
            if (++rowsWritten % STEP == 0) {
                lookUp();
            }
        }
    }

    private Partition partition(int list) {
        return list == ENTITIES ? table.partition() : indexes.get(list - 1).partition();
    }

    private CairnException conflict(SortedItem one, SortedItem other) {
        if (one.list() == ENTITIES) {
            return new DuplicateIdException(
                    table.values().describeId(table.values().decodeId(one.key()))
                            + " comes twice in one bulk load. Nothing was written.");
        }
        OpenIndex<K, V> index = indexes.get(one.list() - 1);
        return UniqueKeys.violation(
                table, index, new StoredEntry(one.key(), one.value(), true), id(index, other), id(index, one));
    }

    private K id(OpenIndex<K, V> index, SortedItem entry) {
        return table.values()
                .decodeId(
                        index.id(entry.key(), entry.value(), table.descriptor().idType()));
    }

    /** Tells the progress, and ends the load if nobody waits for it any more. */
    private void lookUp() {
        table.backend().capabilities(); // throws if the database is closed
        checkNotInterrupted(table);
        options.progress().accept(new BulkLoadProgress(table.name(), entities, rows, rowsWritten));
    }

    private static void checkNotInterrupted(Table<?, ?> table) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException(
                    "The bulk load into table \"" + table.name() + "\" was interrupted. Nothing was written.");
        }
    }
}
