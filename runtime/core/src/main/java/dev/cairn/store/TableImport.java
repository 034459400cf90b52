package dev.cairn.store;

import dev.cairn.DuplicateIdException;
import dev.cairn.ImportException;
import dev.cairn.InvalidEntityException;
import dev.cairn.TableProgress;
import dev.cairn.UniqueViolationException;
import dev.cairn.backend.TooLargeException;
import dev.cairn.codec.Component;
import dev.cairn.codec.WriterSchema;
import dev.cairn.codec.WrittenComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads the lines of one table, and stores their entities in batches. */
final class TableImport<K, V> {

    private static final int BATCH = 500;
    private static final int BATCH_BYTES = 1 << 20;

    private final Table<K, V> table;
    private final ExportHeader header;
    private final WriterSchema schema;
    private final Import options;
    private final boolean storing;
    private final EntityLines<V> lines;
    private final Changes<K, V> changes;
    private final EntityWriter<K, V> writer;
    private final Map<Bytes, Line<K, V>> batch = new LinkedHashMap<>();
    private int batchBytes;
    private long done;

    private record Line<K, V>(long number, Change<K, V> change) {}

    /**
     * Starts to import a table.
     *
     * @param storing whether the entities are stored; else they are only read, to find what cannot be
     */
    TableImport(Table<K, V> table, ExportHeader header, Import options, boolean storing) {
        this.table = table;
        this.header = header;
        this.schema = header.schema().writer();
        this.options = options;
        this.storing = storing;
        this.changes = new Changes<>(table);
        this.writer = new EntityWriter<>(table);
        this.lines = EntityLines.reading(
                table.descriptor(),
                options.renamings().stream()
                        .filter(renaming -> renaming.table().equals(table.name()))
                        .toList());
    }

    void start(long number) {
        table.checkWritable();
        Set<String> unknown = unknown();
        if (!unknown.isEmpty() && !options.ignoresUnknown()) {
            throw new ImportException(
                    "Line " + number + ": the export of table \"" + header.table() + "\" has the components " + unknown
                            + ", which the record of this code does not have. Name what they are called now by"
                            + " renaming(…), or drop them by ignoreUnknownComponents(). Nothing of it was imported.",
                    number,
                    null);
        }
        boolean numbered = table.descriptor()
                .generatedId()
                .filter(GeneratedId.Sequence.class::isInstance)
                .isPresent();
        if (storing && numbered && header.nextNumber() > 0) {
            table.numbers().skip(header.nextNumber() - 1);
        }
    }

    private Set<String> unknown() {
        Set<String> unknown = new TreeSet<>();
        if (schema.version() < EntityValues.current(table.descriptor()).version()) {
            return unknown; // what migrations take away is theirs to judge
        }
        schema.components().stream().map(WrittenComponent::name).forEach(unknown::add);
        for (Component<V, ?> component : table.descriptor().components()) {
            unknown.remove(component.name());
            component.formerNames().forEach(unknown::remove);
        }
        options.renamings().stream()
                .filter(renaming -> renaming.table().equals(table.name()))
                .forEach(renaming -> unknown.remove(renaming.exported()));
        return unknown;
    }

    void add(byte[] line, long number) {
        V entity;
        try {
            entity = lines.read(line, schema);
        } catch (RuntimeException e) { // whatever a constructor makes of values that it does not expect
            throw failure("is no entity of table \"" + table.name() + "\"", number, e);
        }
        try {
            if (storing) {
                add(changes.load(entity, options.replaces()), line.length, number);
            } else {
                changes.check(entity);
                done++;
            }
        } catch (InvalidEntityException e) {
            throw failure("cannot be stored", number, e);
        }
    }

    private void add(Change<K, V> change, int bytes, long number) {
        if (batch.containsKey(change.key()) || batch.size() == BATCH || batchBytes > BATCH_BYTES) {
            store();
        }
        batch.put(change.key(), new Line<>(number, change));
        batchBytes += bytes;
    }

    /** Stores what is left; returns how many entities there were. */
    long end() {
        store();
        return done;
    }

    private void store() {
        if (batch.isEmpty()) {
            return;
        }
        List<Line<K, V>> stored = List.copyOf(batch.values());
        batch.clear();
        batchBytes = 0;
        try {
            writer.write(stored.stream().map(Line::change).toList());
        } catch (InvalidEntityException | DuplicateIdException | UniqueViolationException | TooLargeException e) {
            storeOneByOne(stored);
        }
        done += stored.size();
        options.progress().accept(new TableProgress(table.name(), Optional.empty(), done, header.estimate()));
    }

    /** Finds the line that keeps a batch from being stored; what comes before it is stored. */
    private void storeOneByOne(List<Line<K, V>> lines) {
        for (Line<K, V> line : lines) {
            try {
                writer.write(List.of(line.change()));
            } catch (InvalidEntityException | DuplicateIdException | UniqueViolationException | TooLargeException e) {
                throw failure("cannot be stored", line.number(), e);
            }
        }
    }

    private ImportException failure(String problem, long number, RuntimeException cause) {
        store();
        return new ImportException(
                "Line " + number + " " + problem + ": " + cause.getMessage()
                        + (storing ? " All lines before it are stored." : " Nothing was imported."),
                number,
                cause);
    }
}
