package dev.cairn.catalog;

import dev.cairn.CorruptDataException;
import dev.cairn.Durability;
import dev.cairn.backend.Direction;
import dev.cairn.backend.KeyValueCursor;
import dev.cairn.backend.Partition;
import dev.cairn.backend.Snapshot;
import dev.cairn.backend.StorageBackend;
import dev.cairn.backend.WriteBatch;
import dev.cairn.key.ByteRange;
import dev.cairn.key.KeyReader;
import dev.cairn.key.KeyWriter;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The catalog of a database: read once when it is opened, written through with every change.
 *
 * <p>It is kept in {@link #PARTITION}: under the empty key the {@link CatalogHeader}, under a table's name as a key
 * string its {@link CatalogTable}, both as JSON. Safe for use by several threads.
 */
public final class Catalog {

    /** The partition of the catalog itself. */
    public static final Partition PARTITION = new Partition(0);

    private static final byte[] HEADER_KEY = {};

    private final StorageBackend backend;
    private final Durability durability;
    private final Map<String, CatalogTable> tables = new TreeMap<>();

    /** For each table the record that was read last from a snapshot, since it is nearly always the same. */
    private final Map<String, Parsed> lastParsed = new ConcurrentHashMap<>();

    private final AtomicLong begun = new AtomicLong();
    private final AtomicLong ended = new AtomicLong();
    private CatalogHeader header = CatalogHeader.NEW;

    private Catalog(StorageBackend backend, Durability durability) {
        this.backend = backend;
        // A logged catalog over unlogged entities could outlive them in a crash.
        this.durability = durability == Durability.NONE ? Durability.NONE : Durability.SYNC;
    }

    /**
     * Reads the catalog of a database; a new database has an empty one.
     *
     * @param backend the database
     * @param durability how the database writes entities; the catalog is always forced to the device, unless
     *     nothing is logged at all
     * @return the catalog
     * @throws dev.cairn.SchemaMismatchException if a newer version of this library wrote it
     * @throws dev.cairn.CorruptDataException if it cannot be read
     */
    public static Catalog load(StorageBackend backend, Durability durability) {
        Catalog catalog = new Catalog(backend, durability);
        try (Snapshot snapshot = backend.snapshot();
                KeyValueCursor records = snapshot.scan(PARTITION, ByteRange.all(), Direction.FORWARD)) {
            while (records.next()) {
                catalog.read(records.key(), records.value());
            }
        }
        catalog.checkPartitions();
        return catalog;
    }

    private void read(byte[] key, byte[] value) {
        if (key.length == HEADER_KEY.length) {
            header = CatalogJson.header(value);
        } else {
            String name = new KeyReader(key).readString();
            CatalogTable table = CatalogJson.table(name, value);
            if (!table.table().equals(name)) {
                throw new CorruptDataException("The catalog's record of table \"" + name + "\" is that of table \""
                        + table.table() + "\". Restore the database from a backup.");
            }
            tables.put(name, table);
        }
    }

    /** A partition that belonged to two, or were to be given out once more, would mix their data. */
    private void checkPartitions() {
        Set<Integer> taken = new HashSet<>();
        for (CatalogTable table : tables.values()) {
            for (int partition : table.partitions()) {
                if (partition <= PARTITION.id() || partition >= header.nextPartition() || !taken.add(partition)) {
                    throw new CorruptDataException("The catalog's record of table \"" + table.table()
                            + "\" names partition " + partition
                            + ", which is not its own. Restore the database from a backup.");
                }
            }
        }
    }

    /**
     * Finds a table.
     *
     * @param name its name
     * @return the table, or empty if the database does not have it
     */
    public synchronized Optional<CatalogTable> table(String name) {
        return Optional.ofNullable(tables.get(name));
    }

    /**
     * Finds a table as it was at some moment.
     *
     * @param name its name
     * @param moment that moment
     * @return the table, or empty if the database did not have it
     */
    public Optional<CatalogTable> table(String name, Snapshot moment) {
        byte[] json = moment.get(PARTITION, key(name));
        if (json == null) {
            return Optional.empty();
        }
        Parsed last = lastParsed.get(name);
        if (last == null || !Arrays.equals(last.json, json)) {
            last = new Parsed(json, CatalogJson.table(name, json));
            lastParsed.put(name, last);
        }
        return Optional.of(last.table);
    }

    /**
     * Tells which form of the catalog every state of the database has that is taken from now on, until it is changed.
     *
     * @return a number that is another one after each change, or empty if the catalog is being changed, or may be
     *     changed elsewhere
     */
    public OptionalLong form() {
        if (backend.locks().isEmpty()) {
            return OptionalLong.empty();
        }
        long before = ended.get();
        return begun.get() == before ? OptionalLong.of(before) : OptionalLong.empty();
    }

    /**
     * Whether all states of the database that have been taken since the catalog had a form have it in that form.
     *
     * @param form what {@link #form} gave, before the states were taken
     * @return whether it has not been changed since
     */
    public boolean isStill(long form) {
        return begun.get() == form;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    private record Parsed(byte[] json, CatalogTable table) {}

    /**
     * Finds the table that had a name before.
     *
     * @param formerName the name
     * @return the table under its present name, or empty if none had that name
     */
    public synchronized Optional<CatalogTable> formerly(String formerName) {
        return tables.values().stream()
                .filter(table -> table.formerNames().contains(formerName))
                .findFirst();
    }

    /**
     * All tables.
     *
     * @return the tables by name
     */
    public synchronized List<CatalogTable> tables() {
        return List.copyOf(tables.values());
    }

    /**
     * Takes the id of a partition that was never used. It is settled by the next {@link #save}; until then nothing may
     * be written to the partition.
     *
     * @return the id
     */
    public synchronized int newPartition() {
        int partition = header.nextPartition();
        header = header.withNextPartition(partition + 1);
        return partition;
    }

    /**
     * Saves a table and deletes what is in the partitions it gives up, in one atomic batch.
     *
     * @param table the table
     * @param givenUp the ids of partitions that are not used any more
     */
    public synchronized void save(CatalogTable table, Collection<Integer> givenUp) {
        WriteBatch batch = new WriteBatch();
        for (int partition : givenUp) {
            EntryCounters.deleteIndex(new Partition(partition), batch);
        }
        save(table, batch);
    }

    /**
     * Changes a table, with nobody else changing it in between.
     *
     * @param name the name of the table
     * @param change makes the new form of it
     * @param also adds what else is to be written in the same atomic batch
     * @return the new form
     */
    public synchronized CatalogTable update(
            String name, UnaryOperator<CatalogTable> change, Consumer<WriteBatch> also) {
        CatalogTable old = table(name).orElseThrow();
        CatalogTable changed = change.apply(old);
        WriteBatch batch = new WriteBatch();
        also.accept(batch);
        if (!changed.equals(old) || !batch.isEmpty()) {
            save(changed, batch);
        }
        return changed;
    }

    private void save(CatalogTable table, WriteBatch batch) {
        for (String former : table.formerNames()) {
            batch.delete(PARTITION, key(former));
        }
        batch.put(PARTITION, key(table.table()), CatalogJson.write(table));
        batch.put(PARTITION, HEADER_KEY, CatalogJson.write(header));
        begun.incrementAndGet();
        try {
            backend.write(batch, durability);
        } finally {
            ended.incrementAndGet();
        }
        tables.keySet().removeAll(table.formerNames());
        tables.put(table.table(), table);
    }

    private static byte[] key(String table) {
        return new KeyWriter().writeString(table).toByteArray();
    }
}
